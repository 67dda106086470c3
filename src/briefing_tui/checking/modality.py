"""Rules that find a claim which tells as done what its quote tells as planned, or as sure what may be there."""

from collections.abc import Callable, Iterator

from briefing_tui.checking.counterparts import Counterpart, counterparts, same_event
from briefing_tui.checking.factuality import Factuality, Reading, planning_words, readings
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.cues import HEDGES, INVARIABLE, WEAK_HEDGES
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.opposites import mean_alike
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis

_HINT = "say what the quote says, or quote where it is told as fact"
# In a claim that has one of these, a hedge is not lost, but said otherwise.
_HEDGED = HEDGES | word_set(
    """can possible possibility probable potential potentially chance risk danger threat threatens suspected suspects
    suspicion alleged allegedly reportedly believed thought seems seem seemed appears appear appeared unclear whether if
    unlikely uncertain expected expects fear fears feared hope hopes hoped conceivable imaginable supposedly
    accused accuses charged charges consider considers considered judged judges doubt doubts"""
)
_STRONG_HEDGES = word_set("likely probably probable expected expects")


def _plan_as_fact(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        yield from _first(claim, {Factuality.PLANNED}, _is_told_as_done)


def _hedge_lost(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.basis is Basis.ALLEGED:  # which says itself that somebody is suspected
            yield from _first(claim, {Factuality.POSSIBLE}, _is_told_as_sure)
        elif claim.basis is not Basis.STATED and claim.likelihood is None:
            yield from _first(claim, {Factuality.POSSIBLE, Factuality.SUSPECTED}, _is_told_as_sure)


def _first(
    claim: Claim, factualities: set[Factuality], is_told: Callable[[Counterpart, Reading, int], bool]
) -> Iterator[Finding]:
    """Yield a finding for the first word that a quote tells in one of some ways, and the claim without them."""
    for pair in counterparts(claim):
        for reading, position in _told_otherwise(pair, factualities):
            if is_told(pair, reading, position):
                quoted = pair.quote.said(reading.first, reading.word)
                message = f'the claim says "{pair.claim.tokens[position]}", but the quote says "{quoted}"'
                yield Finding(text_address(claim), message, _HINT)
                return


def _told_otherwise(pair: Counterpart, factualities: set[Factuality]) -> Iterator[tuple[Reading, int]]:
    """Yield the words that a quote's sentence tells in one of some ways alone, each with where the claim has it."""
    for reading in readings(pair.quote):
        if reading.factuality in factualities and not _is_told_elsewhere(pair, reading.word):
            position = same_event(pair.quote, reading.word, pair.claim)
            if position is not None:
                yield reading, position


def _is_told_elsewhere(pair: Counterpart, word: int) -> bool:
    stem, form = pair.quote.stems[word], pair.quote.forms[word]
    if pair.quote.stems.count(stem) > 1 or any(stem in other.stems for other in pair.others):
        return True
    return any(mean_alike(form, each) for at, each in enumerate(pair.quote.forms) if at != word)


def _is_told_as_done(pair: Counterpart, _reading: Reading, position: int) -> bool:
    """Return whether a claim has the past or the participle of a verb, with no plan, wish or order before it."""
    sentence = pair.claim
    form = sentence.forms[position]
    if not (form.endswith("ed") or form in INVARIABLE or form in IRREGULAR_FORMS):
        return False
    if any(reading.word == position for reading in readings(sentence)):
        return False
    return planning_words().isdisjoint(sentence.forms[sentence.clause(position).start : position])


def _is_told_as_sure(pair: Counterpart, reading: Reading, _position: int) -> bool:
    """Return whether a claim has no hedge, or only a stronger one than the quote: "probably" for "may"."""
    cue = pair.quote.forms[reading.first : reading.first + 2]
    kept = _HEDGED if WEAK_HEDGES.isdisjoint(cue) else _HEDGED - _STRONG_HEDGES
    return kept.isdisjoint(pair.claim.forms)


RULES = (
    Rule(
        "plan-as-fact",
        Severity.WARNING,
        "A claim tells as done what its quote tells as a plan, a hope, a threat, an attempt or an order.",
        Scope.CLAIM,
        _plan_as_fact,
    ),
    Rule(
        "hedge-strengthened",
        Severity.WARNING,
        "A claim that is reported, alleged or assessed leaves out the hedge of its quote.",
        Scope.CLAIM,
        _hedge_lost,
    ),
)
