import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.visible import quoted, visible, visible_line

# Characters that may control a terminal, or change the direction of a line.
UNSAFE = (
    {chr(code) for code in range(0x20)} - {"\t", "\n"}
    | {chr(code) for code in range(0x7F, 0xA0)}
    | set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\x9b31m", "␦31m"),
        ("abc\u202edef", "abc␦def"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("\ud800", "\ufffd"),
        ("line\r\nend", "line␍\nend"),
    ],
)
def test_a_control_character_is_replaced_by_a_visible_one(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["", "plain\ttext\nin lines", "می‌خواهم", "Ünï — “quoted” 😀"])
def test_other_text_is_unchanged(text: str) -> None:
    assert visible(text) is text


@given(ANY_TEXT)
def test_a_visible_text_has_the_same_length_and_no_control_character(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not UNSAFE & set(shown)
    assert visible(shown) == shown
    shown.encode()  # a lone surrogate could not be written out


@given(ANY_TEXT)
def test_a_visible_line_is_one_line(text: str) -> None:
    line = visible_line(text)
    assert len(line) == len(text)
    assert len(line.splitlines()) <= 1
    assert "\t" not in line


@given(st.text(st.characters(exclude_categories=()), max_size=200), st.integers(2, 100))
def test_quoted_words_are_one_short_visible_line(text: str, length: int) -> None:
    shown = quoted(text, length)
    assert len(shown) <= length + 2
    assert len(shown.splitlines()) == 1
    assert not {"\x1b", "\x07", "\u202e", "\t"} & set(shown)
