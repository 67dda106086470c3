"""Edits of a briefing in words."""

from collections.abc import Callable

import pytest

from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis, Review
from briefing_tui.reading.edit_words import claim_of_edit, edit_words, shown_value

MakeClaim = Callable[..., Claim]
MakeBriefing = Callable[..., Briefing]

_RAIDS = ("claims", "raids")


@pytest.fixture
def briefing(make_briefing: MakeBriefing, make_claim: MakeClaim) -> Briefing:
    """Return a briefing of one claim with a quote, and an actor."""
    raids = make_claim("raids", "Raids go on.", quotes=(Quote("Raids go on by day and by night.", "paper"),))
    return make_briefing((raids,), actors=(Actor("army", "The army"),))


@pytest.mark.parametrize(
    ("edit", "words", "claim"),
    [
        (SetValue((*_RAIDS, "basis"), Basis.REPORTED), "basis: stated → reported", "raids"),
        (SetValue((*_RAIDS, "by"), ("army", "A poet")), "by: none → army, A poet", "raids"),
        (SetValue((*_RAIDS, "when"), parse_edtf("2023-05")), "when: none → 2023-05", "raids"),
        (SetValue((*_RAIDS, "review"), Review.ACCEPTED), "review: none → accepted", "raids"),
        (SetValue(("title",), "The river"), "title: The border → The river", ""),
        (SetValue(("claims", "gone", "note"), "New."), "note: none → New.", "gone"),
        (Insert(("threats",), 0, Claim("opium", "Opium.", Basis.ASSUMED)), "new claim: Opium.", "opium"),
        (Insert((*_RAIDS, "at"), 1, Quote("Twice.", "paper")), "new quote: Twice.", "raids"),
        (Insert(("actors",), 0, Actor("poet", "A poet")), "new actor: A poet", ""),
        (Insert(("sections",), 0, Pane("history", "History", ())), "new section: History", ""),
        (Remove(_RAIDS), "without the claim: Raids go on.", "raids"),
        (Remove((*_RAIDS, "at", 0)), "without the quote: Raids go on by day and by night.", "raids"),
        (Move(_RAIDS, ("cooperation",), 2), "claim moved to place 3 of cooperation", "raids"),
        (Move(_RAIDS, ("sections", "history", "claims"), 0), "claim moved to place 1 of history", "raids"),
    ],
)  # fmt: skip  # a row each, as a table is read
def test_each_edit_says_what_it_does_and_to_which_claim(briefing: Briefing, edit: Edit, words: str, claim: str) -> None:
    assert (edit_words(briefing, edit), claim_of_edit(edit)) == (words, claim)


def test_a_long_value_is_shown_by_its_beginning() -> None:
    assert shown_value("word " * 40).endswith("…")
    assert len(shown_value("word " * 40)) <= 60
