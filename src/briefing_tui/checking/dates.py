"""Rules that compare the dates of a claim, in its text and in `when`, with those that its quotes name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from briefing_tui.checking.comparing.occasions import MONTHS, other_decade, other_occasion
from briefing_tui.checking.numbers.days import MONTH, other_day
from briefing_tui.checking.numbers.figures import is_year
from briefing_tui.checking.numbers.intervals import dates_reckoned
from briefing_tui.checking.numbers.periods import months_within
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.checking.words.calendar import SHORT_MONTHS
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edtf import Edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.regex import regex
from briefing_tui.text.wording import SignificantWord, WordCategory, significant_words

_MONTH_PREFIX_LETTERS = 3  # enough to tell the months, and the days of the week, apart
_MAX_GAP_CHARACTERS = 12  # between a month and its year: "March 12, 2006", "March of 2006"
_RELATIVE_DAY = regex(r"(?<!\w)(?:[Yy]esterday|[Tt]o(?:day|morrow))(?!\w)")
_TODAY = regex(r"(?<!\w)[Tt]oday(?=[.,;]|$)")  # elsewhere it may stand for these days
_DAY_AFTER_WORD = regex(r"(?<!\w)(\w{4,}) (yesterday|today|tomorrow)(?!\w)", re.IGNORECASE)
_RELATIVE_DATE = regex(
    r"(?<!\w)(?:(?:last|this|next|previous|following|past) (?:year|month|spring|summer|autumn|fall|winter)"
    rf"|(?:years?|months?) (?:ago|later|earlier|after|before))(?!\w)|{_RELATIVE_DAY.pattern}",
    re.IGNORECASE,
)
_RELATIVE_WEEKDAY = regex(
    r"(?<!\w)(?:days? (?:ago|later|earlier|after|before)|(?:next|following|previous) day|\w+(?:st|nd|rd|th) day)(?!\w)"
    rf"|{_RELATIVE_DAY.pattern}",
    re.IGNORECASE,
)


# What makes a full date of a month or a year, before it and after it: "12 March 2024", "March 12, 2024", "May of 2023".
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_BEFORE_MONTH = regex(rf"(?<![\w.]){_DAY} (?:of )?$")
_AFTER_MONTH = regex(rf"(?: {_DAY}(?![\w:.]))?(?:,? (?:of )?\d{{4}}(?!\d))?")
_BEFORE_YEAR = regex(rf"(?<!\w)(?:(?<![\w.]){_DAY} (?:of )?)?{MONTH}(?: {_DAY})?,? (?:of )?$")
# Before a month or a year, where a time begins or ends with it.
_EDGE = regex(
    r"(?<!\w)(?:before|after|by|until|till|from|since|end of|close of|beginning of|start of|turn of|later than"
    r"|earlier than|end-|late|early) (?:the )?(?:\d{1,2} )?(?:[A-Z]\w+ )?$"
)
_CHANGE = regex(
    r"(?<!\w)(?:rose|grew|climbed|increased|jumped|surged|fell|dropped|declined|decreased|shrank|slid|slumped|up|down)"
    r" (?:by )?(?:(?:about|around|some|nearly|almost|more than|over|only|just) )?\d[\d.,]* ?(?:percent|per cent|%)"
)
_DATE_CHARACTERS = 24  # before a year or a month, in which the rest of the date is looked for


class _Kind(StrEnum):
    """The kinds of dates, which are compared each with its like."""

    YEAR = "year"
    MONTH = "month"
    WEEKDAY = "day of the week"


# The dates of a quote that counts from a day of its own are left alone.
_RELATIVE = {_Kind.YEAR: _RELATIVE_DATE, _Kind.MONTH: _RELATIVE_DATE, _Kind.WEEKDAY: _RELATIVE_WEEKDAY}


class _Mention(NamedTuple):
    """A year that a text names, with the month before it if there is one, and the words for both."""

    year: int
    month: int | None  # 1 to 12
    words: str


def _date_differs(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        quotes = quoted_text(claim)
        day = other_day(claim.text, quotes, partial(evidence.altered_passages, claim))
        day = day or _other_relative_day(claim.text, quotes) or other_occasion(claim.text, quotes)
        if day:
            yield _differing(claim, *day, "day" if day[0] not in MONTHS else "month")
        decade = other_decade(claim.text, quotes)
        if decade:
            yield _differing(claim, *decade, "decade")
        claim_dates = list(_dates(claim.text))
        if not claim_dates:
            continue
        altered = {date.value for date in _dates(evidence.altered_passages(claim))}
        quote_dates = list(_dates(quotes))
        for kind in _Kind:
            in_claim, in_quotes = (
                {date.value: date for date in dates if _kind(date) is kind} for dates in (claim_dates, quote_dates)
            )
            known = in_quotes.keys() | altered | months_within(quotes)
            known |= _years_compared(quotes) if kind is _Kind.YEAR else set()
            unmatched = in_claim.keys() - known
            others = [value for value in in_quotes if value not in in_claim]  # in the order of the quotes, in every run
            unmatched -= dates_reckoned(quotes) if unmatched and others else set()
            unmatched = {each for each in unmatched if not _is_boundary(claim.text, in_claim[each], quotes, in_quotes)}
            if unmatched and others and not _RELATIVE[kind].search(quotes):
                claim_date = next(date for date in in_claim.values() if date.value in unmatched)
                near = min(others, key=lambda value: _distance(claim_date.value, value))
                claim_words, quote_words = _words(claim.text, claim_date), _words(quotes, in_quotes[near])
                yield _differing(claim, claim_words, quote_words, kind)


def _is_boundary(claim: str, mine: SignificantWord, quotes: str, others: Mapping[str, SignificantWord]) -> bool:
    """Return whether a time of a claim begins where one of its quotes ends: "before May", "by the end of April"."""
    at_edge = _EDGE.search(claim[max(0, mine.span.start - _DATE_CHARACTERS) : mine.span.start])
    near = (other for value, other in others.items() if _is_next(mine.value, value)) if at_edge else ()
    return any(_EDGE.search(quotes[max(0, other.span.start - _DATE_CHARACTERS) : other.span.start]) for other in near)


def _years_compared(text: str) -> set[str]:
    """Return the years before those that a text names, if it says by how much something changed in one."""
    return (
        {str(int(date.value) - 1) for date in _dates(text) if _kind(date) is _Kind.YEAR}
        if _CHANGE.search(text)
        else set()
    )


def _is_next(one: str, other: str) -> bool:
    """Return whether two years follow on each other, or two months."""
    if one in SHORT_MONTHS and other in SHORT_MONTHS:
        return abs(SHORT_MONTHS.index(one) - SHORT_MONTHS.index(other)) in {1, len(SHORT_MONTHS) - 1}
    return one.isdecimal() and other.isdecimal() and abs(int(one) - int(other)) == 1


def _differing(claim: Claim, claim_words: str, quote_words: str, kind: str) -> Finding:
    message = f'the claim says "{claim_words}", and its quote "{quote_words}" ({kind})'
    return Finding(text_address(claim), message, "say what the quote says, or quote the date")


def _other_relative_day(claim: str, quotes: str) -> tuple[str, str] | None:
    """Return the words for a day that a claim counts from today, and for another in its quotes, or None."""
    in_claim = {found[0].lower(): found[0] for found in _RELATIVE_DAY.finditer(claim)}
    in_quotes = {found[0].lower(): found[0] for found in _RELATIVE_DAY.finditer(quotes)} if in_claim else {}
    if len(in_claim) == len(in_quotes) == 1 and in_claim.keys() != in_quotes.keys():
        return next(iter(in_claim.values())), next(iter(in_quotes.values()))
    if in_quotes:
        return _other_day_after_word(claim, quotes)
    weekdays = {date.value: quotes[slice(*date.span)] for date in _dates(quotes) if _kind(date) is _Kind.WEEKDAY}
    today = _TODAY.search(claim) if len(weekdays) == 1 else None
    if today and not any(_kind(date) is _Kind.WEEKDAY for date in _dates(claim)):
        return today[0], next(iter(weekdays.values()))
    return None


def _other_day_after_word(claim: str, quotes: str) -> tuple[str, str] | None:
    """Return a day of a claim counted from today, and that which stands after the same word in its quotes, or None."""
    quoted = {match[1].lower(): match[2] for match in _DAY_AFTER_WORD.finditer(quotes)}
    for match in _DAY_AFTER_WORD.finditer(claim):
        other = quoted.get(match[1].lower(), match[2])
        if other.lower() != match[2].lower():
            return match[2], other
    return None


def _when_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        quotes = quoted_text(claim)
        when = claim.when
        if when is None or _RELATIVE_DATE.search(quotes):
            continue
        dates = list(_dates(quotes))
        mentions = list(_mentions(quotes, dates))
        months = sum(date.value in SHORT_MONTHS for date in dates)
        yearless = months > sum(mention.month is not None for mention in mentions)  # "shut in 2023, and open since May"
        if mentions and not yearless and not any(_within(mention, when) for mention in mentions):
            nearest = min(mentions, key=lambda mention: _years_apart(mention, when))
            message = f'`when` is {when.describe()}, and the quote says "{nearest.words}"'
            hint = "write the date of the quote, or quote the words that say when"
            yield Finding(claim_address(claim.id, "when"), message, hint)


def _dates(text: str) -> Iterator[SignificantWord]:
    """Yield the years, months and days of the week in `text`, with values that are equal for the same date."""
    for word in significant_words(text):
        if word.category is WordCategory.DATE and word.value.isascii():
            yield word._replace(value=word.value[:_MONTH_PREFIX_LETTERS])
        elif word.category is WordCategory.NUMBER and is_year(text, word.span):
            yield word


def _kind(date: SignificantWord) -> _Kind:
    if date.category is WordCategory.NUMBER:
        return _Kind.YEAR
    return _Kind.MONTH if date.value in SHORT_MONTHS else _Kind.WEEKDAY


def _distance(one: str, other: str) -> int:
    """Return how far apart two years are, or two months; days of the week are all the same distance apart."""
    if one.isdecimal() and other.isdecimal():
        return abs(int(one) - int(other))
    return (
        abs(SHORT_MONTHS.index(one) - SHORT_MONTHS.index(other)) if one in SHORT_MONTHS and other in SHORT_MONTHS else 0
    )


def _words(text: str, date: SignificantWord) -> str:
    """Return the words of a date in full: with the day, the month and the year that stand beside it."""
    start, end = date.span
    before = text[max(0, start - _DATE_CHARACTERS) : start]
    kind = _kind(date)
    if kind is _Kind.WEEKDAY:
        return text[start:end]
    found = (_BEFORE_YEAR if kind is _Kind.YEAR else _BEFORE_MONTH).search(before)
    after = _AFTER_MONTH.match(text, end) if kind is _Kind.MONTH else None
    return text[start - len(found[0]) if found else start : after.end() if after else end]


def _mentions(text: str, dates: Iterable[SignificantWord]) -> Iterator[_Mention]:
    """Yield the years among the dates of `text`, each with the month just before it if there is one."""
    month: SignificantWord | None = None
    for date in dates:
        if date.category is WordCategory.NUMBER:
            near = month is not None and date.span.start - month.span.end <= _MAX_GAP_CHARACTERS
            number = SHORT_MONTHS.index(month.value) + 1 if near and month else None
            yield _Mention(int(date.value), number, _words(text, date))
            month = None
        elif date.value in SHORT_MONTHS:
            month = date


def _years_apart(mention: _Mention, when: Edtf) -> int:
    """Return how many years a mention is before the beginning of a date, or after its end."""
    first, last = (day.year if day else mention.year for day in (when.earliest, when.latest))
    return max(first - mention.year, mention.year - last, 0)


def _within(mention: _Mention, when: Edtf) -> bool:
    """Return whether a mention and a date may mean the same time; a qualified date may be off by one year."""
    tolerance_years = 1 if when.approximate or when.uncertain else 0
    first = (mention.year, mention.month or 1)
    last = (mention.year, mention.month or len(SHORT_MONTHS))
    after = when.earliest is None or last >= (when.earliest.year - tolerance_years, when.earliest.month)
    before = when.latest is None or first <= (when.latest.year + tolerance_years, when.latest.month)
    return after and before


RULES = (
    Rule(
        "date-differs",
        Severity.WARNING,
        "A claim's text says one year, month or day, and its quotes another.",
        Scope.CLAIM,
        _date_differs,
        sure_share=0.5,
    ),
    Rule(
        "when-differs",
        Severity.WARNING,
        "A claim's `when` is no time that its quotes name.",
        Scope.CLAIM,
        _when_differs,
    ),
)
