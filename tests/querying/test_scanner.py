"""A text is read sign by sign and word by word, and never further than it goes."""

import re

import pytest

from briefing_tui.querying.query import QueryError
from briefing_tui.querying.scanner import Scanner


def test_signs_and_words_are_taken_only_where_they_come_next() -> None:
    text = Scanner("  NOT ab)")
    assert not text.takes_word("NO")
    assert text.takes_word("NOT")
    assert not text.takes("ab")
    assert not text.is_over()
    assert text.takes("a")
    match = text.takes_match(re.compile("b"))
    assert match
    assert (match[0], text.at, text.is_over(), text.takes_match(re.compile("b"))) == ("b", 8, True, None)


def test_what_stands_in_quotation_marks_is_taken_as_a_whole() -> None:
    text = Scanner('" a b "c')
    assert text.takes('"')
    assert (text.quoted(0), text.at) == ("a b", 7)


@pytest.mark.parametrize(("typed", "column"), [('x"a', 2), ('x" "', 2)])
def test_quotation_marks_that_are_open_or_empty_are_refused_where_they_begin(typed: str, column: int) -> None:
    text = Scanner(typed)
    text.at = 2
    with pytest.raises(QueryError) as raised:
        text.quoted(1)
    assert raised.value.column == column


def test_a_failure_names_the_column_of_the_next_character_or_of_another() -> None:
    text = Scanner("abc")
    text.at = 2
    with pytest.raises(QueryError, match="column 3: no"):
        text.fail("no")
    with pytest.raises(QueryError, match="column 1: no"):
        text.fail("no", at=0)
