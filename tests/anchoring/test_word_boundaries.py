import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.word_boundaries import cuts_word, occurrences


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


@given(st.text("ab -中\u0301", max_size=30), st.text("ab -中\u0301", min_size=1, max_size=4))
def test_every_occurrence_that_cuts_no_word_is_yielded(text: str, needle: str) -> None:
    every = [at for at in range(len(text)) if text.startswith(needle, at)]
    found = list(occurrences(text, needle))
    assert set(found) <= set(every)
    assert [at for at in every if not cuts_word(text, at) and not cuts_word(text, at + len(needle))] == [
        at for at in found if not cuts_word(text, at) and not cuts_word(text, at + len(needle))
    ]


def test_occurrences_may_overlap() -> None:
    assert list(occurrences("ha ha ha", "ha ha")) == [0, 3]


def test_a_long_needle_is_compared_to_its_end() -> None:
    needle = "the same beginning of a long sentence, "
    assert list(occurrences(f"{needle}one {needle}two", f"{needle}two")) == [len(needle) + 4]
