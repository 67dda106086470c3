"""Times on the calendar, as patterns give them: days, months, years, and parts of a year or a century."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from briefing_tui.drafting.dates.grammar import Part
from briefing_tui.drafting.dates.moments import Moment, is_on_calendar, part_of_year
from briefing_tui.drafting.dates.reference import Reference

_NOTHING = Moment()
_CENTURY_YEARS = 100


def year_of(part: Part, reference: Reference) -> Moment:
    """Return the year of a pattern, by its number or counted from the publication."""
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


def calendar(part: Part, reference: Reference) -> Moment:
    """Return a time on the calendar."""
    values = {each.name: each for each in part.parts}
    year = year_of(values["<year>"], reference) if "<year>" in values else None
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


def bare(part: Part, _reference: Reference) -> Moment:
    """Return a month or season without a year."""
    for name in ("MONTH", "SEASON"):
        value = part.find(name)
        if value is not None:
            return Moment(month=int(value.value))
    return _NOTHING


def decade(part: Part, _reference: Reference) -> Moment:
    """Return ten years, or the hundred of "the 1800s"."""
    word, short, number = part.find("DECADE"), part.find("YY"), part.find("YEAR")
    if word is not None:
        return Moment(digits=word.value[:3] + "X")
    if short is not None:
        return Moment(digits=f"19{short.value[0]}X")
    if number is None:
        return _NOTHING
    year = number.value
    return Moment(digits=year[:2] + "XX" if year.endswith("00") and year != "2000" else year[:3] + "X")


def century(part: Part, _reference: Reference) -> Moment:
    """Return a century."""
    number = part.find("ORDINAL")
    return Moment(digits=f"{int(number.value) - 1:02}XX") if number else _NOTHING


def days(part: Part, reference: Reference) -> Moment:
    """Return days of one month, or months of one year, written together."""
    days = [int(each.value) for each in part.parts if each.name == "DAY"]
    months = [int(each.value) for each in part.parts if each.name == "MONTH"]
    inner = next((each for each in part.parts if each.name == "<year>"), None)
    year = year_of(inner, reference).year if inner else None
    if len(days) < 2:  # noqa: PLR2004  # months, not days
        return Moment(year, months[0], end=Moment(year, months[-1]))
    first, last = Moment(year, months[0], days[0]), Moment(year, months[0], days[1])
    return replace(first, end=last) if is_on_calendar(first) and is_on_calendar(last) else _NOTHING


def years(part: Part, _reference: Reference) -> Moment:
    """Return years of which the second is written short."""
    first, short = part.find("YEAR"), part.find("YY")
    if first is None or short is None:
        return _NOTHING
    year = int(first.value)
    return Moment(year, end=Moment(year // _CENTURY_YEARS * _CENTURY_YEARS + int(short.value)))
