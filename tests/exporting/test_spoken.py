"""A code is spoken in the words of its standard."""

import pytest

from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Preparation
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis, Confidence, Likelihood, Method, Reliability, Review, Tlp
from briefing_tui.exporting import spoken


@pytest.mark.parametrize(
    ("basis", "by", "words"),
    [
        (Basis.REPORTED, ("rahmon",), "reported by Emomali Rahmon"),
        (Basis.ALLEGED, ("A minister", "rahmon"), "alleged by A minister, Emomali Rahmon"),
        (Basis.ASSESSED, ("The desk",), "assessed by The desk"),
        (Basis.ASSESSED, (), "assessed by the author"),
        (Basis.STATED, (), "stated by the source"),
        (Basis.STATED, ("rahmon",), "stated by the source, said by Emomali Rahmon"),
    ],
)
def test_a_basis_is_said_with_those_whose_it_is(basis: Basis, by: tuple[str, ...], words: str) -> None:
    briefing = Briefing("b", "B", (), (), actors=(Actor("rahmon", "Emomali Rahmon"),))
    assert spoken.basis(briefing, Claim("c", "C.", basis, by=by)) == words


def test_codes_are_said_with_their_words() -> None:
    assert spoken.likelihood(Likelihood.ALMOST_NO_CHANCE) == "almost no chance, 1 to 5 per cent"
    assert spoken.reliability(Reliability.C) == "C, fairly reliable (Admiralty code)"
    assert spoken.credibility(4) == "4, doubtful (Admiralty code)"


def test_a_text_says_which_briefing_of_which_day_it_is_from_and_to_whom_it_may_go() -> None:
    briefing = Briefing("b", "A title", (), (), as_of=parse_edtf("2024-03"), tlp=Tlp.AMBER_STRICT)
    assert spoken.origin(briefing) == 'b, "A title", as of March 2024'
    assert spoken.marking(briefing) == "TLP:AMBER+STRICT"
    plain = Briefing("b", "A title", (), ())
    assert (spoken.origin(plain), spoken.marking(plain)) == ('b, "A title"', "")


def test_likelihood_and_confidence_are_never_one_sentence() -> None:
    claim = Claim("c", "C.", Basis.ASSESSED, likelihood=Likelihood.LIKELY, confidence=Confidence.LOW, because="Why.")
    assert list(spoken.claim_fields(Briefing("b", "B", (), ()), claim)) == [
        ("Basis", "assessed by the author"),
        ("Likelihood", "likely, 55 to 80 per cent"),
        ("Confidence", "low"),
        ("Because", "Why."),
        ("Quotes", "none"),
    ]


def _drafted(*reviews: Review | None) -> Briefing:
    claims = tuple(Claim(f"c{number}", "C.", Basis.ASSUMED, review=review) for number, review in enumerate(reviews))
    return Briefing("b", "B", (), (Pane("threats", "Threats", claims),))


@pytest.mark.parametrize(
    ("reviews", "words"),
    [
        ((None,), ""),
        ((Review.UNREVIEWED, None), "0 of 1 drafted claim"),
        ((Review.UNREVIEWED, Review.ACCEPTED, Review.REJECTED), "2 of 3 drafted claims, 1 rejected"),
    ],
)
def test_how_many_drafted_claims_were_reviewed_is_said_and_how_many_rejected(
    reviews: tuple[Review | None, ...], words: str
) -> None:
    assert spoken.reviewed(_drafted(*reviews)) == words


@pytest.mark.parametrize(("review", "words"), [(None, ""), ("unreviewed", ", unreviewed"), ("accepted", "")])
def test_a_reference_to_a_claim_says_that_nobody_has_reviewed_it(review: str | None, words: str) -> None:
    briefing = _drafted(Review(review) if review else None)
    assert spoken.claim_reference(briefing, "c0") == f"C. (claim c0{words})"


def test_the_review_is_the_first_that_is_said_of_a_drafted_claim() -> None:
    briefing = _drafted(Review.REJECTED)
    first, *_ = spoken.claim_fields(briefing, briefing.claim("c0"))
    assert first == ("Review", "rejected: a person has checked it, and it does not stand")


@pytest.mark.parametrize(
    ("method", "words"), [(Method.MACHINE, ", drafted by machine"), (Method.MIXED, ""), (None, "")]
)
def test_what_is_taken_from_a_draft_by_machine_says_so(method: Method | None, words: str) -> None:
    briefing = Briefing("b", "A title", (), (), prepared_by=Preparation("Somebody", method))
    assert spoken.origin(briefing) == f'b, "A title"{words}'
