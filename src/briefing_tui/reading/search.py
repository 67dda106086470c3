"""Search as you type: smart case, next and previous with wrap, and the count of hits."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered

_LONG = 1_000_000  # code points
_PIECE = 4_000  # code points that are brought to lower case at once, at the least


class Hit(NamedTuple):
    """A hit: where it stands, its number from 1, how many there are, and whether the search went round the end.

    Both numbers are 0 where they have not been counted, see `Searchable.numbered`.
    """

    span: Span
    number: int
    total: int
    wrapped: bool = False


class Searchable:
    """A text ready to be searched with and without regard to case; the second form is made when first needed."""

    __slots__ = ("_lowered", "text")

    def __init__(self, text: str) -> None:
        """Keep the text."""
        self.text = text
        self._lowered: str | None = None

    def next(self, query: str, offset: int, *, backwards: bool = False) -> Hit | None:
        """Return the hit at or after `offset` (before it, going backwards), round the end if need be.

        Case counts only where the query has a capital (smart case). Hits may overlap, as in vim. In a long text they
        are not counted: it would take longer than a key press may, see `numbered`.
        """
        if not query:
            return None
        text, needle = self._forms(query)
        before = max(0, offset + len(needle) - 1)  # where a hit that begins before `offset` ends at the latest
        start = text.rfind(needle, 0, before) if backwards else text.find(needle, offset)
        wrapped = start < 0
        if wrapped:
            start = text.rfind(needle) if backwards else text.find(needle)
        if start < 0:
            return None
        hit = Hit(Span(start, start + len(needle)), 0, 0, wrapped)
        return hit if len(text) > _LONG else self.numbered(query, hit)

    def numbered(self, query: str, hit: Hit) -> Hit:
        """Return a hit with its number, and how many there are."""
        text, needle = self._forms(query)
        number = _count(text, needle, 0, hit.span.start + len(needle) - 1) + 1
        return hit._replace(number=number, total=number + _count(text, needle, hit.span.start + 1, len(text)))

    def holds(self, query: str) -> bool:
        """Say whether the query stands anywhere in the text."""
        text, needle = self._forms(query)
        return needle in text

    def every(self, query: str) -> Iterator[Span]:
        """Yield every hit in order."""
        if query:
            text, needle = self._forms(query)
            for start in _starts(text, needle, 0, len(text)):
                yield Span(start, start + len(needle))

    def within(self, query: str, start: int, end: int) -> list[Span]:
        """Return the hits that share a character with `start` to `end`."""
        if not query or start >= end:
            return []
        text, needle = self._forms(query)
        reach = len(needle) - 1
        starts = _starts(text, needle, max(0, start - reach), end + reach)
        return [Span(start, start + len(needle)) for start in starts]

    def sample(self, query: str, parts: int) -> list[Span]:
        """Return the first hit, if any, in each of `parts` equal parts of the text."""
        text, needle = self._forms(query)
        size = max(len(text) // parts, 1)
        starts = (text.find(needle, at, at + size + len(needle)) for at in range(0, len(text), size))
        return [Span(start, start + len(needle)) for start in starts if needle and start >= 0]

    def lowered(self) -> str:
        """Return the text in lower case, of the same length; the first call takes its time with a long text."""
        if self._lowered is None:
            self._lowered = _lower(self.text)
        return self._lowered

    def _forms(self, query: str) -> tuple[str, str]:
        """Return text and query in the form in which they are compared."""
        if query != query.lower():
            return self.text, query
        return self.lowered(), query


def _starts(text: str, needle: str, start: int, end: int) -> Iterator[int]:
    """Yield where each hit within `text[start:end]` begins."""
    at = text.find(needle, start, end)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1, end)


def _count(text: str, needle: str, start: int, end: int) -> int:
    """Return the number of hits within `text[start:end]`."""
    if any(needle.startswith(needle[shift:]) for shift in range(1, len(needle))):  # it can overlap itself
        return sum(1 for _ in _starts(text, needle, start, end))
    return text.count(needle, start, end)


def _lower(text: str) -> str:
    """Return the text in lower case, of the same length: a capital whose small form is longer stays.

    It goes by pieces, each up to a line end, so that no single step of a long text holds up the screen; and those in
    ASCII are done ten times as fast. What stands on another line does not matter to a letter's small form.
    """
    pieces = []
    at = 0
    while at < len(text):
        end = text.find("\n", at + _PIECE) + 1 or len(text)
        pieces.append(lowered(text[at:end]))
        at = end
    return "".join(pieces)
