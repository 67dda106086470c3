"""Items are added to the lists of several things and taken out of them, and what only some have stays."""

import pytest
from tests.reviewing.made import RIVER, made

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.edits import value_at
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.items import set_items

_RAIDS, _ANSWER = (claim_address(claim, "actors") for claim in ("raids", "answer"))  # raiders and army; army


@pytest.mark.parametrize(
    ("items", "raids", "answer", "words"),
    [
        (["army", "raiders"], ("raiders", "army"), ("army", "raiders"), "actors of 1 claim: Raiders added"),
        ([], ("raiders",), (), "actors of 2 claims: The Border Army taken out"),
        (["Raiders"], ("raiders",), ("raiders",), "actors of 2 claims: Raiders added, The Border Army taken out"),
    ],
)
def test_each_list_gets_what_was_added_and_loses_what_was_taken_out(
    items: list[str], raids: tuple[str, ...], answer: tuple[str, ...], words: str
) -> None:
    change = set_items(RIVER, [_RAIDS, _ANSWER], ["army"], items)
    after = made(RIVER, change)
    assert (value_at(after, _RAIDS), value_at(after, _ANSWER)) == (raids, answer)
    assert change.words == words


def test_where_no_list_changes_that_is_said() -> None:
    with pytest.raises(UnchangedError, match="`actors` is that already"):
        set_items(RIVER, [_RAIDS, _ANSWER], ["army"], ["army"])


def test_an_item_that_may_not_stand_there_is_refused() -> None:
    with pytest.raises(RefusedError, match="nobody"):
        set_items(RIVER, [_RAIDS, _ANSWER], ["army"], ["nobody"])


def test_a_field_that_a_thing_has_not_is_refused() -> None:
    addresses: list[Address] = [claim_address("calm", "gaps"), claim_address("raids", "gaps")]
    with pytest.raises(RefusedError):
        set_items(RIVER, addresses[1:], [], ["how many"])
