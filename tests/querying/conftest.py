"""A briefing with a claim for every kind of field, and what a query finds in it."""

from collections.abc import Callable

import pytest

from briefing_tui.domain.article import Article, Blocks
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.vocabulary import (
    Basis,
    Channel,
    Confidence,
    Direction,
    Likelihood,
    Reliability,
    Review,
    Status,
    ThreatLevel,
)
from briefing_tui.querying.matching import Claims
from briefing_tui.querying.parser import parse

Find = Callable[[str], list[str]]

_CLAIMS = (
    Claim("raids", "ISIS-K raids cross the river at night.", Basis.STATED, (Quote("Raids.", "paper"),),
          severity=ThreatLevel.HIGH, kind="armed groups", actors=("army", "raiders"), when=parse_edtf("2021-08/2022")),
    Claim("opium", "Opium is smuggled over the river border.", Basis.ALLEGED, (Quote("Opium.", "wire"),),
          by=("rahmon",), severity=ThreatLevel.LOW, credibility=4, when=parse_edtf("2023-05"), note="Disputed."),
    Claim("camps", "Forty camps lie near the border.", Basis.REPORTED, (Quote("A.", "paper"), Quote("B.", "wire")),
          by=("rahmon", "A diplomat"), credibility=2, severity=ThreatLevel.CRITICAL, gaps=("Who counted?",)),
    Claim("floods", "Floods threaten a bridge.", Basis.ASSUMED, credibility=6),
    Claim("market", "The market reopened.", Basis.STATED, (Quote("C.", "paper"),), channel=Channel.TRADE,
          status=Status.ACTIVE, when=parse_edtf("2020/..")),
    Claim("talks", "Talks about trade at the border are planned.", Basis.STATED, (Quote("D.", "paper"),),
          channel=Channel.DIPLOMACY, status=Status.PLANNED, actors=("army",), when=parse_edtf("1895"),
          review=Review.ACCEPTED),
    Claim("calm", "The border will stay calm.", Basis.ASSESSED, (Quote("E.", "paper"),), likelihood=Likelihood.LIKELY,
          confidence=Confidence.MODERATE, direction=Direction.STEADY, because="The army holds both bridges.",
          review=Review.UNREVIEWED),
    Claim("war", "War will come.", Basis.ASSESSED, (Quote("F.", "wire"),), likelihood=Likelihood.ALMOST_NO_CHANCE,
          confidence=Confidence.LOW, direction=Direction.WORSENING, review=Review.REJECTED),
)  # fmt: skip  # a claim each
_VERDICTS = {
    "raids": [Verdict.VERBATIM], "opium": [Verdict.MISSING], "camps": [Verdict.VERBATIM, Verdict.ALTERED],
    "floods": [], "market": [Verdict.VERBATIM], "talks": [Verdict.REFLOWED], "calm": [Verdict.VERBATIM],
    "war": [Verdict.DAMAGED],
}  # fmt: skip


@pytest.fixture(scope="session")
def briefing() -> Briefing:
    """Return a briefing with eight claims in four panes, and two sources."""
    return Briefing(
        id="border",
        title="The border",
        sources=(
            Source("paper", "paper.txt", title="The River Post", reliability=Reliability.B),
            Source("wire", "wire.txt", title="Summer wire", reliability=Reliability.E),
        ),
        panes=(
            Pane("threats", "Threats", _CLAIMS[:4]),
            Pane("cooperation", "Cooperation", _CLAIMS[4:6]),
            Pane("perspective", "Perspective", _CLAIMS[6:7]),
            Pane("outlook", "Long view", _CLAIMS[7:]),
        ),
        actors=(
            Actor("army", "The Border Army"),
            Actor("raiders", "Raiders", aliases=("Bandits",)),
            Actor("rahmon", "Emomali Rahmon", aliases=("The President",)),
        ),
        tags=("central-asia",),
    )


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    """Return the evidence of that briefing: a verdict for every quote."""
    articles = dict.fromkeys(("paper", "wire"), Article("", Blocks(), OffsetMap()))
    return Evidence(articles, {claim: tuple(map(Anchor, verdicts)) for claim, verdicts in _VERDICTS.items()})


@pytest.fixture(scope="session")
def claims(briefing: Briefing, evidence: Evidence) -> Claims:
    """Return the claims of that briefing, with their evidence."""
    return Claims(briefing, evidence)


@pytest.fixture(scope="session")
def find(briefing: Briefing, claims: Claims) -> Find:
    """Return a function that returns the ids of the claims that a query finds, in the order of the briefing."""

    def found(query: str) -> list[str]:
        ids = claims.matching(parse(query))
        return [claim.id for claim in briefing.claims if claim.id in ids]

    return found
