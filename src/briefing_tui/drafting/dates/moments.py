"""Times as a text gives them, perhaps without a year, and the same times in EDTF."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing_tui.domain.days import MONTHS, days_of_month
from briefing_tui.domain.edtf import Edtf, parse_edtf

_FIRST_SEASON = 21
_DAYS_OF_WEEK, _DAYS_OF_YEAR = 7, 366
_DECADE_YEARS = 10


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
        sign = "~" if self.approximate and (self.month or 0) < _FIRST_SEASON else ""
        return "-".join(parts) + sign

    def in_year(self, year: int) -> "Moment":
        """Return the same time with a year of its own, the end too."""
        end = self.end and self.end.in_year(year)
        return replace(self, year=year, end=end)

    def roughly(self) -> "Moment":
        """Return the same time, about then."""
        return replace(self, approximate=True)


@dataclass(frozen=True, slots=True)
class Reference:
    """What dates are counted from: the publication, and the day that the text named last before.

    `ahead` says that the statement looks ahead, so that a date without a year is the next one.
    """

    published: Edtf | None
    known: Edtf | None = None
    ahead: bool = False

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known to the day."""
        return _day(self.published)

    @property
    def known_day(self) -> date | None:
        """The day that the text named last before, where it is known to the day."""
        return _day(self.known)

    @property
    def year(self) -> int | None:
        """The year of publication."""
        earliest, latest = (self.published.earliest, self.published.latest) if self.published else (None, None)
        return latest.year if earliest and latest and earliest.year == latest.year else None

    @property
    def month(self) -> tuple[int, int] | None:
        """The year and month of publication, where it is known to the month."""
        earliest, latest = (self.published.earliest, self.published.latest) if self.published else (None, None)
        return latest[:2] if earliest and latest and earliest[:2] == latest[:2] else None

    def dated(self, moment: Moment) -> Moment:
        """Return a time with its year: where the text gives none, the nearest before publication, or after it.

        Where the text tells of a time more than a year before publication, it is the year that it named last.
        """
        if not moment.is_open or self.year is None or moment.month is None:
            return moment
        past = self._past_year()
        if past is not None:
            return moment.in_year(past)
        return moment.in_year(self.year + self._turn(moment.month, moment.day))

    def _past_year(self) -> int | None:
        """Return the year of the month or day that the text named last, if it lies far before the publication."""
        if self.known is None or self.published is None or self.published.earliest is None:
            return None
        first, last = self.known.earliest, self.known.latest
        if first is None or last is None or first[:2] != last[:2]:
            return None
        return first.year if self.published.earliest.number - last.number > _DAYS_OF_YEAR else None

    def _turn(self, month: int, day: int | None) -> int:
        """Return how many years from that of publication a month or day of the year lies."""
        assert self.published is not None  # as it has a year
        latest = self.published.latest
        assert latest is not None
        if month >= _FIRST_SEASON:
            month = 3 * (month - _FIRST_SEASON) + 3
        own = (month, day or 0)
        now = (latest.month, latest.day if day else 0)
        if self.ahead:
            return 1 if own < now and not self._is_near(own) else 0
        return -1 if own > now else 0

    def _is_near(self, own: tuple[int, int]) -> bool:
        """Whether publication is known too roughly to tell which of two years is meant."""
        return self.month is None and own[0] > 0

    def weekday(self, number: int, turn: int | None) -> Moment:
        """Return a day of the week, 1 for Monday: the last until publication, or in the week before it or after it.

        `turn` is -1 for last, 0 for this and 1 for next, or None.
        """
        today = self.day
        if today is None:
            return Moment()
        back = (today.isoweekday() - number) % _DAYS_OF_WEEK
        if turn == -1:
            monday = today - timedelta(today.isoweekday() - 1 + _DAYS_OF_WEEK)
            return moment_of(monday + timedelta(number - 1))
        if turn == 1 or (turn is None and self.ahead and back):
            return moment_of(today + timedelta(_DAYS_OF_WEEK - back))
        if turn == 0:
            return moment_of(today + timedelta(number - today.isoweekday()))
        return moment_of(today - timedelta(back))

    def shifted(self, count: int, unit: str) -> Moment:
        """Return the time `count` units after publication: a day, or about the month or year where they are units.

        `unit` is a letter, "d" for days or "m" for months, with how many of them it has.
        """
        length = count * int(unit[1:])
        if unit[0] == "d":
            if self.day is None:
                return Moment()
            rough = abs(length) >= _DAYS_OF_WEEK
            return replace(moment_of(_added(self.day, length)), approximate=rough)
        if int(unit[1:]) >= len(MONTHS):
            return Moment() if self.year is None else Moment(self.year + length // len(MONTHS), approximate=True)
        return replace(self.months_on(length), approximate=True)

    def months_on(self, count: int) -> Moment:
        """Return the month that lies `count` months after that of publication."""
        if self.month is None:
            return Moment()
        year, month = divmod(12 * self.month[0] + self.month[1] - 1 + count, len(MONTHS))
        return Moment(year, month + 1)

    def unit(self, turn: int, unit: str) -> Moment:
        """Return the day, week, month, quarter, year, decade or century of publication, or the one before or after."""
        if unit[0] == "d":
            return self._week(turn) if unit == "d7" else self.shifted(turn, unit)
        if unit in ("m1", "m3"):
            return self.months_on(turn) if unit == "m1" else self._quarter(turn)
        return self._years(turn, int(unit[1:]) // len(MONTHS))

    def _years(self, turn: int, years: int) -> Moment:
        """Return the year, decade or century of publication, or one before or after it: it has as many years."""
        if self.year is None or years <= 1:
            return Moment() if self.year is None or not years else Moment(self.year + turn)
        if turn and years == _DECADE_YEARS:  # the last decade: the ten years until now
            now, other = Moment(self.year), Moment(self.year + turn * years, approximate=True)
            return replace(other, end=now) if turn < 0 else replace(now, end=other)
        open_digits = len(str(years)) - 1
        return Moment(digits=f"{self.year // years + turn:0{4 - open_digits}}" + "X" * open_digits)

    def _week(self, turn: int) -> Moment:
        if self.day is None:
            return Moment()
        monday = _added(self.day, 1 - self.day.isoweekday() + turn * _DAYS_OF_WEEK)
        return replace(moment_of(monday), end=moment_of(_added(monday, _DAYS_OF_WEEK - 1)))

    def _quarter(self, turn: int) -> Moment:
        if self.month is None:
            return Moment()
        first = self.months_on(3 * turn - (self.month[1] - 1) % 3)
        assert first.year is not None
        assert first.month is not None
        return replace(first, end=Moment(first.year, first.month + 2))

    def now(self) -> Moment:
        """Return the time of publication, to the day, month or year that it is known to."""
        if self.day is not None:
            return moment_of(self.day)
        if self.month is not None:
            return Moment(*self.month)
        return Moment(self.year)


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


def _added(day: date, days: int) -> date:
    """Return the day that lies some days after another, the last or first that there is where they are too many."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _day(moment: Edtf | None) -> date | None:
    if moment is None or moment.earliest is None or moment.earliest != moment.latest:
        return None
    try:
        return date(*moment.earliest)
    except ValueError:  # before the year 1, or after 9999
        return None
