"""Tables: their rows become blocks, but for those that only place text on the page."""

from collections.abc import Mapping

from briefing_tui.articles.archive.blocks import TextBlock
from briefing_tui.articles.archive.rows import blocks_of_row
from briefing_tui.articles.archive.word.namespaces import is_on, number
from briefing_tui.articles.archive.word.paragraphs import flush
from briefing_tui.articles.archive.word.story import Leave, Row, Story, Take

_MAX_COLUMNS = 63  # as many as Word allows


def _start_table(story: Story, _attributes: Mapping[str, str]) -> None:
    flush(story)
    if story.rows:
        story.rows[-1].has_table = True


def _start_row(story: Story, _attributes: Mapping[str, str]) -> None:
    story.rows.append(Row(story.trail.path))


def _end_row(story: Story) -> None:
    row = story.rows.pop()
    if not row.is_deleted:
        story.blocks += blocks_of_row(
            row.cells, row.spans, story.element(row.path), is_header=row.is_header, has_table=row.has_table
        )


def _start_cell(story: Story, _attributes: Mapping[str, str]) -> None:
    story.go_in([])
    if story.rows:
        story.rows[-1].spans.append(1)


def _end_cell(story: Story) -> None:
    flush(story)
    blocks: list[TextBlock] = story.go_out()
    if story.rows and len(story.rows[-1].cells) < len(story.rows[-1].spans):
        story.rows[-1].cells.append(blocks)


def _take_span(story: Story, attributes: Mapping[str, str]) -> None:
    if story.rows and story.rows[-1].spans:
        story.rows[-1].spans[-1] = max(1, min(number(attributes.get("w:val")) or 1, _MAX_COLUMNS))


def _take_columns_left_out(story: Story, attributes: Mapping[str, str]) -> None:
    if story.rows and not story.rows[-1].spans:
        story.rows[-1].spans.append(max(1, min(number(attributes.get("w:val")) or 1, _MAX_COLUMNS)))
        story.rows[-1].cells.append([])


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
