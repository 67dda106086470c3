"""Find a date of a claim that its quotes have for something else, and a decade that they do not have at all."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.words import calendar
from briefing_tui.text.regex import regex

MONTHS = frozenset(each.capitalize() for each in calendar.MONTHS)
_DECADE = regex(r"(?<![\d.,])(?:1[5-9]|20)(\d)0['’]?s(?!\w)|(?<![\d.,'’])['’](\d)0s(?!\w)|(?<!\w)(\w+ties)(?!\w)")
_DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip  # as a list is read
_YEAR = regex(r"(?<![\d.,])(?:1[5-9]|20)(\d)\d(?!\d)")
_CYCLES = (frozenset(calendar.MONTHS), frozenset(calendar.WEEKDAYS))
_MIN_SHARED_STEMS = 2  # of the clause of another date and the claim, where that of the claim's own date shares none
_MAX_DATES = 20  # of a text, to bound the time


class _Occasion(NamedTuple):
    """A month or a weekday in a sentence, where it stands, the stem of the word before it, those of its clause."""

    value: str
    sentence: Sentence
    position: int
    governor: str
    clause: frozenset[str]


def other_occasion(claim: str, quotes: str) -> tuple[str, str] | None:
    """Return a month or a weekday of a claim, and that which its quotes have for the same, or None."""
    for names in _CYCLES:
        mine = list(_occasions(claim, names))
        its = list(_occasions(quotes, names)) if len(mine) == 1 else []
        if not its or len(its) > _MAX_DATES or mine[0].value not in {each.value for each in its}:
            continue
        own = [each for each in its if each.value == mine[0].value]
        for other in its:
            if other.value != mine[0].value and _is_of(mine[0], other, own):
                return _said(mine[0]), _said(other)
    return None


def other_decade(claim: str, quotes: str) -> tuple[str, str] | None:
    """Return a decade of a claim and another one of its quotes, which have neither the first nor a year in it."""
    mine = dict(_decades(claim))
    its = dict(_decades(quotes)) if mine else {}
    years = {int(match[1]) for match in _YEAR.finditer(quotes)} if its else set()
    unmatched = [words for decade, words in mine.items() if decade not in its and decade not in years]
    others = [words for decade, words in its.items() if decade not in mine]
    return (unmatched[0], others[0]) if unmatched and others else None


def _decades(text: str) -> Iterator[tuple[int, str]]:
    for match in _DECADE.finditer(text):
        digit = match[1] or match[2] or _DECADES.get((match[3] or "").lower())
        if digit is not None:
            yield int(digit), match[0]


def _occasions(text: str, names: frozenset[str]) -> Iterator[_Occasion]:
    for sentence in sentences(text):
        if names.isdisjoint(sentence.forms):
            continue
        for position, form in enumerate(sentence.forms):
            if (
                form in names
                and sentence.tokens[position][0].isupper()
                and (form != "may" or _is_month(sentence, position))
            ):
                before = (sentence.stems[at] for at in range(position - 1, sentence.clause(position).start - 1, -1))
                clause = frozenset(sentence.stems[at] for at in sentence.clause(position)) - {""}
                governor = next((stem for stem in before if stem and not stem.isdecimal()), "")
                yield _Occasion(form, sentence, position, governor, clause)


def _is_month(sentence: Sentence, position: int) -> bool:
    return position > 0 and sentence.forms[position - 1] in {"in", "of", "since", "until", "by", "last", "to", "and"}


def _is_of(mine: _Occasion, other: _Occasion, own: Sequence[_Occasion]) -> bool:
    """Return whether another date is that of what a claim tells, and its own one, wherever it stands, is not.

    It stands after the same word ("replaced in August"); or in a clause that shares words with the claim, and none of
    the clauses with its own date does.
    """
    governors = {each.governor for each in own}
    if mine.governor and mine.governor == other.governor:
        return mine.governor not in governors
    return len(_shared(mine, other)) >= _MIN_SHARED_STEMS and not any(_shared(mine, each) for each in own)


def _shared(mine: _Occasion, other: _Occasion) -> set[str]:
    return {stem for stem in mine.sentence.content & other.clause if not stem.isdecimal()}


def _said(occasion: _Occasion) -> str:
    return occasion.sentence.tokens[occasion.position]
