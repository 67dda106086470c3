"""What differs between a quote and a passage, in whole words.

The alignment of letters is cut wherever a word begins on both sides at once. Between two cuts lies a cell: the fewest
words of the one that answer to the fewest of the other, two to one where a scanner lost the space between them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.anchoring.alignment import Piece
from briefing_tui.anchoring.words import Words
from briefing_tui.domain.passage import Span


class Cell(NamedTuple):
    """Words of the quote and the words of the source that answer to them; either side may be empty.

    `quote` and `source` are letters of the skeletons, `quoted` and `found` characters of the folded texts.
    """

    quote: Span
    source: Span
    quoted: Span
    found: Span


def cells(quote: Words, source: Words, pieces: list[Piece]) -> Iterator[Cell]:
    """Yield the cells of an alignment that holds the whole quote, in order."""
    at, start = 0, pieces[0].start
    for end, stop in _cuts(quote, source, pieces):
        if (end, stop) != (at, start):
            yield Cell(Span(at, end), Span(start, stop), quote.surface(at, end), source.surface(start, stop))
        at, start = end, stop


def _cuts(quote: Words, source: Words, pieces: list[Piece]) -> Iterator[tuple[int, int]]:
    """Yield where a word begins on both sides, as letters of both; the end of all at last."""
    own = quote.starts(0, pieces[-1].end)
    other = set(source.starts(pieces[0].start, pieces[-1].stop))
    for piece in pieces:
        if piece.equal:
            shift = piece.start - piece.at
            for at in own[bisect_left(own, piece.at) : bisect_right(own, piece.end)]:
                if at + shift in other:
                    yield at, at + shift
        elif piece.at in own and piece.start in other:
            yield piece.at, piece.start
    yield pieces[-1].end, pieces[-1].stop
