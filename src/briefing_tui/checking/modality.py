"""Rules that find a claim which tells as done what its quote tells as planned, or as sure what may be there."""

from collections.abc import Callable, Iterator

from briefing_tui.checking.counterparts import Counterpart, clauses_share, counterparts
from briefing_tui.checking.factuality import Factuality, Reading, planning_words, readings
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.words.cues import HEDGES, INVARIABLE
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
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


def _plan_as_fact(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        yield from _first(claim, {Factuality.PLANNED}, _is_told_as_done)


def _hedge_lost(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.basis is not Basis.STATED and claim.likelihood is None:
            yield from _first(claim, {Factuality.POSSIBLE, Factuality.SUSPECTED}, _is_told_as_sure)


def _first(claim: Claim, factualities: set[Factuality], is_told: Callable[[Sentence, int], bool]) -> Iterator[Finding]:
    """Yield a finding for the first word that a quote tells in one of some ways, and the claim without them."""
    for pair in counterparts(claim):
        for reading, position in _told_otherwise(pair, factualities):
            if is_told(pair.claim, position):
                quoted = pair.quote.said(reading.first, reading.word)
                message = f'the claim says "{pair.claim.tokens[position]}", but the quote says "{quoted}"'
                yield Finding(text_address(claim), message, _HINT)
                return


def _told_otherwise(pair: Counterpart, factualities: set[Factuality]) -> Iterator[tuple[Reading, int]]:
    """Yield the words that a quote's sentence tells in one of some ways alone, each with where the claim has it."""
    for reading in readings(pair.quote):
        stem = pair.quote.stems[reading.word]
        if reading.factuality not in factualities or stem not in pair.shared or _is_told_elsewhere(pair, stem):
            continue
        for position, other in enumerate(pair.claim.stems):
            if other == stem and clauses_share(pair.quote, reading.word, pair.claim, position):
                yield reading, position


def _is_told_elsewhere(pair: Counterpart, stem: str) -> bool:
    return pair.quote.stems.count(stem) > 1 or any(stem in other.stems for other in pair.others)


def _is_told_as_done(sentence: Sentence, position: int) -> bool:
    """Return whether a word is the past or the participle of a verb, and no plan, wish or order stands before it."""
    form = sentence.forms[position]
    if not (form.endswith("ed") or form in INVARIABLE or form in IRREGULAR_FORMS):
        return False
    if any(reading.word == position for reading in readings(sentence)):
        return False
    return planning_words().isdisjoint(sentence.forms[sentence.clause(position).start : position])


def _is_told_as_sure(sentence: Sentence, _position: int) -> bool:
    return _HEDGED.isdisjoint(sentence.forms)


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
