import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.reporting.excerpt import excerpt


def _cells(text: str) -> int:
    return sum(
        0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def _marked(shown: str, marks: str) -> str:
    """Return the characters of the shown line above the marks."""
    first, cells, found = marks.index("^"), 0, ""
    for char in shown:
        if first <= cells < len(marks) if _cells(char) else found and cells <= len(marks):
            found += char
        cells += _cells(char)
    return found


@pytest.mark.parametrize(
    ("line", "column", "end", "expected"),
    [
        ("tlp: white", 6, 11, "white"),
        ("tlp: white", 6, None, "w"),
        ("日本: 白い", 5, 7, "白い"),
        ("e\u0301te\u0301: blanc", 8, 13, "blanc"),
        ("a\tb: c", 3, 4, "b"),
        ("\tx", 1, 2, "    "),
        ("a\x1b[31mb", 2, 3, "␛"),
        ("\u202eabc", 2, 5, "abc"),
    ],
)
def test_the_mark_stands_under_the_place(line: str, column: int, end: int | None, expected: str) -> None:
    assert _marked(*excerpt(line, column, end, 80)) == expected


def test_a_place_after_the_end_of_the_line_is_marked_there() -> None:
    assert excerpt("bluf:", 6, None, 80) == ("bluf:", "     ^")


def test_an_empty_line_has_a_mark() -> None:
    assert excerpt("", 1, None, 80) == ("", "^")


def test_a_long_line_is_cut_to_a_window_around_the_place() -> None:
    shown, marks = excerpt("a" * 200 + "HERE" + "b" * 200, 201, 205, 40)
    assert shown.startswith("…a")
    assert shown.endswith("b…")
    assert _cells(shown) == 40
    assert _marked(shown, marks) == "HERE"


def test_of_a_line_without_end_only_the_part_around_the_place_is_shown() -> None:
    line = "a" * 1_000_000 + "HERE" + "b" * 1_000_000
    for _ in range(1000):  # as many problems as a file may have
        shown, marks = excerpt(line, 1_000_001, 1_000_005, 40)
    assert _cells(shown) <= 40
    assert shown.strip("…").strip("ab") == "HERE"
    assert (shown[0], shown[-1]) == ("…", "…")
    assert _marked(shown, marks) == "HERE"


def test_marks_end_where_the_window_ends() -> None:
    shown, marks = excerpt("x" * 300, 1, 301, 40)
    assert shown == "x" * 39 + "…"
    assert marks == "^" + "~" * 38


@given(
    st.text(st.sampled_from("ab c\t日\u0301\x1b\u202e🙂"), max_size=150),
    st.integers(1, 151),
    st.integers(0, 60) | st.none(),
    st.integers(20, 90),
)
def test_any_line_fits_its_window_and_its_mark_stands_in_it(line: str, column: int, length: int, width: int) -> None:
    column = min(column, len(line) + 1)
    shown, marks = excerpt(line, column, None if length is None else column + length, width)
    assert _cells(shown) <= width
    assert marks.index("^") <= width
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert set(marks) <= {" ", "^", "~"}
    if column <= len(line) and line[column - 1] in "abc日🙂":
        marked = _marked(shown, marks).lstrip("\u0301")  # an accent of the character before ends where the mark begins
        assert marked[0] == line[column - 1]
