"""The source set to a measure: which stretch of the reading text stands on which line."""

from array import array
from bisect import bisect_right

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.ui.render.text import breaks


class Layout:
    """An article broken into lines of at most `measure` cells, a free line between blocks.

    Lines are numbered from 0. It holds three numbers a line and no text, so that a source of any size is laid out
    in one pass and a line is found by binary search.
    """

    __slots__ = ("_blocks", "_ends", "_starts", "article", "digits", "measure")

    def __init__(self, article: Article, measure: int) -> None:
        """Break every block of the article."""
        self.article = article
        self.measure = measure
        self.digits = len(str(max((block.number for block in article.blocks), default=0)))  # of a paragraph's number
        starts: list[int] = []
        ends: list[int] = []
        blocks: list[int] = []
        text = article.text
        for number, block in enumerate(article.blocks):
            if number:  # the free line stands where the line end between the blocks does
                starts.append(block.start - 1)
                ends.append(block.start - 1)
                blocks.append(-1)
            if block.kind is BlockKind.CODE:
                lines = _kept_lines(text, block.start, block.end, measure)
            elif block.end - block.start <= measure and text.isascii():
                lines = [(block.start, block.end)]
            else:
                lines = breaks(text, block.start, block.end, measure)
            for start, end in lines:
                starts.append(start)
                ends.append(end)
                blocks.append(number)
        self._starts = array("q", starts)
        self._ends = array("q", ends)
        self._blocks = array("q", blocks)

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self._starts)

    def span(self, line: int) -> Span:
        """Return the stretch of reading text on a line."""
        return Span(self._starts[line], self._ends[line])

    def block(self, line: int) -> int:
        """Return the number, from 0, of the block on a line, or -1 for a free line."""
        return self._blocks[line]

    def is_first(self, line: int) -> bool:
        """Say whether a block begins on the line."""
        block = self._blocks[line]
        return block >= 0 and (line == 0 or self._blocks[line - 1] != block)

    def line_of(self, offset: int) -> int:
        """Return the line on which a place of the reading text stands."""
        return max(bisect_right(self._starts, offset) - 1, 0)


def block_of(article: Article, offset: int) -> int:
    """Return the number, from 0, of the block that holds a place of the reading text."""
    return max(bisect_right(article.blocks, offset, key=lambda block: block.start) - 1, 0)


def _kept_lines(text: str, start: int, end: int, measure: int) -> list[tuple[int, int]]:
    """Break lines that are to be kept as they are, only where they are too long."""
    lines: list[tuple[int, int]] = []
    at = start
    while at <= end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        lines += breaks(text, at, stop, measure)
        at = stop + 1
    return lines
