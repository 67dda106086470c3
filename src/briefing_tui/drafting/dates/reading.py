"""What the patterns of dates mean: the time that each of them gives, counted from a reference where it must be."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from briefing_tui.drafting.dates.grammar import Found, Part
from briefing_tui.drafting.dates.moments import Moment, Reference, is_on_calendar, moment_of, part_of_year

_NOTHING = Moment()
_CENTURY_YEARS = 100


class Meaning(NamedTuple):
    """A time in EDTF, empty where the words leave it open, and what kind of time it is."""

    edtf: str
    kind: str


def meaning(found: Found, reference: Reference) -> Meaning:
    """Return what a pattern means, counted from the reference."""
    part = found.part
    if part.name in ("vague", "duration", "clock"):
        return Meaning("", part.name)
    if part.name == "feast":
        return _feast(found.fields, reference)
    if part.name == "range":
        return _range(part, reference)
    if part.name in _BORDERS:
        return _border(part, reference)
    moment = _moment(part.name, part, reference)
    return Meaning(reference.dated(moment).text, _kind(part.name, moment))


def _kind(section: str, moment: Moment) -> str:
    if section in ("relative", "span", "known"):
        return "relative"
    if moment.end is not None:
        return "range"
    if moment.day is not None:
        return "day"
    return "month" if moment.month is not None else "year"


def _range(part: Part, reference: Reference) -> Meaning:
    times = [each for each in part.parts if each.name.startswith("<")]
    if len(times) == 1:
        return Meaning(reference.dated(_inner(times[0], reference)).text, "range")
    first, last = (_inner(each, reference) for each in times)
    if last.is_open and first.year is not None:
        last = last.in_year(first.year)
    last = reference.dated(last)
    if first.is_open and last.year is not None:
        earlier = (first.month or 0, first.day or 0) > (last.month or 0, last.day or 0)
        first = first.in_year(last.year - earlier)
    return Meaning(f"{first.first}/{last.last}" if first.first and last.last else "", "range")


_BORDERS: Mapping[str, tuple[str, str]] = {
    # section: how the interval is written, and its kind
    "since": ("{first}/..", "since"),
    "until": ("../{last}", "until"),
    "by": ("{text}", "deadline"),
    "before": ("../{first}", "until"),
    "after": ("{last}/..", "since"),
    "around": ("{text}", "about"),
}


def _border(part: Part, reference: Reference) -> Meaning:
    written, kind = _BORDERS[part.name]
    inner = next((each for each in part.parts if each.name.startswith("<")), None)
    if inner is None:  # "so far this year": no time but that of publication
        year = Moment(reference.year)
        return Meaning(f"{year.first}/{reference.now().first}" if year.first else "", "range")
    ahead = part.name == "by" or reference.ahead
    moment = _inner(inner, replace(reference, ahead=ahead and part.name not in ("since", "after", "around")))
    moment = replace(reference, ahead=ahead and part.name != "since").dated(moment)
    if part.name == "around" and moment.end is None:
        moment = moment.roughly()
    if part.name in ("until", "by") and _is_end(inner):
        moment = replace(moment, approximate=False)
    if not moment.text:
        return Meaning("", kind)
    return Meaning(written.format(first=moment.first, last=moment.last, text=moment.text), kind)


def _is_end(part: Part) -> bool:
    """Whether a time is the end of another: "the end of 2024", as a limit, is 2024."""
    return any(each.name == "PARTNOUN" or _is_end(each) for each in part.parts)


def _feast(fields: tuple[str, ...], reference: Reference) -> Meaning:
    if not fields:
        return Meaning("", "feast")
    month, day = map(int, fields[0].split("-"))
    return Meaning(reference.dated(Moment(None, month, day)).text, "feast")


def _inner(part: Part, reference: Reference) -> Moment:
    """Return the time of a section within a pattern."""
    return _moment(part.name.strip("<>"), part, reference)


def _moment(section: str, part: Part, reference: Reference) -> Moment:
    moment = _READERS[section](part, reference)
    return moment if is_on_calendar(moment) else _NOTHING


def _time(part: Part, reference: Reference) -> Moment:
    return _inner(next(each for each in reversed(part.parts) if each.name.startswith("<")), reference)


def _year(part: Part, reference: Reference) -> Moment:
    digits = part.find("YEAR")
    if digits is not None:
        return Moment(int(digits.value))
    if part.has("same", "that", "following") and not part.has("current", "coming", "previous"):
        known = reference.known
        if known is None or known.latest is None:
            return _NOTHING
        return Moment(known.latest.year + part.has("following"))
    if reference.year is None:
        return _NOTHING
    turn = -1 if part.has("last", "previous", "past") else int(part.has("next", "coming"))
    return Moment(reference.year + turn)


def _calendar(part: Part, reference: Reference) -> Moment:
    values = {each.name: each for each in part.parts}
    year = _year(values["<year>"], reference) if "<year>" in values else None
    for name, reader in _DATES.items():
        if name in values:
            return reader(part, values, year)
    return Moment(int(values["YEAR"].value))


def _coded(_part: Part, values: Mapping[str, Part], _year: Moment | None) -> Moment:
    year, *rest = (int(each) for each in values["CODE"].value.split("-"))
    month, day = (*rest, None, None)[:2]
    return Moment(year, month, day)


def _of_month(_part: Part, values: Mapping[str, Part], year: Moment | None) -> Moment:
    day = values.get("DAY") or values.get("ORDINAL")
    start = Moment(year.year if year else None, int(values["MONTH"].value), int(day.value) if day else None)
    return _NOTHING if year is not None and year.is_open else start


def _of_season(part: Part, values: Mapping[str, Part], year: Moment | None) -> Moment:
    number = int(values["YEAR"].value) if "YEAR" in values else year.year if year else None
    return Moment(number, int(values["SEASON"].value)) if number or not part.find("<year>") else _NOTHING


def _decade(part: Part, _reference: Reference) -> Moment:
    word, short, number = part.find("DECADE"), part.find("YY"), part.find("YEAR")
    if word is not None:
        return Moment(digits=word.value[:3] + "X")
    if short is not None:
        return Moment(digits=f"19{short.value[0]}X")
    if number is None:
        return _NOTHING
    year = number.value
    return Moment(digits=year[:2] + "XX" if year.endswith("00") and year != "2000" else year[:3] + "X")


def _of_part(part: Part, values: Mapping[str, Part], year: Moment | None) -> Moment:
    if year is None or year.is_open:
        return _NOTHING
    if "QUARTER" in values or "HALF" in values:
        name = "QUARTER" if "QUARTER" in values else "HALF"
        return part_of_year(year, int(values[name].value), 4 if name == "QUARTER" else 2)
    number = 0 if part.has("last", "final") else int(values["ORDINAL"].value)
    return part_of_year(year, number, int(values["PARTOF"].value))


_DATES: Mapping[str, Callable[[Part, Mapping[str, Part], Moment | None], Moment]] = {
    "CODE": _coded,
    "MONTH": _of_month,
    "SEASON": _of_season,
    "PARTOF": _of_part,
    "QUARTER": _of_part,
    "HALF": _of_part,
}


def _bare(part: Part, _reference: Reference) -> Moment:
    for name in ("MONTH", "SEASON"):
        value = part.find(name)
        if value is not None:
            return Moment(month=int(value.value))
    return _NOTHING


def _century(part: Part, _reference: Reference) -> Moment:
    number = part.find("ORDINAL")
    return Moment(digits=f"{int(number.value) - 1:02}XX") if number else _NOTHING


def _relative(part: Part, reference: Reference) -> Moment:
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
    monday = reference.day - timedelta(reference.day.isoweekday() - 1)
    back = reference.day.isoweekday() < 6 and not reference.ahead and turn is None  # noqa: PLR2004  # Saturday
    saturday = monday + timedelta(5 + 7 * (-1 if back else turn or 0))
    return replace(moment_of(saturday), end=moment_of(saturday + timedelta(1)))


def _span(part: Part, reference: Reference) -> Moment:
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


def _known(part: Part, reference: Reference) -> Moment:
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
        return moment_of(day + timedelta(max(-9999, min(9999, shift)))) if day else _NOTHING
    known = reference.known
    if known is None or known.latest is None or unit.value[0] != "m":
        return _NOTHING
    months = 12 * known.latest.year + known.latest.month - 1 + shift * int(unit.value[1:])
    if unit.value == "m1":
        return Moment(months // 12, months % 12 + 1)
    return Moment(months // 12) if unit.value == "m12" else _NOTHING


def _part(part: Part, reference: Reference) -> Moment:
    """Return the time of which a part is named, about it: early 2024 is about 2024."""
    moment = _time(part, reference)
    qualifier = part.find("PART") or part.find("PARTNOUN")
    is_rough = qualifier is not None and qualifier.value == "1" and moment.end is None and not moment.digits
    return replace(moment, approximate=is_rough or moment.approximate)


def _days(part: Part, reference: Reference) -> Moment:
    days = [int(each.value) for each in part.parts if each.name == "DAY"]
    months = [int(each.value) for each in part.parts if each.name == "MONTH"]
    inner = next((each for each in part.parts if each.name == "<year>"), None)
    year = _year(inner, reference).year if inner else None
    if len(days) < 2:  # noqa: PLR2004  # months, not days
        return Moment(year, months[0], end=Moment(year, months[-1]))
    first, last = Moment(year, months[0], days[0]), Moment(year, months[0], days[1])
    return replace(first, end=last) if is_on_calendar(first) and is_on_calendar(last) else _NOTHING


def _years(part: Part, _reference: Reference) -> Moment:
    first, short = part.find("YEAR"), part.find("YY")
    if first is None or short is None:
        return _NOTHING
    year = int(first.value)
    return Moment(year, end=Moment(year // _CENTURY_YEARS * _CENTURY_YEARS + int(short.value)))


_READERS: Mapping[str, Callable[[Part, Reference], Moment]] = {
    "date": _time,
    "calendar": _calendar,
    "compared": _calendar,
    "number": _calendar,
    "alone": _bare,
    "bare": _bare,
    "century": _century,
    "decade": _decade,
    "relative": _relative,
    "span": _span,
    "known": _known,
    "part": _part,
    "days": _days,
    "years": _years,
    "time": _time,
}
