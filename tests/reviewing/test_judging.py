"""Claims of a draft are accepted and rejected; those that a person wrote are not."""

from dataclasses import replace

import pytest
from tests.reviewing.made import RIVER, made

from briefing_tui.domain.briefing import Briefing, Preparation
from briefing_tui.domain.edits import SetValue, apply_edits
from briefing_tui.domain.vocabulary import Method, Review
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.judging import accept, reject

_CLAIMS = [claim.id for claim in RIVER.claims]


def _draft() -> Briefing:
    edits = [SetValue(("claims", claim, "review"), Review.UNREVIEWED) for claim in _CLAIMS]
    return replace(apply_edits(RIVER, edits), prepared_by=Preparation(method=Method.MACHINE))


def test_a_drafted_claim_is_accepted() -> None:
    change = accept(_draft(), ["raids"])
    assert change.words == "accepted"
    assert made(_draft(), change).claim("raids").review is Review.ACCEPTED


def test_several_are_accepted_at_once_and_those_that_are_already_stay_so() -> None:
    draft = made(_draft(), accept(_draft(), ["raids"]))
    change = accept(draft, ["raids", "calm", "market", "prices", "calm"])
    assert change.words == "accepted 3 claims"
    assert len(change.edits) == 3
    assert made(draft, change).reviews[Review.ACCEPTED] == 4


def test_what_is_accepted_is_not_accepted_again() -> None:
    draft = made(_draft(), accept(_draft(), ["raids", "calm"]))
    with pytest.raises(UnchangedError, match="the claim is accepted already"):
        accept(draft, ["raids"])
    with pytest.raises(UnchangedError, match="these claims are accepted already"):
        accept(draft, ["raids", "calm"])


def test_a_rejection_is_taken_back_by_rejecting_again() -> None:
    draft = _draft()
    change = reject(draft, ["raids"])
    rejected = made(draft, change)
    assert (change.words, rejected.claim("raids").review) == ("rejected", Review.REJECTED)
    change = reject(rejected, ["raids"])
    assert change.words == "rejection taken back"
    assert made(rejected, change) == draft


def test_several_are_rejected_and_only_where_all_are_is_that_taken_back() -> None:
    draft = made(_draft(), reject(_draft(), ["raids"]))
    change = reject(draft, ["raids", "calm", "market"])
    assert change.words == "rejected 2 claims"
    draft = made(draft, change)
    change = reject(draft, ["raids", "calm", "market"])
    assert change.words == "took back the rejection of 3 claims"
    assert made(draft, change) == _draft()


def test_a_claim_that_a_person_wrote_is_neither_accepted_nor_rejected() -> None:
    with pytest.raises(RefusedError, match="a person wrote this claim: there is nothing to accept"):
        accept(RIVER, ["raids"])
    with pytest.raises(RefusedError, match='a person wrote the claim "raids": delete it where it does not stand'):
        reject(RIVER, ["raids", "calm"])


def test_a_claim_of_a_draft_is_accepted_even_where_the_draft_says_nothing_of_its_review() -> None:
    draft = replace(RIVER, prepared_by=Preparation(method=Method.MACHINE))
    assert made(draft, accept(draft, ["raids"])).claim("raids").review is Review.ACCEPTED


def test_a_draft_is_prepared_by_both_when_the_last_claim_is_reviewed_and_not_before() -> None:
    draft = made(_draft(), accept(_draft(), _CLAIMS[1:]))
    assert draft.prepared_by.method is Method.MACHINE
    change = accept(draft, _CLAIMS[:1])
    assert change.words == "accepted; all are reviewed, method: machine → mixed"
    assert made(draft, change).prepared_by.method is Method.MIXED


def test_a_claim_that_is_gone_is_refused() -> None:
    with pytest.raises(RefusedError, match='the claim "nobody" is no longer in the briefing'):
        accept(_draft(), ["nobody"])
    with pytest.raises(RefusedError, match="no claim is chosen"):
        accept(_draft(), [])
