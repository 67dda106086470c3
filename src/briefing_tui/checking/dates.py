"""Rules that compare the dates of a claim, in its text and in `when`, with those that its quotes name."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing_tui.checking.figures import is_year
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edtf import Edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.wording import SignificantWord, WordCategory, significant_words

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_PREFIX_LETTERS = 3  # enough to tell the months, and the days of the week, apart
_MAX_GAP_CHARACTERS = 12  # between a month and its year: "March 12, 2006", "March of 2006"
_RELATIVE_DATE = re.compile(
    r"(?<!\w)(?:(?:last|this|next|previous|following|past) (?:year|month|spring|summer|autumn|fall|winter)"
    r"|(?:years?|months?) (?:ago|later|earlier|after|before)|yesterday|today|tomorrow)(?!\w)",
    re.IGNORECASE,
)


class _Mention(NamedTuple):
    """A year that a text names, with the month before it if there is one, and the words for both."""

    year: int
    month: int | None  # 1 to 12
    words: str


def _date_differs(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        claim_dates = list(_dates(claim.text))
        if not claim_dates:
            continue
        quotes = quoted_text(claim)
        altered = {date.value for date in _dates(evidence.altered_passages(claim))}
        quote_dates = [] if _RELATIVE_DATE.search(quotes) else list(_dates(quotes))
        for category in (WordCategory.NUMBER, WordCategory.DATE):
            in_claim, in_quotes = (
                {date.value: date for date in dates if date.category is category}
                for dates in (claim_dates, quote_dates)
            )
            unmatched, others = in_claim.keys() - in_quotes.keys() - altered, in_quotes.keys() - in_claim.keys()
            if unmatched and others:
                claim_date = next(date for date in in_claim.values() if date.value in unmatched)
                quote_date = next(date for date in in_quotes.values() if date.value in others)
                claim_words, quote_words = _words(claim.text, claim_date), _words(quotes, quote_date)
                message = f'the claim says "{claim_words}" where its quote says "{quote_words}" (date)'
                yield Finding(text_address(claim), message, "say what the quote says, or quote the date")


def _when_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        quotes = quoted_text(claim)
        if claim.when is None or _RELATIVE_DATE.search(quotes):
            continue
        dates = list(_dates(quotes))
        mentions = list(_mentions(quotes, dates))
        months = sum(date.value in _MONTHS for date in dates)
        yearless = months > sum(mention.month is not None for mention in mentions)  # "shut in 2023, and open since May"
        if mentions and not yearless and not any(_within(mention, claim.when) for mention in mentions):
            message = f'`when` is {claim.when.describe()}, and the quote says "{mentions[0].words}"'
            hint = "write the date of the quote, or quote the words that say when"
            yield Finding(claim_address(claim.id, "when"), message, hint)


def _dates(text: str) -> Iterator[SignificantWord]:
    """Yield the years, months and days of the week in `text`, with values that are equal for the same date."""
    for word in significant_words(text):
        if word.category is WordCategory.DATE and word.value.isascii():
            yield word._replace(value=word.value[:_MONTH_PREFIX_LETTERS])
        elif word.category is WordCategory.NUMBER and is_year(text, word.span):
            yield word


def _words(text: str, date: SignificantWord) -> str:
    return text[date.span.start : date.span.end]


def _mentions(text: str, dates: Iterable[SignificantWord]) -> Iterator[_Mention]:
    """Yield the years among the dates of `text`, each with the month just before it if there is one."""
    month: SignificantWord | None = None
    for date in dates:
        if date.category is WordCategory.NUMBER:
            near = month is not None and date.span.start - month.span.end <= _MAX_GAP_CHARACTERS
            number = _MONTHS.index(month.value) + 1 if near and month else None
            start = month.span.start if near and month else date.span.start
            yield _Mention(int(date.value), number, text[start : date.span.end])
            month = None
        elif date.value in _MONTHS:
            month = date


def _within(mention: _Mention, when: Edtf) -> bool:
    """Return whether a mention and a date may mean the same time; a qualified date may be off by one year."""
    tolerance_years = 1 if when.approximate or when.uncertain else 0
    first = (mention.year, mention.month or 1)
    last = (mention.year, mention.month or len(_MONTHS))
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
    ),
    Rule(
        "when-differs",
        Severity.WARNING,
        "A claim's `when` is no time that its quotes name.",
        Scope.CLAIM,
        _when_differs,
    ),
)
