"""What the dates of a statement are counted from, and the times that lie before it and after it."""

from dataclasses import dataclass, replace
from datetime import date

from briefing_tui.domain.days import MONTHS
from briefing_tui.domain.edtf import Edtf
from briefing_tui.drafting.dates.moments import FIRST_SEASON, Moment, days_on, moment_of

_DAYS_OF_WEEK, _DAYS_OF_YEAR = 7, 366
_DECADE_YEARS = 10


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
        if month >= FIRST_SEASON:
            month = 3 * (month - FIRST_SEASON) + 3
        own = (month, day or 0)
        now = (latest.month, latest.day if day else 0)
        if self.ahead:
            return int(own < now and self.month is not None)
        return -1 if own > now else 0

    def weekday(self, number: int, turn: int | None) -> Moment:
        """Return a day of the week, 1 for Monday: the last until publication, or in the week before it or after it.

        `turn` is -1 for last, 0 for this and 1 for next, or None.
        """
        today = self.day
        if today is None:
            return Moment()
        back = (today.isoweekday() - number) % _DAYS_OF_WEEK
        if turn == -1:
            monday = days_on(today, 1 - today.isoweekday() - _DAYS_OF_WEEK)
            return moment_of(days_on(monday, number - 1))
        if turn == 1 or (turn is None and self.ahead and back):
            return moment_of(days_on(today, _DAYS_OF_WEEK - back))
        if turn == 0:
            return moment_of(days_on(today, number - today.isoweekday()))
        return moment_of(days_on(today, -back))

    def shifted(self, count: int, unit: str) -> Moment:
        """Return the time `count` units after publication: a day, or about the month or year where they are units.

        `unit` is a letter, "d" for days or "m" for months, with how many of them it has.
        """
        length = count * int(unit[1:])
        if unit[0] == "d":
            if self.day is None:
                return Moment()
            rough = abs(length) >= _DAYS_OF_WEEK
            return replace(moment_of(days_on(self.day, length)), approximate=rough)
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
        monday = days_on(self.day, 1 - self.day.isoweekday() + turn * _DAYS_OF_WEEK)
        return replace(moment_of(monday), end=moment_of(days_on(monday, _DAYS_OF_WEEK - 1)))

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


def _day(moment: Edtf | None) -> date | None:
    if moment is None or moment.earliest is None or moment.earliest != moment.latest:
        return None
    try:
        return date(*moment.earliest)
    except ValueError:  # before the year 1, or after 9999
        return None
