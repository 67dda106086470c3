"""What a query asks for: its words and fields, and what must be there to answer it."""

import pytest

from briefing_tui.querying.parser import parse
from briefing_tui.querying.query import QueryError, has_fields, leaves, needs_evidence, sought_words


def test_the_words_and_fields_of_a_query_come_in_order_each_with_whether_it_must_not_hold() -> None:
    found = leaves(parse('a -(b OR by:c) NOT -d "e f"~2'))
    assert [(type(leaf).__name__, negated) for leaf, negated in found] == [
        ("Words", False), ("Words", True), ("FieldTest", True), ("Words", False), ("Nearby", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "fields", "evidence"),
    [("a -b", False, False), ("a (b OR -by:c)", True, False), ("a -verdict:missing", True, True)],
)
def test_a_query_says_what_it_needs(query: str, fields: bool, evidence: bool) -> None:  # as expected
    assert (has_fields(parse(query)), needs_evidence(parse(query))) == (fields, evidence)


def test_the_words_to_be_marked_are_those_that_are_looked_for() -> None:
    assert sought_words(parse('raid* -opium "the border" "a b"~2 by:army raid*')) == ("raid", "the border", "a", "b")


def test_an_error_is_a_clause_with_its_column() -> None:
    assert str(QueryError(3, "this is wrong")) == "column 3: this is wrong"
