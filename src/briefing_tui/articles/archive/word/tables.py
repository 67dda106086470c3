"""Tables: their rows become blocks, but for those that only place text on the page."""

from collections.abc import Mapping

from briefing_tui.articles.archive.rows import MAX_COLUMNS, Row
from briefing_tui.articles.archive.word.namespaces import is_on, number
from briefing_tui.articles.archive.word.paragraphs import flush
from briefing_tui.articles.archive.word.story import Leave, Story, Take


def _start_table(story: Story, _attributes: Mapping[str, str]) -> None:
    flush(story)
    if story.rows:
        story.rows[-1].has_table = True


def _start_row(story: Story, _attributes: Mapping[str, str]) -> None:
    story.rows.append(Row(story.trail.path))


def _end_row(story: Story) -> None:
    row = story.rows.pop()
    blocks = row.blocks(story.element(row.path))
    story.blocks += blocks
    story.cells += len(blocks[0].texts) if blocks else 0


def _start_cell(story: Story, _attributes: Mapping[str, str]) -> None:
    story.go_in([])
    if story.rows:
        story.rows[-1].begin_cell()


def _end_cell(story: Story) -> None:
    flush(story)
    blocks = story.go_out()
    if story.rows:
        story.rows[-1].end_cell(blocks)


def _take_span(story: Story, attributes: Mapping[str, str]) -> None:
    if story.rows and story.rows[-1].spans:
        story.rows[-1].spans[-1] = max(1, min(number(attributes.get("w:val")) or 1, MAX_COLUMNS))


def _take_columns_left_out(story: Story, attributes: Mapping[str, str]) -> None:
    if story.rows:
        story.rows[-1].add_empty_cells(number(attributes.get("w:val")) or 0)


def _take_header(story: Story, attributes: Mapping[str, str]) -> None:
    if story.rows:
        story.rows[-1].is_header = is_on(attributes.get("w:val"))


STARTS: dict[str, Take] = {
    "w:tbl": _start_table,
    "w:tr": _start_row,
    "w:tc": _start_cell,
    "w:gridSpan": _take_span,
    "w:gridBefore": _take_columns_left_out,
    "w:tblHeader": _take_header,
}
ENDS: dict[str, Leave] = {"w:tr": _end_row, "w:tc": _end_cell}
SKIPPED = frozenset({"w:tblPr", "w:tblGrid", "w:tblPrEx", "w:tblPrExChange", "w:trPrChange", "w:tcPrChange"})
