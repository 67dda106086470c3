"""What a claim or an actor leads to, on a briefing whose claims refer to one another."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from briefing_tui.reading.actors import actor_rows
from briefing_tui.reading.effect import ActorTarget, Choice, ClaimTarget, SourceTarget
from briefing_tui.reading.index import DocumentIndex
from briefing_tui.reading.links import actor_links, claim_links, open_points
from briefing_tui.reading.session import Session

_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."


def _claim(id_: str, text: str, **fields: object) -> dict[str, Any]:
    return {"id": id_, "text": text, "basis": "stated", **fields}


_LINKED: dict[str, Any] = {
    "actors": [{"id": "army", "name": "The Border Army"}],
    "threats": [
        _claim("raids", "Raids go on.", see=["talks"], contradicts=["calm"], actors=["army"], by=["a poet"],
               at=[_SECOND, _FIRST]),
        _claim("opium", "Opium goes north.", basis="assumed", see=["raids"]),
    ],
    "cooperation": [_claim("talks", "Talks are planned.", see=["raids"], actors=["army"], by=["army"])],
    "perspective": [
        _claim("calm", "The border will stay calm.", basis="assessed", contradicts=["raids"],
               indicators=["Lorries wait.", "Prices rise."], gaps=["No figures."], assumptions=["The road is open."]),
        _claim("late", "It may be too late.", contradicts=["raids"]),
    ],
}  # fmt: skip  # a claim each


@pytest.fixture
def index(open_session: Callable[..., Session]) -> DocumentIndex:
    """Return the look-ups in that briefing, its quotes anchored."""
    return open_session(**_LINKED).index


def _told(choices: Iterable[Choice]) -> list[tuple[str, str, str]]:
    return [(choice.group, choice.text, choice.note) for choice in choices]


def test_a_claim_leads_to_the_claims_it_names_and_that_name_it_to_its_actors_and_sources(index: DocumentIndex) -> None:
    assert _told(claim_links(index, index.briefing.claim("raids"))) == [
        ("See", "Talks are planned.", "Cooperation"),
        ("Against", "The border will stay calm.", "Perspective"),
        ("Refer to this", "Opium goes north.", "Threats"),
        ("Refer to this", "It may be too late.", "Perspective, against it"),
        ("Actors", "The Border Army", "named here (1 said, 1 about)"),
        ("Actors", "a poet", "says this (1 said, 0 about)"),
        ("Sources", "paper", "2 quotes of this claim"),
    ]


def test_each_link_has_its_target_a_source_the_place_of_the_first_quote(index: DocumentIndex) -> None:
    targets = [choice.target for choice in claim_links(index, index.briefing.claim("raids"))]
    article = index.article("paper")
    assert article is not None
    assert targets[0] == ClaimTarget("talks")
    assert targets[-3:-1] == [ActorTarget("army"), ActorTarget("a poet")]
    assert targets[-1] == SourceTarget("paper", article.text.index(_SECOND))


def test_a_claim_with_nothing_around_it_leads_nowhere(open_session: Callable[..., Session]) -> None:
    index = open_session(threats=[_claim("alone", "Alone.")]).index
    assert list(claim_links(index, index.briefing.claim("alone"))) == []


def test_an_actor_leads_to_all_that_it_says_and_all_that_is_said_of_it(index: DocumentIndex) -> None:
    (army, poet) = actor_rows(index.briefing, index.briefing.claims)
    assert _told(actor_links(index.briefing, army)) == [
        ("Says", "Talks are planned.", "Cooperation"),
        ("Said of it", "Raids go on.", "Threats"),
    ]
    assert _told(actor_links(index.briefing, poet)) == [("Says", "Raids go on.", "Threats")]


def test_what_is_open_is_gathered_over_all_claims_each_with_its_claim(index: DocumentIndex) -> None:
    calm = "Perspective: The border will stay calm."
    assert _told(open_points(index.briefing)) == [
        ("To watch", "Lorries wait.", calm),
        ("To watch", "Prices rise.", calm),
        ("Unknown", "No figures.", calm),
        ("Assumed", "The road is open.", calm),
        ("Assumed", "Opium goes north.", "Threats: the claim itself"),
    ]
    assert {choice.target for choice in open_points(index.briefing)} == {ClaimTarget("calm"), ClaimTarget("opium")}
