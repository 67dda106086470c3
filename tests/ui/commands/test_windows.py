"""The commands of windows: they move among the choices, never past the ends, and close with a choice or without."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.reading.viewport import ListViewport
from briefing_tui.ui.commands import windows
from briefing_tui.ui.commands.windows import WindowEffect

Moves = Callable[[int, ListViewport, int], WindowEffect]


def _choices(sizes: list[int], top: int, height: int) -> ListViewport:
    """Return a window of choices of so many lines."""
    rows = tuple((sum(sizes[:number]), sum(sizes[: number + 1])) for number in range(len(sizes)))
    view = ListViewport(rows, sum(sizes), 0, height)
    return view._replace(top=min(top, view.last_top))


_VIEWS = st.builds(_choices, st.lists(st.integers(1, 3), min_size=1), st.integers(0, 30), st.integers(3, 9))
_PAGE = ListViewport(lines=30, height=10)  # without choices, as that of the keys


@given(_VIEWS, st.data(), st.sampled_from([windows.move, windows.page, windows.edge]), st.sampled_from([1, -1]))
def test_every_movement_ends_on_a_choice_that_is_in_view(
    view: ListViewport, data: st.DataObject, moves: Moves, direction: int
) -> None:
    number = data.draw(st.integers(0, len(view.rows) - 1))
    effect = moves(number, view, direction)
    assert 0 <= effect.number < len(view.rows)
    assert 0 <= effect.top <= view.last_top
    first, last = view.rows[effect.number]
    assert effect.top <= first
    assert last <= effect.top + view.height
    assert not effect.closes


@pytest.mark.parametrize(("number", "direction", "there"), [(1, 1, 2), (1, -1, 0), (0, -1, 0), (3, 1, 3)])
def test_a_step_leads_to_the_next_choice_and_not_past_the_ends(number: int, direction: int, there: int) -> None:
    assert windows.move(number, _choices([1] * 4, 0, 9), direction) == WindowEffect(there, 0)


def test_a_page_without_choices_is_scrolled_by_lines_and_by_screens() -> None:
    assert windows.move(0, _PAGE, 1).top == 1
    assert windows.move(0, _PAGE, -1).top == 0
    assert windows.page(0, _PAGE, 1).top == 9
    assert windows.page(0, _PAGE._replace(top=18), 1).top == 20
    assert (windows.edge(0, _PAGE, 1).top, windows.edge(0, _PAGE._replace(top=7), -1).top) == (20, 0)


def test_a_window_closes_with_the_choice_at_the_cursor_or_without_one() -> None:
    view = _choices([1] * 4, 0, 2)
    assert windows.take(2, view) == WindowEffect(2, 0, closes=True, takes=True)
    assert windows.leave(2, view) == WindowEffect(2, 0, closes=True, takes=False)


def test_a_choice_is_marked_where_it_stands() -> None:
    assert windows.mark(2, _choices([1] * 4, 1, 2)) == WindowEffect(2, 1, marks=True)
