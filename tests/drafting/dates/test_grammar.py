"""Patterns of a table stand where their words, classes and sections follow one another."""

import pytest

from briefing_tui.drafting.dates.grammar import Found, Grammar, Item
from briefing_tui.drafting.tables import Entry, TableError


def _grammar(*lines: tuple[str, str]) -> Grammar:
    return Grammar([Entry(section, (key,), "dates.txt", at) for at, (section, key) in enumerate(lines, 1)], ["date"])


def _items(*words: str) -> list[Item]:
    classes = {"may": {"MONTH": "5"}, "2024": {"YEAR": "2024"}}
    return [Item(at, at + 1, word, classes.get(word, {}), is_dated=True) for at, word in enumerate(words)]


def _found(grammar: Grammar, *words: str) -> Found | None:
    return grammar.longest(_items(*words), 0, {})


def test_the_longest_pattern_counts() -> None:
    found = _found(_grammar(("date", "MONTH"), ("date", "MONTH of? YEAR")), "may", "of", "2024")
    assert found is not None
    assert (found.first, found.last, found.section) == (0, 3, "date")
    year = found.part.find("YEAR")
    assert year is not None
    assert year.value == "2024"


def test_what_stands_in_brackets_is_needed_and_no_part() -> None:
    grammar = _grammar(("date", "(in/since) MONTH"))
    found = _found(grammar, "in", "may")
    assert found is not None
    assert (found.first, found.last) == (1, 2)
    assert _found(grammar, "may") is None


def test_a_section_within_a_pattern_is_matched_by_its_patterns() -> None:
    grammar = _grammar(("year", "YEAR"), ("year", "last year"), ("date", "MONTH <year>"))
    found = _found(grammar, "may", "last", "year")
    assert found is not None
    inner = found.part.find("<year>")
    assert inner is not None
    assert inner.has("last")


def test_an_element_with_nothing_beside_its_slash_is_named_with_its_place() -> None:
    with pytest.raises(TableError, match=r'dates\.txt:1: "in/" has nothing'):
        _grammar(("date", "in/ MONTH"))
