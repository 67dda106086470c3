from dataclasses import replace

import pytest

from briefing_tui.checking import bottom_line
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Basis, Confidence, Likelihood, Review

_ACTORS = (Actor("china", "China", "state"), Actor("owner", "the Owner", "organisation"))
_FACT = Claim("fact", "Floods closed 40 schools in the valley on 12 May 2023.", Basis.STATED)
_WATER = "The valley towns lose their drinking water in summer."
_LIKELY = Claim("likely", _WATER, Basis.ASSESSED, likelihood=Likelihood.LIKELY)
_SAID = Claim("said", "The dam holds the water of the valley.", Basis.REPORTED, by=("owner",))


def _codes(bluf: str, *claims: Claim, key: tuple[str, ...] = ()) -> set[str]:
    panes = (Pane("threats", "Threats", claims),)
    briefing = Briefing("b", "B", (), panes, bluf=bluf, key_judgments=key, actors=_ACTORS)
    return {
        rule.code for rule in bottom_line.RULES for _ in (rule.find(briefing, Evidence({}, {})) if rule.find else ())
    }


@pytest.mark.parametrize(
    "bluf",
    ["Floods closed 60 schools.", "Floods came in 2021.", "Forty schools closed on 4 May.", "China closed 40 schools."],
)
def test_a_number_a_year_or_an_actor_that_stands_nowhere_below_is_found(bluf: str) -> None:
    assert _codes(bluf, _FACT) == {"bluf-unsupported"}


@pytest.mark.parametrize("bluf", ["Forty schools were closed.", "About 45 schools were closed in 2023.", "Two towns."])
def test_what_stands_below_or_is_rounded_or_small_is_left_alone(bluf: str) -> None:
    assert not _codes(bluf, _FACT)


def test_a_number_that_a_quote_has_is_borne_out() -> None:
    quoted = Claim("quoted", "Many schools closed.", Basis.STATED, (Quote("The floods closed 60 schools.", "paper"),))
    assert not _codes("Floods closed 60 schools.", quoted)


def test_a_hedge_of_the_claim_is_not_lost_at_the_top() -> None:
    assert _codes(_WATER, _LIKELY) == {"bluf-hedge-dropped"}
    assert not _codes("The valley towns will probably lose their drinking water in summer.", _LIKELY)


def test_the_word_of_somebody_is_not_told_as_the_briefings_own() -> None:
    assert _codes("The dam holds the water of the valley.", _SAID) == {"bluf-opinion"}
    assert not _codes("The dam holds the water of the valley, its owner says.", _SAID)


def test_a_sentence_that_sums_up_a_fact_as_well_is_left_alone() -> None:
    fact = Claim("other", "The dam holds the water of the valley.", Basis.STATED)
    assert not _codes("The dam holds the water of the valley.", _SAID, fact)


def test_a_key_judgement_is_assessed_and_says_how_sure_it_is_and_why_or_a_note_does() -> None:
    because = Claim("sure", "It will hold.", Basis.ASSESSED, confidence=Confidence.HIGH, because="It was tested.")
    noted = Claim("noted", "It holds.", Basis.STATED, note="A fact, on which all else rests.")
    assert _codes("", _FACT, key=("fact",)) == {"judgement-unassessed"}
    assert _codes("", _LIKELY, key=("likely",)) == {"judgement-unassessed"}
    assert _codes("", replace(_LIKELY, likelihood=None), key=("likely",)) == {"judgement-unassessed"}
    assert not _codes("", because, noted, key=("sure", "noted"))


def test_of_what_a_machine_drafted_and_nobody_has_reviewed_nothing_is_asked() -> None:
    drafted = replace(_SAID, review=Review.UNREVIEWED)
    assert _codes(_SAID.text, _SAID, key=("said",)) == {"bluf-opinion", "judgement-unassessed"}
    assert not _codes(_SAID.text, drafted, key=("said",))
