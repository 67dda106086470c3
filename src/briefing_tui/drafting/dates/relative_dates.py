"""Times that are counted from the publication, or from the day that the text named last before."""

from dataclasses import replace

from briefing_tui.drafting.dates.grammar import Part
from briefing_tui.drafting.dates.moments import Moment, days_on, moment_of
from briefing_tui.drafting.dates.reference import Reference

_NOTHING = Moment()


def relative(part: Part, reference: Reference) -> Moment:
    """Return a time counted from the publication."""
    day, weekday = part.find("DAYWORD"), part.find("WEEKDAY")
    named, unit = part.find("MONTH") or part.find("SEASON"), part.find("UNIT") or part.find("UNITS")
    if day is not None:
        return reference.shifted(int(day.value), "d1")
    if weekday is not None:
        return reference.weekday(int(weekday.value), _turn(part))
    if named is not None:
        return _turned(int(named.value), _turn(part), reference)
    if unit is not None:
        return _units_away(part, unit.value, reference)
    return _weekend(_turn(part), reference) if part.find("WEEKEND") else _part_of_day(part, reference)


def _units_away(part: Part, unit: str, reference: Reference) -> Moment:
    """Return a time that lies some units from publication, or is the last or next unit."""
    count = part.find("COUNT") or part.find("ONE")
    if unit[0] == "s":
        return _NOTHING
    if count is not None:
        return reference.shifted(*_counted(int(count.value) * (-1 if part.has("ago") else 1), unit))
    return reference.unit(_turn(part) or 0, unit) if unit[0] in "dm" else _NOTHING


def _part_of_day(part: Part, reference: Reference) -> Moment:
    """Return the day of "last night", or of the day before yesterday."""
    if part.has("yesterday", "tomorrow"):
        return reference.shifted(-2 if part.has("yesterday") else 2, "d1")
    return reference.shifted(-1 if _turn(part) == -1 else 0, "d1")


def _counted(count: int, unit: str) -> tuple[int, str]:
    """Return a count of units, hours as days."""
    return (round(count / 24), "d1") if unit[0] == "h" else (count, unit)


def _turn(part: Part) -> int | None:
    turn = part.find("TURN")
    if turn is not None:
        return int(turn.value)
    if part.has("last", "previous", "past"):
        return -1
    if part.has("next", "coming"):
        return 1
    return 0 if part.has("this", "current") else None


def _turned(month: int, turn: int | None, reference: Reference) -> Moment:
    """Return the last or next month or season of a name, or that of this year."""
    if reference.year is None:
        return _NOTHING
    if turn == 0:
        return Moment(reference.year, month)
    moment = replace(reference, ahead=turn == 1).dated(Moment(month=month))
    if turn == -1 and (moment.year, moment.month) == reference.month:
        return replace(moment, year=reference.year - 1)
    return moment


def _weekend(turn: int | None, reference: Reference) -> Moment:
    if reference.day is None:
        return _NOTHING
    monday = days_on(reference.day, 1 - reference.day.isoweekday())
    back = reference.day.isoweekday() < 6 and not reference.ahead and turn is None  # noqa: PLR2004  # Saturday
    saturday = days_on(monday, 5 + 7 * (-1 if back else turn or 0))
    return replace(moment_of(saturday), end=moment_of(days_on(saturday, 1)))


def span(part: Part, reference: Reference) -> Moment:
    """Return a stretch of time up to the publication or from it."""
    turn = _turn(part)
    count, unit = part.find("COUNT"), part.find("UNITS") or part.find("UNIT")
    if part.has("decade"):
        return reference.unit(-1, "m120")
    if unit is None or unit.value[0] == "s":
        return _NOTHING
    sign = -1 if turn == -1 else 1
    other = reference.shifted(*_counted(sign * (int(count.value) if count else 1), unit.value))
    now = Moment(reference.year) if unit.value in ("m12", "m120", "m1200") else reference.now()
    if unit.value[0] == "m" and now.day is not None:
        now = replace(now, day=None)
    return replace(other, end=now) if sign < 0 else replace(now, end=other)


def known(part: Part, reference: Reference) -> Moment:
    """Return a time counted from the day that the text named last."""
    unit = part.find("UNIT") or part.find("UNITS")
    weekday = part.find("WEEKDAY")
    day, count = reference.known_day, part.find("COUNT") or part.find("ONE")
    step = int(count.value) if count else 1
    after = part.find("AFTERTHAT") or part.has("following", "next", "later", "after", "afterwards", "afterward")
    before = part.has("previous", "before") or (count is not None and part.has("earlier"))
    shift = step if after else -step if before else 0
    if part.has("that") and part.find("PART"):  # "earlier that day"
        shift = 0
    if unit is None or unit.value == "d1" or weekday is not None:
        return moment_of(days_on(day, shift)) if day else _NOTHING
    known = reference.known
    if known is None or known.latest is None or unit.value[0] != "m":
        return _NOTHING
    months = 12 * known.latest.year + known.latest.month - 1 + shift * int(unit.value[1:])
    if unit.value == "m1":
        return Moment(months // 12, months % 12 + 1)
    return Moment(months // 12) if unit.value == "m12" else _NOTHING
