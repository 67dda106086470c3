"""Coverage: how many of an article's sentences its briefing cites, and which it does not."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from briefing_tui.domain.passage import Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """The number of cited sentences, the number of all, and the spans of the uncited ones in the order given."""

    cited: int
    total: int
    uncited: tuple[Span, ...] = ()


def coverage(sentences: Iterable[Span], passages: Iterable[Span]) -> Coverage:
    """Return how many sentences the passages cite, and which they do not; all spans count code points of one text.

    A sentence is cited if the passages together cover at least half of its characters.
    """
    covered = _Covered(passages)
    spans = tuple(sentences)
    uncited = tuple(span for span in spans if 2 * covered.within(span) < span.end - span.start)
    return Coverage(len(spans) - len(uncited), len(spans), uncited)


class _Covered:
    """The characters that lie in at least one span, as prefix sums, so that counting a range takes two look-ups."""

    __slots__ = ("_before", "_starts", "_stretches")

    def __init__(self, spans: Iterable[Span]) -> None:
        """Merge the spans that touch or overlap, and sum up the lengths of the merged spans."""
        self._stretches: list[Span] = []
        for span in sorted(spans):
            if self._stretches and span.start <= self._stretches[-1].end:
                last = self._stretches.pop()
                self._stretches.append(Span(last.start, max(last.end, span.end)))
            else:
                self._stretches.append(span)
        self._starts = [stretch.start for stretch in self._stretches]
        self._before = [0]
        for stretch in self._stretches:
            self._before.append(self._before[-1] + stretch.end - stretch.start)

    def within(self, span: Span) -> int:
        """Return how many characters of `span` lie in a span of the collection."""
        return self._up_to(span.end) - self._up_to(span.start)

    def _up_to(self, position: int) -> int:
        index = bisect_right(self._starts, position)
        if not index:
            return 0
        last = self._stretches[index - 1]
        return self._before[index - 1] + min(position, last.end) - last.start
