"""The layout of a source: its reading text broken into lines of a measure, and which span stands on which line."""

from array import array
from bisect import bisect_left, bisect_right

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.ui.render.text import line_end, line_starts

_CODE = BlockKind.CODE  # a member's look-up is slow, and there may be 100,000 blocks


class Layout:
    """An article broken into lines of at most `measure` cells, an empty line between blocks.

    Lines are numbered from 0. It holds one number a line and no text, so that a source of any size is laid out in one
    pass and a line is found by binary search.
    """

    __slots__ = ("_firsts", "_starts", "article", "digits", "measure")

    def __init__(self, article: Article, measure: int) -> None:
        """Break every block of the article."""
        self.article = article
        self.measure = measure
        self.digits = len(str(max((block.number for block in article.blocks), default=0)))  # of a paragraph's number
        starts: list[int] = []
        firsts: list[int] = []  # the first line of each block
        text = article.text
        for start, end, kind, _, _ in article.blocks:
            if firsts:  # the empty line stands where the line end between the blocks does
                starts.append(start - 1)
            firsts.append(len(starts))
            starts += (_kept_starts if kind is _CODE else line_starts)(text, start, end, measure)
        self._starts = array("q", starts)
        self._firsts = array("q", firsts)

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self._starts)

    def span(self, line: int) -> Span:
        """Return the span of the reading text on a line."""
        start, block = self._starts[line], self.block(line)
        if block < 0:
            return Span(start, start)
        end = self.article.blocks[block].end
        following = self._starts[line + 1] if line + 1 < len(self) else end
        return Span(start, line_end(self.article.text, start, following) if following < end else end)

    def block(self, line: int) -> int:
        """Return the number, from 0, of the block on a line, or -1 for an empty line."""
        block = bisect_right(self._firsts, line) - 1
        return -1 if block + 1 < len(self._firsts) and self._firsts[block + 1] == line + 1 else block

    def blocks_from(self, first: int, last: int) -> range:
        """Return the numbers, from 0, of the blocks that begin on the lines from `first` to `last` (exclusive)."""
        return range(bisect_left(self._firsts, first), bisect_left(self._firsts, last))

    def is_first(self, line: int) -> bool:
        """Return whether a block begins on the line."""
        block = self.block(line)
        return block >= 0 and self._firsts[block] == line

    def line_of(self, offset: int) -> int:
        """Return the line on which an offset of the reading text stands."""
        return max(bisect_right(self._starts, offset) - 1, 0)


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
