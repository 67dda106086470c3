"""Offices have holders, as far as an article has told."""

from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.roles import Offices, office_after, offices_in
from briefing_tui.drafting.tokens import tokens


def test_an_office_of_a_state_is_held_to_the_end_of_the_article(english: Gazetteer) -> None:
    offices = Offices(english)
    offices.learn("prime minister", "Greece", ("vel",), 0)
    assert offices.holder("minister", "Greece", 90) == ("vel",)
    assert offices.holder("president", "Greece", 0) is None


def test_an_office_without_a_state_is_held_for_a_paragraph(english: Gazetteer) -> None:
    offices = Offices(english)
    offices.learn("prime minister", "", ("vel",), 0)
    assert offices.holder("minister", "", 1) == ("vel",)
    assert offices.holder("minister", "", 2) is None


def test_offices_without_a_capital_are_found(english: Gazetteer) -> None:
    assert list(offices_in(tokens("The Greek prime minister met a farmer."), english)) == [(2, 4, "prime minister")]


def test_an_office_may_stand_after_a_comma(english: Gazetteer) -> None:
    text = tokens("Vel, president of Tajikistan, left.")
    assert office_after(Found(0, 1, ("vel",)), text, english) == ("president", "Tajikistan")
    text = tokens("Vel, the Tajik president, left.")
    assert office_after(Found(0, 1, ("vel",)), text, english) == ("president", "Tajikistan")
    assert office_after(Found(0, 1, ("vel",)), tokens("Vel left."), english) is None
