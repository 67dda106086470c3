"""Find the parts of a year that an English text names, and say which months they have: "the second quarter"."""

import re

from briefing_tui.checking.numbers.days import MONTH
from briefing_tui.text.regex import regex

_QUARTERS, _HALVES = (("first", "q1"), ("second", "q2"), ("third", "q3"), ("fourth", "q4")), ("h1", "h2")
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = regex(r"(?<![\d.,])(?:1[5-9]|2[01])\d\d(?![\d.,]\d|\d)")
_YEARS = regex(r"(?<![\w.,])(\d{1,2}|[A-Za-z]+)[ -]years?(?!\w)")
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "fifteen": 15, "twenty": 20,
}  # fmt: skip  # as a list is read
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


def years_reckoned(text: str) -> frozenset[str]:
    """Return the years that are some years, named by the text, after or before a year that it names."""
    spans = {
        int(span[1]) if span[1].isdecimal() else _NUMBERS.get(span[1].lower(), 0) for span in _YEARS.finditer(text)
    }
    years = {int(year[0]) for year in _YEAR.finditer(text)} if spans else set()
    return frozenset(
        str(year + sign * (span + slack))
        for year in years
        for span in spans
        if span
        for sign in (1, -1)
        for slack in (-1, 0, 1)
    )


def _months(ordinal: str, part: str, short: str) -> tuple[str, ...]:
    if part == "half" or short in _HALVES:
        is_first = ordinal == "first" or short == "h1"
        return SHORT_MONTHS[:6] if is_first else SHORT_MONTHS[6:]
    number = next((at for at, names in enumerate(_QUARTERS) if ordinal in names or short in names), len(_QUARTERS) - 1)
    return SHORT_MONTHS[3 * number : 3 * number + 3]
