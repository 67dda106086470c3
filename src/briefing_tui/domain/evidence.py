"""What a briefing's quotes were found to rest on: its articles, and an anchor for every quote."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.passage import Anchor
from briefing_tui.domain.problem import Problem


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

    def health(self, briefing: Briefing) -> tuple[int, int]:
        """Return how many quotes of the briefing hold, and how many there are."""
        anchors = [anchor for claim in briefing.claims for anchor in self.anchors[claim.id]]
        return sum(anchor.verdict.holds for anchor in anchors), len(anchors)
