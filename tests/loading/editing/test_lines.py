import pytest

from briefing_tui.loading.editing.lines import (
    after_loose,
    column_of,
    end_above,
    end_of_own_comments,
    is_blank,
    is_line_end,
    is_loose,
    line_end,
    line_start,
    loose_lines,
    newline_of,
    shifted,
    start_of_own_comments,
)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_line_begins_and_ends_at_any_line_break(newline: str) -> None:
    text = newline.join(["one", "two", ""])
    at = text.index("w")
    assert (text[line_start(text, at) : line_end(text, at)], column_of(text, at)) == ("two", 1)
    assert (end_above(text, line_start(text, at)), newline_of(text)) == (3, newline)
    assert is_line_end(text, 3)
    assert is_line_end(text, len(text))


def test_a_text_of_one_line_gets_the_usual_line_break() -> None:
    assert newline_of("one") == "\n"


def test_blank_lines_and_comments_are_loose() -> None:
    assert (is_blank(" \t"), is_blank(" #"), is_loose(" # a"), is_loose(" a # b")) == (True, False, True, False)
    text = "a:\n\n  # one\n   \n#two\nb:\n# three"
    lines = list(loose_lines(text, 2))
    assert [(line.column, line.words) for line in lines] == [(-1, ""), (2, "one"), (-1, ""), (0, "two")]
    assert [line.is_comment for line in lines] == [False, True, False, True]
    assert len(list(loose_lines(text, 2, lines[1].end))) == 2
    assert text[after_loose(text, 2) :].startswith("b:")


def test_behind_the_last_line_break_is_no_line() -> None:
    assert [line.words for line in loose_lines("a\n# b\n", 1)] == ["b"]


def test_comments_below_a_value_and_to_the_right_of_it_belong_to_it() -> None:
    text = "  - a\n\n    # mine\n  # not mine\n    # nor this\n"
    assert text[: end_of_own_comments(text, 5, 2)].endswith("# mine")
    assert end_of_own_comments(text, 5, 4) == 5


@pytest.mark.parametrize(
    ("above", "own"),
    [
        ("# one\n# two\n", "# one\n# two"),
        ("# one\n\n# two\n", "# two"),
        ("# one\n\n", ""),
        ("# -- A heading\n# two\n", ""),
        ("", ""),
    ],
)
def test_comments_right_above_a_value_belong_to_it_unless_one_is_a_heading(above: str, own: str) -> None:
    text = f"key:\n{above}- value\n"
    start = text.index("- value")
    assert text[start_of_own_comments(text, start, 4) : start].strip() == own


def test_lines_are_shifted_to_both_sides_as_far_as_they_can_be() -> None:
    assert shifted("a\r\n\r\n  b\r\n", 2) == "  a\r\n\r\n    b\r\n"
    assert shifted("    a\n  b\n\n c", -3) == " a\nb\n\nc"
