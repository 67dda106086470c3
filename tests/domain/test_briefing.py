import pytest

from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Source
from briefing_tui.domain.vocabulary import Basis, Review

_RAID, _TRADE, _VIEW = (Claim(name, f"About {name}.", Basis.ASSUMED) for name in ("raid", "trade", "view"))
_PANES = (
    Pane("threats", "Threats", (_RAID,)),
    Pane("cooperation", "Cooperation", ()),
    Pane("perspective", "Perspective", (_TRADE, _VIEW)),
)
_PAPER = Source("paper", "paper.md")
_BRIEFING = Briefing("b", "B", (_PAPER,), _PANES, actors=(Actor("karimi", "Nazira Karimi"),))


def test_the_claims_come_pane_after_pane() -> None:
    assert list(_BRIEFING.claims) == [_RAID, _TRADE, _VIEW]


def test_a_claim_a_pane_and_a_source_are_found_by_id() -> None:
    assert _BRIEFING.claim("view") is _VIEW
    assert [_BRIEFING.pane_of(claim.id).id for claim in _BRIEFING.claims] == ["threats", "perspective", "perspective"]
    assert _BRIEFING.pane("cooperation") is _PANES[1]
    assert _BRIEFING.source("paper") is _PAPER


def test_an_id_is_known_only_as_what_it_names() -> None:
    assert [_BRIEFING.has_claim(id_) for id_ in ("view", "paper", "threats")] == [True, False, False]
    assert [_BRIEFING.has_source(id_) for id_ in ("view", "paper", "threats")] == [False, True, False]


def test_an_id_that_names_nothing_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        _BRIEFING.claim("paper")
    with pytest.raises(KeyError):
        _BRIEFING.pane_of("threats")
    with pytest.raises(KeyError):
        _BRIEFING.pane("raid")
    with pytest.raises(KeyError):
        _BRIEFING.source("raid")


def test_a_reference_that_is_no_id_is_a_name_itself() -> None:
    assert _BRIEFING.actor_name("karimi") == "Nazira Karimi"
    assert _BRIEFING.actor_name("A minister") == "A minister"
    assert _BRIEFING.actor("A minister") is None


def test_briefings_of_equal_content_are_equal() -> None:
    assert Briefing("b", "B", (_PAPER,), _PANES, actors=_BRIEFING.actors) == _BRIEFING
    assert Briefing("b", "B", (_PAPER,), _PANES) != _BRIEFING


def test_drafted_claims_are_counted_by_their_review_and_those_that_a_person_wrote_are_not() -> None:
    reviews = (Review.UNREVIEWED, None, Review.REJECTED, Review.UNREVIEWED)
    claims = tuple(Claim(id_, "C.", Basis.ASSUMED, review=review) for id_, review in zip("abcd", reviews, strict=True))
    briefing = Briefing("b", "B", (), (Pane("threats", "Threats", claims),))
    assert dict(briefing.reviews) == {Review.UNREVIEWED: 2, Review.REJECTED: 1}
