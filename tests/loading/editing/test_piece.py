"""Lines and patches of a piece of text."""

import pytest

from briefing_tui.loading.editing.nodes import extent_of
from briefing_tui.loading.editing.piece import (
    Replacement,
    below_comments,
    last_line_end,
    line_end,
    line_start,
    next_line,
    replaced,
)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_told_with_every_line_break(newline: str) -> None:
    text = newline.join(["one", "two", "three"])
    at = text.index("w")
    assert text[line_start(text, at) : line_end(text, at)] == "two"
    assert text[next_line(text, at) :] == "three"
    assert next_line(text, len(text)) == len(text)


def test_replacements_are_made_in_any_order() -> None:
    assert replaced("abcdef", [Replacement(0, 1, "X"), Replacement(3, 3, "-"), Replacement(5, 6, "")]) == "Xbc-de"


def test_the_last_line_of_a_block_is_the_last_with_words() -> None:
    text = "a: |\n  one\n  two\n\nb: 1\n"
    root = extent_of(text)
    assert root is not None
    assert root.entries is not None
    assert text[: last_line_end(text, root.entries[0][1])] == "a: |\n  one\n  two"


def test_comments_below_belong_to_what_is_above_if_they_are_further_to_the_right() -> None:
    text = "a: 1\n  # of a\n  # and this\n# of b\nb: 2\n"
    assert text[: below_comments(text, 0, 0)] == "a: 1\n  # of a\n  # and this"
    assert text[: below_comments(text, 0, 4)] == "a: 1"
