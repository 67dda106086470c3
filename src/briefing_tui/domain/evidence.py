"""The evidence of a briefing: the articles of its sources, and an anchor for every quote."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.passage import FLAGGED_VERDICTS, Anchor, Span, Verdict, parts_of
from briefing_tui.domain.problem import Problem


class CitedQuote(NamedTuple):
    """A quote that holds: the span of its passage in the reading text, the claim, and its number there, from 0.

    `omissions` are the spans within its passage that it leaves out, in order.
    """

    span: Span
    claim: Claim
    number: int
    omissions: tuple[Span, ...] = ()

    @property
    def parts(self) -> tuple[Span, ...]:
        """The spans that are quoted, in order."""
        return parts_of(self.span, self.omissions)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The articles of a briefing by source id, and its anchors by claim id, one per quote in the order of the claim.

    For a source that could not be read there is no article but a problem with the reason, and its quotes have the
    verdict `missing`.
    """

    articles: Mapping[str, Article]
    anchors: Mapping[str, tuple[Anchor, ...]]
    problems: tuple[Problem, ...] = ()

    def quotes(self, claim: Claim) -> Iterator[tuple[Quote, Anchor]]:
        """Yield each quote of `claim` with its anchor."""
        yield from zip(claim.quotes, self.anchors[claim.id], strict=True)

    def verdicts(self, claim: Claim) -> Iterator[Verdict | None]:
        """Yield the verdict on each quote of `claim`; None for one whose source could not be read."""
        for quote, anchor in self.quotes(claim):
            yield anchor.verdict if quote.source in self.articles else None

    def cited(self, briefing: Briefing, source: str) -> Iterator[CitedQuote]:
        """Return the passages of a source that the briefing cites, in the order of its claims.

        Quotes whose verdict does not hold are left out (see `Verdict.holds`).
        """
        return iter(self.cited_by_source(briefing).get(source, ()))

    def cited_by_source(self, briefing: Briefing) -> dict[str, list[CitedQuote]]:
        """Return the passages that the briefing cites, as `cited` yields them, by the id of their source."""
        cited: dict[str, list[CitedQuote]] = {}
        for claim in briefing.claims:
            for number, (quote, anchor) in enumerate(self.quotes(claim)):
                if anchor.span is not None and anchor.verdict.holds:
                    found = CitedQuote(anchor.span, claim, number, anchor.omissions)
                    cited.setdefault(quote.source, []).append(found)
        return cited

    def altered_passages(self, claim: Claim) -> str:
        """Return the passages found for the altered quotes of `claim`, joined by spaces: the source's own wording."""
        return " ".join(
            anchor.passage for anchor in self.anchors[claim.id] if anchor.verdict is Verdict.ALTERED and anchor.passage
        )

    def tally(self, briefing: Briefing) -> Counter[Verdict | None]:
        """Return how many quotes have each verdict; None counts those whose source could not be read."""
        return Counter(verdict for claim in briefing.claims for verdict in self.verdicts(claim))


def holding(tally: Mapping[Verdict | None, int]) -> int:
    """Return how many of the counted quotes have a verdict that holds (see `Verdict.holds`)."""
    return sum(count for verdict, count in tally.items() if verdict and verdict.holds)


def worst_first(tally: Mapping[Verdict | None, int]) -> Iterator[tuple[Verdict | None, int]]:
    """Yield the flagged verdicts that occur, each with its count, in order of gravity.

    None, for quotes whose source could not be read, comes first; the others follow as in `FLAGGED_VERDICTS`.
    """
    return ((verdict, tally[verdict]) for verdict in (None, *FLAGGED_VERDICTS) if tally.get(verdict))
