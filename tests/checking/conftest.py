"""A fixture that applies every rule to one claim with its quotes."""

from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding
from briefing_tui.checking.rules import findings
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.domain.vocabulary import Basis, Likelihood

_ACTORS = (
    Actor("tajikistan", "Tajikistan", "state", ("Dushanbe", "Tajik government")),
    Actor("pakistan", "Pakistan", "state"),
    Actor("china", "China", "state"),
    Actor("us", "United States", "state", ("US",)),
    Actor("csto", "Collective Security Treaty Organization", "organisation", ("CSTO",)),
    Actor("rahmon", "Emomali Rahmon", "person"),
)


@pytest.fixture
def found() -> Callable[..., dict[str, Finding]]:
    """Return a function that returns what is found about a claim with this text and these quotes, by the rule's code.

    The source has no article, so the quotes have no surroundings.
    """

    def found_of(
        text: str,
        *quotes: str,
        basis: str = "stated",
        likelihood: str = "",
        when: str = "",
        by: tuple[str, ...] = (),
        because: str = "",
        actors: tuple[Actor, ...] = _ACTORS,
    ) -> dict[str, Finding]:
        claim = Claim(
            "claim",
            text,
            Basis(basis),
            quotes=tuple(Quote(quote, "paper") for number, quote in enumerate(quotes)),
            by=by,
            when=parse_edtf(when) if when else None,
            likelihood=Likelihood(likelihood) if likelihood else None,
            because=because,
        )
        source = Source("paper", "paper.md", author="Farzad Bonesh")
        briefing = Briefing("b", "B", (source,), (Pane("threats", "Threats", (claim,)),), actors=actors)
        evidence = Evidence(
            {}, {"claim": tuple(Anchor(Verdict.VERBATIM, span=Span(0, len(quote))) for quote in quotes)}
        )
        return {rule.code: finding for rule, finding in findings(briefing, evidence)}

    return found_of


@pytest.fixture
def codes(found: Callable[..., dict[str, Finding]]) -> Callable[..., set[str]]:
    """Return a function that returns the codes of the rules that a claim with this text and these quotes breaks."""
    return lambda *texts, **fields: set(found(*texts, **fields))
