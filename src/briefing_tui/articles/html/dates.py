"""Dates as pages write them, put into EDTF (ISO 8601-2) where they can be read for certain."""

import re

from briefing_tui.domain.days import MONTHS
from briefing_tui.domain.edtf import is_edtf
from briefing_tui.text.regex import regex

_MAX_CHARACTERS = 60
_ISO = regex(
    r"([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?"
    r"(?:[T ]+([0-9]{1,2}:[0-9]{2})(:[0-9]{2})?(?:[.,][0-9]+)?\s*(Z|UTC|GMT|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?",
    re.IGNORECASE,
)
_COMPACT = regex(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T?[0-9]{4,6}(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?")
_BEFORE_TIME = regex(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]+[0-9]{1,2}:[0-9]{2}.*")
_NUMBERS = {form: number for number, name in enumerate(MONTHS, 1) for form in (name.lower(), name[:3].lower())}
_NUMBERS["sept"] = _NUMBERS["september"]
_DAY_FIRST = regex(
    r"(?:[A-Za-z]{3,9}\.?,?\s+)?([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+([0-9]{4})\b(.*)", re.DOTALL
)
_MONTH_FIRST = regex(
    r"(?:[A-Za-z]{3,9}\.?,?\s+)?([A-Za-z]{3,9})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})\b(.*)", re.DOTALL
)
_TIME_AFTER = regex(r"[\s,|–-]*(?:at\s+)?(?:[0-9]{1,2}:[0-9]{2}.*)?", re.IGNORECASE | re.DOTALL)


def edtf_of(text: str) -> str:
    """Return a date in EDTF, with its time of day where that is whole, or the text as it is.

    Days and months in figures are read only year first: 03/04/2024 is March in one country and April in another.
    """
    text = " ".join(text.split())
    if len(text) > _MAX_CHARACTERS:
        return text
    for written in (_iso, _compact, _named):
        date = written(text)
        if date and is_edtf(date):
            return date
    return text


def _iso(text: str) -> str:
    match = _ISO.fullmatch(text)
    if not match:
        return ""
    year, _, month, day, time, seconds, zone = match.groups()
    date = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    if not (day and time):
        return date
    zone = (zone or "").upper()
    if zone and zone[0] in "+-":
        zone = f"{zone[:3]}:{zone[3:].removeprefix(':') or '00'}"
    whole = f"{date}T{time.zfill(5)}{seconds or ':00'}{'Z' if zone in ('UTC', 'GMT') else zone}"
    return whole if is_edtf(whole) else date


def _compact(text: str) -> str:
    """Return a date without separators, or one before a time that cannot be read."""
    if match := _BEFORE_TIME.fullmatch(text):
        return match[1]
    match = _COMPACT.fullmatch(text)
    return "-".join(match.groups()) if match else ""


def _named(text: str) -> str:
    """Return a date whose month is an English name, without its time of day, which may be of any zone."""
    if match := _DAY_FIRST.fullmatch(text):
        day, name, year, after = match.groups()
    elif match := _MONTH_FIRST.fullmatch(text):
        name, day, year, after = match.groups()
    else:
        return ""
    month = _NUMBERS.get(name.lower())
    return f"{year}-{month:02}-{day.zfill(2)}" if month and _TIME_AFTER.fullmatch(after) else ""
