"""The time of a claim is that of its main clause."""

import pytest

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.drafting.dates.dates import date_words, dates_of
from briefing_tui.drafting.dates.when import when_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_WORDS = date_words(language("en"))


def _when(text: str) -> str:
    found = tokens(text)
    choice = when_of(found, dates_of(found, text, parse_edtf("2024-11-18"), _WORDS), _WORDS)
    return choice.value.text if choice else ""


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In 2022, the president claimed that camps built in 2015 were near.", "2022"),
        ("Officials traveled to the port in July 2024.", "2024-07"),
        ("The company, which was founded in 1995, makes ships.", ""),
        ("They seek talks, such as the meeting held in late 2023.", ""),
        ("Ministers met on 2 May 2024 to sign a plan to build it by 2030.", "2024-05-02"),
        ("The line is to be completed by December 2026.", "2026-12"),
        ("He spoke, repeating his remarks of 2 January 2024.", ""),
    ],
)
def test_the_date_of_a_clause_within_is_not_that_of_the_claim(text: str, when: str) -> None:
    assert _when(text) == when


def test_the_reason_names_the_words_and_the_next_best() -> None:
    text = "In 2022, the two agreed, and signed in 2023."
    found = tokens(text)
    choice = when_of(found, dates_of(found, text, None, _WORDS), _WORDS)
    assert choice is not None
    assert (choice.reason.words, choice.reason.instead) == ("2022", "2023")
    assert 0 <= choice.reason.margin < 1
