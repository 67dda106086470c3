"""A text in units: words of any form are found in each, at the place where they stand first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.querying.units import Units
from briefing_tui.text.search import Searchable

_TEXTS = st.lists(st.text("ab -\n'éي", max_size=8), max_size=6)


def _units(texts: list[str]) -> Units:
    starts = [sum(len(text) + 3 for text in texts[:number]) for number in range(len(texts))]
    return Units(Searchable("\n\0\n".join(texts)), starts)


@given(_TEXTS, st.text("ab -é", min_size=1, max_size=3))
def test_a_unit_has_the_words_that_a_search_in_it_alone_finds(texts: list[str], words: str) -> None:
    found = {number for number, text in enumerate(texts) if Searchable(text).holds(words)}
    stripped = words.strip(" -")
    if stripped == words and "-" not in words:
        assert set(_units(texts).with_words(words)) == found


def test_a_hit_is_the_first_in_its_unit_and_leads_back_to_the_text() -> None:
    text = "No trade.\nTrade, trade.\nCo-operation."
    units = Units(Searchable(text), [0, 10, 24])
    spans = {number: units.span(hit) for number, hit in units.with_words("trade").items()}
    assert {number: text[span.start : span.end] for number, span in spans.items()} == {0: "trade", 1: "Trade"}
    (hit,) = units.with_prefix("cooper").values()
    assert text[slice(*units.span(hit))] == "Co-oper"


@pytest.mark.parametrize(
    ("word", "alike"),
    [("rahmon", True), ("Rahman", True), ("rahm", False), ("rhamon", True), ("ramhno", True), ("rah", False)],
)
def test_the_spelling_of_a_long_word_may_differ_in_two_letters(word: str, alike: bool) -> None:  # as expected
    assert bool(_units(["said Rahmon."]).with_spelling(word)) is alike


def test_words_near_one_another_are_counted_from_the_first_to_the_last() -> None:
    units = _units(["a b c d e", "a x x x e", "e d a"])
    assert set(units.with_nearby("a e", 4)) == {0, 1, 2}
    assert set(units.with_nearby("a e", 3)) == {2}
    assert set(units.with_nearby("e d a", 4)) == {0, 2}
    assert set(units.with_nearby("a zebra", 9)) == set()
