"""Times as a text gives them, perhaps without a year, and the same times in EDTF."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing_tui.domain.days import MONTHS, days_of_month
from briefing_tui.domain.edtf import Edtf, parse_edtf

FIRST_SEASON = 21  # in place of a month


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a text gives it: what it leaves open is None.

    `month` is 1 to 12, or a season from 21 to 24. `digits` stands for the year of a decade ("199X") or a century.
    `end` is where a stretch of time ends, for one that is no day, month or year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    digits: str = ""
    approximate: bool = False
    end: "Moment | None" = None

    @property
    def first(self) -> str:
        """The beginning in EDTF, as one date; empty where its year is open."""
        return self._date()

    @property
    def last(self) -> str:
        """The end in EDTF, as one date; empty where its year is open."""
        return self.end.last if self.end else self._date(last=True)

    @property
    def text(self) -> str:
        """The time in EDTF: a date, or an interval for a stretch of time; empty where its year is open."""
        if self.end is not None:
            return f"{self.first}/{self.last}" if self.first and self.last else ""
        return self._date(digits=True)

    @property
    def is_open(self) -> bool:
        """Whether it has no year."""
        return self.year is None and not self.digits

    def _date(self, *, digits: bool = False, last: bool = False) -> str:
        if self.digits:
            return self.digits if digits else self.digits.replace("X", "9" if last else "0")
        if self.year is None:
            return ""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        sign = "~" if self.approximate and (self.month or 0) < FIRST_SEASON else ""
        return "-".join(parts) + sign

    def in_year(self, year: int) -> "Moment":
        """Return the same time with a year of its own, the end too."""
        end = self.end and self.end.in_year(year)
        return replace(self, year=year, end=end)

    def roughly(self) -> "Moment":
        """Return the same time, about then."""
        return replace(self, approximate=True)


def part_of_year(year: Moment, number: int, parts: int) -> Moment:
    """Return the quarter or half of a year, by its number from 1; the last one by a number below 1."""
    length = len(MONTHS) // parts
    number = number if number > 0 else parts
    if number > parts:
        return Moment()
    return replace(year, month=length * (number - 1) + 1, end=replace(year, month=length * number))


def moment_of(day: date) -> Moment:
    """Return a day as a time."""
    return Moment(day.year, day.month, day.day)


def is_on_calendar(moment: Moment) -> bool:
    """Whether the calendar has the day of the month; that of a leap year where no year is given."""
    if moment.day is None or moment.month is None:
        return True
    return 1 <= moment.day <= days_of_month(2000 if moment.year is None else moment.year, moment.month)


def edtf_of(text: str) -> Edtf | None:
    """Return a date or an interval of EDTF, or None where it is none."""
    try:
        return parse_edtf(text)
    except ValueError:
        return None


def days_on(day: date, days: int) -> date:
    """Return the day that lies some days after another, the last or first that there is where they are too many."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min
