"""Search in a text: folded, with smart case, in both directions round the end, with the count of hits."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.hyphens import joined_words
from briefing_tui.text.regex import regex

_MAX_COUNTED_CHARACTERS = 1_000_000  # to count the hits in a longer text takes longer than a frame
_PIECE_CHARACTERS = 4_000  # that are converted to lower case in one step, at the least
_LOOSE_HYPHENS = regex(r"^- ?(?=[^\W\d_])|(?<=[^\W\d_])- ?$")  # at an end of a query, beside a part of a word


class Hit(NamedTuple):
    """A hit: its span, its number from 1, how many there are, and whether the search went round the end.

    Both numbers are 0 where the hits have not been counted, see `Searchable.counted`.
    """

    span: Span
    number: int
    total: int
    wrapped: bool = False


class Searchable:
    """A text that can be searched, whatever its typesetting.

    A search folds text and query as anchoring does (`text.folding`): white space, quotation marks, dashes, Arabic and
    Persian letters. Hyphens between letters do not count, so that a word broken at a line's end is found. Case counts
    only where the query has a capital (smart case, as in vim). All spans count code points of the text itself.

    The folded forms are made when the first search needs them.
    """

    __slots__ = ("_fold", "_folded", "_lowered", "text")

    def __init__(self, text: str, folded: Callable[[], Folded] | None = None) -> None:
        """Take a text; `folded` returns its folded form, if that is computed elsewhere too."""
        self.text = text
        self._fold = folded or (lambda: fold(text))
        self._folded: Folded | None = None
        self._lowered: str | None = None

    def next(self, query: str, offset: int, *, backwards: bool = False) -> Hit | None:
        """Return the first hit at or after `offset` (backwards: the last before it), or else round the end.

        Returns None where there is no hit. Hits may overlap, as in vim. In a text of more than a million characters
        they are not counted, see `counted`.
        """
        text, needle = self.forms(query)
        if not needle:
            return None
        at = self.folded().offsets.derived(offset)
        before = max(0, at + len(needle) - 1)  # where a hit that begins before `offset` ends at the latest
        start = text.rfind(needle, 0, before) if backwards else text.find(needle, at)
        wrapped = start < 0
        if wrapped:
            start = text.rfind(needle) if backwards else text.find(needle)
        if start < 0:
            return None
        hit = Hit(self._span(start, needle), 0, 0, wrapped)
        return hit if len(text) > _MAX_COUNTED_CHARACTERS else self.counted(query, hit)

    def nth(self, query: str, number: int) -> Span | None:
        """Return the span of the hit of that number, from 1, or None where there are not so many."""
        text, needle = self.forms(query)
        starts = _starts(text, needle, 0, len(text)) if needle and number > 0 else iter(())
        start = next(islice(starts, max(number - 1, 0), None), None)
        return None if start is None else self._span(start, needle)

    def count(self, query: str) -> int:
        """Return the number of hits."""
        text, needle = self.forms(query)
        return _count(text, needle, 0, len(text)) if needle else 0

    def counted(self, query: str, hit: Hit) -> Hit:
        """Return a hit with its number, from 1, and the number of all hits."""
        text, needle = self.forms(query)
        start = self.folded().offsets.derived(hit.span.start)
        number = _count(text, needle, 0, start + len(needle) - 1) + 1
        return hit._replace(number=number, total=number + _count(text, needle, start + 1, len(text)))

    def holds(self, query: str) -> bool:
        """Return whether the query occurs in the text."""
        text, needle = self.forms(query)
        return needle in text

    def every(self, query: str) -> Iterator[Span]:
        """Yield the span of every hit, in order."""
        text, needle = self.forms(query)
        if needle:
            for start in _starts(text, needle, 0, len(text)):
                yield self._span(start, needle)

    def within(self, query: str, start: int, end: int) -> list[Span]:
        """Return the spans of the hits that overlap the span from `start` to `end` (exclusive)."""
        if not query or start >= end:
            return []
        text, needle = self.forms(query)
        if not needle:
            return []
        offsets = self.folded().offsets
        reach = len(needle) - 1
        starts = _starts(text, needle, max(0, offsets.derived(start) - reach), offsets.derived(end) + reach)
        hits = (self._span(at, needle) for at in starts)
        return [hit for hit in hits if hit.start < end and hit.end > start]

    def sample(self, query: str, parts: int) -> list[Span]:
        """Return the span of the first hit, if any, in each of `parts` equal parts of the text."""
        text, needle = self.forms(query)
        size = max(len(text) // parts, 1)
        starts = (text.find(needle, at, at + size + len(needle)) for at in range(0, len(text), size))
        return [self._span(start, needle) for start in starts if needle and start >= 0]

    def prepare(self) -> None:
        """Compute the folded forms, so that the first search in a long text need not wait for them."""
        self._lower_case()

    def folded(self) -> Folded:
        """Return the form in which the text is searched, case kept, and the map from it to the text."""
        if self._folded is None:
            self._folded = joined_words(self._fold())
        return self._folded

    def _lower_case(self) -> str:
        if self._lowered is None:
            self._lowered = _lower(self.folded().text)
        return self._lowered

    def forms(self, query: str) -> tuple[str, str]:
        """Return text and query in the form in which they are compared; the text is as long with any query."""
        needle = joined_words(fold(_LOOSE_HYPHENS.sub("", query))).text
        if query != query.lower():
            return self.folded().text, needle
        return self._lower_case(), lowered(needle)

    def _span(self, start: int, needle: str) -> Span:
        return self.folded().offsets.span(start, start + len(needle))


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
    """Return the text in lower case, of the same length: a capital whose lower case is longer stays.

    It is converted in pieces that end at spaces: no step holds the interpreter's lock for as long as a frame, and
    pieces in ASCII take a tenth of the time.
    """
    pieces = []
    at = 0
    while at < len(text):
        end = text.find(" ", at + _PIECE_CHARACTERS) + 1 or len(text)
        pieces.append(lowered(text[at:end]))
        at = end
    return "".join(pieces)
