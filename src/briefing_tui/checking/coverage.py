"""Coverage: how many of an article's sentences its briefing cites, and which it does not."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from briefing_tui.domain.passage import Span, merged


class Coverage(NamedTuple):
    """The sentences of a text, in order, and the indexes of those that are cited."""

    sentences: tuple[Span, ...]
    cited_indexes: frozenset[int]

    @property
    def cited(self) -> int:
        """How many sentences are cited."""
        return len(self.cited_indexes)

    @property
    def total(self) -> int:
        """How many sentences there are."""
        return len(self.sentences)

    @property
    def uncited(self) -> tuple[Span, ...]:
        """The spans of the sentences that are not cited, in order."""
        return tuple(span for index, span in enumerate(self.sentences) if index not in self.cited_indexes)


def coverage(sentences: Iterable[Span], passages: Iterable[Span]) -> Coverage:
    """Return which sentences the passages cite; all spans count code points of one text.

    The sentences are in order, none is empty and no two overlap. One is cited if the passages together cover at least
    half of its characters.
    """
    covered = _Covered(passages)
    spans = tuple(sentences)
    cited: set[int] = set()
    for stretch in covered.stretches:
        first = bisect_right(spans, stretch.start, key=lambda span: span.end)
        last = bisect_left(spans, stretch.end, lo=first, key=lambda span: span.start)
        cited.update(index for index in range(first, last) if covered.holds_half(spans[index]))
    return Coverage(spans, frozenset(cited))


class _Covered:
    """The characters that lie in at least one span, as prefix sums, so that counting a range takes two look-ups."""

    __slots__ = ("_before", "_starts", "stretches")

    def __init__(self, spans: Iterable[Span]) -> None:
        """Merge the spans that touch or overlap, and sum up the lengths of the merged spans."""
        self.stretches = merged(sorted(spans))
        self._starts = [stretch.start for stretch in self.stretches]
        self._before = [0]
        for stretch in self.stretches:
            self._before.append(self._before[-1] + stretch.end - stretch.start)

    def within(self, span: Span) -> int:
        """Return how many characters of `span` lie in a span of the collection."""
        return self._up_to(span.end) - self._up_to(span.start)

    def holds_half(self, span: Span) -> bool:
        """Return whether at least half of the characters of `span` lie in a span of the collection."""
        return 2 * self.within(span) >= span.end - span.start

    def _up_to(self, position: int) -> int:
        index = bisect_right(self._starts, position)
        if not index:
            return 0
        last = self.stretches[index - 1]
        return self._before[index - 1] + min(position, last.end) - last.start
