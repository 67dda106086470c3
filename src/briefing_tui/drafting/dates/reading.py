"""What the patterns of dates mean: the time that each of them gives, counted from a reference where it must be."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from briefing_tui.drafting.dates import calendar_dates, relative_dates
from briefing_tui.drafting.dates.grammar import Found, Part
from briefing_tui.drafting.dates.moments import Moment, is_on_calendar
from briefing_tui.drafting.dates.reference import Reference

_NOTHING = Moment()


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


def _part(part: Part, reference: Reference) -> Moment:
    """Return the time of which a part is named, about it: early 2024 is about 2024."""
    moment = _time(part, reference)
    qualifier = part.find("PART") or part.find("PARTNOUN")
    is_rough = qualifier is not None and qualifier.value == "1" and moment.end is None and not moment.digits
    return replace(moment, approximate=is_rough or moment.approximate)


_READERS: Mapping[str, Callable[[Part, Reference], Moment]] = {
    "date": _time,
    "calendar": calendar_dates.calendar,
    "compared": calendar_dates.calendar,
    "number": calendar_dates.calendar,
    "alone": calendar_dates.bare,
    "bare": calendar_dates.bare,
    "century": calendar_dates.century,
    "decade": calendar_dates.decade,
    "relative": relative_dates.relative,
    "span": relative_dates.span,
    "known": relative_dates.known,
    "part": _part,
    "days": calendar_dates.days,
    "years": calendar_dates.years,
    "time": _time,
}
