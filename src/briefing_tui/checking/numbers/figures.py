"""Find the numbers in an English text, in words or digits, with their value, kind and what they count.

Left out are numbers that seldom count anything: "one", ordinals, halves, "dozens" and "thousands", times of day, and
digits in a name, as in F-16.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.numbers.days import MONTH
from briefing_tui.checking.numbers.qualifiers import qualifier_before
from briefing_tui.checking.numbers.scales import SCALE_VALUES, scaled
from briefing_tui.checking.words.stems import stems
from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered
from briefing_tui.text.regex import regex
from briefing_tui.text.wording import SignificantWord, WordCategory, significant_words

MAX_SMALL_NUMBER = 12  # numbers up to this are too common to be compared unless they count the same thing
_FIRST_YEAR, _LAST_YEAR, _YEAR_DIGITS = 1500, 2199, 4
_TEN, _HUNDRED = 10, 100
_SCALES = frozenset({"hundred", *SCALE_VALUES})
_IGNORED_WORDS = frozenset(
    {"zero", "first", "second", "third", "fourth", "fifth", "sixth", "tenth", "half", "quarter", "twice"}
    | {"double", "percent", "dozen", "dozens", *(f"{scale}s" for scale in _SCALES)}
)
_IGNORED_ALONE = frozenset({"one", *_SCALES})  # ignored unless part of a number of several words
_DOZEN = "dozen"  # ignored unless after a number: "two dozen"
_JOINER = regex(r"[ \-‐‑–]|,? and |-and-")  # with the dashes that word processors put for a hyphen
_CURRENCIES = "$€£"
# "one man in three", "seven in ten", "two for every three"
_RATIO_BEFORE = regex(
    r"(?<!\w)(?:(?:one|two|three) (?:\w+ ){0,2}(?:in|out of)|(?:four|five|six|seven|eight|nine|\d) in) (?:every )?$"
    r"|(?<!\w)for (?:every|each) $",
    re.IGNORECASE,
)
_FRACTION_AFTER = regex(r"[ -](?:halves|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths|third|fifth)\b")
_SPACED_DIGITS = regex(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+")  # 30 000, as ISO 80000-1 writes it
# In a list or a range the last number has the scale and the unit of all: "4, 11 and 6 million dollars".
_LISTED = regex(
    r"(?:, \d+(?:\.\d+)?)*(?:,? (?:and|or|to) |[-–])\d+(?:\.\d+)?(?: (thousand|million|billion|trillion)(?!\w))?"
)
_MAX_SCALED_NUMBER = 1000  # a number from there on has no scale after it
_ORDINAL = regex(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_DECADE = regex(r"['’]?s\b")
_PERCENT = regex(r" ?(?:%|per ?cent(?:age points?)?)", re.IGNORECASE)
_MONEY = regex(r" (?:US )?(?:dollars?|euros?|pounds?|roubles?|rubles?|afghanis?|somonis?|USD|EUR)\b", re.IGNORECASE)
_MONTH_AFTER = regex(rf"(?: of)? {MONTH}")
_MONTH_BEFORE = regex(rf"(?<!\w){MONTH} $")
_NAME_BEFORE = regex(r"[^\W\d_]-?$")  # a letter just before the digits makes them part of a name
_RANGE_START = regex(r"(?<= )(?:[^\s,]+ (?:to|and|or) |\d[\d.]*[-–])$")  # "some 4 to 6 million"
_MAX_NUMBER_CHARACTERS = 30  # longer runs of digits are not numbers that a claim would repeat
_CONTEXT_CHARACTERS = 40  # after a number, to look for what it counts, and before it, for its qualifier
_MAX_REMEMBERED_CHARACTERS = 400  # of a text whose numbers are remembered: a longer one may have thousands
# What follows one of these is no longer what a number counts; "of" is none: "20 tonnes of oil".
_COUNTED_END = regex(
    r"(?<!\w)(?:in|on|at|from|for|by|to|with|than|after|before|since|and|or|but|as)(?!\w)|[,;:()]|[.!?](?:\s|$)"
)
_MAX_COUNTED_STEMS = 3  # the first content words after a number


class FigureKind(StrEnum):
    """The kind of a number; numbers of different kinds are never compared."""

    COUNT = "number"
    ORDINAL = "ordinal number"
    YEAR = "year"
    DAY = "day of the month"
    PERCENT = "percentage"
    MONEY = "sum"


DATED_KINDS = (FigureKind.YEAR, FigureKind.DAY)  # those that are dates


class Figure(NamedTuple):
    """A number in a text: its kind, value and words, and what stands before it and after it, 40 characters each.

    `start` is its offset in code points.

    Its words are the number with its unit, as "$2.5m", "48 per cent", "30 million dollars".
    """

    kind: FigureKind
    value: Decimal
    words: str
    before: str
    after: str
    start: int

    @property
    def counted(self) -> frozenset[str]:
        """The stems of what it counts."""
        end = _COUNTED_END.search(self.after)
        return frozenset(stems(self.after[: end.start()] if end else self.after)[:_MAX_COUNTED_STEMS])

    @property
    def qualifier(self) -> str:
        """The lower-case word before it that makes it approximate ("about", "more than"), or an empty string."""
        before = lowered(self.before)
        found = qualifier_before(before) or qualifier_before(_RANGE_START.sub("", before))
        return found[1] if found else ""

    @property
    def full_words(self) -> str:
        """Its words with what makes it approximate before them: "more than 30 million dollars"."""
        found = qualifier_before(lowered(self.before))
        return f"{self.before[found[0] :].rstrip()} {self.words}" if found else self.words


def figures(text: str, *, with_one: bool = False) -> Iterable[Figure]:
    """Return the numbers of `text` that can be compared, in the order of the text; "one" only if it is asked for."""
    if len(text) > _MAX_REMEMBERED_CHARACTERS:
        return _figures(text, with_one=with_one)
    return _remembered(text, with_one=with_one)


@lru_cache(maxsize=8192)  # several rules look at every claim and quote
def _remembered(text: str, *, with_one: bool) -> tuple[Figure, ...]:
    return tuple(_figures(text, with_one=with_one))


def _figures(text: str, *, with_one: bool) -> Iterator[Figure]:
    numbers = [word for word in significant_words(text) if word.category is WordCategory.NUMBER]
    index = 0
    while index < len(numbers):
        count = 1
        while index + count < len(numbers) and _are_joined(text, numbers[index + count - 1], numbers[index + count]):
            count += 1
        figure = _figure(text, numbers[index : index + count], with_one=with_one)
        if figure is not None:
            yield figure
        index += count


def is_year(text: str, span: Span) -> bool:
    """Return whether the number at `span` of `text` is a year from 1500 to 2199, and no decade or part of a name."""
    digits = text[span.start : span.end].lstrip("-−")
    if len(digits) != _YEAR_DIGITS or not digits.isdecimal() or not _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        return False
    return not (_NAME_BEFORE.search(text[max(0, span.start - 2) : span.start]) or _DECADE.match(text, span.end))


def _are_joined(text: str, one: SignificantWord, other: SignificantWord) -> bool:
    """Return whether two adjacent numbers are parts of one: "forty-five", "two hundred", "3 million"."""
    if _SPACED_DIGITS.fullmatch(text[one.span.start : other.span.end].lstrip(_CURRENCIES)):
        return True
    if not _JOINER.fullmatch(text[one.span.end : other.span.start]):
        return False
    first, second = _word(text, one), _word(text, other)
    if second in _SCALES or second == _DOZEN:
        return first not in _IGNORED_WORDS
    if not (first.isalpha() and second.isalpha()) or _IGNORED_WORDS & {first, second}:
        return False
    return first in _SCALES or (first.endswith("ty") and Decimal(other.value) < _TEN)


def _figure(text: str, parts: list[SignificantWord], *, with_one: bool) -> Figure | None:
    start, end = parts[0].span.start, parts[-1].span.end
    words = text[start:end]
    value = Decimal(1) if with_one and words.lower() == "one" else _value(text, parts)
    if value is None or _NAME_BEFORE.search(text[max(0, start - 2) : start]) or _DECADE.match(text, end):
        return None
    before = text[max(0, start - _CONTEXT_CHARACTERS) : start]
    if _is_of_share(text, parts, before):
        return None
    value, end = scaled(text, value, end, is_money=words[0] in _CURRENCIES)
    following = text[end : end + _CONTEXT_CHARACTERS]
    unit = _PERCENT.match(following) or _MONEY.match(following)
    listed = _LISTED.match(text, end) if value < _MAX_SCALED_NUMBER else None
    unit_at = listed.end() if listed else end
    if listed and listed[1]:
        value *= SCALE_VALUES[listed[1].lower()]
    if _PERCENT.match(text, unit_at) or "%" in words:
        kind = FigureKind.PERCENT
    elif words[0] in _CURRENCIES or _MONEY.match(text, unit_at):
        kind = FigureKind.MONEY
    elif is_year(text, parts[0].span):
        kind = FigureKind.YEAR
    elif _MONTH_AFTER.match(following) or _MONTH_BEFORE.search(before):
        kind = FigureKind.DAY
    elif _ORDINAL.fullmatch(words):
        kind = FigureKind.ORDINAL
    else:
        kind = FigureKind.COUNT
    shown = text[start : end + (unit.end() if unit else 0)]
    return Figure(kind, value, shown, before, following, start)


def _is_of_share(text: str, parts: list[SignificantWord], before: str) -> bool:
    """Return whether a number is a part of a share: of "three tenths", or the last one of "seven in ten"."""
    start, end = parts[0].span.start, parts[-1].span.end
    if text[start:end].isalpha() and _FRACTION_AFTER.match(text, end):
        return True
    return _RATIO_BEFORE.search(before) is not None and not is_year(text, parts[0].span)


def _value(text: str, parts: list[SignificantWord]) -> Decimal | None:
    """Return the value of the number made of `parts`, or None if it cannot be compared."""
    if len(parts) > 1 and text[parts[1].span.start].isdecimal():
        return Decimal("".join(part.value.lstrip(_CURRENCIES) for part in parts)) if len(parts) < _TEN else None
    total, current = Decimal(0), Decimal(0)
    for part in parts:
        word = _word(text, part)
        is_dozens = word == _DOZEN and len(parts) > 1
        is_ignored = word in _IGNORED_WORDS or (len(parts) == 1 and word in _IGNORED_ALONE)
        if (is_ignored and not is_dozens) or len(word) > _MAX_NUMBER_CHARACTERS:
            return None
        try:
            value = Decimal(part.value.strip("$€£%"))
        except InvalidOperation:  # a date, a time of day, a fraction
            return None
        if word not in _SCALES and not is_dozens:
            current += value
        elif value == _HUNDRED or is_dozens:
            current = (current or 1) * value
        else:
            total += (current or 1) * value
            current = Decimal(0)
    return total + current


def _word(text: str, part: SignificantWord) -> str:
    return text[part.span.start : part.span.end].lower()
