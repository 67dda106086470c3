import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.word_boundaries import (
    border_before,
    border_from,
    cuts_word,
    is_spaceless,
    occurrences,
)
from briefing_tui.anchoring.work import TooMuchWorkError, Work
from briefing_tui.domain.passage import Span


@pytest.mark.parametrize(
    "text",
    [
        "th|is",
        "caf|e\u0301",
        "cafe|\u0301",
        "می|\u200cخواهد",
        "نمی\u200c|خواهد",
        "co|\u00adoperate",
        "1|,344",
        "1,|344",
        "8|.5",
        "19.11|.2024",
        "fell to -|5",
        "−|5",
        "can|'t",
        "don|’t",
        "dis|- proved",
        "dis-| proved",
        "dis- |proved",
        "dis-\n|proved",
        "snake|_case",
        "4|th",
        "テロ|リスト",
        "三|十人",
        "5|万人",
        "行か|ない",
        "あり|ません",
    ],
)
def test_a_point_within_a_word_or_a_number_cuts_it(text: str) -> None:
    assert cuts_word(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize(
    "text",
    [
        "|a",
        "a|",
        "a| b",
        "a |b",
        "(|a",
        "a|, b",
        "Tajik|-Afghan",
        "Tajik-|Afghan",
        "Afghanistan|'s",
        "the states|' rights",
        "in 1992|. 5 more",
        "46|%",
        "2020-|2024",
        "pre- |and post-war",
        "long|- or short-term",
        "Tajik- |Afghan",
        "中国|政府",
        "ไทย|แลนด์",
        "华为|Huawei",
    ],
)
def test_a_point_between_words_cuts_none(text: str) -> None:
    assert not cuts_word(text.replace("|", ""), text.index("|"))


def occurrences_in(text: str, needle: str, *stretches: Span) -> list[int]:
    return list(occurrences(text, needle, stretches or [Span(0, len(text))], Work()))


@given(st.text("ab -中\u0301", max_size=30), st.text("ab -中\u0301", min_size=1, max_size=4))
def test_every_occurrence_that_cuts_no_word_is_yielded(text: str, needle: str) -> None:
    every = [at for at in range(len(text)) if text.startswith(needle, at)]
    found = occurrences_in(text, needle)
    assert set(found) <= set(every)
    assert [at for at in every if not cuts_word(text, at) and not cuts_word(text, at + len(needle))] == [
        at for at in found if not cuts_word(text, at) and not cuts_word(text, at + len(needle))
    ]


def test_occurrences_may_overlap() -> None:
    assert occurrences_in("ha ha ha", "ha ha") == [0, 3]


def test_a_long_needle_is_compared_to_its_end() -> None:
    needle = "the same beginning of a long sentence, "
    assert occurrences_in(f"{needle}one {needle}two", f"{needle}two") == [len(needle) + 4]


def test_occurrences_are_looked_for_in_the_given_stretches_alone() -> None:
    assert occurrences_in("a man, a plan, a canal", "a", Span(2, 8), Span(14, 22)) == [7, 15]


def test_the_work_grows_with_the_text_that_is_searched_and_with_what_is_found() -> None:
    few, many, long = Work(), Work(), Work()
    list(occurrences("a b b b", "a", [Span(0, 7)], few))
    list(occurrences("a a a a", "a", [Span(0, 7)], many))
    list(occurrences("b" * 100_000, "a", [Span(0, 100_000)], long))
    assert few.steps < many.steps < long.steps


def test_what_stands_in_very_many_words_is_found_beside_them() -> None:
    text = "see the " * 2_000 + "e, and e"
    assert occurrences_in(text, "e") == [16_000, 16_007]


def test_what_fits_endless_places_within_words_is_given_up() -> None:
    with pytest.raises(TooMuchWorkError):
        occurrences_in("1," * 200_000, "1," * 20_000)


@given(st.text(st.sampled_from("ab Z9.,-'’\n境مر\u200c\u0301\u00ad"), max_size=30), st.integers(0, 30))
def test_the_next_border_of_a_word_is_the_nearest_place_that_cuts_none(text: str, at: int) -> None:
    at = min(at, len(text))
    uncut = [place for place in range(len(text) + 1) if not cuts_word(text, place)]
    assert border_from(text, at) == min(place for place in uncut if place >= at)
    assert border_before(text, at) == max(place for place in uncut if place <= at)


@pytest.mark.parametrize(("char", "expected"), [("国", True), ("ก", True), ("a", False), ("م", False), ("한", False)])
def test_some_scripts_are_written_without_spaces(char: str, *, expected: bool) -> None:
    assert is_spaceless(char) is expected


def test_a_long_text_is_found_outside_words_though_it_stands_within_them_at_a_thousand_places() -> None:
    needle = "op co" * 20
    text = "co" + needle * 60 + "op " + needle + "! " + needle + "x " + needle
    found = list(occurrences(text, needle, [Span(0, len(text))], Work()))
    ends = (text.index("! "), len(text))
    assert found == [end - len(needle) for end in ends]
