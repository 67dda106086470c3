"""References follow what becomes of the claims that they lead to."""

from tests.reviewing.made import RIVER, SHIPPED, made

from briefing_tui.domain.edits import apply_edits
from briefing_tui.reviewing.linking import link
from briefing_tui.reviewing.references import contradictions, with_references_to, without_references


def test_references_are_taken_out_once_each_field() -> None:
    linked = made(RIVER, link(RIVER, ["calm"], "see", ["raids", "market"]))
    edits, words = without_references(linked, {"raids", "market"})
    assert words == ["also from the key judgements", "also from 1 reference"]
    after = apply_edits(linked, edits)
    assert (after.key_judgments, after.claim("calm").see) == (("calm",), ())


def test_what_nothing_refers_to_needs_no_edit() -> None:
    assert without_references(RIVER, {"prices"}) == ([], [])


def test_references_lead_to_one_claim_and_name_it_once() -> None:
    linked = made(RIVER, link(RIVER, ["calm"], "see", ["raids", "market", "prices"]))
    after = apply_edits(linked, with_references_to(linked, {"market", "raids"}, "prices"))
    assert after.claim("calm").see == ("prices",)
    assert after.key_judgments == ("calm", "prices")


def test_a_contradiction_is_said_of_both_and_taken_from_both() -> None:
    edits = contradictions(RIVER, {"calm": ("raids", "market")})
    after = apply_edits(RIVER, edits)
    assert [after.claim(claim).contradicts for claim in ("calm", "raids", "market")] == [
        ("raids", "market"),
        ("calm",),
        ("calm",),
    ]
    assert apply_edits(after, contradictions(after, {"raids": (), "market": ()})) == RIVER


def test_contradictions_that_are_there_need_no_edit() -> None:
    wanted = {claim.id: claim.contradicts for claim in SHIPPED.claims}
    assert contradictions(SHIPPED, wanted) == []
