"""Find the parts of a year that an English text names, and say which months they have: "the second quarter"."""

import re

from briefing_tui.checking.numbers.days import MONTH
from briefing_tui.checking.words.calendar import SHORT_MONTHS
from briefing_tui.text.regex import regex

_QUARTERS, _HALVES = (("first", "q1"), ("second", "q2"), ("third", "q3"), ("fourth", "q4")), ("h1", "h2")
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


def _months(ordinal: str, part: str, short: str) -> tuple[str, ...]:
    if part == "half" or short in _HALVES:
        is_first = ordinal == "first" or short == "h1"
        return SHORT_MONTHS[:6] if is_first else SHORT_MONTHS[6:]
    number = next((at for at, names in enumerate(_QUARTERS) if ordinal in names or short in names), len(_QUARTERS) - 1)
    return SHORT_MONTHS[3 * number : 3 * number + 3]
