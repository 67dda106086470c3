"""Where the text of a line of the source stands, from right to left too, and which offset stands on which cell."""

from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.article import Block
from briefing_tui.text.direction import begins_right_to_left, has_right_to_left
from briefing_tui.ui.render.bidi import offset_at_cell, visual_spans
from briefing_tui.ui.render.layout import Layout, SetLine
from briefing_tui.ui.render.setting import Fragment
from briefing_tui.ui.render.tables import Table
from briefing_tui.ui.render.text import Spans, is_narrow, offset_of_cell

_MAX_DIRECTION_CHARACTERS = 200  # of a paragraph, within which its first letter is looked for


class Placed(NamedTuple):
    """A fragment of the text as it stands on its line, in cells from where the text's measure begins.

    Its text has `cells` from `x` on, within the room that it has. With `is_visual` it is drawn in visual order, as text
    of a paragraph of the direction that `right_to_left` says.
    """

    fragment: Fragment
    room: int
    x: int
    cells: int
    is_visual: bool = False
    right_to_left: bool = False


class Side(NamedTuple):
    """From which side the lines of a block are set, and how wide the block is in cells."""

    is_right: bool
    cells: int

    def x(self, x: int, cells: int) -> int:
        """Return the first cell of what is set `cells` wide, `x` cells from the beginning of the line."""
        return self.cells - x - cells if self.is_right else x


def side(layout: Layout, block: Block, table: Table | None) -> Side:
    """Return from which side a block is set: from the right only where right-to-left text is ordered."""
    if table is not None:
        return Side(table.is_mirrored, max(layout.measure, table.cells))
    beginning = slice(block.start, min(block.end, block.start + _MAX_DIRECTION_CHARACTERS))
    return Side(layout.orders and begins_right_to_left(layout.article.text[beginning]), layout.measure)


def placed(layout: Layout, line: SetLine | None) -> list[Placed]:
    """Return what stands on a line, in the order of the text, and where; nothing on a free line."""
    if line is None:
        return []
    set_from = side(layout, line.block, line.table)
    return [_placed(layout, fragment, set_from) for fragment in line.fragments]


def in_visual_order(spans: Spans, piece: Placed) -> Spans:
    """Return the spans of a fragment, with the marks before it and behind it, in the order in which they are drawn."""
    return list(visual_spans(spans, right_to_left=piece.right_to_left)) if piece.is_visual else spans


def offset_at(layout: Layout, line: int, x: int) -> int:
    """Return the offset of the reading text on a cell of a line, or nearest to it there; of a table, in its column.

    `x` counts cells from where the text's measure begins.
    """
    pieces = placed(layout, layout.set_line(line))
    if not pieces:
        return layout.span(line).start
    return _offset_in(layout, min(pieces, key=lambda piece: _distance(piece.room, piece.fragment.cells, x)), x)


def offset_from(layout: Layout, line: int, x: int) -> int:
    """Return the offset of what is drawn on a line from a cell on; the end of its text if there is nothing."""
    for piece in sorted(placed(layout, layout.set_line(line)), key=lambda piece: piece.x):
        if x < piece.x + piece.cells:
            return _offset_in(layout, piece, x)
    return layout.span(line).end


def offset_before(layout: Layout, line: int, x: int) -> int:
    """Return the offset at which what is drawn on a line before a cell ends; the beginning if there is nothing."""
    for piece in sorted(placed(layout, layout.set_line(line)), key=lambda piece: -piece.x):
        if piece.x < x:
            return (
                piece.fragment.end
                if x >= piece.x + piece.cells and not piece.is_visual
                else _offset_in(layout, piece, x - 1) + 1
            )
    return layout.span(line).start


def _offset_in(layout: Layout, piece: Placed, x: int) -> int:
    """Return the offset of a fragment on a cell, or nearest to it."""
    text, (start, end, *_) = layout.article.text, piece.fragment
    if not piece.is_visual:
        return offset_of_cell(text, start, end, max(x - piece.x, 0))
    offset = start + offset_at_cell(text[start:end], max(x - piece.x, 0), right_to_left=piece.right_to_left)
    return min(max(offset, start), end - 1)


def _distance(x: int, cells: int, cell: int) -> int:
    """Return how far a cell is from a stretch of some cells."""
    return max(x - cell, cell - x - cells + 1, 0)


def _placed(layout: Layout, fragment: Fragment, set_from: Side) -> Placed:
    text = layout.article.text[fragment.start : fragment.end]
    cells = len(text) if is_narrow(text) else cell_len(text)
    room = set_from.x(fragment.x, fragment.cells)
    x = room + (fragment.cells - cells if fragment.to_right or set_from.is_right else 0)
    is_visual = layout.orders and has_right_to_left(text)
    return Placed(fragment, room, x, cells, is_visual, is_visual and (set_from.is_right or begins_right_to_left(text)))
