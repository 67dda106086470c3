"""Dates of mails (RFC 5322, section 3.3), also as older and careless programs write them."""

import re

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.text.regex import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = regex(
    r"(?:[a-z]{2,9}\.?,?\s*)?(?P<day>[0-9]{1,2})[\s-]+(?P<month>[a-z]{3})[a-z]*\.?[\s-]+(?P<year>[0-9]{4}|[0-9]{2})"
    r"(?:,?\s+(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2}))?)?"
    r"(?:\s*(?P<zone>[+-][0-9]{4}|[a-z]{1,5}))?",
    re.IGNORECASE,
)
_ZONES = {
    "z": "Z", "ut": "Z", "utc": "Z", "gmt": "Z", "-0000": "Z", "+0000": "Z", "est": "-05:00", "edt": "-04:00",
    "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip  # those of RFC 5322, section 4.3
_MAX_CHARACTERS = 100
_FIRST_YEAR_OF_CENTURY = 50  # RFC 5322: 00 to 49 are of this century


def edtf_of(date: str) -> str:
    """Return a field's date in EDTF, with its time and its difference from UTC if it has one, or as it is written."""
    found = _DATE.match(date[:_MAX_CHARACTERS].strip())
    month = found["month"].lower() if found else ""
    if not found or month not in _MONTHS:
        return date
    year = int(found["year"])
    if len(found["year"]) == 2:  # noqa: PLR2004  # two digits
        year += 2000 if year < _FIRST_YEAR_OF_CENTURY else 1900
    day = f"{year:04}-{_MONTHS.index(month) + 1:02}-{int(found['day']):02}"
    zone = (found["zone"] or "").lower()
    offset = _ZONES.get(zone, f"{zone[:3]}:{zone[3:]}" if zone[:1] in {"+", "-"} else "")
    time = f"T{int(found['hour']):02}:{found['minute']}:{found['second'] or '00'}{offset}" if found["hour"] else ""
    for candidate in (day + time, day):
        try:
            return parse_edtf(candidate).text
        except ValueError:
            continue
    return date
