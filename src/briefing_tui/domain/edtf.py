"""Parse and describe dates of the Extended Date/Time Format (EDTF, ISO 8601-2:2019), levels 0 and 1."""

import re
from dataclasses import dataclass
from typing import NamedTuple

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip  # a year reads best in halves
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MONTH_LENGTHS_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_FIRST_SEASON = min(_SEASONS)
_QUALIFIERS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_FIRST_FOUR_DIGIT_YEAR = 1000

_DATE = re.compile(
    r"(?:(?P<long>Y-?[1-9][0-9]{4,11})"
    r"|(?P<year>-?[0-9]{2}(?:[0-9][0-9X]|XX))"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?P<time>T[0-9:Z+-]+)?)?)?)"
    r"(?P<qualifier>[~?%]?)"
)
_TIME = re.compile(r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:Z|[+-][0-9]{2}(?::[0-5][0-9])?)?")


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


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval as written, with the earliest and the latest day that it may mean.

    `earliest` is None if the start is open or unknown, `latest` if the end is.
    """

    text: str
    earliest: Day | None
    latest: Day | None
    approximate: bool = False  # "~" or "%"
    uncertain: bool = False  # "?" or "%"

    @property
    def is_interval(self) -> bool:
        """Whether it is an interval, as in `2021/2023`: a date alone means some time within it."""
        return "/" in self.text

    @property
    def has_unknown_start(self) -> bool:
        """Whether an interval began at an unknown time: an open start is written as `..`."""
        return self.text.startswith("/")

    @property
    def has_unknown_end(self) -> bool:
        """Whether an interval ended at an unknown time: an open end is written as `..`."""
        return self.text.endswith("/")

    def describe(self) -> str:
        """Return the date or interval in English: "since March 2006", "about 2022", "January to June 2024"."""
        start, slash, end = self.text.partition("/")
        if not slash:
            return _date_words(_parse_date(start))
        if end == "..":
            return f"since {_date_words(_parse_date(start))}"
        if start == "..":
            return f"until {_date_words(_parse_date(end))}"
        if not end:
            return f"from {_date_words(_parse_date(start))}, end unknown"
        if not start:
            return f"until {_date_words(_parse_date(end))}, start unknown"
        return _range_words(_parse_date(start), _parse_date(end))


class _Date(NamedTuple):
    """One date as written; a month or day is None if it is left out or unspecified ("XX")."""

    first_year: int
    last_year: int
    month: int | None  # 1 to 12, or a season, 21 to 24
    day: int | None
    precision: int  # 1 a year, 2 a month or season, 3 a day
    qualifier: str
    timed: bool

    @property
    def exact(self) -> bool:
        """Whether the date has neither an unspecified part ("XX") nor a qualifier ("~", "?", "%")."""
        return not self.qualifier and self.precision == 1 + (self.month is not None) + (self.day is not None)

    @property
    def earliest(self) -> Day:
        month = self.month or 1
        if month >= _FIRST_SEASON:
            month = _season_start(month)
        return Day(self.first_year, month, self.day or 1)

    @property
    def latest(self) -> Day:
        year, month = self.last_year, self.month or len(MONTHS)
        if month >= _FIRST_SEASON:
            month = _season_start(month) + 2
            if month > len(MONTHS):  # winter ends in the year after
                year, month = year + 1, month - len(MONTHS)
        return Day(year, month, self.day or _days(year, month))


def parse_edtf(text: str) -> Edtf:
    """Parse a date or an interval of EDTF level 0 or 1.

    A time of day is accepted and ignored. Seasons are those of the northern hemisphere, in whole months; winter runs
    from December into the following year. Raises ValueError, with a message for the user, if `text` is not such a date.
    """
    start, slash, end = text.partition("/")
    if not slash:
        date = _parse_date(text)
        return _edtf(text, date.earliest, date.latest, date.qualifier)
    first, last = (None if part in ("", "..") else _parse_date(part) for part in (start, end))
    if first is None and last is None:
        raise ValueError("an interval names its start or its end, as in 2006-03/.. or ../2021")
    if (first and first.timed) or (last and last.timed):
        raise ValueError("an interval runs from day to day, without a time of day")
    if first and last and first.earliest > last.latest:
        raise ValueError("the interval ends before it starts")
    qualifiers = (first.qualifier if first else "") + (last.qualifier if last else "")
    return _edtf(text, first and first.earliest, last and last.latest, qualifiers)


def _edtf(text: str, earliest: Day | None, latest: Day | None, qualifiers: str) -> Edtf:
    approximate, uncertain = ({sign, "%"} & set(qualifiers) for sign in "~?")
    return Edtf(text, earliest, latest, bool(approximate), bool(uncertain))


def _parse_date(text: str) -> _Date:
    """Parse one date, which is no interval. Raises ValueError if it is not valid."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError("a date is written year first, as in 2024, 2024-11, 2024-11-18, 2024-01/2024-06 or 2022~")
    long, year, month, day, time, qualifier = match.group("long", "year", "month", "day", "time", "qualifier")
    if long:
        number = int(long[1:])
        return _Date(number, number, None, None, 1, qualifier, timed=False)
    if year == "-0000":
        raise ValueError("the year 0000 has no sign")
    if "X" in year and month:
        raise ValueError("a year with unspecified digits stands alone, without a month")
    years = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    if time and not _TIME.fullmatch(time):
        raise ValueError("a time of day is written as in 2024-11-18T09:30:00Z")
    precision = 1 + bool(month) + bool(day)
    date = _Date(years[0], years[1], _number(month), _number(day), precision, qualifier, bool(time))
    _check(date)
    return date


def _check(date: _Date) -> None:
    """Raise ValueError if the calendar does not have the month or day of the date."""
    year, month, day = date.first_year, date.month, date.day
    if month is None:
        if day is not None:
            raise ValueError("a day needs its month: an unspecified month has an unspecified day, as in 1985-XX-XX")
        return
    if month in _SEASONS:
        if date.precision > 2:  # noqa: PLR2004  # two parts, a year and a season
            raise ValueError("a season (21 to 24 in place of the month) has no days")
        return
    if not 1 <= month <= len(MONTHS):
        raise ValueError(f"there is no month {month:02}: months are 01 to 12, and seasons 21 to 24")
    if day is not None and not 1 <= day <= _days(year, month):
        raise ValueError(f"{MONTHS[month - 1]} {year_words(year)} has no day {day:02}")


def _number(digits: str | None) -> int | None:
    return None if digits is None or digits == "XX" else int(digits)


def _days(year: int, month: int) -> int:
    """Return how many days a month has, with the leap years of the Gregorian calendar."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_LENGTHS_DAYS[month - 1] + (leap and month == _FEBRUARY)


def _season_start(season: int) -> int:
    """Return the number of the month in which a season begins: 3, 6, 9 or 12."""
    return 3 * (season - _FIRST_SEASON) + 3


def _date_words(date: _Date) -> str:
    return _QUALIFIERS[date.qualifier] + _unqualified_words(date)


def _unqualified_words(date: _Date) -> str:
    """Return a date in English words, without its qualifier."""
    year = year_words(date.first_year)
    if date.first_year != date.last_year:
        decade = date.first_year >= 0 and date.last_year - date.first_year < 10  # noqa: PLR2004  # a decade
        return f"the {year}s" if decade else f"between {year} and {year_words(date.last_year)}"
    if date.precision == 1:
        return year
    part = "month" if date.precision == 2 else "day"  # noqa: PLR2004  # as _Date says
    if date.month is None:
        return f"an unknown {part} of {year}"
    month = f"{_month_word(date.month)} {year}"
    if part == "month":
        return month
    return f"an unknown day of {month}" if date.day is None else f"{date.day} {month}"


def _range_words(start: _Date, end: _Date) -> str:
    """Return an interval in English words; a year or month that both ends share is given once."""
    first, last = _date_words(start), _date_words(end)
    if first == last:
        return first
    alike = start.exact and end.exact and start.precision == end.precision and start.first_year == end.first_year
    if alike and start.month is not None:
        if start.day is None:
            first = _month_word(start.month)
        elif start.month == end.month:
            first = str(start.day)
        else:
            first = f"{start.day} {_month_word(start.month)}"
    return f"{first} to {last}"


def _month_word(month: int) -> str:
    return _SEASONS[month] if month in _SEASONS else MONTHS[month - 1]


def year_words(year: int) -> str:
    """Return a year as text, with its era ("BC", "AD") if it has fewer than four digits."""
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year >= _FIRST_FOUR_DIGIT_YEAR else f"AD {year}"
