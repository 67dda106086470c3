"""Tables: their rows become blocks, but for those that only place text on the page."""

from collections.abc import Mapping

from briefing_tui.articles.archive.opendocument.namespaces import number
from briefing_tui.articles.archive.opendocument.story import Leave, Story, Take
from briefing_tui.articles.archive.rows import MAX_COLUMNS, Row


def _start_table(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.rows:
        story.rows[-1].has_table = True


def _start_header_rows(story: Story, _attributes: Mapping[str, str]) -> None:
    story.header_rows += 1


def _end_header_rows(story: Story) -> None:
    story.header_rows -= 1


def _start_row(story: Story, _attributes: Mapping[str, str]) -> None:
    story.rows.append(Row(story.trail.path, is_header=bool(story.header_rows)))


def _end_row(story: Story) -> None:
    row = story.rows.pop()
    for block in row.blocks(story.element(row.path)):
        story.add(block)
        story.cells += len(block.texts)


def _start_cell(story: Story, attributes: Mapping[str, str]) -> None:
    story.go_in([])
    if story.rows:
        story.rows[-1].add_empty_cells(number(attributes.get("table:number-columns-repeated"), 1, MAX_COLUMNS) - 1)
        story.rows[-1].begin_cell()


def _end_cell(story: Story) -> None:
    blocks = story.go_out()
    if story.rows:
        story.rows[-1].end_cell(blocks)


def _take_covered_cell(story: Story, attributes: Mapping[str, str]) -> None:
    if story.rows:
        story.rows[-1].add_empty_cells(number(attributes.get("table:number-columns-repeated"), 1, MAX_COLUMNS))
    story.skip()


STARTS: dict[str, Take] = {
    "table:table": _start_table,
    "table:table-header-rows": _start_header_rows,
    "table:table-row": _start_row,
    "table:table-cell": _start_cell,
    "table:covered-table-cell": _take_covered_cell,
}
ENDS: dict[str, Leave] = {
    "table:table-header-rows": _end_header_rows,
    "table:table-row": _end_row,
    "table:table-cell": _end_cell,
}
SKIPPED = frozenset({"table:table-columns", "table:table-column", "table:title", "table:desc"})
