"""Days, months and years of the proleptic Gregorian calendar, before Christ too."""

from typing import NamedTuple

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip  # a year reads best in halves
_MONTH_LENGTHS_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_FIRST_FOUR_DIGIT_YEAR = 1000


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar, with astronomical year numbers: the year 0 is 1 BC."""

    year: int
    month: int
    day: int

    @property
    def number(self) -> int:
        """The number of days since 1 March of the year 0, by which days can be set at their distances."""
        # Of a year that begins in March every month but the last has a fixed first day, February 29 being the last.
        years, months = self.year - (self.month <= _FEBRUARY), (self.month - 3) % 12
        leap_days = years // 4 - years // 100 + years // 400
        return 365 * years + leap_days + (153 * months + 2) // 5 + self.day - 1


def days_of_month(year: int, month: int) -> int:
    """Return how many days a month has, with the leap years of the Gregorian calendar."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_LENGTHS_DAYS[month - 1] + (leap and month == _FEBRUARY)


def year_words(year: int) -> str:
    """Return a year as text, with its era ("BC", "AD") if it has fewer than four digits."""
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= _FIRST_FOUR_DIGIT_YEAR else f"AD {year}"
