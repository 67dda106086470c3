"""Cues other than verbs leave something to somebody too."""

import pytest
from tests.drafting.attribution.reading import sentence, words

from briefing_tui.drafting.attribution.cues import doubt, reports
from briefing_tui.drafting.attribution.sentence import MAX_TOKENS


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


@pytest.mark.parametrize(
    ("text", "words_against"),
    [
        ("Oman falsely claimed that trade fell", "falsely"),
        ("Oman claimed without evidence that trade fell", "without evidence"),
        ("Oman called the claim baseless", ""),
        ("trade allegedly fell", "allegedly"),
        ("Oman said that trade fell", ""),
    ],
)
def test_words_against_it_are_the_authors_own(text: str, words_against: str) -> None:
    read = sentence(text, "Oman")
    assert doubt(read, list(reports(read, words()))) == words_against


def test_a_sentence_without_end_is_not_read() -> None:
    assert list(reports(sentence("Oman said that it was over " * MAX_TOKENS, "Oman"), words())) == []
