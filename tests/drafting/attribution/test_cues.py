"""Cues other than verbs leave something to somebody too."""

import pytest
from tests.drafting.attribution.reading import sentence, words

from briefing_tui.drafting.attribution.cues import MAX_TOKENS, doubt, reports


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("according to Oman, trade fell", "a source"),
        ("in Oman's view, trade fell", "a point of view"),
        ("Oman's claim that trade fell was noted by nobody", "a noun of saying"),
        ("it is reported that trade fell", "somebody unnamed"),
        ("Oman says that trade fell", "a verb of saying"),
    ],
)
def test_each_form_is_found(text: str, rule: str) -> None:
    assert next(iter(reports(sentence(text, "Oman"), words()))).rule == rule


def test_words_against_it_are_found() -> None:
    assert doubt(sentence("the claim is baseless"), words()) == "baseless"
    assert doubt(sentence("the claim is old"), words()) == ""


def test_a_sentence_without_end_is_not_read() -> None:
    assert list(reports(sentence("Oman said that it was over " * MAX_TOKENS, "Oman"), words())) == []
