"""The layout of a source: which span of its reading text stands on which line, and where on that line."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.ui.render.line_breaking import broken
from briefing_tui.ui.render.part_marks import number_cells
from briefing_tui.ui.render.setting import FLUSH, Fragment, Setting, setting
from briefing_tui.ui.render.tables import SetRow, Table, set_row
from briefing_tui.ui.render.text import line_end

_ROW = BlockKind.ROW
_MAX_KEPT_ROWS = 200  # of tables, as they are set


class SetLine(NamedTuple):
    """A line that is not free: its block, and what stands on it.

    `number` is that of the block, from 0, `place` how it is set, `table` the one that it is a row of, and `is_first`
    whether it begins on this line. The fragments stand in the order of the text.
    """

    number: int
    block: Block
    place: Setting
    table: Table | None
    is_first: bool
    fragments: list[Fragment]


class Layout:
    """An article broken into lines, a free line between most blocks; lines are numbered from 0.

    `number_cells` is the width of the margin's column for numbers, and `marks` has the marks of parts in it, by line.
    It holds one number a line and no text, so that a source of any size is laid out in one pass and a line is found by
    binary search. A line of a table has several fragments of the text, and what follows in the text may stand above it,
    in the next cell: each row is set when it is asked for.
    """

    __slots__ = ("_broken", "_room", "_rows", "article", "marks", "measure", "number_cells", "orders")

    def __init__(self, article: Article, measure: int, room: int = 0, *, orders: bool = False) -> None:
        """Break every block into lines of at most `measure` cells; tables may take `room` cells if that is more.

        With `orders`, text in right-to-left scripts is to be drawn in visual order, tables from right to left.
        """
        self.article = article
        self.measure = measure
        self._room = room
        self.orders = orders
        self.number_cells = number_cells(article)
        self._broken = broken(article, measure, max(room, measure), mirrors=orders)
        self.marks = self._broken.marks
        self._rows: dict[int, SetRow] = {}  # those that were set last, by the numbers of their blocks

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self._broken.starts)

    def fits(self, measure: int, room: int) -> bool:
        """Return whether the article would be broken in the same way for a measure, and a room for tables."""
        return measure == self.measure and (room == self._room or not self._broken.has_tables)

    def set_line(self, line: int) -> SetLine | None:
        """Return what stands on a line, or None for a free line."""
        number = self.block(line)
        if number < 0:
            return None
        block, first = self.article.blocks[number], self._broken.firsts[number]
        if block.kind is _ROW:
            fragments = self._row(number).lines[line - first]
            return SetLine(number, block, FLUSH, self._broken.table_of(number), line == first, fragments)
        text = self.article.text
        place = setting(block, text, self.measure)
        indent = place.indent - (place.hang if line == first else 0)
        start = self._broken.starts[line]
        following = self._broken.starts[line + 1] if line + 1 < len(self) else block.end
        end = line_end(text, start, following) if following < block.end else block.end
        fragments = [Fragment(start, end, indent, self.measure - indent)]
        return SetLine(number, block, place, None, line == first, fragments)

    def fragments(self, line: int) -> list[Fragment]:
        """Return what stands on a line, in the order of the text; nothing on a free line."""
        set_ = self.set_line(line)
        return set_.fragments if set_ else []

    def span(self, line: int) -> Span:
        """Return the span of the reading text on a line; of several cells, from the first to the end of the last."""
        fragments = self.fragments(line)
        if not fragments:
            start = self._broken.starts[line]
            return Span(start, start)
        return Span(fragments[0].start, fragments[-1].end)

    def table(self, number: int) -> Table | None:
        """Return the table to which a block belongs, by its number, from 0; None if it is no row of one."""
        return self._broken.table_of(number) if self.article.blocks[number].kind is _ROW else None

    def block(self, line: int) -> int:
        """Return the number, from 0, of the block on a line, or -1 for a free line."""
        return -1 if self.block_below(line) >= 0 else bisect_right(self._broken.firsts, line) - 1

    def block_below(self, line: int) -> int:
        """Return the number, from 0, of the block below a free line, or -1 for a line that is not free."""
        firsts = self._broken.firsts
        number = bisect_right(firsts, line)
        is_free = number < len(firsts) and firsts[number] == line + 1 and self._broken.apart[number]
        return number if is_free else -1

    def blocks_from(self, first: int, last: int) -> range:
        """Return the numbers, from 0, of the blocks that begin on the lines from `first` to `last` (exclusive)."""
        return range(bisect_left(self._broken.firsts, first), bisect_left(self._broken.firsts, last))

    def line_of(self, offset: int) -> int:
        """Return the line on which an offset of the reading text stands, or else the character before it."""
        line = self._broken.line_of(offset)
        number = self._row_on(line)
        return line if number < 0 else self._broken.firsts[number] + self._row(number).line_of(offset)

    def lines_of(self, span: Span) -> range:
        """Return the lines from the first to the last on which something of a span stands, which is not empty."""
        first, last = (self._lines_within(self._broken.line_of(offset), span) for offset in (span.start, span.end - 1))
        return range(first.start, last.stop)

    def _lines_within(self, line: int, span: Span) -> range:
        """Return the line, or of the row of a table that ends on it the lines on which something of a span stands."""
        number = self._row_on(line)
        if number < 0:
            return range(line, line + 1)
        first, lines = self._broken.firsts[number], self._row(number).lines_of(span)
        return range(first + lines.start, first + lines.stop)

    def _row_on(self, line: int) -> int:
        """Return the number of the block on a line that is not its first, if it is a row of a table; else -1."""
        number = self.block(line)
        is_row = number >= 0 and self._broken.firsts[number] != line and self.article.blocks[number].kind is _ROW
        return number if is_row else -1

    def _row(self, number: int) -> SetRow:
        """Return the row of a table as it is set, by the number of its block."""
        if number not in self._rows:
            if len(self._rows) > _MAX_KEPT_ROWS:
                self._rows.clear()
            block, table = self.article.blocks[number], self._broken.table_of(number)
            self._rows[number] = set_row(self.article.text, block.start, block.end, table, is_head=bool(block.level))
        return self._rows[number]
