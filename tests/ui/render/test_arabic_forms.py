"""Tests of Arabic letters in the form that their neighbours give them."""

from unicodedata import decomposition, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.ui.render.arabic_forms import with_joined_letters

_LETTERS = st.text("ابپتجچدرسعفکگلمنوهیئء\u200c\u200d\u0640\u064e ab1.", max_size=20)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ب", ["isolated"]),
        ("بب", ["initial", "final"]),
        ("ببب", ["initial", "medial", "final"]),
        ("اب", ["isolated", "isolated"]),  # alef joins no letter after it
        ("با", ["initial", "final"]),
        ("ب\u064eب", ["initial", "", "final"]),  # a vowel's mark stands between
        ("ب\u200cب", ["isolated", "", "isolated"]),  # a zero width non-joiner
        ("ب ب", ["isolated", "", "isolated"]),
        ("گچ", ["initial", "final"]),  # letters of Persian alone
    ],
)
def test_a_letter_has_the_form_that_its_neighbours_give_it(text: str, names: list[str]) -> None:
    """Unicode names each presentation form by its place."""
    shaped = with_joined_letters(text)
    forms = [decomposition(char).partition(" ")[0].strip("<>") for char in shaped]
    assert forms == names


@given(_LETTERS)
def test_a_text_keeps_its_letters_and_its_length(text: str) -> None:
    """Compatibility decomposition leads back from every form to its letter (Unicode, NFKD)."""
    shaped = with_joined_letters(text)
    assert len(shaped) == len(text)
    assert normalize("NFKD", shaped) == normalize("NFKD", text)


def test_letters_of_other_scripts_stay() -> None:
    """Hebrew and Latin letters are not joined."""
    assert with_joined_letters("שלום abc") == "שלום abc"
