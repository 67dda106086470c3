"""The cited passages of one article in reading order, and where a quote leads to in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict


class CitedPassage(NamedTuple):
    """A passage of the reading text that a claim cites: the claim, its pane, and the number of its quote, from 0."""

    span: Span
    pane: str
    claim: str
    number: int


class Mismatch(NamedTuple):
    """What a source has where a quote is not: in place of an altered quote, or nearest to a missing one.

    It is shown, and never as the quote's own passage. `differing` are the spans of its words that the quote has not.
    """

    span: Span
    verdict: Verdict
    differing: tuple[Span, ...] = ()


class Passages:
    """The passages cited from one article, sorted by where they begin and then by where they end."""

    __slots__ = ("_reach", "_starts", "cited")

    def __init__(self, cited: Sequence[CitedPassage]) -> None:
        """Sort the passages, and note how far those up to each one reach."""
        self.cited = tuple(sorted(cited))
        self._starts = [passage.span.start for passage in self.cited]
        self._reach = list(accumulate((passage.span.end for passage in self.cited), max))

    def within(self, start: int, end: int) -> tuple[CitedPassage, ...]:
        """Return the passages that share a character with `start` to `end`."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return tuple(passage for passage in self.cited[first:last] if passage.span.end > start)

    def after(self, offset: int) -> Span | None:
        """Return the first span that begins after `offset`."""
        index = bisect_right(self._starts, offset)
        return self.cited[index].span if index < len(self.cited) else None

    def before(self, offset: int) -> Span | None:
        """Return the last span that begins before `offset`."""
        index = bisect_left(self._starts, offset)
        return self.cited[index - 1].span if index else None


def cited_passages(briefing: Briefing, evidence: Evidence, source: str) -> Passages:
    """Return every passage of the source that a claim of the briefing cites."""
    return Passages(
        [
            CitedPassage(span, briefing.pane_of(claim.id).id, claim.id, number)
            for span, claim, number in evidence.cited(briefing, source)
        ]
    )


def mismatch(anchor: Anchor) -> Mismatch | None:
    """Return what the source has where the quote is not, if it has anything like it."""
    if anchor.verdict is Verdict.ALTERED and anchor.span is not None:
        differing = tuple(change.span for change in anchor.alterations if change.found)
        return Mismatch(anchor.span, anchor.verdict, differing)
    if anchor.verdict is Verdict.MISSING and anchor.nearest is not None:
        return Mismatch(anchor.nearest, anchor.verdict)
    return None


def destinations(anchor: Anchor) -> tuple[Span, ...]:
    """Return where one can go from a quote, in order: its passage, its mismatch, or each of its candidates."""
    wrong = mismatch(anchor)
    if wrong is not None:
        return (wrong.span,)
    return (anchor.span,) if anchor.span is not None else anchor.candidates
