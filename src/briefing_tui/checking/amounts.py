"""Rules that compare the numbers that claim and quote have in common: of what they are, and between which bounds."""

import re
from collections.abc import Iterator
from itertools import islice

from briefing_tui.checking.numbers.bounds import Bounded, bounded
from briefing_tui.checking.numbers.figures import MAX_SMALL_NUMBER
from briefing_tui.checking.numbers.magnitudes import Magnitude, magnitudes
from briefing_tui.checking.numbers.measures import Measure, measures
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.checking.words.bounds import Bound
from briefing_tui.checking.words.stems import stems
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.regex import regex

_MAX_COMPARED_NUMBERS = 20  # of one claim, to bound the time: a sentence with more is a table
_MAX_QUOTED_NUMBERS = 100  # of its quotes, for the same
_QUANTITIES = {"mass", "volume"}  # of one thing, which may be measured by either
_FROM_BELOW, _FROM_ABOVE = {Bound.MORE, Bound.AT_LEAST}, {Bound.LESS, Bound.NEARLY, Bound.AT_MOST}
_AGAINST = {**dict.fromkeys(_FROM_BELOW, _FROM_ABOVE), **dict.fromkeys(_FROM_ABOVE, _FROM_BELOW)}
_STRICT = {Bound.MORE, Bound.LESS}
_LONG = regex(r"(?<![\w-])((hour|day|week|month|year|decade|century)[- ]?long)(?!\w)", re.IGNORECASE)
_DISTANCE = regex(r"^\W?\w+ (?:ago|later|earlier|from now)(?!\w)")


def _unit_differs(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        differing = _differing_units(claim, evidence) or _differing_magnitudes(claim) or _differing_lengths(claim)
        if differing:
            said, quoted = differing
            message = f'the claim says "{said}", and its quote "{quoted}" (unit)'
            yield Finding(text_address(claim), message, "say what the quote says, or quote where it is said so")


def _differing_units(claim: Claim, evidence: Evidence) -> tuple[str, str] | None:
    """Return a number of a claim and the same of its quotes that is one of something else, or None."""
    in_claim = [each for each in _few(claim.text, _MAX_COMPARED_NUMBERS) if each.units]
    in_quotes = _few(quoted_text(claim), _MAX_QUOTED_NUMBERS) if in_claim else []
    if not in_quotes:
        return None
    known = [*in_quotes, *measures(evidence.altered_passages(claim))]
    for mine in in_claim:
        same = [other for other in known if other.figure.value == mine.figure.value]
        if any(_agree(mine, other) for other in same) or any(mine.may_equal(other) for other in known):
            continue
        other = next((other for other in same if other in in_quotes and _differ(mine, other)), None)
        if other:
            return mine.words, other.words
    return _differing_rate(in_claim, known)


def _few(text: str, most: int) -> list[Measure]:
    """Return the numbers of a text with their units, or none if there are too many."""
    found = list(islice(measures(text), most + 1))
    return found if len(found) <= most else []


def _agree(one: Measure, other: Measure) -> bool:
    return bool(set(one.units) & set(other.units))


def _differ(one: Measure, other: Measure) -> bool:
    """Return whether two equal numbers are so much of one thing, in units that measure the same: no tonnes are metres.

    Small numbers stand everywhere: they are of one thing only where the words around them have one in common.
    """
    mine, its = one.dimensions, other.dimensions
    if mine == its == {"share"}:  # per cent and percentage points
        return True
    if one.figure.value > MAX_SMALL_NUMBER:
        return not mine.isdisjoint(its) or not (mine.isdisjoint(_QUANTITIES) or its.isdisjoint(_QUANTITIES))
    return (
        not mine.isdisjoint(its)
        and _is_distance(one) == _is_distance(other)
        and not _around(one).isdisjoint(_around(other))
    )


def _is_distance(measure: Measure) -> bool:
    """Return whether it is said how far off a time is, and not how long something takes: "two weeks ago"."""
    return _DISTANCE.search(measure.figure.after) is not None


def _around(measure: Measure) -> set[str]:
    units = {stem for unit in measure.units for stem in stems(unit.name)}
    return {*stems(measure.figure.before), *stems(measure.figure.after)} - units


def _differing_rate(in_claim: list[Measure], known: list[Measure]) -> tuple[str, str] | None:
    """Return an equal measure that a claim has so much of in another time than its quotes, or None."""
    for mine in in_claim:
        rates = [(other.words, other.rate) for other in known if mine.rate and _is_equal(mine, other)]
        if rates and all(rate and rate != mine.rate for _, rate in rates):
            words, rate = rates[0]
            return f"{mine.words} a {mine.rate}", f"{words} a {rate}"
    return None


def _is_equal(one: Measure, other: Measure) -> bool:
    return one.figure.value == other.figure.value and _agree(one, other)


def _differing_magnitudes(claim: Claim) -> tuple[str, str] | None:
    """Return two words for great numbers of the same things, of which the quotes have one, and the claim another."""
    in_claim = _magnitudes(claim.text)
    in_quotes = _magnitudes(quoted_text(claim)) if in_claim else []
    claimed, quoted = ({each.power for _, each in found} for found in (in_claim, in_quotes))
    for sentence, mine in in_claim:
        for quote, other in in_quotes:
            if mine.power not in quoted and other.power not in claimed and mine.counts_as(other):
                return sentence.said(mine.first, mine.last), quote.said(other.first, other.last)
    return None


def _differing_lengths(claim: Claim) -> tuple[str, str] | None:
    """Return how long something takes in a claim and in its quotes where each says that once: "a month-long series"."""
    in_claim, in_quotes = _LONG.findall(claim.text), _LONG.findall(quoted_text(claim))
    if len(in_claim) == len(in_quotes) == 1 and in_claim[0][1].lower() != in_quotes[0][1].lower():
        return in_claim[0][0], in_quotes[0][0]
    return None


def _magnitudes(text: str) -> list[tuple[Sentence, Magnitude]]:
    return [(sentence, each) for sentence in sentences(text) for each in magnitudes(sentence)]


def _bound_differs(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        in_claim = [each for each in islice(bounded(claim.text), _MAX_COMPARED_NUMBERS) if each.bound]
        if not in_claim:
            continue
        known = list(islice(bounded(quoted_text(claim)), _MAX_QUOTED_NUMBERS + 1))
        if len(known) > _MAX_QUOTED_NUMBERS:
            continue
        altered = list(bounded(evidence.altered_passages(claim)))
        for mine in in_claim:
            same = [other for other in _same(mine, known) if _are_of_one(mine, other, known)]
            if any(mine.is_in_other_unit(other) for other in known):
                continue
            if same and all(_bounds_differ(mine, other) for other in (*same, *_same(mine, altered))):
                message = f'the claim says "{mine.words}", and its quote "{same[0].words}" (bound)'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where it is said so")
                break


def _same(mine: Bounded, others: list[Bounded]) -> Iterator[Bounded]:
    return (other for other in others if other.value == mine.value and mine.measures_same(other))


def _are_of_one(mine: Bounded, other: Bounded, known: list[Bounded]) -> bool:
    """Return whether two equal numbers count the same: words around them do, or it is too great to be there twice."""
    is_only = mine.is_great and sum(1 for _ in _same(mine, known)) == 1
    return is_only or not mine.around.isdisjoint(other.around)


def _bounds_differ(one: Bounded, other: Bounded) -> bool:
    """Return whether a claim's number is a bound where that of its quote is none, or one on the other side."""
    if one.bound in _STRICT and one.is_plain:
        return other.bound in _AGAINST[one.bound] | {Bound.NONE, Bound.ABOUT}
    return other.bound in _AGAINST.get(one.bound, ())


RULES = (
    Rule(
        "unit-differs",
        Severity.WARNING,
        "A claim has a number of its quotes with another unit, currency or magnitude.",
        Scope.CLAIM,
        _unit_differs,
    ),
    Rule(
        "bound-differs",
        Severity.WARNING,
        "A claim says more than a number where its quotes say less, or about as much.",
        Scope.CLAIM,
        _bound_differs,
        sure_share=0.45,
    ),
)
