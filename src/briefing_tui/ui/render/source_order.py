"""A line of the source with right-to-left text: in visual order, its paragraph set to the right, and what is where."""

from briefing_tui.domain.passage import Span
from briefing_tui.ui.render.bidi import begins_right_to_left, has_right_to_left, offset_at_cell, visual_spans
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.source import gutter
from briefing_tui.ui.render.text import Line, length, offset_of_cell

_MAX_DIRECTION_CHARACTERS = 200  # of a paragraph, within which its first letter is looked for
_MARK_CELLS = 1  # before a line's text and behind it, for the marks of a passage's beginning and end


def in_visual_order(layout: Layout, row: int, line: Line) -> Line:
    """Return the drawn line of a row with its text in visual order, at the right edge in a right-to-left paragraph."""
    if not _has_right_to_left(layout, row):
        return line
    margin, text = _split(line, gutter(layout) - _MARK_CELLS)
    right_to_left = _is_right_to_left(layout, row)
    ordered = visual_spans(text, right_to_left=right_to_left)
    inset = _inset(layout, length(ordered)) if right_to_left else 0
    return Line((*margin, (" " * inset, "text"), *ordered), line.item)


def offset_at(layout: Layout, row: int, x: int) -> int:
    """Return the offset of the reading text on a cell of a row, or nearest to it on the row.

    `x` counts cells from where the text begins in a row without right-to-left text, which is as it is stored.
    """
    text, span = layout.article.text, layout.span(row)
    if not _has_right_to_left(layout, row):
        return offset_of_cell(text, *span, max(x, 0))
    right_to_left = _is_right_to_left(layout, row)
    marked = f" {text[span.start : span.end]} "
    cell = x + _MARK_CELLS
    if right_to_left:
        cell -= _inset(layout, length([(marked, "")]))
    offset = span.start + offset_at_cell(marked, max(cell, 0), right_to_left=right_to_left) - _MARK_CELLS
    return min(max(offset, span.start), span.end - 1)


def _has_right_to_left(layout: Layout, row: int) -> bool:
    span: Span = layout.span(row)
    return has_right_to_left(layout.article.text[span.start : span.end])


def _is_right_to_left(layout: Layout, row: int) -> bool:
    """Return whether the paragraph of a row is written from right to left."""
    block = layout.article.blocks[layout.block(row)]
    return begins_right_to_left(layout.article.text[block.start : block.end][:_MAX_DIRECTION_CHARACTERS])


def _inset(layout: Layout, cells: int) -> int:
    """Return the white space before a text with its marks that ends at the right edge of the measure."""
    return max(layout.measure + 2 * _MARK_CELLS - cells, 0)


def _split(line: Line, cells: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the spans of the margin, which is that many cells and characters wide, and those of the text."""
    margin: list[tuple[str, str]] = []
    text: list[tuple[str, str]] = []
    left = cells
    for part, roles in line.spans:
        margin.append((part[:left], roles))
        text.append((part[left:], roles))
        left = max(left - len(part), 0)
    return margin, text
