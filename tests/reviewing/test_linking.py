"""Claims are linked to others: what contradicts on both sides, what to see on one."""

import pytest
from tests.reviewing.made import RIVER, made

from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.linking import link, unlink


def test_what_to_see_is_said_of_the_claim_alone() -> None:
    change = link(RIVER, ["calm"], "see", ["raids"])
    assert change.words == "see: raids added"
    after = made(RIVER, change)
    assert (after.claim("calm").see, after.claim("raids").see) == (("raids",), ())


def test_what_contradicts_is_said_of_both() -> None:
    after = made(RIVER, link(RIVER, ["calm"], "contradicts", ["raids"]))
    assert (after.claim("calm").contradicts, after.claim("raids").contradicts) == (("raids",), ("calm",))
    assert made(after, unlink(after, ["raids"], "contradicts", ["calm"])) == RIVER


def test_several_are_linked_at_once_and_none_to_itself() -> None:
    change = link(RIVER, ["calm", "raids"], "see", ["raids", "market"])
    assert change.words == "see: 2 claims added"
    after = made(RIVER, change)
    assert (after.claim("calm").see, after.claim("raids").see) == (("raids", "market"), ("market",))


def test_a_link_is_taken_out_where_it_stands() -> None:
    linked = made(RIVER, link(RIVER, ["calm"], "see", ["raids"]))
    change = unlink(linked, ["raids"], "see", ["calm"])
    assert change.words == "see: calm taken out"
    assert made(linked, change) == RIVER


def test_what_is_no_change_is_refused() -> None:
    linked = made(RIVER, link(RIVER, ["calm"], "see", ["raids"]))
    with pytest.raises(UnchangedError, match="they are linked so already"):
        link(linked, ["calm"], "see", ["raids"])
    with pytest.raises(UnchangedError, match="there is no such link by `contradicts`"):
        unlink(linked, ["calm"], "contradicts", ["raids"])
    with pytest.raises(RefusedError, match="a claim cannot be linked to itself"):
        link(RIVER, ["calm"], "see", ["calm"])
