import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.passage import Span
from briefing_tui.text.skeleton import is_letter, letters_of, skeleton

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
def test_each_letter_has_the_offset_of_its_character(text: str) -> None:
    letters, offsets = skeleton(text)
    assert len(letters) == len(offsets)
    assert list(offsets) == [offset for offset, char in enumerate(text) if is_letter(char)]
    for letter, offset in zip(letters, offsets, strict=True):
        assert letter in (text[offset], text[offset].lower(), "ς")


@given(_TEXTS, st.data())
def test_the_span_of_letters_contains_them_and_no_other(text: str, data: st.DataObject) -> None:
    made = skeleton(text)
    if not made.letters:
        return
    start = data.draw(st.integers(0, len(made.letters) - 1))
    end = data.draw(st.integers(start + 1, len(made.letters)))
    span = made.span(start, end)
    assert sum(map(is_letter, text[slice(*span)])) == end - start
    assert is_letter(text[span.start])
    assert is_letter(text[span.end - 1])
    assert made.letter_index(span.start) == start
    assert made.letter_index(span.end) == end


def test_a_combining_mark_is_kept_and_a_sign_is_not() -> None:
    assert all(is_letter(char) for char in "a1é\u0301ि")
    assert unicodedata.category("ि") == "Mc"
    assert not any(is_letter(char) for char in " -'.👍_")
    assert skeleton("a.b").span(0, 2) == Span(0, 3)


@given(_TEXTS)
def test_the_letters_of_a_short_text_are_those_of_its_skeleton(text: str) -> None:
    assert letters_of(text) == skeleton(text).letters
