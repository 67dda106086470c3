"""Statements tell of cooperation or of conflict by their main verb, its object, and what turns it."""

import pytest

from briefing_tui.drafting.events.cues import Side
from briefing_tui.drafting.events.sides import Told, sides
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_SIDES = sides(language("en"))


def _told(text: str) -> Told:
    found = tokens(text)
    return _SIDES.told(found, _SIDES.standing(found))


def _leads(text: str) -> Side | None:
    told = _told(text)
    lead = told.weight(Side.COOPERATION) - told.weight(Side.CONFLICT)
    return None if not lead else Side.COOPERATION if lead > 0 else Side.CONFLICT


@pytest.mark.parametrize(
    "text",
    [
        "Brevia and Calmond signed a fishing agreement.",
        "Brevia lifted its sanctions on Calmond.",
        "Brevia agreed to withdraw its forces.",
        "The parties ended hostilities.",
        "Talks on the dam have not been stopped.",
        "Brevia granted asylum to two officers.",
        "The blockade was lifted.",
        "Ministers met after weeks of fighting.",
        "Calmond called off the strike.",
    ],
)
def test_cooperation_is_told(text: str) -> None:
    assert _leads(text) is Side.COOPERATION


@pytest.mark.parametrize(
    "text",
    [
        "Brevia refused to sign the agreement.",
        "Brevia suspended aid to Calmond.",
        "Brevia urged Calmond to end its attacks.",
        "Brevia severed ties with Calmond.",
        "Calmond expelled the ambassador.",
        "They did not agree.",
        "The two sides failed to reach an agreement.",
        "Talks were suspended.",
        "Brevia threatened to cut off trade.",
        "Calmond rejected the peace plan.",
        "The ceasefire collapsed.",
        "Brevia accused Calmond of breaking the agreement.",
    ],
)
def test_conflict_is_told(text: str) -> None:
    assert _leads(text) is Side.CONFLICT


def test_what_is_prevented_does_not_count_as_conflict() -> None:
    assert _leads("The plan is to counter terrorism.") is not Side.CONFLICT


def test_a_statement_without_a_cue_tells_of_neither_side() -> None:
    told = _told("The river is long.")
    assert told.cues == ()
    assert _leads("The river is long.") is None


def test_an_entry_without_weight_keeps_its_words_from_counting() -> None:
    assert _told("The plant meets the standards.").cues == ()
    assert _leads("The minister meets the envoy.") is Side.COOPERATION


def test_that_there_was_no_meeting_is_hardly_hostile() -> None:
    meeting = _told("The ministers did not discuss the dam.").weight(Side.CONFLICT)
    agreement = _told("The ministers did not sign a treaty.").weight(Side.CONFLICT)
    assert 0 < meeting < agreement / 2
