"""The breaking of an article into lines: one pass over its blocks, which keeps one number a line."""

from array import array
from bisect import bisect_right

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.ui.render.part_marks import PartMark, part_marks
from briefing_tui.ui.render.setting import STANDING_IN, is_apart, setting
from briefing_tui.ui.render.tables import Rows, Table, row_height, table
from briefing_tui.ui.render.text import line_starts

# A member's look-up is slow, and there may be 100,000 blocks.
_CODE, _ROW = BlockKind.CODE, BlockKind.ROW
_NOWHERE = 1 << 62  # an offset beyond all text


class BrokenLines:
    """The lines of an article, counted from 0.

    `starts` has the offset of the reading text at which each line begins, `firsts` the first line of each block, and
    `apart` whether a free line stands above the block: it begins at the line end between the two blocks. All lines of a
    row of a table begin where the row does. `marks` are those of the parts of the file in the margin, by line.
    """

    __slots__ = ("_table_starts", "_tables", "apart", "firsts", "marks", "starts")

    def __init__(self) -> None:
        """Hold no lines."""
        self.starts, self.firsts, self.apart = array("q"), array("q"), bytearray()
        self.marks: dict[int, PartMark] = {}
        self._table_starts, self._tables = array("q"), list[Table]()

    @property
    def has_tables(self) -> bool:
        """Whether any of the blocks are rows of a table."""
        return bool(self._tables)

    def table_of(self, number: int) -> Table:
        """Return the table to which a block belongs that is a row of one, by its number from 0."""
        return self._tables[bisect_right(self._table_starts, number) - 1]

    def begin_table(self, table_: Table) -> None:
        """Have the next block begin a table."""
        self._table_starts.append(len(self.firsts))
        self._tables.append(table_)

    def begin_block(self, start: int, *, is_apart: bool) -> None:
        """Have the next line begin a block, below a free line if that `is_apart`."""
        if is_apart:
            self.starts.append(max(start - 1, 0))
        self.apart.append(is_apart)
        self.firsts.append(len(self.starts))

    def line_of(self, offset: int) -> int:
        """Return the line at which an offset stands, of a row of a table the last one."""
        return max(bisect_right(self.starts, offset) - 1, 0)


def broken(article: Article, measure: int, room: int, *, mirrors: bool) -> BrokenLines:
    """Break an article into lines of at most `measure` cells; tables may take `room` cells.

    With `mirrors`, the columns of tables in right-to-left scripts stand from right to left.
    """
    breaking = _Breaking(article, part_marks(article))
    rows: tuple[array[int], array[int]] = array("q"), array("q")
    heads = 0
    for block in article.blocks:
        start, end, kind, level, _ = block
        if rows[0] and (kind is not _ROW or (level and len(rows[0]) > heads)):
            breaking.set_table(Rows(*rows, heads), measure, room, mirrors=mirrors)
            rows, heads = (array("q"), array("q")), 0
        if kind is _ROW:
            rows[0].append(start)
            rows[1].append(end)
            heads += bool(level)
        else:
            breaking.set_block(block, measure)
    if rows[0]:
        breaking.set_table(Rows(*rows, heads), measure, room, mirrors=mirrors)
    return breaking.lines


class _Breaking:
    """The lines so far, the kind of the last block, and the mark of the next part."""

    def __init__(self, article: Article, marks: list[PartMark]) -> None:
        self.lines = BrokenLines()
        self._text = article.text
        self._before: BlockKind | None = None
        self._marks = iter((*marks, PartMark(_NOWHERE, "")))
        self._mark = next(self._marks)

    def set_block(self, block: Block, measure: int) -> None:
        """Break a block that is no row of a table."""
        start, end, kind, _, _ = block
        text = self._text
        if kind is _CODE:
            starts = _kept_starts(text, start, end, measure)
        elif kind in STANDING_IN:
            place = setting(block, text, measure)
            starts = line_starts(text, start + place.marker, end, measure - place.indent)
            starts[0] = start
        else:
            starts = line_starts(text, start, end, measure)
        apart = self._before is not None and is_apart(self._before, kind)
        self._begin(start, starts[1] if len(starts) > 1 else end, is_apart=apart)
        self.lines.starts.extend(starts)
        while self._mark.offset < end:
            self._label(self.lines.line_of(self._mark.offset))
        self._before = kind

    def set_table(self, rows: Rows, measure: int, room: int, *, mirrors: bool) -> None:
        """Break the rows of a table."""
        text, set_ = self._text, table(self._text, rows, measure, room, mirrors=mirrors)
        self.lines.begin_table(set_)
        apart = self._before is _ROW or (self._before is not None and is_apart(self._before, _ROW))
        for number, (start, end) in enumerate(zip(rows.starts, rows.ends, strict=True), 1):
            self._begin(start, end, is_apart=apart)
            height = row_height(text, start, end, set_, is_head=number <= rows.heads)
            self.lines.starts.extend((start,) * height)
            apart = set_.is_apart or number == rows.heads
        self._before = _ROW

    def _begin(self, start: int, end: int, *, is_apart: bool) -> None:
        """Begin a block; `end` is that of its first line.

        Where a part of the file begins in that line, its label stands on a free line above it: the margin of the line
        itself has the number of the paragraph.
        """
        self.lines.begin_block(start, is_apart=is_apart or self._mark.offset < end)
        while self._mark.offset < end:
            self._label(self.lines.firsts[-1] - 1)

    def _label(self, line: int) -> None:
        self.lines.marks[line] = self._mark
        self._mark = next(self._marks)


def _kept_starts(text: str, start: int, end: int, measure: int) -> list[int]:
    """Break lines that are to be kept as they are, only where they are too long."""
    starts: list[int] = []
    at = start
    while at <= end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        starts += line_starts(text, at, stop, measure)
        at = stop + 1
    return starts
