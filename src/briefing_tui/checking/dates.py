"""The dates of a claim, in its text and in `when`, held against those that its quotes name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.figures import Sort, figures
from briefing_tui.checking.rule import Finding, Rule
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edtf import Edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.wording import Sense, weighty

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


def _texts(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        quotes = _quotes(claim)
        if _RELATIVE.search(quotes):
            continue
        for told, quoted in ((_years(claim.text), _years(quotes)), (_days(claim.text), _days(quotes))):
            lacking, others = (
                [each for each in told if each not in quoted],
                [each for each in quoted if each not in told],
            )
            if lacking and others:
                message = f'the claim says "{told[lacking[0]]}" where its quote says "{quoted[others[0]]}" (date)'
                yield Finding(claim.text_place or claim.place, message, "say what the quote says, or quote the date")


def _when(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        quotes = _quotes(claim)
        if claim.when is None or _RELATIVE.search(quotes):
            continue
        mentions = list(_mentions(quotes))
        if mentions and not any(_within(mention, claim.when) for mention in mentions):
            message = f'`when` is {claim.when.describe()}, and the quote says "{mentions[0].words}"'
            hint = "write the date of the quote, or quote the words that say when"
            yield Finding(claim.when_place or claim.place, message, hint)


def _quotes(claim: Claim) -> str:
    return " ".join(quote.exact for quote in claim.quotes)


def _years(text: str) -> dict[str, str]:
    return {str(figure.value): figure.words for figure in figures(text) if figure.sort is Sort.YEAR}


def _days(text: str) -> dict[str, str]:
    """Return the months and the days of the week that `text` names, as they are compared and as they are written."""
    return {
        word.value[:_LETTERS]: text[word.span.start : word.span.end]
        for word in weighty(text)
        if word.sense is Sense.DATE and word.value.isascii()
    }


def _mentions(text: str) -> Iterator[_Mention]:
    """Yield the years of `text`, each with the month right before it if there is one."""
    month = None
    for word in weighty(text):
        if word.sense is Sense.DATE and word.value[:_LETTERS] in _MONTHS:
            month = word
        elif word.sense is Sense.NUMBER:
            year = next((figure for figure in figures(text[word.span.start : word.span.end])), None)
            if year is not None and year.sort is Sort.YEAR:
                near = month is not None and word.span.start - month.span.end <= _APART
                number = _MONTHS.index(month.value[:_LETTERS]) + 1 if near and month else None
                start = month.span.start if near and month else word.span.start
                yield _Mention(int(year.value), number, text[start : word.span.end])
                month = None


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
