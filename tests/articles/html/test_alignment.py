"""The runs that a text was made of are found in order, each part of the text once."""

from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing_tui.articles.html.alignment import TooMuchToCompareError, covered, letters_of

_FIRST = "The commission met on Monday, and heard two reports."
_SECOND = "No date was given for the repairs of the road."


def test_runs_are_compared_by_their_letters_alone() -> None:
    assert letters_of(" A-b\n«ج» 1_") == "Abج1"
    assert covered(["menu", _FIRST, _SECOND.upper()], ["- The  commission met on Monday - and heard two reports"]) == [
        1
    ]


def test_of_two_alike_the_one_beside_others_that_were_taken_is_taken() -> None:
    runs = [_FIRST, "Section", "Other", _FIRST, _SECOND, _FIRST]
    assert covered(runs, [_FIRST, _SECOND]) == [3, 4]
    assert covered(runs, [_SECOND, _FIRST]) == [4, 5]


def test_a_text_may_join_runs_and_leave_out_a_part_of_one() -> None:
    runs = ["Home", _FIRST, "[1]", _SECOND, "About us"]
    assert covered(runs, [f"{_FIRST} {_SECOND}"]) == [1, 3]
    assert covered([f"{_FIRST} (photograph: the chairman)"], [_FIRST]) == [0]
    assert covered([f"{_FIRST} And then {_SECOND * 4}"], [_FIRST]) == []


def test_a_teaser_is_not_taken_in_place_of_the_paragraph_that_it_begins() -> None:
    assert covered([_FIRST[:30], f"{_FIRST} {_SECOND}", "End"], [f"{_FIRST} {_SECOND} End"]) == [1, 2]


def test_a_text_that_has_none_of_the_runs_takes_none() -> None:
    assert covered(["one", "two"], ["three"]) == covered([], ["x"]) == covered(["x", ""], []) == []


def test_what_would_take_too_long_is_refused() -> None:
    with pytest.raises(TooMuchToCompareError):
        covered(["x" * 40] * 40_000, ["y" * 40] * 40_000)


@given(st.lists(st.text("ab ", max_size=6), max_size=12), st.data())
def test_a_text_made_of_some_runs_takes_as_many_letters(runs: list[str], data: st.DataObject) -> None:
    assume(max(Counter(map(letters_of, runs)).values(), default=0) <= 4)  # of more alike not every place is tried
    some = [run for run in runs if data.draw(st.booleans())]
    taken = covered(runs, some)
    assert taken == sorted(set(taken))
    assert "".join(letters_of(runs[index]) for index in taken) == "".join(map(letters_of, some))
