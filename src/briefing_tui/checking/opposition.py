"""A rule that finds a claim which says the opposite of its quote: rose for fell, open for close, before for after."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.counterparts import Counterpart, counterparts
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.words.opposites import Kind, Pole, opposites, phrase_beginnings
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

_MAX_NEIGHBOURS = 4  # content words on either side of a word, in which both sentences must share some
_NEGATIONS = word_set("not no none nobody nothing never neither nor cannot without hardly")
_COMPARATIVES = word_set("more less fewer higher lower larger bigger greater smaller")

_PERCENT = word_set("percent cent % points times")


class _Mention(NamedTuple):
    """A word with an opposite: its pole, and the positions of its first and last token."""

    pole: Pole
    first: int
    last: int


def _opposite_said(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for pair in counterparts(claim):
            found = next(_opposed(pair), None)
            if found:
                one, other = found
                said = pair.claim.said(one.first, one.last), pair.quote.said(other.first, other.last)
                message = f'the claim says "{said[0]}", but the quote says "{said[1]}"'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where that is said")
                break


def _opposed(pair: Counterpart) -> Iterator[tuple[_Mention, _Mention]]:
    """Yield the words of a claim's sentence, each with its opposite in that of the quote, that say so of one thing."""
    in_claim, in_quote = _mentions(pair.claim), _mentions(pair.quote)
    if not in_claim or not in_quote:
        return
    quoted = {mention.pole for sentence in (pair.quote, *pair.others) for mention in _mentions(sentence)}
    claimed = {mention.pole for mention in in_claim}
    for one in in_claim:
        for other in in_quote:
            if one.pole.pair != other.pole.pair or one.pole.side == other.pole.side:
                continue
            if one.pole in quoted or other.pole in claimed:
                continue
            if _is_negated(pair.claim, one) or _is_negated(pair.quote, other):
                continue
            if _say_so_of_one_thing(pair, one, other):
                yield one, other


@lru_cache(maxsize=4096)
def _mentions(sentence: Sentence) -> tuple[_Mention, ...]:
    table, beginnings, forms = opposites(), phrase_beginnings(), sentence.forms
    found: list[_Mention] = []
    for position, form in enumerate(forms):
        phrase = " ".join(forms[position : position + 2]) if form in beginnings else ""
        poles = table.get(phrase) or table.get(form) or ()
        if poles and not (forms[position + 1 : position + 2] == ("than",) and _is_bound(forms, position)):
            found.extend(_Mention(pole, position, position + (phrase in table)) for pole in poles)
    return tuple(found)


def _is_bound(forms: Sequence[str], position: int) -> bool:
    """Return whether a word before "than" makes a bound of a number, which is another matter: "more than 40"."""
    return forms[position] in _COMPARATIVES and forms[max(0, position - 1)] not in _PERCENT


def _is_negated(sentence: Sentence, mention: _Mention) -> bool:
    clause = sentence.clause(mention.first)
    return any(sentence.forms[at] in _NEGATIONS or sentence.forms[at].endswith("n't") for at in clause)


def _say_so_of_one_thing(pair: Counterpart, one: _Mention, other: _Mention) -> bool:
    after = _content(pair.claim, one.last, 1), _content(pair.quote, other.last, 1)
    before = _content(pair.claim, one.first, -1), _content(pair.quote, other.first, -1)
    match one.pole.kind:
        case Kind.PLACE:
            return after[0][:1] == after[1][:1] != []
        case Kind.QUALITY:
            return after[0][:1] == after[1][:1] != [] or before[0][:1] == before[1][:1] != []
        case Kind.CONVERSE:
            crossed = not set(before[0]).isdisjoint(after[1]) or not set(after[0]).isdisjoint(before[1])
            return not crossed and not ({*before[0], *after[0]}.isdisjoint({*before[1], *after[1]}))
    around = {*after[0], *before[0]} & {*after[1], *before[1]}
    if one.pole.kind is Kind.CONTEST and set(before[0]).isdisjoint(before[1]):
        return False
    return len(around) >= 1 and (not set(after[0]).isdisjoint(after[1]) or len(around) > 1)


def _content(sentence: Sentence, position: int, step: int) -> list[str]:
    """Return the stems of the next content words of a clause in one direction, the nearest first."""
    found: list[str] = []
    clause = sentence.clause(position)
    position += step
    while position in clause and len(found) < _MAX_NEIGHBOURS:
        if sentence.stems[position]:
            found.append(sentence.stems[position])
        position += step
    return found


RULES = (
    Rule(
        "opposite-said",
        Severity.WARNING,
        "A claim says the opposite of its quote: that a thing rose where it fell, or opened where it closed.",
        Scope.CLAIM,
        _opposite_said,
    ),
)
