"""One claim with its quotes, looked through by every rule."""

from collections.abc import Callable

import pytest

from briefing_tui.checking.rules import find_problems
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Place, Quote, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.domain.vocabulary import Basis, Likelihood

_ACTORS = (
    Actor("tajikistan", "Tajikistan", Place(1, 1), "state", ("Dushanbe", "Tajik government")),
    Actor("pakistan", "Pakistan", Place(1, 1), "state"),
    Actor("china", "China", Place(1, 1), "state"),
    Actor("us", "United States", Place(1, 1), "state", ("US",)),
    Actor("csto", "Collective Security Treaty Organization", Place(1, 1), "organisation", ("CSTO",)),
    Actor("rahmon", "Emomali Rahmon", Place(1, 1), "person"),
)


@pytest.fixture
def codes() -> Callable[..., set[str]]:
    """Return a function that says which rules a claim with this text and these quotes breaks.

    Its quotes stand in a source of which there is no more, so that nothing stands around them.
    """

    def codes_of(
        text: str,
        *quotes: str,
        basis: str = "stated",
        likelihood: str = "",
        when: str = "",
        by: tuple[str, ...] = (),
        because: str = "",
        actors: tuple[Actor, ...] = _ACTORS,
    ) -> set[str]:
        claim = Claim(
            "claim",
            text,
            Basis(basis),
            Place(9, 5),
            quotes=tuple(Quote(quote, "paper", Place(20 + number, 9)) for number, quote in enumerate(quotes)),
            by=by,
            when=parse_edtf(when) if when else None,
            likelihood=Likelihood(likelihood) if likelihood else None,
            because=because,
        )
        source = Source("paper", "paper.md", Place(2, 5), author="Farzad Bonesh")
        briefing = Briefing("b", "B", (source,), (Pane("threats", "Threats", (claim,)),), actors=actors)
        evidence = Evidence(
            {}, {"claim": tuple(Anchor(Verdict.VERBATIM, span=Span(0, len(quote))) for quote in quotes)}
        )
        return {problem.code for problem in find_problems(briefing, evidence, "b.yaml")}

    return codes_of
