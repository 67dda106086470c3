from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.reading.history import MAX_ENTRIES, MAX_TYPED, HistoryEntry, JumpList, PaneName, remembered


def _entry(name: str) -> HistoryEntry:
    return HistoryEntry(name, "", 0, PaneName.LIST, "", 0)  # as the state makes it


_A, _B, _C = map(_entry, "abc")


def test_at_the_beginning_there_is_no_way_back_and_none_forward() -> None:
    assert JumpList().back(_A) is None
    assert JumpList().forward(_A) is None


def test_back_and_forward_lead_along_the_same_entrys() -> None:
    step = JumpList().leave(_A).leave(_B).back(_C)
    assert step is not None
    jumps, here = step
    assert here == _B
    step = jumps.back(here)
    assert step is not None
    jumps, here = step
    assert here == _A
    assert jumps.back(here) is None
    for expected in (_B, _C):
        step = jumps.forward(here)
        assert step is not None
        jumps, here = step
        assert here == expected
    assert jumps.forward(here) is None


def test_a_new_jump_forgets_the_way_forward() -> None:
    step = JumpList().leave(_A).back(_B)
    assert step is not None
    jumps, here = step
    assert jumps.leave(here).forward(_C) is None


def test_the_same_entry_is_not_noted_twice_in_a_row() -> None:
    assert JumpList().leave(_A).leave(_A).behind == (_A,)
    assert JumpList().leave(_A).leave(_B).leave(_A).behind == (_A, _B, _A)


def test_only_the_newest_entrys_are_kept() -> None:
    jumps = JumpList()
    for number in range(MAX_ENTRIES + 20):
        jumps = jumps.leave(_entry(str(number)))
    assert [place.tab for place in jumps.behind] == [str(number) for number in range(20, MAX_ENTRIES + 20)]


@given(st.lists(st.sampled_from([_A, _B, _C]), max_size=8), st.integers(0, 8))
def test_as_many_steps_forward_as_back_lead_to_where_one_stood(left: list[HistoryEntry], steps: int) -> None:
    jumps = JumpList()
    for place in left:
        jumps = jumps.leave(place)
    here = start = _entry("start")
    before = jumps
    taken = 0
    for _ in range(steps):
        if step := jumps.back(here):
            jumps, here = step
            taken += 1
    for _ in range(taken):
        step = jumps.forward(here)
        assert step is not None
        jumps, here = step
    assert (jumps, here) == (before, start)


@given(st.lists(st.text(max_size=2)))
def test_the_words_typed_are_kept_once_each_in_the_order_in_which_they_were_typed_last(typed: list[str]) -> None:
    kept: tuple[str, ...] = ()
    for words in typed:
        kept = remembered(kept, words)
    newest_first = [words for words in dict.fromkeys(reversed(typed)) if words]
    assert list(reversed(kept)) == newest_first[:MAX_TYPED]


def test_a_hundred_words_are_remembered_and_no_more() -> None:
    kept: tuple[str, ...] = ()
    for number in range(150):
        kept = remembered(kept, str(number))
    assert kept == tuple(map(str, range(50, 150)))
