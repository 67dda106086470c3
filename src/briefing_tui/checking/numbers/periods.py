"""Find the parts of a year that an English text names, and say which months they have: "the second quarter"."""

import re

from briefing_tui.checking.numbers.days import MONTH
from briefing_tui.text.regex import regex

_QUARTERS, _HALVES = (("first", "q1"), ("second", "q2"), ("third", "q3"), ("fourth", "q4")), ("h1", "h2")
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = regex(r"(?<![\d.,])(?:1[5-9]|2[01])\d\d(?![\d.,]\d|\d)")
_CHANGE = regex(
    r"(?<!\w)(?:rose|risen|rise|fell|fallen|fall|grew|grown|growth|increased?|decreased?|declined?|dropped|drop|shrank"
    r"|shrunk|jumped|surged|climbed|slipped|plunged|soared|doubled|tripled|trebled|quadrupled|halved|expanded"
    r"|contracted|narrowed|widened|up|down|more|less|fewer|higher|lower)(?!\w)",
    re.IGNORECASE,
)
_COMPARED = regex(
    r"(?<!\w)(?:than|with|to|against|from|over|on|since|below|above|beyond)"
    r" (?:in |for |that of |that in |those of |the level of |the figure for )?$",
    re.IGNORECASE,
)
_HAD = regex(r"(?<!\w)had(?!\w)", re.IGNORECASE)
_LETTERS = 3  # of a month's name, by which it is known
_PERIOD = regex(
    rf"(?<!\w)(?:(first|second|third|fourth|last|final)[ -](quarter|half)(?!\w)(?! of {MONTH})|(q[1-4]|h[12])(?!\w))",
    re.IGNORECASE,
)
_RANGE = regex(rf"(?<!\w)(?P<first>{MONTH})(?: \d{{4}})? ?(?:[-–—/]|to|and|until|through) ?(?P<last>{MONTH})(?!\w)")


def months_within(text: str) -> frozenset[str]:
    """Return the first three letters of the months in the quarters, halves and spans of months that a text names."""
    found: set[str] = set()
    for part in _PERIOD.finditer(text):
        found.update(_months(*(group.lower() if group else "" for group in part.groups())))
    for span in _RANGE.finditer(text):
        first, last = (SHORT_MONTHS.index(span[name].lower()[:_LETTERS]) for name in ("first", "last"))
        found.update(
            SHORT_MONTHS[first : last + 1] if first <= last else SHORT_MONTHS[first:] + SHORT_MONTHS[: last + 1]
        )
    return frozenset(found)


def is_compared_year(claim: str, start: int, quotes: str) -> bool:
    """Return whether the year at an offset of a claim may be the one before that of its quotes, which tell a change.

    So it may where the claim compares with it, "more than in 2023", or tells what had been so before.
    """
    year = int(claim[start : start + 4])
    if not any(int(found[0]) == year + 1 for found in _YEAR.finditer(quotes)) or not _CHANGE.search(quotes):
        return False
    return _COMPARED.search(claim, 0, start) is not None or _HAD.search(claim) is not None


def _months(ordinal: str, part: str, short: str) -> tuple[str, ...]:
    if part == "half" or short in _HALVES:
        is_first = ordinal == "first" or short == "h1"
        return SHORT_MONTHS[:6] if is_first else SHORT_MONTHS[6:]
    number = next((at for at, names in enumerate(_QUARTERS) if ordinal in names or short in names), len(_QUARTERS) - 1)
    return SHORT_MONTHS[3 * number : 3 * number + 3]
