"""The cited passages of one article in reading order, and the spans that a quote leads to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict, parts_of


class CitedPassage(NamedTuple):
    """A passage of the reading text that a claim cites: the claim, its pane, and the number of its quote, from 0.

    `omissions` are the spans within it that the quote leaves out, in order.
    """

    span: Span
    pane: str
    claim: str
    number: int
    omissions: tuple[Span, ...] = ()

    @property
    def parts(self) -> tuple[Span, ...]:
        """The spans that are quoted, in order."""
        return parts_of(self.span, self.omissions)


class Mismatch(NamedTuple):
    """What a source has instead of a quote: in place of an altered one, or nearest to a missing one.

    It is shown as such, never as the quote's passage. `differing` are the spans of the words that differ from the
    quote's, or were cut off right outside it; `omissions` are those that it leaves out. Spans count code points of the
    reading text, and are sorted.
    """

    span: Span
    verdict: Verdict
    differing: tuple[Span, ...] = ()
    omissions: tuple[Span, ...] = ()

    @property
    def in_view(self) -> Span:
        """The span with what was cut off right outside it."""
        spans = (self.span, *self.differing)
        return Span(min(each.start for each in spans), max(each.end for each in spans))


class WrongPlace(NamedTuple):
    """A place of the reading text to which a quote that does not hold leads, and the verdict on that quote."""

    span: Span
    verdict: Verdict


class Passages:
    """The cited passages of one article, sorted by their starts and then by their ends, and the wrong places in it."""

    __slots__ = ("_reach", "_starts", "cited", "wrong")

    def __init__(self, cited: Sequence[CitedPassage], wrong: Iterable[WrongPlace] = ()) -> None:
        """Sort the passages, and compute for each the greatest end among it and those before it."""
        self.cited = tuple(sorted(cited))
        self.wrong = tuple(wrong)
        self._starts = [passage.span.start for passage in self.cited]
        self._reach = list(accumulate((passage.span.end for passage in self.cited), max))

    def within(self, start: int, end: int) -> tuple[CitedPassage, ...]:
        """Return the passages that overlap the span from `start` to `end` (exclusive), in reading order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return tuple(passage for passage in self.cited[first:last] if passage.span.end > start)

    def quotes(self, start: int, end: int) -> bool:
        """Whether anything from `start` to `end` (exclusive) is quoted, and not merely left out within a passage."""
        cited = self.within(start, end)
        return any(part.start < end and part.end > start for passage in cited for part in passage.parts)

    def after(self, offset: int) -> Span | None:
        """Return the span of the first passage that begins after `offset`, or None."""
        index = bisect_right(self._starts, offset)
        return self.cited[index].span if index < len(self.cited) else None

    def before(self, offset: int) -> Span | None:
        """Return the span of the last passage that begins before `offset`, or None."""
        index = bisect_left(self._starts, offset)
        return self.cited[index - 1].span if index else None


def cited_passages(briefing: Briefing, evidence: Evidence, source: str) -> Passages:
    """Return the passages of a source that the claims of a briefing cite, and the wrong places in it."""
    wrong = (
        WrongPlace(span, anchor.verdict)
        for claim in briefing.claims
        for quote, anchor in evidence.quotes(claim)
        if quote.source == source and not anchor.verdict.holds
        for span in destinations(anchor)
    )
    return Passages(
        [
            CitedPassage(span, briefing.pane_of(claim.id).id, claim.id, number, omissions)
            for span, claim, number, omissions in evidence.cited(briefing, source)
        ],
        wrong,
    )


def mismatch(anchor: Anchor) -> Mismatch | None:
    """Return the mismatch of an altered or missing quote; None for others, or where nothing is similar."""
    if anchor.verdict is Verdict.ALTERED and anchor.span is not None:
        differing = tuple(sorted(change.span for change in anchor.alterations if change.found))
        return Mismatch(anchor.span, anchor.verdict, differing, anchor.omissions)
    if anchor.verdict is Verdict.MISSING and anchor.nearest is not None:
        return Mismatch(anchor.nearest, anchor.verdict)
    return None


def destinations(anchor: Anchor) -> tuple[Span, ...]:
    """Return the spans that a quote leads to: its passage, its mismatch, or its candidates in reading order."""
    wrong = mismatch(anchor)
    if wrong is not None:
        return (wrong.span,)
    return (anchor.span,) if anchor.span is not None else anchor.candidates
