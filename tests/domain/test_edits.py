"""Edits of a briefing change what they name and nothing else, and can be undone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.address import claim_address, quote_address, source_address
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote
from briefing_tui.domain.edits import (
    Edit,
    Insert,
    Move,
    Remove,
    SetValue,
    UnknownAddressError,
    apply_edits,
    inverse_edits,
    list_of,
    list_of_pane,
    touched,
    value_at,
)
from briefing_tui.domain.vocabulary import Basis, Reliability
from briefing_tui.loading.briefing import load_briefing

_SHIPPED = load_briefing(Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml").briefing
assert _SHIPPED is not None
_CLAIMS = [claim.id for claim in _SHIPPED.claims]
_PANES = [pane.id for pane in _SHIPPED.panes]
_NEW = Claim("new-claim", "A new one.", Basis.STATED, (Quote("words", "neweasterneurope"),))


def _edit(briefing: Briefing, draw: st.DrawFn) -> Edit:
    claim = draw(st.sampled_from([each.id for each in briefing.claims]))
    pane = list_of_pane(draw(st.sampled_from(_PANES)))
    kind = draw(st.integers(0, 5))
    if kind == 0:
        return SetValue(claim_address(claim, "note"), draw(st.text(max_size=5)))
    if kind == 1:
        return Remove(claim_address(claim))
    if kind == 2:
        taken = apply_edits(briefing, [Remove(claim_address(claim))])
        return Move(claim_address(claim), pane, draw(st.integers(0, len(value_at(taken, pane)))))
    if kind == 3:
        return Insert(claim_address(claim, "at"), 0, Quote("other words", "neweasterneurope"))
    if kind == 4 and not briefing.has_claim(_NEW.id):
        return Insert(pane, draw(st.integers(0, len(value_at(briefing, pane)))), _NEW)
    return SetValue(("title",), draw(st.text(max_size=5)))


@given(st.data())
def test_undoing_gives_the_briefing_again(data: st.DataObject) -> None:
    assert _SHIPPED is not None
    briefing = _SHIPPED
    edits = []
    for _ in range(data.draw(st.integers(1, 6))):
        edit = data.draw(st.composite(lambda draw, now=briefing: _edit(now, draw))())
        edits.append(edit)
        briefing = apply_edits(briefing, [edit])
    assert apply_edits(briefing, inverse_edits(_SHIPPED, edits)) == _SHIPPED


def test_values_of_many_claims_are_set_as_they_would_be_one_after_the_other() -> None:
    assert _SHIPPED is not None
    edits: list[Edit] = [
        *(SetValue(claim_address(claim, "note"), claim) for claim in _CLAIMS),
        SetValue(quote_address(_CLAIMS[0], 0, "note"), "a remark"),
        SetValue(claim_address(_CLAIMS[0], "note"), "another"),
        Remove(claim_address(_CLAIMS[1])),
        SetValue(claim_address(_CLAIMS[2], "note"), ""),
    ]
    one_by_one = _SHIPPED
    for edit in edits:
        one_by_one = apply_edits(one_by_one, [edit])
    after = apply_edits(_SHIPPED, edits)
    assert after == one_by_one
    assert after.claim(_CLAIMS[0]).note == "another"
    assert apply_edits(after, inverse_edits(_SHIPPED, edits)) == _SHIPPED


def test_a_value_of_each_kind_of_thing_is_set() -> None:
    assert _SHIPPED is not None
    source = _SHIPPED.sources[0].id
    after = apply_edits(
        _SHIPPED,
        [
            SetValue(claim_address(_CLAIMS[0], "basis"), Basis.ALLEGED),
            SetValue(quote_address(_CLAIMS[0], 0, "quote"), "other words"),
            SetValue(source_address(source, "reliability"), Reliability.F),
            SetValue(("sections", "frictions", "title"), "Disputes"),
            SetValue(("prepared_by", "name"), "Somebody"),
        ],
    )
    claim = after.claim(_CLAIMS[0])
    assert (claim.basis, claim.quotes[0].exact) == (Basis.ALLEGED, "other words")
    assert after.source(source).reliability is Reliability.F
    assert after.pane("frictions").title == "Disputes"
    assert after.prepared_by.name == "Somebody"
    assert [each.id for each in after.claims] == _CLAIMS


def test_things_of_each_kind_are_inserted_and_removed() -> None:
    assert _SHIPPED is not None
    edits = (
        Insert(("actors",), 0, Actor("someone", "Someone")),
        Insert(("sections",), 1, Pane("other", "Other", ())),
        Insert(("sections", "other", "claims"), 0, _NEW),
        Insert(claim_address(_CLAIMS[0], "at"), 1, Quote("more", "neweasterneurope")),
        Remove(claim_address(_CLAIMS[1])),
    )
    after = apply_edits(_SHIPPED, edits)
    assert after.actor("someone") is not None
    assert after.pane_of(_NEW.id).id == "other"
    assert after.claim(_CLAIMS[0]).quotes[1].exact == "more"
    assert not after.has_claim(_CLAIMS[1])
    assert apply_edits(after, inverse_edits(_SHIPPED, edits)) == _SHIPPED


def test_a_moved_claim_has_the_number_that_the_edit_names() -> None:
    assert _SHIPPED is not None
    address = claim_address(_CLAIMS[0])
    after = apply_edits(_SHIPPED, [Move(address, ("cooperation",), 2)])
    assert list_of(after, address) == (("cooperation",), 2)
    within = apply_edits(_SHIPPED, [Move(address, ("threats",), 1)])
    assert list_of(within, address) == (("threats",), 1)


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(claim_address("nobody", "note"), "x"),
        SetValue(source_address("nobody", "note"), "x"),
        SetValue(("sections", "threats", "title"), "x"),
        SetValue(("unheard",), "x"),
        SetValue(quote_address(_CLAIMS[0], 99, "note"), "x"),
        Remove(("actors", "nobody")),
        Remove(claim_address(_CLAIMS[0], "at")),
        Insert(("sections", "nobody", "claims"), 0, _NEW),
    ],
    ids=str,
)
def test_what_is_not_there_cannot_be_edited(edit: Edit) -> None:
    assert _SHIPPED is not None
    with pytest.raises(UnknownAddressError):
        apply_edits(_SHIPPED, [edit])


def test_what_edits_depend_on_is_told_by_things_and_not_by_fields() -> None:
    edits = (
        SetValue(claim_address("raids", "text"), "x"),
        SetValue(quote_address("raids", 0, "quote"), "x"),
        Insert(claim_address("trade", "at"), 0, Quote("x", "s")),
        Insert(("threats",), 0, _NEW),
        SetValue(("title",), "x"),
        Remove(("actors", "army")),
    )
    assert touched(edits) == {claim_address("raids"), claim_address("trade"), ("title",), ("actors", "army")}
