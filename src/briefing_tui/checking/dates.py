"""The dates of a claim, in its text and in `when`, held against those that its quotes name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.figures import is_year
from briefing_tui.checking.rule import Finding, Rule, quoted_text, text_address
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edtf import Edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.wording import Sense, SignificantWord, significant_words

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LETTERS = 3  # of a month by which it is known
_APART = 12  # characters at most between a month and its year: "March 12, 2006", "March of 2006"
_RELATIVE = re.compile(
    r"(?<!\w)(?:(?:last|this|next|previous|following|past) (?:year|month|spring|summer|autumn|fall|winter)"
    r"|(?:years?|months?) (?:ago|later|earlier|after|before)|yesterday|today|tomorrow)(?!\w)",
    re.IGNORECASE,
)


class _Mention(NamedTuple):
    year: int
    month: int | None  # 1 to 12
    words: str


def _texts(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        told = list(_dates(claim.text))
        if not told:
            continue
        quotes = quoted_text(claim)
        meant = {date.value for date in _dates(evidence.instead(claim))}
        quoted = [] if _RELATIVE.search(quotes) else list(_dates(quotes))
        for sort in (Sense.NUMBER, Sense.DATE):
            ours, theirs = ({date.value: date for date in dates if date.sense is sort} for dates in (told, quoted))
            lacking, others = ours.keys() - theirs.keys() - meant, theirs.keys() - ours.keys()
            if lacking and others:
                ours_first = next(date for date in ours.values() if date.value in lacking)
                theirs_first = next(date for date in theirs.values() if date.value in others)
                said = f'the claim says "{_words(claim.text, ours_first)}"'
                message = f'{said} where its quote says "{_words(quotes, theirs_first)}" (date)'
                yield Finding(text_address(claim), message, "say what the quote says, or quote the date")


def _when(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        quotes = quoted_text(claim)
        if claim.when is None or _RELATIVE.search(quotes):
            continue
        mentions = list(_mentions(quotes))
        months = sum(date.value in _MONTHS for date in _dates(quotes))
        yearless = months > sum(mention.month is not None for mention in mentions)  # "shut in 2023, and open since May"
        if mentions and not yearless and not any(_within(mention, claim.when) for mention in mentions):
            message = f'`when` is {claim.when.describe()}, and the quote says "{mentions[0].words}"'
            hint = "write the date of the quote, or quote the words that say when"
            yield Finding(claim_address(claim.id, "when"), message, hint)


def _dates(text: str) -> Iterator[SignificantWord]:
    """Yield the years, the months and the days of the week in `text`, their values such as can be compared."""
    for word in significant_words(text):
        if word.sense is Sense.DATE and word.value.isascii():
            yield word._replace(value=word.value[:_LETTERS])
        elif word.sense is Sense.NUMBER and is_year(text, word.span):
            yield word


def _words(text: str, date: SignificantWord) -> str:
    return text[date.span.start : date.span.end]


def _mentions(text: str) -> Iterator[_Mention]:
    """Yield the years of `text`, each with the month right before it if there is one."""
    month: SignificantWord | None = None
    for date in _dates(text):
        if date.sense is Sense.NUMBER:
            near = month is not None and date.span.start - month.span.end <= _APART
            number = _MONTHS.index(month.value) + 1 if near and month else None
            start = month.span.start if near and month else date.span.start
            yield _Mention(int(date.value), number, text[start : date.span.end])
            month = None
        elif date.value in _MONTHS:
            month = date


def _within(mention: _Mention, when: Edtf) -> bool:
    """Say whether a mention and a date can mean the same time; an approximate one may be a year off."""
    slack = 1 if when.approximate or when.uncertain else 0
    first = (mention.year, mention.month or 1)
    last = (mention.year, mention.month or len(_MONTHS))
    after = when.earliest is None or last >= (when.earliest.year - slack, when.earliest.month)
    before = when.latest is None or first <= (when.latest.year + slack, when.latest.month)
    return after and before


RULES = (
    Rule(
        "date-differs", Severity.WARNING, "A claim's text says one year, month or day, and its quotes another.", _texts
    ),
    Rule("when-differs", Severity.WARNING, "A claim's `when` is no time that its quotes name.", _when),
)
