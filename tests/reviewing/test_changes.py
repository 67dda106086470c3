"""A change is whole: a draft whose last claim is reviewed was prepared by both, and what is gone is not changed."""

from dataclasses import replace

import pytest
from tests.reviewing.made import RIVER

from briefing_tui.domain.briefing import Claim, Preparation
from briefing_tui.domain.edits import Insert, Remove, SetValue, apply_edits
from briefing_tui.domain.vocabulary import Basis, Method, Review
from briefing_tui.reviewing.changes import RefusedError, change, claims_of, quote_of_claim

_DRAFT = replace(
    apply_edits(RIVER, [SetValue(("claims", "raids", "review"), Review.UNREVIEWED)]),
    prepared_by=Preparation(method=Method.MACHINE),
)
_METHOD = SetValue(("prepared_by", "method"), Method.MIXED)
_DELETED = Remove(("claims", "raids"))


def test_deleting_the_last_unreviewed_claim_ends_the_review() -> None:
    assert change(_DRAFT, [_DELETED], "deleted").edits == (_DELETED, _METHOD)


def test_a_new_claim_that_is_unreviewed_does_not_end_it() -> None:
    new = Insert(("threats",), 0, Claim("new", "New.", Basis.ASSUMED, review=Review.UNREVIEWED))
    assert change(_DRAFT, [_DELETED, new], "other").edits == (_DELETED, new)


def test_a_method_that_is_set_is_left_as_it_is_set() -> None:
    edits = (_DELETED, SetValue(("prepared_by", "method"), Method.HUMAN))
    assert change(_DRAFT, edits, "other").edits == edits


def test_a_briefing_that_people_prepared_goes_on_saying_so() -> None:
    people = replace(_DRAFT, prepared_by=Preparation(method=Method.HUMAN))
    assert change(people, [_DELETED], "deleted").edits == (_DELETED,)
    reviewed = replace(RIVER, prepared_by=Preparation(method=Method.MACHINE))
    assert change(reviewed, [_DELETED], "deleted").edits == (_DELETED,)


def test_claims_are_taken_once_and_in_the_order_of_the_briefing() -> None:
    assert [claim.id for claim in claims_of(RIVER, ["calm", "raids", "calm"])] == ["raids", "calm"]


def test_a_claim_that_is_gone_is_refused() -> None:
    with pytest.raises(RefusedError, match="no longer in the briefing"):
        claims_of(RIVER, ["raids", "nobody"])


def test_a_quote_that_is_gone_is_refused() -> None:
    raids = RIVER.claim("raids")
    assert quote_of_claim(raids, 2) == raids.quotes[2]
    for number in (-1, 3):
        with pytest.raises(RefusedError, match="no longer has this quote"):
            quote_of_claim(raids, number)
