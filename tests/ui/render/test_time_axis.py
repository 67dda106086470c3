from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.days import Day
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.ui.render.time_axis import Axis, axis_of

_DAYS = st.builds(Day, st.integers(-3000, 3000), st.integers(1, 12), st.integers(1, 28))


def _axis(*dates: str, cells: int = 40) -> Axis:
    return axis_of([parse_edtf(date) for date in dates], cells)


def _named(axis: Axis) -> list[str]:
    return [tick.name for tick in axis.ticks()]


@pytest.mark.parametrize(
    ("dates", "names"),
    [
        (["0900", "1500"], ["AD 900", "1100", "1200", "1300", "1400"]),
        (["1992", "2024"], ["1992", "2000", "2005", "2010", "2015", "2020"]),
        (["2021", "2024"], ["2021", "2022", "2023", "2024"]),
        (["2023-11-05", "2024-06-30"], ["Nov 2023", "Jan 2024", "Apr"]),
        (["2024-03-01", "2024-03-31"], ["1 Mar 2024", "10", "15", "20", "25", "30"]),
        (["2024-03-28", "2024-04-12"], ["28 Mar 2024", "5 Apr", "10"]),
        (["2024-03-05"], ["5 Mar 2024"]),
        (["-0100", "0200"], ["101 BC", "1 BC", "AD 50", "AD 100", "AD 150"]),
    ],
)
def test_years_months_or_days_are_named_as_close_as_there_is_room(dates: Sequence[str], names: Sequence[str]) -> None:
    assert _named(_axis(*dates)) == names


@given(st.tuples(_DAYS, _DAYS).map(sorted), st.integers(8, 90))
def test_names_neither_touch_nor_go_beyond_the_axis_and_the_first_begins_it(days: list[Day], cells: int) -> None:
    ticks = Axis(days[0], days[1], cells).ticks()
    assert ticks[0].cell == 0
    assert all(tick.cell + len(tick.name) < after.cell for tick, after in pairwise(ticks))
    assert all(tick.cell + len(tick.name) <= cells for tick in ticks[1:])


@given(st.tuples(_DAYS, _DAYS, _DAYS).map(sorted), st.integers(8, 90))
def test_a_later_day_never_stands_before_an_earlier_one(days: list[Day], cells: int) -> None:
    axis = Axis(days[0], days[-1], cells)
    cells_of_days = [axis.cell(day) for day in days]
    assert cells_of_days == sorted(cells_of_days)
    assert (cells_of_days[0], cells_of_days[-1]) in {(0, cells - 1), (0, axis.cell(days[-1]))}


def test_a_year_stands_where_its_first_day_does() -> None:
    axis = _axis("2000", "2019", cells=40)
    assert [(tick.cell, axis.cell(Day(int(tick.name), 1, 1))) for tick in axis.ticks()] == [(0, 0)] + [
        (tick.cell, tick.cell) for tick in axis.ticks()[1:]
    ]


def test_an_axis_of_years_runs_over_whole_years() -> None:
    axis = _axis("1992-05", "2024-07-05")
    assert (axis.first, axis.last) == (Day(1992, 1, 1), Day(2024, 12, 31))


def test_a_day_beyond_the_axis_is_given_its_end() -> None:
    axis = _axis("2020", "2024")
    assert (axis.cell(Day(1250, 1, 1)), axis.cell(Day(2300, 1, 1))) == (0, 39)


@pytest.mark.parametrize("far", ["1250", "0044-03-15", "2999"])
def test_a_day_that_is_far_off_does_not_squeeze_the_rest(far: str) -> None:
    axis = _axis(far, "2021", "2022-05", "2023/..", "2024")
    assert (axis.first.year, axis.last.year) == (2021, 2024)


def test_two_dates_however_far_apart_are_both_on_the_axis() -> None:
    axis = _axis("1250", "2024")
    assert (axis.first.year, axis.last.year) == (1250, 2024)


def test_dates_that_are_merely_older_stay_on_the_axis() -> None:
    assert _axis("1992", "2006-03/..", "2021", "2022", "2023", "2024").first.year == 1992


@pytest.mark.parametrize(
    ("dates", "scale"),
    [
        (["1200", "2000"], "20 years"),
        (["1985", "2024"], "12 months"),
        (["2020", "2024"], "46 days"),
        (["2024-01-01", "2024-02-09"], "a day"),
        (["2024-01-01"], "less than a day"),
    ],
)
def test_the_scale_is_the_time_of_a_cell(dates: Sequence[str], scale: str) -> None:
    assert _axis(*dates).scale == scale
