"""The numbers of a sentence as they can be compared: "forty-five", "45" and "45 %", each with what it counts.

English words. Left out are those that seldom count: "one", ordinals, halves, "dozens" and "thousands", times of day,
and digits in a name, as in F-16.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.checking.stems import stems
from briefing_tui.domain.passage import Span
from briefing_tui.text.wording import Sense, SignificantWord, significant_words

_FIRST_YEAR, _LAST_YEAR, _DIGITS = 1500, 2199, 4
_TEN, _HUNDRED = 10, 100
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_VAGUE = frozenset(
    {"zero", "first", "second", "third", "fourth", "fifth", "sixth", "tenth", "half", "quarter", "twice"}
    | {"double", "percent", "dozen", "dozens", *(f"{scale}s" for scale in _SCALES)}
)
_ALONE = frozenset({"one", *_SCALES})  # counts nothing, unless it is part of a number
_JOIN = re.compile(r"[ \-‐‑–]|,? and |-and-")  # with the dashes that a word processor sets for a hyphen
_CURRENCIES = "$€£"
_SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_SUFFIX = re.compile(r" ?(?:mn|bn|tn)\b")
_MONEY_SUFFIX = re.compile(r"[km]\b")  # of a sum: elsewhere they may be metres or a thousand of something else
_SPACED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+")  # 30 000, as ISO 80000-1 writes it
_DECADE = re.compile(r"['’]?s\b")
_PERCENT = re.compile(r" ?(?:%|per ?cent)", re.IGNORECASE)
_MONEY = re.compile(
    r" (?:US )?(?:dollars?|euros?|pounds?|roubles?|rubles?|afghanis?|somonis?|USD|EUR)\b", re.IGNORECASE
)
_NAMED = re.compile(r"[^\W\d_]-?$")  # a letter right before: a number in a name
AT_LEAST = ("above", "at least", "beyond", "exceeding", "more than", "over")
AT_MOST = ("almost", "as many as", "at most", "below", "fewer than", "less than", "nearly", "under", "up to")
_ROUGHLY = ("about", "approximately", "around", "roughly", "some")
_ABOUT = re.compile(rf"({'|'.join((*AT_LEAST, *AT_MOST, *_ROUGHLY))})[ ]+$", re.IGNORECASE)
_LONGEST = 30  # characters of a number that anybody would compare
_COUNTED = 40  # characters behind a number in which what it counts is looked for
_NOUNS = 3  # content words of them


class Sort(StrEnum):
    """What a number says; numbers of two sorts do not contradict each other."""

    COUNT = "number"
    YEAR = "year"
    PERCENT = "percentage"
    MONEY = "sum"


class Figure(NamedTuple):
    """A number: its sort and value, its words, the stems of what it counts, and the word that makes it a rough one."""

    sort: Sort
    value: Decimal
    words: str
    counted: frozenset[str]
    about: str


def figures(text: str) -> Iterator[Figure]:
    """Yield the numbers of `text` that can be compared, in order."""
    numbers = [word for word in significant_words(text) if word.sense is Sense.NUMBER]
    index = 0
    while index < len(numbers):
        count = 1
        while index + count < len(numbers) and _joined(text, numbers[index + count - 1], numbers[index + count]):
            count += 1
        figure = _figure(text, numbers[index : index + count])
        if figure is not None:
            yield figure
        index += count


def is_year(text: str, span: Span) -> bool:
    """Say whether a number of `text` is a year from 1500 to 2199, and neither a decade nor part of a name."""
    digits = text[span.start : span.end].lstrip("-−")
    named = _NAMED.search(text[max(0, span.start - 2) : span.start]) or _DECADE.match(text, span.end)
    return len(digits) == _DIGITS and digits.isdecimal() and _FIRST_YEAR <= int(digits) <= _LAST_YEAR and not named


def _joined(text: str, one: SignificantWord, other: SignificantWord) -> bool:
    """Say whether two numbers are parts of one: "forty-five", "two hundred", "3 million"."""
    if _SPACED.fullmatch(text[one.span.start : other.span.end].lstrip(_CURRENCIES)):
        return True
    if not _JOIN.fullmatch(text[one.span.end : other.span.start]):
        return False
    first, second = _word(text, one), _word(text, other)
    if second in _SCALES:
        return first not in _VAGUE
    if not (first.isalpha() and second.isalpha()) or _VAGUE & {first, second}:
        return False
    return first in _SCALES or (first.endswith("ty") and Decimal(other.value) < _TEN)


def _figure(text: str, parts: list[SignificantWord]) -> Figure | None:
    start, end = parts[0].span.start, parts[-1].span.end
    words = text[start:end]
    value = _value(text, parts)
    if value is None or _NAMED.search(text[max(0, start - 2) : start]) or _DECADE.match(text, end):
        return None
    suffix = _SUFFIX.match(text, end) or (_MONEY_SUFFIX.match(text, end) if words[0] in _CURRENCIES else None)
    if suffix:
        value, end = value * _SUFFIXES[suffix[0].strip()], suffix.end()
    behind = text[end : end + _COUNTED]
    if _PERCENT.match(behind) or "%" in words:
        sort = Sort.PERCENT
    elif words[0] in _CURRENCIES or _MONEY.match(behind):
        sort = Sort.MONEY
    elif is_year(text, parts[0].span):
        sort = Sort.YEAR
    else:
        sort = Sort.COUNT
    about = _ABOUT.search(text[max(0, start - _COUNTED) : start])
    return Figure(sort, value, words, frozenset(stems(behind)[:_NOUNS]), about[1].lower() if about else "")


def _value(text: str, parts: list[SignificantWord]) -> Decimal | None:
    """Return the value of a number's parts in order, or None where it cannot be compared."""
    if len(parts) > 1 and text[parts[1].span.start].isdecimal():
        return Decimal("".join(part.value.lstrip(_CURRENCIES) for part in parts)) if len(parts) < _TEN else None
    total, current = Decimal(0), Decimal(0)
    for part in parts:
        word = _word(text, part)
        if word in _VAGUE or (len(parts) == 1 and word in _ALONE) or len(word) > _LONGEST:
            return None
        try:
            value = Decimal(part.value.strip("$€£%"))
        except InvalidOperation:  # a date, a time of day, a fraction
            return None
        if word not in _SCALES:
            current += value
        elif value == _HUNDRED:
            current = (current or 1) * value
        else:
            total += (current or 1) * value
            current = Decimal(0)
    return total + current


def _word(text: str, part: SignificantWord) -> str:
    return text[part.span.start : part.span.end].lower()
