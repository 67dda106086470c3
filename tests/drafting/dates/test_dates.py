"""Dates of prose are found and written in EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.drafting.dates.dates import DateMention, date_words, dates_of, dates_of_statements
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import statements
from briefing_tui.drafting.tokens import tokens

_WORDS = date_words(language("en"))
_PIECES = ["March", "May", "2024", "12", "11-13", "of", ",", "the", "since", "last", "year", "years", "three", "ago"]
_MORE = [
    "to",
    "between",
    "and",
    "early",
    "Tuesday",
    "half",
    "first",
    "quarter",
    "1990s",
    "mid-2023",
    "31",
    "that",
    "day",
]


def _mentions(text: str, published: str = "2024-11-18", known: str = "") -> tuple[DateMention, ...]:
    last = parse_edtf(known) if known else None
    return dates_of(tokens(text), text, parse_edtf(published), _WORDS, last)


def _edtf(text: str, published: str = "2024-11-18", known: str = "") -> list[str]:
    return [mention.edtf for mention in _mentions(text, published, known)]


def test_a_mention_has_its_words_and_kind() -> None:
    (mention,) = _mentions("Trade has grown since March 2006, they say.")
    assert mention == DateMention(3, 6, "2006-03/..", "since", "since a date")


@pytest.mark.parametrize("text", ["He may march in.", "46% of 2,000 pages", "the fall of Kabul", "Sun Tzu", ""])
def test_words_that_are_no_dates_make_none(text: str) -> None:
    assert not _mentions(text)


def test_a_time_that_is_left_open_is_a_mention_without_a_date() -> None:
    assert [(each.edtf, each.kind) for each in _mentions("In recent years, for two weeks, at 10 a.m.")] == [
        ("", "vague"),
        ("", "duration"),
        ("", "clock"),
    ]


def test_days_without_a_year_are_the_last_unless_the_words_look_ahead() -> None:
    assert _edtf("They met on December 3.") == ["2023-12-03"]
    assert _edtf("They will meet on December 3.") == ["2024-12-03"]
    assert _edtf("The bridge is to open by April.") == ["2025-04"]


def test_that_day_is_the_day_named_last() -> None:
    assert _edtf("Earlier that day, they met.", known="2020-01-02") == ["2020-01-02"]
    assert _edtf("On 2 January 2020 they met, and the following day they left.") == ["2020-01-02", "2020-01-03"]


def test_that_day_may_be_named_in_a_statement_before() -> None:
    article = read_article("They met on 2 January 2020. Talks went well.\n\nEarlier that day, ships left.\n")
    found = dates_of_statements(statements(article), article.text, None, _WORDS)
    assert [[each.edtf for each in mentions] for mentions in found] == [["2020-01-02"], [], ["2020-01-02"]]


def test_a_statement_has_so_many_dates_and_no_more() -> None:
    assert len(_mentions("In 2024, " * 500)) < 100


def test_nothing_relative_is_dated_without_a_publication() -> None:
    text = "last year and on Tuesday and in May"
    assert {each.edtf for each in dates_of(tokens(text), text, None, _WORDS)} == {""}


@given(st.lists(st.sampled_from(_PIECES + _MORE), max_size=12))
def test_every_date_is_valid_and_none_overlaps_another(words: list[str]) -> None:
    end = 0
    for mention in _mentions(" ".join(words)):
        assert end <= mention.first < mention.last
        end = mention.last
        if mention.edtf:
            parse_edtf(mention.edtf)
