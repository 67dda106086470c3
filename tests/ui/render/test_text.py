from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.ui.render.text import breaks, is_narrow, length, pad, shorten, wrap

# Letters of one cell, two cells and none; signs that join, and a sign that widens the one before it.
_LETTERS = "ab é字가م\u0301\u064e\u200c\u200d\ufe0f❤👩⚠-\t"
_TEXTS = st.text(alphabet=_LETTERS, max_size=80)
_WIDTHS = st.integers(2, 20)


def _cells(text: str) -> int:
    """Return the width of a text as it is drawn: a tab as one space."""
    return cell_len(text.replace("\t", " "))


@given(_TEXTS, _WIDTHS)
def test_no_letter_is_lost_or_moved_but_the_space_at_a_break(text: str, width: int) -> None:
    lines = breaks(text, 0, len(text), width)
    assert lines[0][0] == 0
    assert lines[-1][1] == len(text)
    for (_, end), (start, _) in pairwise(lines):
        assert text[end:start] in ("", " ")


@given(_TEXTS, _WIDTHS)
def test_every_line_fits_the_width(text: str, width: int) -> None:
    assert all(_cells(text[start:end]) <= width for start, end in breaks(text, 0, len(text), width))


@given(_TEXTS, _WIDTHS, st.integers(0, 80), st.integers(0, 80))
def test_a_stretch_is_broken_as_if_it_stood_alone(text: str, width: int, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    alone = breaks(text[start:end], 0, end - start, width)
    assert [(first - start, last - start) for first, last in breaks(text, start, end, width)] == alone


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 13, ["one two three"]),
        ("one two three", 12, ["one two", "three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 6, ["one", "two", "three"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("see incomprehensible", 8, ["see", "incompre", "hensible"]),
        ("字字字 字字", 6, ["字字字", "字字"]),
        ("字字字字", 5, ["字字", "字字"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("❤\ufe0f❤\ufe0f❤\ufe0f", 5, ["❤\ufe0f❤\ufe0f", "❤\ufe0f"]),
        ("می‌شود و می‌رود", 6, ["می‌شود", "و", "می‌رود"]),
    ],
)
def test_lines_end_at_a_space_else_in_the_word(text: str, width: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in breaks(text, 0, len(text), width)] == lines


def test_a_letter_wider_than_the_line_still_gets_a_line() -> None:
    assert breaks("字字", 0, 2, 1) == [(0, 1), (1, 2)]


@pytest.mark.parametrize("letter", ["x", "字", "e\u0301", "\u0301", "❤\ufe0f", "👩\u200d"])
def test_a_long_text_without_a_space_is_broken_too(letter: str) -> None:
    text = letter * (1_000_000 // len(letter))
    lines = breaks(text, 0, len(text), 72)
    assert lines[-1][1] == len(text)
    assert all(end == start for (_, end), (start, _) in pairwise(lines))
    assert len(lines) < 60_000


def test_whatever_is_said_to_be_narrow_takes_one_cell() -> None:
    everything = (chr(code) for code in range(0x20, 0x110000))
    assert [char for char in everything if is_narrow(char) and cell_len(char) != 1] == []


def test_one_wide_character_or_a_tab_makes_a_text_wide() -> None:
    assert is_narrow("abc")
    assert not is_narrow("abc字")
    assert not is_narrow("a\tb")


@given(st.text(alphabet=_LETTERS + "\n", max_size=80), _WIDTHS)
def test_wrapping_keeps_every_letter_and_fits(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.expandtabs(4).replace("\n", "").replace(" ", "")


def test_wrapping_keeps_line_ends_and_takes_any_width() -> None:
    assert wrap("one two\n\nthree", 5) == ["one", "two", "", "three"]
    assert wrap("ab", 0) == ["a", "b"]


@given(_TEXTS, st.integers(0, 20), st.sampled_from(["…", "...", ""]))
def test_a_shortened_text_is_never_wider_than_asked_and_is_the_text_where_that_fits(
    text: str, width: int, ellipsis: str
) -> None:
    short = shorten(text, width, ellipsis)
    assert cell_len(short) <= width
    line = text.replace("\t", " ")
    if cell_len(line) <= width:
        assert short == line
    elif width > len(ellipsis):
        assert short.endswith(ellipsis)
        assert line.startswith(short.removesuffix(ellipsis))


def test_a_text_is_shortened_with_a_mark() -> None:
    assert shorten("incomprehensible", 8) == "incompr…"
    assert shorten("a word", 3, "~") == "a~"
    assert shorten("字字字", 5) == "字字…"
    assert shorten("two\nlines", 20) == "two lines"


def test_a_text_is_filled_up_by_cells() -> None:
    assert pad("字", 4) == "字  "
    assert pad("long", 2) == "long"
    assert length([("字", "claim"), ("ab", "quiet")]) == 4
