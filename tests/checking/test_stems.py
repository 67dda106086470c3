import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.checking.stems import sentences, speaks_of, stems


def test_forms_of_one_word_have_one_stem() -> None:
    assert stems("reduces Reducing REDUCED") == ["reduc"] * 3


def test_function_words_and_short_words_have_no_stem() -> None:
    assert stems("They would have been at the old dam after that") == []


@given(st.text(max_size=60))
def test_a_stem_is_four_or_five_letters_in_lower_case(text: str) -> None:
    for stem in stems(text):
        assert len(stem) in (4, 5)
        assert stem == stem.lower()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two; three! Four", ["One", "Two", "three", "Four"]),
        ('He said "no." Then he left.', ['He said "no', "Then he left"]),
        ("Version 2.0 is out.", ["Version 2.0 is out"]),
        ("سلام؟ خوب.", ["سلام", "خوب"]),
        (" ", []),
    ],
)
def test_a_text_is_split_after_the_signs_that_end_a_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


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
