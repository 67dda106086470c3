"""What a briefing's quotes were found to rest on: its articles, and an anchor for every quote."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.passage import FLAGGED_VERDICTS, Anchor, Span, Verdict
from briefing_tui.domain.problem import Problem


class Citation(NamedTuple):
    """A passage that a claim cites: its span of the reading text, the claim, and the number of the quote, from 0."""

    span: Span
    claim: Claim
    number: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The articles of a briefing by source id, and the anchors of each claim, one for each of its quotes in order.

    A source that could not be read has no article, a problem that says why, and anchors that are missing.
    """

    articles: Mapping[str, Article]
    anchors: Mapping[str, tuple[Anchor, ...]]
    problems: tuple[Problem, ...] = ()

    def quotes(self, claim: Claim) -> Iterator[tuple[Quote, Anchor]]:
        """Yield each quote of `claim` with its anchor."""
        yield from zip(claim.quotes, self.anchors[claim.id], strict=True)

    def cited(self, briefing: Briefing, source: str) -> Iterator[Citation]:
        """Yield the passages of a source that the claims of the briefing cite; only those whose verdict holds."""
        for claim in briefing.claims:
            for number, (quote, anchor) in enumerate(self.quotes(claim)):
                if quote.source == source and anchor.span is not None and anchor.verdict.holds:
                    yield Citation(anchor.span, claim, number)

    def instead(self, claim: Claim) -> str:
        """Return what the source has in place of the altered quotes of `claim`, which it is to quote instead."""
        return " ".join(
            anchor.passage for anchor in self.anchors[claim.id] if anchor.verdict is Verdict.ALTERED and anchor.passage
        )

    def tally(self, briefing: Briefing) -> Counter[Verdict | None]:
        """Count the verdicts of the briefing's quotes; None stands for a source that could not be read."""
        return Counter(
            anchor.verdict if quote.source in self.articles else None
            for claim in briefing.claims
            for quote, anchor in self.quotes(claim)
        )


def holding(tally: Mapping[Verdict | None, int]) -> int:
    """Return how many of the quotes that were counted hold."""
    return sum(count for verdict, count in tally.items() if verdict and verdict.holds)


def worst_first(tally: Mapping[Verdict | None, int]) -> Iterator[tuple[Verdict | None, int]]:
    """Yield each verdict that a reader is to be told of, with its count, the gravest first; None is `not read`."""
    return ((verdict, tally[verdict]) for verdict in (None, *FLAGGED_VERDICTS) if tally.get(verdict))
