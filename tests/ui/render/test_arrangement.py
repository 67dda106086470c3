"""Where the parts of the reader's screen stand, at every size and in every state."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import BRIEF, SOURCE
from briefing_tui.reading.state import State
from briefing_tui.ui.render.arrangement import Area, ScreenSize, arrange, notice_room

_BARS = {"head", "tabs", "status", "prompt"}
_STATES = st.builds(State, tab=st.sampled_from([BRIEF, SOURCE]), focus=st.sampled_from(PaneName), zoomed=st.booleans())
_LIST, _IN_SOURCE = State(), State(focus=PaneName.SOURCE)


def _cells(area: Area) -> set[tuple[int, int]]:
    return {(x, y) for x in range(area.x, area.x + area.width) for y in range(area.y, area.y + area.height)}


@pytest.mark.parametrize(
    ("width", "state", "notice_lines", "parts"),
    [
        (120, _LIST, 0, "page divider source"),
        (120, _LIST, 3, "page divider notice source"),
        (80, _LIST, 0, "page divider source"),
        (80, _LIST, 3, "page divider notice source"),
        (40, _LIST, 0, "page"),
        (40, _LIST, 3, "page notice"),
        (120, _IN_SOURCE, 0, "page divider source"),
        (40, _IN_SOURCE, 0, "source"),
        (40, _IN_SOURCE, 3, "notice source"),
        (120, State(zoomed=True), 3, "page"),
        (40, State(zoomed=True), 3, "page notice"),
        (120, State(zoomed=True, focus=PaneName.SOURCE), 0, "source"),
        (120, State(tab=SOURCE, focus=PaneName.SOURCE), 0, "source"),
        (40, State(tab=SOURCE, focus=PaneName.SOURCE), 0, "source"),
    ],
)
def test_both_panes_are_shown_where_there_is_room_and_else_the_one_with_the_focus(
    width: int, state: State, notice_lines: int, parts: str
) -> None:
    assert set(arrange(state, ScreenSize(width, 24), notice_lines)) - _BARS == set(parts.split())


@pytest.mark.parametrize(
    ("width", "is_wide", "is_narrow"),
    [(20, False, True), (69, False, True), (70, False, False), (109, False, False), (110, True, False)],
)
def test_panes_stand_side_by_side_from_110_cells_and_below_70_one_at_a_time(
    width: int, is_wide: bool, is_narrow: bool
) -> None:
    size = ScreenSize(width, 24)
    assert (size.is_wide, size.is_narrow) == (is_wide, is_narrow)


def test_on_a_wide_screen_the_list_has_the_left_half_and_the_source_the_right_below_its_notice() -> None:
    areas = arrange(_LIST, ScreenSize(120, 24), 3)
    assert areas["page"] == Area(0, 3, 60, 20)
    assert areas["divider"] == Area(60, 3, 1, 20)
    assert areas["notice"] == Area(61, 3, 59, 3)
    assert areas["source"] == Area(61, 7, 59, 16)


def test_on_a_narrower_screen_the_list_stands_above_the_source() -> None:
    areas = arrange(_LIST, ScreenSize(80, 24), 0)
    assert areas["page"] == Area(0, 3, 80, 10)
    assert areas["divider"] == Area(0, 13, 80, 1)
    assert areas["source"] == Area(0, 14, 80, 9)


def test_where_one_pane_has_room_the_notice_stands_below_the_list() -> None:
    areas = arrange(_LIST, ScreenSize(40, 12), 3)
    assert (areas["page"], areas["notice"]) == (Area(0, 2, 40, 6), Area(0, 8, 40, 3))


def test_the_help_takes_its_lines_from_the_panes_and_stands_above_the_prompt() -> None:
    areas = arrange(_LIST, ScreenSize(40, 12), 0, 2)
    assert (areas["page"], areas["prompt-help"], areas["prompt"]) == (
        Area(0, 2, 40, 7), Area(0, 9, 40, 2), Area(0, 11, 40, 1),
    )  # fmt: skip


@given(_STATES, st.integers(20, 160), st.integers(8, 50), st.integers(0, 12), st.sampled_from([0, 2]))
def test_no_two_parts_stand_on_one_cell_and_none_beyond_the_screen(
    state: State, width: int, height: int, notice_lines: int, help_lines: int
) -> None:
    areas = arrange(state, ScreenSize(width, height), notice_lines, help_lines)
    assert areas.pop("prompt") == areas["status"]
    screen = _cells(Area(0, 0, width, height))
    for one, other in combinations(areas.values(), 2):
        assert not _cells(one) & _cells(other)
    assert all(_cells(area) <= screen for area in areas.values())


@given(_STATES, st.integers(0, 200), st.integers(0, 12), st.integers(0, 20), st.sampled_from([0, 2]))
def test_on_a_screen_of_any_size_no_area_is_less_than_nothing(
    state: State, width: int, height: int, notice_lines: int, help_lines: int
) -> None:
    areas = arrange(state, ScreenSize(width, height), notice_lines, help_lines)
    assert all(area.width >= 0 <= area.height and area.x >= 0 <= area.y for area in areas.values())
    assert {"page", "source"} & set(areas)


@pytest.mark.parametrize(
    ("size", "state", "room"),
    [
        (ScreenSize(120, 40), _LIST, (60, 10)),
        (ScreenSize(120, 40), State(zoomed=True), (120, 10)),
        (ScreenSize(120, 40), State(tab=SOURCE), (120, 10)),
        (ScreenSize(80, 24), _LIST, (80, 6)),
        (ScreenSize(40, 12), _LIST, (40, 4)),
    ],
)
def test_a_notice_has_the_width_of_its_pane_and_a_fourth_of_the_lines_but_four_where_there_are_few(
    size: ScreenSize, state: State, room: tuple[int, int]
) -> None:
    assert notice_room(state, size) == room


def test_an_area_is_divided_at_a_line_and_past_its_end_nothing_is_left() -> None:
    area = Area(2, 3, 10, 5)
    assert (area.to_line(2), area.from_line(2)) == (Area(2, 3, 10, 2), Area(2, 5, 10, 3))
    assert (area.to_line(9), area.from_line(9)) == (area, Area(2, 8, 10, 0))
