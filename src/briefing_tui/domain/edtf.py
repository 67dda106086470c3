"""Parse and describe dates of the Extended Date/Time Format (EDTF, ISO 8601-2:2019), levels 0 and 1.

The levels are those of the specification by the Library of Congress (https://www.loc.gov/standards/datetime/).
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.days import MONTHS, Day, days_of_month, year_words

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_FIRST_SEASON = min(_SEASONS)
_QUALIFIERS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_NO_DATE = {"": "unknown", "..": "open"}  # what stands for an end of an interval that is no date, and its meaning

_DATE = re.compile(
    r"(?:(?P<long>Y-?[1-9][0-9]{4,11})"
    r"|(?P<year>-?[0-9](?:[0-9](?:[0-9][0-9X]|XX)|XXX))"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX)(?P<time>T[0-9:Z+-]+)?)?)?)"
    r"(?P<qualifier>[~?%]?)"
)
_TIME = re.compile(r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?")
# What only level 2 has, by its shape: sets, exponents and significant digits of years, and in a date an X or a
# qualifier in any place, or a grouping of months (25 to 41) in place of the month.
_LEVEL_2_DATE = re.compile(
    r"[\[{][0-9X?~%., -]+[\]}]"
    r"|Y-?[0-9]+(?:E[0-9]+(?:S[0-9]+)?|S[0-9]+)[~?%]?"
    r"|-?[0-9]{4}S[0-9]+[~?%]?"
    r"|[~?%]?-?[0-9X]{4}[~?%]?(?:-[~?%]?[0-9X]{2}[~?%]?(?:-[~?%]?[0-9X]{2}[~?%]?)?)?"
)
_GROUPINGS_OF_MONTHS = range(25, 42)
_IS_LEVEL_2 = "this is EDTF of level 2, and levels 0 and 1 are read"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval as written, with the earliest and the latest day that it may mean.

    `earliest` is None if the start is open or unknown, `latest` if the end is: both may be.
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
    def names_day(self) -> bool:
        """Whether it has a first or a last day, as all have but intervals like `../..`."""
        return self.earliest is not None or self.latest is not None

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
        if start in _NO_DATE and end in _NO_DATE:
            return f"start {_NO_DATE[start]}, end {_NO_DATE[end]}"
        if end in _NO_DATE:
            first = _date_words(_parse_date(start))
            return f"from {first}, end unknown" if not end else f"since {first}"
        if start in _NO_DATE:
            return f"until {_date_words(_parse_date(end))}{'' if start else ', start unknown'}"
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
    def unspecified(self) -> bool:
        """Whether the date has unspecified digits ("X")."""
        months_and_days = 1 + (self.month is not None) + (self.day is not None)
        return self.first_year != self.last_year or self.precision != months_and_days

    @property
    def exact(self) -> bool:
        """Whether the date has neither an unspecified part ("XX") nor a qualifier ("~", "?", "%")."""
        return not self.qualifier and not self.unspecified

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
        return Day(year, month, self.day or days_of_month(year, month))


def parse_edtf(text: str) -> Edtf:
    """Parse a date or an interval of EDTF level 0 or 1.

    A time of day is accepted and ignored; its difference from UTC is of less than 24 hours. Seasons are those of the
    northern hemisphere, in whole months; winter runs from December into the following year. Raises ValueError, with a
    message for the user, if `text` is not such a date.
    """
    start, slash, end = text.partition("/")
    if not slash:
        date = _parse_date(text)
        return _edtf(text, date.earliest, date.latest, date.qualifier)
    if not start and not end:
        raise ValueError("an interval names its start or its end, as in 2006-03/.. or ../2021")
    first, last = (None if part in _NO_DATE else _parse_date(part) for part in (start, end))
    if (first and first.timed) or (last and last.timed):
        raise ValueError("an interval runs from day to day, without a time of day")
    if (first and first.unspecified) or (last and last.unspecified):
        raise ValueError(_IS_LEVEL_2)
    if first and last and first.earliest > last.latest:
        raise ValueError("the interval ends before it starts")
    qualifiers = (first.qualifier if first else "") + (last.qualifier if last else "")
    return _edtf(text, first and first.earliest, last and last.latest, qualifiers)


def is_edtf(text: str) -> bool:
    """Whether a text is a date or an interval of EDTF level 0 or 1."""
    try:
        parse_edtf(text)
    except ValueError:
        return False
    return True


def _edtf(text: str, earliest: Day | None, latest: Day | None, qualifiers: str) -> Edtf:
    approximate, uncertain = ({sign, "%"} & set(qualifiers) for sign in "~?")
    return Edtf(text, earliest, latest, bool(approximate), bool(uncertain))


def _parse_date(text: str) -> _Date:
    """Parse one date, which is no interval. Raises ValueError if it is not valid."""
    match = _DATE.fullmatch(text)
    if match is None:
        if _LEVEL_2_DATE.fullmatch(text):
            raise ValueError(_IS_LEVEL_2)
        raise ValueError("a date is written year first, as in 2024, 2024-11, 2024-11-18, 2024-01/2024-06 or 2022~")
    long, year, month, day, time, qualifier = match.group("long", "year", "month", "day", "time", "qualifier")
    if long:
        number = int(long[1:])
        return _Date(number, number, None, None, 1, qualifier, timed=False)
    if year == "-0000":
        raise ValueError("the year 0000 has no sign")
    if ("X" in year and month) or (month == "XX" and day not in (None, "XX")):
        raise ValueError(_IS_LEVEL_2)  # an X that is not among the rightmost digits
    years = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    if time and (qualifier or day == "XX" or not _TIME.fullmatch(time)):
        raise ValueError("a time of day is written as in 2024-11-18T09:30:00Z, with a date that is exact")
    precision = 1 + bool(month) + bool(day)
    date = _Date(years[0], years[1], _number(month), _number(day), precision, qualifier, bool(time))
    _check(date)
    return date


def _check(date: _Date) -> None:
    """Raise ValueError if the calendar does not have the month or day of the date."""
    year, month, day = date.first_year, date.month, date.day
    if month is None:
        return
    if month in _SEASONS:
        if date.precision > 2:  # noqa: PLR2004  # two parts, a year and a season
            raise ValueError("a season (21 to 24 in place of the month) has no days")
        if date.qualifier:
            raise ValueError(_IS_LEVEL_2)
        return
    if month in _GROUPINGS_OF_MONTHS and date.precision == 2:  # noqa: PLR2004  # two parts, as a season
        raise ValueError(_IS_LEVEL_2)
    if not 1 <= month <= len(MONTHS):
        raise ValueError(f"there is no month {month:02}: months are 01 to 12, and seasons 21 to 24")
    if day is not None and not 1 <= day <= days_of_month(year, month):
        raise ValueError(f"{MONTHS[month - 1]} {year_words(year)} has no day {day:02}")


def _number(digits: str | None) -> int | None:
    return None if digits is None or digits == "XX" else int(digits)


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
