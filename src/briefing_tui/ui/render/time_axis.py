"""An axis of time: which days it runs over, on which cell a day stands, and where years, months or days are named."""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.domain.days import MONTHS, Day, year_words
from briefing_tui.domain.edtf import Edtf

_MIN_YEARS_DAYS, _MIN_MONTHS_DAYS = 1100, 100  # lengths from which an axis begins with a year, with a month
_MIN_TICK_CELLS = 3
_MIN_UNITS = 2  # in which a length of time is given, rather than in smaller ones
_MAX_FAR = 1 / 3  # of the days, that can be far off from the others
_REACH = 10  # how many times as long as the shortest stretch with the others the axis can go on beyond it
_MIN_CORE_DAYS = 366  # of that stretch
_SHORT_MONTH_LETTERS = 3
_MONTHS_A_YEAR = len(MONTHS)


class Unit(Enum):
    """A unit of time, with its mean length in days."""

    YEAR = 365.2425
    MONTH = 365.2425 / _MONTHS_A_YEAR
    DAY = 1.0


class Tick(NamedTuple):
    """A day that is named on the axis: the cell where it begins, and its name."""

    cell: int
    name: str


class Axis(NamedTuple):
    """An axis of some cells from the first day to the last."""

    first: Day
    last: Day
    cells: int

    @property
    def days(self) -> int:
        """The length of the axis in days."""
        return self.last.number - self.first.number + 1

    @property
    def scale(self) -> str:
        """The time that a cell stands for, about: `7 months`."""
        days = self.days / self.cells
        for unit in Unit:
            if days >= _MIN_UNITS * unit.value:
                return f"{round(days / unit.value):,} {unit.name.lower()}s"
        return "a day" if days >= 1 else "less than a day"

    def cell(self, day: Day) -> int:
        """Return the cell of a day, from 0; of one before or after the axis, the first or the last cell."""
        cell = (day.number - self.first.number) * self.cells // self.days
        return min(max(cell, 0), self.cells - 1)

    def ticks(self) -> list[Tick]:
        """Return the ticks, as close to each other as their names have room for; the first day always has one."""
        for unit, step in _steps():
            if self.cells * unit.value * step >= _MIN_TICK_CELLS * self.days:
                ticks = self._ticks(unit, step)
                if all(tick.cell + len(tick.name) < after.cell for tick, after in pairwise(ticks)):
                    return ticks
        return [Tick(0, year_words(self.first.year))]

    def _ticks(self, unit: Unit, step: int) -> list[Tick]:
        """Return the ticks at every so many units, but for those whose names have no room at an end."""
        first = Tick(0, _name(self.first, None, unit))
        days = [day for day in _days(self.first, self.last, unit, step) if self.cell(day) > len(first.name)]
        befores = (self.first, *days)
        others = (Tick(self.cell(day), _name(day, before, unit)) for day, before in zip(days, befores, strict=False))
        return [first, *(tick for tick in others if tick.cell + len(tick.name) <= self.cells)]


def axis_of(dates: Sequence[Edtf], cells: int) -> Axis:
    """Return an axis for some dates, which name a day at least: from the first day to the last that are not far off.

    It begins and ends with a year if it is several years long, and begins with a month if it is several months long.
    The shortest stretch that holds two thirds of the days has most of them; further off from it than ten times its
    length, a day is left out: it would squeeze the others into a cell or two.
    """
    first, last = _close(sorted(day for date in dates for day in (date.earliest, date.latest) if day))
    length = last.number - first.number
    if length > _MIN_YEARS_DAYS:
        return Axis(Day(first.year, 1, 1), Day(last.year, _MONTHS_A_YEAR, 31), cells)
    return Axis(first._replace(day=1) if length > _MIN_MONTHS_DAYS else first, last, cells)


def _close(days: Sequence[Day]) -> tuple[Day, Day]:
    """Return the first and the last of the sorted days that are not far off from most."""
    numbers = [day.number for day in days]
    held = len(days) - int(len(days) * _MAX_FAR)
    low = min(range(len(days) - held + 1), key=lambda at: numbers[at + held - 1] - numbers[at])
    first, last = numbers[low], numbers[low + held - 1]
    reach = _REACH * max(last - first, _MIN_CORE_DAYS)
    close = [day for day in days if first - reach <= day.number <= last + reach]
    return close[0], close[-1]


def _steps() -> Iterator[tuple[Unit, int]]:
    """Yield the distances that ticks can have, from the shortest on."""
    yield from ((Unit.DAY, step) for step in (1, 5, 10))
    yield from ((Unit.MONTH, step) for step in (1, 3, 6))
    yield from ((Unit.YEAR, step * 10**exponent) for exponent in range(13) for step in (1, 2, 5))


def _days(first: Day, last: Day, unit: Unit, step: int) -> Iterator[Day]:
    """Yield the first day of every so many years or months, or every so many days of a month, from first to last."""
    if unit is Unit.YEAR:
        yield from (Day(year, 1, 1) for year in range(-(-first.year // step) * step, last.year + 1, step))
        return
    for month in range(first.year * _MONTHS_A_YEAR + first.month - 1, last.year * _MONTHS_A_YEAR + last.month):
        begins, after = (Day(at // _MONTHS_A_YEAR, at % _MONTHS_A_YEAR + 1, 1) for at in (month, month + 1))
        if unit is Unit.DAY:
            numbers = (1, *(number for number in range(step, after.number - begins.number + 1, step) if number > 1))
            yield from (begins._replace(day=number) for number in numbers if begins._replace(day=number) <= last)
        elif month % step == 0:
            yield begins


def _name(day: Day, before: Day | None, unit: Unit) -> str:
    """Return the name of a tick: a month bears its year, and a day its month, only where another one begins."""
    if unit is Unit.YEAR:
        return year_words(day.year)
    year = f" {year_words(day.year)}" if before is None or before.year != day.year else ""
    month = MONTHS[day.month - 1][:_SHORT_MONTH_LETTERS]
    if unit is Unit.MONTH:
        return f"{month}{year}"
    return f"{day.day} {month}{year}" if before is None or before.month != day.month else str(day.day)
