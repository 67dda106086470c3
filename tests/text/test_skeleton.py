import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.passage import Span
from briefing_tui.text.skeleton import is_letter, skeleton

_TEXTS = st.text(st.sampled_from("aBßİΣςéХё1٣ -.,'’\u0301क्षिيں👍\n"), max_size=40)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("They don't, re-sign: 1,344.", "theydontresign1344"),
        ("", ""),
        (" -\n", ""),
        ("می‌روند", "میروند"),
        ("मंत्री", "मंत्री"),
        ("İstanbul", "İstanbul"),
    ],
)
def test_a_skeleton_is_the_letters_and_digits_in_lower_case(text: str, letters: str) -> None:
    assert skeleton(text).letters == letters


@given(_TEXTS)
def test_each_letter_knows_its_character(text: str) -> None:
    letters, at = skeleton(text)
    assert len(letters) == len(at)
    assert list(at) == [place for place, char in enumerate(text) if is_letter(char)]
    for letter, place in zip(letters, at, strict=True):
        assert letter in (text[place], text[place].lower(), "ς")


@given(_TEXTS, st.data())
def test_the_span_of_letters_holds_them_and_no_other(text: str, data: st.DataObject) -> None:
    made = skeleton(text)
    if not made.letters:
        return
    start = data.draw(st.integers(0, len(made.letters) - 1))
    end = data.draw(st.integers(start + 1, len(made.letters)))
    span = made.span(start, end)
    assert sum(map(is_letter, text[slice(*span)])) == end - start
    assert is_letter(text[span.start])
    assert is_letter(text[span.end - 1])
    assert made.number(span.start) == start
    assert made.number(span.end) == end


def test_a_mark_upon_a_letter_is_a_letter_and_a_sign_is_none() -> None:
    assert all(is_letter(char) for char in "a1é\u0301ि")
    assert unicodedata.category("ि") == "Mc"
    assert not any(is_letter(char) for char in " -'.👍_")
    assert skeleton("a.b").span(0, 2) == Span(0, 3)
