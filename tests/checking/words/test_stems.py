import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.checking.words.stems import speaks_of, stems


def test_forms_of_one_word_have_one_stem() -> None:
    assert stems("reduces Reducing REDUCED") == ["reduc"] * 3


def test_function_words_and_short_words_have_no_stem() -> None:
    assert stems("They would have been at it after all that") == []


@pytest.mark.parametrize(
    "forms",
    [
        "open opens opened opening",
        "send sends sent sending",
        "country countries",
        "plan plans planned planning",
        "agree agrees agreed agreement",
        "base based bases",
        "withdraw withdrew withdrawn",
        "retake retook retaken",
        "press presses pressed",
    ],
)
def test_an_ending_and_an_irregular_form_do_not_change_the_stem(forms: str) -> None:
    assert len(set(stems(forms))) == 1


def test_words_of_three_letters_have_a_stem_where_they_are_no_function_words() -> None:
    assert stems("the gas and oil was for all") == ["gas", "oil"]


@given(st.text(max_size=60))
def test_a_stem_has_at_most_five_letters(text: str) -> None:
    assert all(0 < len(stem) <= 5 for stem in stems(text))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Trade grows.", True),  # the first content word that "may" governs
        ("Frictions decrease soon.", True),  # most of the first three
        ("Frictions go on.", False),  # one of three, and not the first
        ("War comes to the border.", False),  # what another clause says
    ],
)
def test_a_claim_is_about_what_a_word_governs_in_its_clause(claim: str, expected: bool) -> None:
    quote = "It may help trade: frictions decrease, because war is near the border."
    assert speaks_of(claim, quote, quote.index("help ") + len("help ")) is expected


def test_a_word_that_governs_nothing_is_about_any_claim() -> None:
    quote = "That is likely. Trade grows."
    assert speaks_of("War comes.", quote, quote.index("likely") + len("likely"))
