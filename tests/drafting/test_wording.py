"""The text of a claim is that of its statement, lightly set right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens
from briefing_tui.drafting.wording import wording_of, wording_words
from briefing_tui.text.wording import WordCategory, significant_words

_WORDS = wording_words(language("en"))


def _text(text: str, names: dict[int, str] | None = None) -> str:
    return wording_of(tokens(text), text, _WORDS, names).text


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Also, the port was closed.", "The port was closed."),
        ("But in addition, the port was closed", "The port was closed."),
        ("However hard they tried, it failed.", "However hard they tried, it failed."),
        ("Previously, the port was closed.", "Previously, the port was closed."),
        ("Still the largest, the port was closed.", "Still the largest, the port was closed."),
        ("the port was\n closed [12],", "The port was closed."),
        ('"The port was closed.', "The port was closed."),
        ("He said: “We will not go.”", "He said: “We will not go.”"),
        ("But no.", "But no."),
    ],
)
def test_connectives_and_marks_are_left_out(text: str, claim: str) -> None:
    assert _text(text) == claim


def test_a_pronoun_at_the_beginning_gives_way_to_a_sure_name() -> None:
    assert _text("However, it opened the port.", {2: "Norvania"}) == "Norvania opened the port."
    assert _text("Its port was closed.", {0: "the Philippines"}) == "The Philippines' port was closed."
    assert _text("It opened the port.") == "It opened the port."


def test_each_change_has_its_reason() -> None:
    wording = wording_of(tokens("Also, it left [3]."), "Also, it left [3].", _WORDS, {2: "Norvania"})
    assert [(reason.rule, reason.words) for reason in wording.reasons] == [
        ("connective left out", "Also,"),
        ("a name for a pronoun", "it"),
        ("marks of notes left out", ""),
    ]


def test_nothing_makes_no_claim() -> None:
    assert wording_of((), "", _WORDS).text == ""


_PIECES = (
    "but",
    "also",
    ",",
    "however",
    "not",
    "may",
    "12",
    "port",
    "they",
    "was",
    "in",
    "2022",
    "never",
    "[3]",
    "likely",
)


@given(st.lists(st.sampled_from(_PIECES)))
def test_no_word_is_dropped_that_decides_what_is_said(words: list[str]) -> None:
    text = " ".join(words)
    kept = (WordCategory.NEGATION, WordCategory.LIKELIHOOD, WordCategory.DATE)
    before = [word.value for word in significant_words(text) if word.category in kept]
    assert [word.value for word in significant_words(_text(text)) if word.category in kept] == before
