from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.loading.editing.list_changes import (
    InsertItem,
    MoveItem,
    RemoveItem,
    SetItem,
    changed,
    first_change,
)


def _same(value: object) -> object:
    return value


def _id(pair: tuple[str, int]) -> str:
    return pair[0]


def test_one_change_is_found_as_it_was_made() -> None:
    assert first_change("abc", "axc", _same) == SetItem(1, "x")
    assert first_change("abc", "abxc", _same) == InsertItem(2, "x")
    assert first_change("abc", "ac", _same) == RemoveItem(1)
    assert first_change("abc", "bca", _same) == MoveItem(0, 2)
    assert first_change("abc", "cab", _same) == MoveItem(2, 0)
    assert first_change([("a", 1), ("b", 1)], [("a", 1), ("b", 2)], _id) == SetItem(1, ("b", 2))
    assert first_change([("a", 1)], [("b", 1)], _id) == InsertItem(0, ("b", 1))


_LISTS = st.lists(st.sampled_from("abcd"), min_size=1, max_size=6)


@given(_LISTS, _LISTS)
def test_changes_turn_any_list_into_any_other_and_never_empty_it(old: list[str], new: list[str]) -> None:
    items, steps = tuple(old), 0
    while items != tuple(new):
        items = changed(items, first_change(items, new, _same))
        steps += 1
        assert items
        assert steps <= len(old) + len(new)


_THINGS = st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 2)), min_size=1, max_size=4, unique_by=_id)


@given(_THINGS, _THINGS)
def test_things_keep_their_ids_on_the_way(old: list[tuple[str, int]], new: list[tuple[str, int]]) -> None:
    items, steps = tuple(old), 0
    while items != tuple(new):
        change = first_change(items, new, _id)
        if isinstance(change, SetItem):
            assert items[change.number][0] == change.value[0]
        items = changed(items, change)
        steps += 1
        assert items
        assert steps <= 3 * (len(old) + len(new))
