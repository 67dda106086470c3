"""Find the days of the month that an English text names, in lists and ranges too, and how two texts differ in them."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.checking.words.calendar import SHORT_MONTHS
from briefing_tui.text.regex import regex

MONTH = (  # as a pattern
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)(?!\w)"
)
_MONTHS = tuple(month.capitalize() for month in SHORT_MONTHS)
_MONTH_LETTERS = 3  # enough to tell the months apart
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w)"
_JOINER = r"(?: ?[-–—] ?|, and |, | and | or | to | until | till )"
_DAYS = rf"{_DAY}(?:{_JOINER}{_DAY}){{0,9}}"
_DATE = regex(rf"(?<![\w.,:/])({_DAYS}) (?:of )?({MONTH})|(?<!\w)({MONTH}) ({_DAYS})(?![.,:]\d)")
_BARE = regex(
    r"(?<!\w)(?:on|by|until|since|before|after|from) the (\d{1,2})(?:st|nd|rd|th)"
    r"(?=[.,;:)]|$| (?:and|when|while|after|before|that|in|at)(?!\w))"
)
_DIGIT = regex(r"\d")
_PART = regex(rf"({_JOINER})|(\d{{1,2}})")
_LAST_DAY = 31
# Days that are counted from another: the author may have reckoned the date.
_COUNTED = regex(
    r"(?<!\w)(\w+) (days?|weeks?|fortnight)"
    r" (?:later|earlier|after|before|ago|prior|ahead|early|late|behind|in advance)(?!\w)"
    r"|(?<!\w)(?:next|following|previous) (day|morning|evening|night|week)(?!\w)"
    r"|(?<!\w)(eve|overnight|weekend)(?!\w)",
    re.IGNORECASE,
)
_NUMBERS = {
    "a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip  # as a list is read
_LASTING = regex(rf"(?<![\w.,])(\d{{1,2}}|{'|'.join(_NUMBERS)})[ -](day|week)s?(?!\w)", re.IGNORECASE)
_UNIT_DAYS = {"day": 1, "morning": 1, "evening": 1, "night": 1, "week": 7, "fortnight": 14}


class Day(NamedTuple):
    """A day of the month in a text: its month as three letters in lower case, or empty, the day, the words of both."""

    month: str
    day: int
    words: str

    def agrees(self, other: "Day") -> bool:
        """Return whether both may be one day: a month that is not named may be any."""
        return self.day == other.day and (not self.month or not other.month or self.month == other.month)


def days(text: str) -> list[Day]:
    """Return the days of the month that a text names, those in a range included."""
    if _DIGIT.search(text) is None:  # a tenth of the time, and most texts have none
        return []
    found = []
    for match in _DATE.finditer(text) if any(month in text for month in _MONTHS) else ():
        first, listed = (match[2], match[1]) if match[1] else (match[3], match[4])
        found += [Day(first[:_MONTH_LETTERS].lower(), day, match[0]) for day in _listed(listed)]
    return found + [Day("", int(match[1]), f"the {match[0].rpartition(' ')[2]}") for match in _BARE.finditer(text)]


def other_day(claim: str, quote: str, altered: Callable[[], str] = str) -> tuple[str, str] | None:
    """Return the words of a day that a claim names, and those of another of the same month in its quote, or None.

    What the text that `altered` returns names is right too. A day that may be reckoned from the quote is no other one.
    """
    in_claim = days(claim)
    in_quote = days(quote) if in_claim else []
    known = [*in_quote, *days(altered())] if in_quote else []
    for mine in in_claim:
        if not known or any(mine.agrees(other) for other in known):
            continue
        shifts = _shifts(quote)
        others = [each for each in in_quote if not mine.month or not each.month or each.month == mine.month]
        if others and shifts is not None and not any(abs(mine.day - other.day) in shifts for other in others):
            return mine.words, min(others, key=lambda other: abs(mine.day - other.day)).words
    return None


def _listed(words: str) -> Iterator[int]:
    """Yield the days of a list, with those between the ends of a range."""
    parts = [(joiner.strip(), day) for joiner, day in _PART.findall(words)]
    numbers = [int(day) for _, day in parts if day]
    joiners = [joiner for joiner, day in parts if not day]
    yield from numbers
    for (first, last), joiner in zip(pairwise(numbers), joiners, strict=False):
        if joiner.strip(", ") not in {"", "and", "or"}:
            yield from range(first + 1, min(last, _LAST_DAY + 1))


def _shifts(quote: str) -> set[int] | None:
    """Return by how many days a date may be reckoned from one of the quote, or None where it is not said exactly."""
    shifts = set()
    for match in _COUNTED.finditer(quote):
        count, unit = (match[1] or "a").lower(), (match[2] or match[3] or "").lower().removesuffix("s")
        days_of_unit = _UNIT_DAYS.get(unit)
        number = int(count) if count.isdecimal() else _NUMBERS.get(count)
        if days_of_unit is None or number is None:
            return None
        shifts.add(number * days_of_unit)
    for match in _LASTING.finditer(quote):
        count = match[1].lower()
        length = (int(count) if count.isdecimal() else _NUMBERS[count]) * _UNIT_DAYS[match[2].lower()]
        shifts |= {length, length - 1}  # the first day counted or not
    return shifts
