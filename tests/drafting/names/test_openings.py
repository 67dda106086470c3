"""A name begins after the words that have their capital from the sentence."""

import pytest

from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.openings import Openings
from briefing_tui.drafting.tokens import tokens


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("The Vel", "Vel"),
        ("Former President Vel", "President Vel"),
        ("Vel Tarn", "Vel Tarn"),
        ("Rebels of the Vel Alliance", "Vel Alliance"),
        ("Bank of Vel", "Bank of Vel"),
        ("Foreign Ministry", "Foreign Ministry"),
        ("Yesterday Vel", "Vel"),
        ("Tajik", "Tajik"),
        ("Vel", ""),
        ("VTC", "VTC"),
        ("Harbours", ""),
    ],
)
def test_words_of_the_sentence_are_no_part_of_a_name(english: Gazetteer, run: str, name: str) -> None:
    found = tokens(run)
    openings = Openings(english, frozenset(), frozenset())
    first, last = openings.name_in(found, 0, len(found), begins=True)
    assert " ".join(token.text for token in found[first:last]) == name


def test_a_word_within_a_sentence_keeps_its_capital(english: Gazetteer) -> None:
    found = tokens("met Vel")
    assert Openings(english, frozenset(), frozenset()).name_in(found, 1, 2, begins=True) == (1, 2)
