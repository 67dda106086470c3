"""What is typed becomes a query, or one sentence with the column of what is not understood."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_tui.querying.matching import Claims
from briefing_tui.querying.parser import MAX_BRACKETS, MAX_CHARACTERS, parse
from briefing_tui.querying.query import (
    AllOf,
    AnyOf,
    FieldTest,
    Nearby,
    Not,
    Operator,
    Prefix,
    QueryError,
    Spelling,
    Value,
    Words,
)
from briefing_tui.querying.wording import understood
from briefing_tui.text.visible import visible_line

_PIECES = st.sampled_from(
    [
        *'()"-*~,:<>=.', " ", "..", ">=", "<=", "OR", "NOT", "word", "by:", "severity:", "severity>", "when>=",
        "likely", "likelihood:", "none", "high", "2021", "2021-08", "20XX", "../", "~3", "credibility:1..", "has:",
        "\u200c", "é", "actr:", "\0", "\n", "YY", "\ud800",
    ]
)  # fmt: skip
_TYPED = st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join), st.lists(_PIECES, max_size=15).map(" ".join))


@given(_TYPED)
@example("(" * 500)
@example('"' * 501)
@example("-" * 500)
@example("NOT " * 400)
@example("a OR " * 300)
@example("when:" + "9" * 900)
@example('"a b"~' + "9" * 900)
def test_whatever_is_typed_is_understood_or_refused_with_a_column_within_it(claims: Claims, typed: str) -> None:
    error = _error(typed)
    if error is None:
        query = parse(typed)
        assert bool(understood(query)) == bool(visible_line(typed).strip())
        claims.matching(query)
    else:
        assert 1 <= error.column <= len(typed)
        assert str(error) == f"column {error.column}: {error.reason}"
        assert error.reason
        assert "\n" not in error.reason


def _error(typed: str) -> QueryError | None:
    try:
        parse(typed)
    except QueryError as error:
        return error
    return None


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", AllOf(())),
        ("border", Words("border", 1)),
        ("the  border", AllOf((Words("the", 1), Words("border", 6)))),
        ('"the border"', Words("the border", 1)),
        ("co-operate", Words("co-operate", 1)),
        ("a OR b c", AllOf((AnyOf((Words("a", 1), Words("b", 6))), Words("c", 8)))),
        ("a or b", AllOf((Words("a", 1), Words("or", 3), Words("b", 6)))),
        ("-a", Not(Words("a", 2))),
        ("NOT a", Not(Words("a", 5))),
        ("NOT NOT a", Words("a", 9)),
        ("-(a b)", Not(AllOf((Words("a", 3), Words("b", 5))))),
        ("ORDER NOTE", AllOf((Words("ORDER", 1), Words("NOTE", 7)))),
        ("wo* wo~", AllOf((Prefix("wo", 1), Spelling("wo", 5)))),
        ("* ~ -*", AllOf((Words("*", 1), Words("~", 3), Not(Words("*", 6))))),
        ('"a b"~12', Nearby("a b", 12, 1)),
        ("by:rahmon", FieldTest("by", Operator.IS, (Value("rahmon", 4),), 1)),
        ('by:"A B",c', FieldTest("by", Operator.IS, (Value("A B", 4), Value("c", 10)), 1)),
        ("By:none", FieldTest("by", Operator.IS, (Value("", 4),), 1)),
        ('by:"none"', FieldTest("by", Operator.IS, (Value("none", 4),), 1)),
        ("likelihood>=Likely", FieldTest("likelihood", Operator.AT_LEAST, (Value("likely", 13),), 1)),
        ("date<2021", FieldTest("when", Operator.BELOW, (Value("2021", 6),), 1)),
        ("12:30", Words("12:30", 1)),
        ("گفت:", Words("گفت:", 1)),
        ("a(b)c", AllOf((Words("a", 1), Words("b", 3), Words("c", 5)))),
    ],
)
def test_the_grammar_is_read(typed: str, query: object) -> None:
    assert parse(typed) == query


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("actr:x", "column 1: there is no field 'actr'; did you mean actor?"),
        ("a http://x", "column 3: there is no field 'http'; put it in quotation marks to find it as words"),
        ("(a", "column 1: this bracket is not closed"),
        ("a (b (c)", "column 3: this bracket is not closed"),
        ("a)", "column 2: this bracket was not opened"),
        ("a ()", "column 3: nothing stands in this bracket"),
        ('a "b', "column 3: this quotation mark is not closed"),
        ('by:"b', "column 4: this quotation mark is not closed"),
        ('""', "column 1: nothing stands in these quotation marks"),
        ("OR a", "column 1: nothing stands before OR"),
        ("a OR", "column 3: nothing stands behind OR"),
        ("(a OR ) b", "column 4: nothing stands behind OR"),
        ("a OR OR b", "column 3: nothing stands behind OR"),
        ("a -", "column 3: nothing stands behind -, which means not"),
        ("a - b", "column 3: nothing stands behind -, which means not"),
        ("NOT", "column 1: nothing stands behind NOT, which means not"),
        ("NOT OR a", "column 1: nothing stands behind NOT, which means not"),
        ('"a b"~', 'column 6: a number of words follows this, as in "border trade"~5'),
        ("when >=2021", "column 6: a field stands right before this, without a space, as in when>=2021"),
        ("severity:", "column 9: a value of severity is missing: low, moderate, high, critical or none"),
        ("severity>", "column 9: a value of severity is missing: low, moderate, high or critical"),
        ("severity:low,", "column 13: a value of severity is missing: low, moderate, high, critical or none"),
        ("by: x", "column 3: a value of by is missing"),
        ("when:", "column 5: a value of when is missing, as in when:2021..2023"),
        ("severity:hihg", "column 10: severity has no value 'hihg'; did you mean high?"),
        ("severity:low,x", "column 14: severity has no value 'x': low, moderate, high, critical or none"),
        ("severity:low..x", "column 15: severity has no value 'x': low, moderate, high or critical"),
        ("severity:..", "column 10: a range has a beginning or an end, as in severity:low..moderate"),
        ("basis>=stated", "column 6: basis has no order: write basis: with a value"),
        ("credibility>6", "column 13: credibility 6 is off the scale: nothing is above it or below"),
        ("credibility:1..6", "column 16: credibility 6 is off the scale: nothing is above it or below"),
        ("when:2021-13", "column 6: there is no month 13: months are 01 to 12, and seasons 21 to 24"),
        ("when:2023..2021", "column 6: the range ends before it begins"),
    ],
)
def test_what_is_not_understood_is_said_with_its_column(typed: str, sentence: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse(typed)
    assert str(raised.value) == sentence


def test_brackets_and_length_are_bounded() -> None:
    parse("(" * MAX_BRACKETS + "a" + ")" * MAX_BRACKETS)
    with pytest.raises(QueryError, match=f"column {MAX_BRACKETS + 1}: more than {MAX_BRACKETS} brackets"):
        parse("(" * (MAX_BRACKETS + 1) + "a" + ")" * (MAX_BRACKETS + 1))
    parse("a" * MAX_CHARACTERS)
    with pytest.raises(QueryError, match=f"column {MAX_CHARACTERS + 1}: a query has at most 2,000 characters"):
        parse("a" * (MAX_CHARACTERS + 1))


def test_many_brackets_one_after_the_other_are_no_nesting() -> None:
    assert isinstance(parse("(a) " * 400), AllOf)
