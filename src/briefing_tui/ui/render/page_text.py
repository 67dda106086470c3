"""The words of a page as one text to be searched, as they are read: a sentence goes on over its lines."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.passage import Span
from briefing_tui.text.search import Searchable
from briefing_tui.ui.render.text import Line

_APART = "\0"  # between what is not read in one: no query holds it, so that no hit reaches over it
_MAX_GAP_CELLS = 1  # between stretches of a line that are read in one; a column is farther off


class LineHit(NamedTuple):
    """The part of a hit that stands on one line: its first character, and the end of its last."""

    row: int
    start: int
    end: int


class _Piece(NamedTuple):
    """A stretch of a line without the white space around it, but for what lies before words that go with it."""

    row: int
    x: int  # its first character on the line
    text: str


class PageText:
    """The words of a page in the order in which they are read, and where each stands on its lines.

    A page has columns, such as a sentence with a badge beside it. What is read in one is recognised by its look: the
    first words of a line go on with those of the same role on the line above. Offsets count code points of the text.
    """

    def __init__(self, lines: tuple[Line, ...]) -> None:
        """Take the lines of a page; nothing is done before the first search."""
        self._lines = lines

    @cached_property
    def searchable(self) -> Searchable:
        """The text."""
        return Searchable("".join(text for text, _ in self._placed))

    def line_of(self, offset: int) -> int:
        """Return the line, from 0, on which an offset of the text stands."""
        return self._placed[self._number(offset)][1].row if self._placed else 0

    def first_offset(self, line: int) -> int:
        """Return the first offset on a line, or on the next one with words; the end of the text below the last."""
        for row in range(line, len(self._lines)):
            if row in self._rows:
                return min(self._starts[number] for number in self._rows[row])
        return self._end

    def on_line(self, line: int, query: str) -> Iterator[tuple[Span, LineHit]]:
        """Yield the hits of a query on a line: the whole of each, and the part that stands there."""
        for number in self._rows.get(line, ()):
            start, piece = self._starts[number], self._placed[number][1]
            for hit in self.searchable.within(query, start, start + len(piece.text)):
                first, last = max(hit.start - start, 0), min(hit.end - start, len(piece.text))
                yield hit, LineHit(line, piece.x + first, piece.x + last)

    def _number(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    @cached_property
    def _placed(self) -> list[tuple[str, _Piece]]:
        """The pieces in the order in which they are read, each as it stands in the text, with what follows it."""
        placed = []
        for _, group in groupby(enumerate(self._lines), key=lambda numbered: numbered[1].item):
            for run in _runs(group):
                for piece, following in zip(run, [*run[1:], None], strict=True):
                    placed.append((piece.text + _between(piece, following), piece))
        return placed

    @cached_property
    def _starts(self) -> list[int]:
        """Where each piece begins in the text."""
        starts, at = [], 0
        for text, _ in self._placed:
            starts.append(at)
            at += len(text)
        return starts

    @property
    def _end(self) -> int:
        return len(self.searchable.text)

    @cached_property
    def _rows(self) -> dict[int, list[int]]:
        """The numbers of the pieces on each line that has any."""
        rows: dict[int, list[int]] = defaultdict(list)
        for number, (_, piece) in enumerate(self._placed):
            rows[piece.row].append(number)
        return dict(rows)


def _runs(lines: Iterable[tuple[int, Line]]) -> list[list[_Piece]]:
    """Return what is read in one, each as its pieces, in the order in which it begins."""
    runs: list[list[_Piece]] = []
    above: dict[str, list[_Piece]] = {}  # what each role of the line above is the end of
    for row, line in lines:
        here: dict[str, list[_Piece]] = {}
        x, run, gap = 0, None, 0
        for text, role in line.spans:
            words = text.strip(" ")
            if words:
                lead = len(text) - len(text.lstrip(" "))
                if run is None:
                    run = above.get(role)
                elif gap + lead > _MAX_GAP_CELLS or lead:
                    run = None
                if run is None:
                    run = []
                    runs.append(run)
                elif run[-1].row == row:
                    run[-1] = run[-1]._replace(text=run[-1].text + " " * gap)
                run.append(_Piece(row, x + lead, words))
                here[role] = run
                gap = len(text) - lead - len(words)
            else:
                gap += len(text)
            x += len(text)
        above = here
    return runs


def _between(piece: _Piece, following: _Piece | None) -> str:
    """Return what stands between two pieces: nothing on one line, and where a line of a script without spaces ends."""
    if following is None:
        return _APART
    if piece.row == following.row:
        return ""
    wide = " " not in piece.text and cell_len(piece.text[-1]) > 1 and cell_len(following.text[0]) > 1
    return "" if wide else "\n"
