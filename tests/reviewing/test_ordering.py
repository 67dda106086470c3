"""Things are moved earlier and later within their lists, several as a block, and never beyond the ends."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reviewing.made import RIVER, made

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.ordering import shift, shift_key_judgement

_THREATS = [claim.id for claim in RIVER.pane("threats").claims]


def _threats(briefing: Briefing) -> list[str]:
    return [claim.id for claim in briefing.pane("threats").claims]


def _addresses(claims: Sequence[str]) -> list[Address]:
    return [claim_address(claim) for claim in claims]


def test_a_claim_is_moved_by_places() -> None:
    change = shift(RIVER, _addresses(["smuggling"]), -1)
    assert change.words == "moved to place 1 of 17"
    assert _threats(made(RIVER, change))[:2] == ["smuggling", "raids"]
    assert _threats(made(RIVER, shift(RIVER, _addresses(["raids"]), 2)))[:3] == ["smuggling", "kidnapping", "raids"]
    assert _threats(made(RIVER, shift(RIVER, _addresses(["raids"]), 99)))[-1] == "raids"


@settings(max_examples=40)
@given(st.sets(st.sampled_from(_THREATS), min_size=1), st.integers(1, 20), st.booleans())
def test_several_are_moved_as_they_would_be_one_place_after_the_other(
    claims: set[str], places: int, later: bool
) -> None:
    expected = list(_THREATS)
    for _ in range(places):
        order = range(len(expected)) if not later else reversed(range(len(expected)))
        for place in order:
            beside = place + (1 if later else -1)
            if expected[place] in claims and 0 <= beside < len(expected) and expected[beside] not in claims:
                expected[place], expected[beside] = expected[beside], expected[place]
    try:
        after = made(RIVER, shift(RIVER, _addresses(sorted(claims)), places if later else -places))
    except UnchangedError:
        after = RIVER
    assert _threats(after) == expected


def test_claims_of_two_panes_are_moved_each_in_its_own() -> None:
    change = shift(RIVER, _addresses(["smuggling", "crowds", "raids"]), -1)
    assert change.words == "moved to place 1 of 4"  # only one moves: the threats are at the beginning
    change = shift(RIVER, _addresses(["kidnapping", "crowds"]), -1)
    assert change.words == "moved 2 claims earlier"
    after = made(RIVER, change)
    assert _threats(after)[1] == "kidnapping"
    assert after.pane("cooperation").claims[0].id == "crowds"


def test_other_things_are_moved_too() -> None:
    after = made(RIVER, shift(RIVER, [("actors", "raiders")], -1))
    assert [actor.id for actor in after.actors] == ["raiders", "army"]
    after = made(RIVER, shift(RIVER, [("sources", "paper")], 1))
    assert [source.id for source in after.sources] == ["wire", "paper"]
    after = made(RIVER, shift(RIVER, [("sections", "economy")], -1))
    assert [pane.id for pane in after.panes[3:]] == ["economy", "background"]
    after = made(RIVER, shift(RIVER, [("claims", "raids", "at", 2)], -2))
    assert after.claim("raids").quotes[0] == RIVER.claim("raids").quotes[2]


def test_what_cannot_move_is_refused() -> None:
    with pytest.raises(UnchangedError, match="it is the first of its list already"):
        shift(RIVER, _addresses(["raids", "smuggling"]), -3)
    with pytest.raises(UnchangedError, match="it is the last of its list already"):
        shift(RIVER, [("claims", "raids", "at", 2)], 1)
    with pytest.raises(RefusedError, match="several quotes cannot be moved at once"):
        shift(RIVER, [("claims", "raids", "at", 1), ("claims", "raids", "at", 2)], -1)
    with pytest.raises(RefusedError, match="no longer in the briefing"):
        shift(RIVER, _addresses(["nobody"]), 1)


def test_key_judgements_have_an_order_of_their_own() -> None:
    change = shift_key_judgement(RIVER, "raids", -1)
    assert change.words == "key judgement 1 of 2"
    assert made(RIVER, change).key_judgments == ("raids", "calm")
    with pytest.raises(UnchangedError, match="it is the last key judgement already"):
        shift_key_judgement(RIVER, "raids", 1)
    with pytest.raises(RefusedError, match="this claim is no key judgement"):
        shift_key_judgement(RIVER, "market", 1)
