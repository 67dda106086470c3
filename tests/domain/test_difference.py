"""The difference of two briefings makes one of the other, and says no more than what differs."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.address import claim_address, quote_address
from briefing_tui.domain.briefing import STANDING_PANES, Actor, Briefing, Claim, Pane, Preparation, Quote, Source
from briefing_tui.domain.difference import difference
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, apply_edits
from briefing_tui.domain.vocabulary import Basis, Likelihood, Method, ThreatLevel
from briefing_tui.loading.briefing import load_briefing

_SHIPPED = load_briefing(Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml").briefing
_IDS = st.sampled_from("abcdefgh")
_TEXTS = st.sampled_from(["", "one", "two"])


def _quotes() -> st.SearchStrategy[tuple[Quote, ...]]:
    quote = st.builds(Quote, st.sampled_from(["x", "y", "z"]), st.just("s"), before=_TEXTS)
    return st.lists(quote, max_size=4).map(tuple)


@st.composite
def _briefings(draw: st.DrawFn) -> Briefing:
    ids = draw(st.lists(_IDS, unique=True))
    sections = draw(st.lists(st.sampled_from(["one", "two", "three"]), unique=True))
    claims: dict[str, list[Claim]] = {pane: [] for pane in (*STANDING_PANES, *sections)}
    for id_ in ids:
        pane = draw(st.sampled_from(list(claims)))
        severity = draw(st.sampled_from([None, *ThreatLevel]))
        claims[pane].append(Claim(id_, draw(_TEXTS), draw(st.sampled_from(Basis)), draw(_quotes()), severity=severity))
    return Briefing(
        "b",
        draw(_TEXTS),
        tuple(Source(id_, "f", note=draw(_TEXTS)) for id_ in draw(st.lists(_IDS, unique=True, max_size=4))),
        tuple(Pane(pane, pane if pane in STANDING_PANES else draw(_TEXTS), tuple(claims[pane])) for pane in claims),
        key_judgments=tuple(ids[:2]),
        prepared_by=draw(st.sampled_from([Preparation(), Preparation("P"), Preparation("P", Method.HUMAN)])),
        actors=tuple(Actor(id_, draw(_TEXTS)) for id_ in draw(st.lists(_IDS, unique=True, max_size=4))),
    )


@given(_briefings(), _briefings())
def test_it_makes_one_of_the_other(before: Briefing, after: Briefing) -> None:
    assert apply_edits(before, difference(before, after)) == after


@given(_briefings())
def test_equal_briefings_have_none(briefing: Briefing) -> None:
    assert difference(briefing, replace(briefing)) == ()


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(("title",), "Another"),
        SetValue(("prepared_by", "name"), "Somebody"),
        SetValue(("sections", "frictions", "title"), "Disputes"),
        SetValue(claim_address("isis-k-northern-base", "likelihood"), Likelihood.LIKELY),
        SetValue(quote_address("isis-k-northern-base", 0, "quote"), "other words"),
        SetValue(("sources", "bonesh", "note"), "A note."),
        Remove(claim_address("isis-k-northern-base")),
        Insert(("threats",), 1, Claim("new", "New.", Basis.STATED)),
        Insert(("sections",), 0, Pane("new", "New", (Claim("new", "New.", Basis.STATED),))),
        Move(claim_address("isis-k-northern-base"), ("cooperation",), 1),
        Insert(claim_address("isis-k-northern-base", "at"), 0, Quote("words", "bonesh")),
    ],
    ids=str,
)
def test_the_difference_that_one_edit_makes_is_that_edit(edit: Edit) -> None:
    assert _SHIPPED is not None
    assert difference(_SHIPPED, apply_edits(_SHIPPED, [edit])) == (edit,)


def test_of_claims_in_another_order_only_those_move_that_must() -> None:
    before = _with_threats("abcdefgh")
    assert difference(before, _with_threats("hbcdefga")) == (
        Move(claim_address("h"), ("threats",), 0),
        Move(claim_address("a"), ("threats",), 7),
    )


def test_what_one_pane_has_is_taken_away_before_the_claim_moves_and_given_after() -> None:
    before = _with_threats("a")
    claim = before.claim("a")
    threat = replace(
        before, panes=(Pane("threats", "T", (replace(claim, severity=ThreatLevel.HIGH),)), *_others(before))
    )
    moved = replace(before, panes=(Pane("threats", "T", ()), Pane("cooperation", "C", (claim,)), _others(before)[1]))
    address = claim_address("a")
    taken, given = SetValue((*address, "severity"), None), SetValue((*address, "severity"), ThreatLevel.HIGH)
    assert difference(threat, moved) == (taken, Move(address, ("cooperation",), 0))
    assert difference(moved, threat) == (Move(address, ("threats",), 0), given)


def test_what_is_referred_to_is_inserted_first_and_removed_last() -> None:
    plain = _with_threats("a")
    claim = replace(plain.claim("a"), actors=("army",))
    rich = replace(plain, actors=(Actor("army", "Army"),), panes=(Pane("threats", "T", (claim,)), *_others(plain)))
    kinds = [[type(edit) for edit in difference(*pair)] for pair in ((plain, rich), (rich, plain))]
    assert kinds == [[Insert, SetValue], [SetValue, Remove]]


def _with_threats(ids: str) -> Briefing:
    claims = tuple(Claim(id_, f"Claim {id_}.", Basis.STATED) for id_ in ids)
    return Briefing(
        "b", "B", (), (Pane("threats", "T", claims), Pane("cooperation", "C", ()), Pane("perspective", "P", ()))
    )


def _others(briefing: Briefing) -> tuple[Pane, ...]:
    return briefing.panes[1:]
