"""Read the points in time that an English text names, and the times between them: "from 12 October to 9 December".

A number of days, weeks, months or years may be such a time, and a date may be so long after another one.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, islice, product
from typing import NamedTuple

from briefing_tui.checking.numbers.days import MONTH, days
from briefing_tui.checking.numbers.figures import FigureKind
from briefing_tui.checking.numbers.measures import Measure, measures
from briefing_tui.checking.numbers.unnumbered import amounts
from briefing_tui.checking.words.calendar import SHORT_MONTHS, WEEKDAYS
from briefing_tui.checking.words.units import Unit
from briefing_tui.text.regex import regex

_LETTERS = 3  # of a month's name, by which it is known
_YEAR = r"(?:1[5-9]|2[01])\d\d(?![\d.,]\d|\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DATE = regex(
    rf"(?:(?<![\w.,])(?P<before>{_DAY}) (?:of )?)?(?<!\w)(?P<month>{MONTH})(?: (?P<after>{_DAY})(?![\w.:]))?"
    rf"(?:,? (?:of )?(?P<year>{_YEAR}))?|(?<![\d.,$€£])(?P<alone>{_YEAR})"
)
_DIGITS = regex(r"\d+")
_WEEKDAY = regex(rf"(?<!\w)(?:{'|'.join(WEEKDAYS)})(?!\w)", re.IGNORECASE)
_AGE = regex(
    r"(?<!\w)(?:at|aged|age|age of|turned) (\d{1,3})(?=[,.;)]|$| (?:and|he|she|when|in|to|after|while|as|from)(?!\w))"
    r"|(?<![\w.,])(\d{1,3})[- ]years?[- ]olds?(?!\w)"
    r"|(?<!\w)(?:he|she|who) (?:is|was) (?:only |just |then )?(\d{1,3})(?=[,.;)]|$| (?:and|when|at)(?!\w))"
)
_SOME_YEAR = 2001  # of a date that names none: an ordinary year
_DAYS_OF_YEAR, _DAYS_OF_WEEK, _DAYS_OF_LONG_MONTH = 365, 7, 31
_MEAN_DAYS_OF_YEAR = Decimal("365.2425")
_DAY_SECONDS = 86400
_MAX_POINTS, _MAX_SPANS = 8, 8  # of a text, to bound the time, and what comes out by chance


class Point(NamedTuple):
    """A point in time: the first and the last day that it may be, as ordinals, and whether its year is named."""

    first: int
    last: int
    has_year: bool


class Span(NamedTuple):
    """How long something takes, and the unit in which that is told, both in days."""

    length: Decimal
    unit: Decimal


def may_be_between(mine: Measure, text: str) -> bool:
    """Return whether a number may be the time between two dates of a text, or by how much that differs from another.

    A number without a unit may be an age, in years.
    """
    gaps = _gaps(text)
    if not mine.units:
        age = mine.figure.value
        return any(low // _MEAN_DAYS_OF_YEAR <= age <= high // _MEAN_DAYS_OF_YEAR for low, high in gaps[0])
    lengths = [Decimal(0), *(span.length for span in _spans(text))]
    for span in _spans_of([mine]):
        for (low, high), other in product((*gaps[0], *gaps[1]), lengths):
            if low - span.unit <= span.length + other <= high + span.unit:
                return True
            if other and low - span.unit <= other - span.length <= high + span.unit:
                return True
    return False


def between_in_units(text: str, unit_days: Decimal) -> Iterator[Decimal]:
    """Yield how many of a unit, of so many days, are between two dates of a text."""
    for low, high in (gap for gaps in _gaps(text) for gap in gaps):
        yield Decimal(low + high) / 2 / unit_days


@lru_cache(maxsize=64)
def dates_reckoned(text: str) -> frozenset[str]:
    """Return the years, and the first letters of the months, that are a time named by a text away from a date of it."""
    found: set[str] = set()
    for point, span, sign in product(_points(text), _spans(text), (1, -1)):
        slack = span.unit if span.unit > _DAYS_OF_LONG_MONTH else 0
        middle = (point.first + point.last) // 2
        days_away = (point.first - slack, middle, point.last + slack)
        try:
            first, reached, last = (date.fromordinal(int(each + sign * span.length)) for each in days_away)
        except (ValueError, OverflowError):
            continue
        if point.has_year:
            found.update(map(str, range(first.year, last.year + 1)))
        if point.last - point.first < _DAYS_OF_LONG_MONTH:
            found.add(SHORT_MONTHS[reached.month - 1])
    return frozenset(found)


def _points(text: str) -> list[Point]:
    """Return the points in time that a text names, without those that stand in it twice."""
    found = [_point(match) for match in islice(_DATE.finditer(text), _MAX_POINTS)]
    found += [
        _of_month(_SOME_YEAR, SHORT_MONTHS.index(each.month) + 1, each.day, has_year=False)
        for each in days(text)
        if each.month
    ]
    return list(dict.fromkeys(found))[:_MAX_POINTS]


def _point(match: re.Match[str]) -> Point:
    if match["alone"]:
        year = int(match["alone"])
        return Point(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), has_year=True)
    month = SHORT_MONTHS.index(match["month"][:_LETTERS].lower()) + 1
    day = _DIGITS.match(match["before"] or match["after"] or "")
    year = int(match["year"] or _SOME_YEAR)
    return _of_month(year, month, int(day[0]) if day else None, has_year=match["year"] is not None)


def _of_month(year: int, month: int, day: int | None, *, has_year: bool) -> Point:
    first = date(year, month, 1)
    if day is None:
        following = first + timedelta(days=_DAYS_OF_LONG_MONTH)
        return Point(first.toordinal(), following.replace(day=1).toordinal() - 1, has_year)
    return Point(first.toordinal() + day - 1, first.toordinal() + day - 1, has_year)


@lru_cache(maxsize=64)
def _gaps(text: str) -> tuple[Sequence[tuple[int, int]], Sequence[tuple[int, int]]]:
    """Return the least and the greatest number of days between two dates: of those with a year, and of others.

    Where one names no year, it is taken for the next one after the other; weekdays are of one week.
    """
    known, others = [], []
    for one, other in combinations(_points(text), 2):
        earlier, later = sorted((one, other))
        if one.has_year and other.has_year:
            known.append((max(0, later.first - earlier.last), later.last - earlier.first))
        elif max(one.last - one.first, other.last - other.first) < _DAYS_OF_LONG_MONTH:
            slack = one.last - one.first + other.last - other.first
            middle = (one.first + one.last - other.first - other.last) // 2 % _DAYS_OF_YEAR
            others += [(each - slack // 2, each + slack // 2) for each in (middle, _DAYS_OF_YEAR - middle)]
    weekdays = [WEEKDAYS.index(match[0].lower()) for match in islice(_WEEKDAY.finditer(text), _MAX_POINTS)]
    for first, second in combinations(weekdays, 2):
        others.append(((second - first) % _DAYS_OF_WEEK,) * 2)
    return known, others


@lru_cache(maxsize=64)
def _spans(text: str) -> tuple[Span, ...]:
    found = list(_spans_of(measures(text)))
    found += [_span(times, unit) for times, its in amounts(text) for unit in its if unit.dimension == "time"]
    found += [
        Span(int(match[match.lastindex or 1]) * _MEAN_DAYS_OF_YEAR, _MEAN_DAYS_OF_YEAR) for match in _AGE.finditer(text)
    ]
    return tuple(dict.fromkeys(each for each in found if each.unit >= 1))[:_MAX_SPANS]


def _spans_of(found: Iterator[Measure] | Sequence[Measure]) -> Iterator[Span]:
    for measure in found:
        for unit in measure.units:
            if unit.dimension == "time" and measure.figure.kind is FigureKind.COUNT and unit.size >= _DAY_SECONDS:
                yield _span(measure.figure.value, unit)


def _span(times: Decimal, unit: Unit) -> Span:
    return Span(times * unit.size / _DAY_SECONDS, unit.size / _DAY_SECONDS)
