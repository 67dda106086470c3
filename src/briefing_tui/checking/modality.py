"""Rules that find a claim which tells as done what its quote tells as planned, or as sure what may be there."""

from collections.abc import Callable, Iterator

from briefing_tui.checking.comparing.counterparts import (
    Counterpart,
    counterparts,
    quoted_sentences,
    resting,
    same_event,
)
from briefing_tui.checking.comparing.dropped_hedges import dropped_hedge
from briefing_tui.checking.comparing.hedging import Difference, doubt_lost, overstated, told_as_sure
from briefing_tui.checking.comparing.phrasal import means_alike, phrasal_event
from briefing_tui.checking.comparing.plans import is_of_another, is_to_come, is_told_elsewhere, prospects_told
from briefing_tui.checking.parsing.done_verbs import done
from briefing_tui.checking.parsing.factuality import Factuality, Reading, readings
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.classes import BE
from briefing_tui.checking.words.cues import WEAK_HEDGES
from briefing_tui.checking.words.hedging import DEGREES, KEEPING, WARNING
from briefing_tui.checking.words.meanings import stems_alike
from briefing_tui.checking.words.poles import mean_alike
from briefing_tui.checking.words.prospects import STANCES, agreeing_forms, postponing_forms
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.text.word_sets import word_set

_HINT = "say what the quote says, or quote where it is told as fact"
_BE = BE - {"be"}  # "to be" tells nothing as done
_AFTER_NOUN = word_set("of to in for is are was were and , . )")  # after "exports", a noun
_BEGUN = word_set("began begun started continued managed proceeded succeeded")
_STRONG_HEDGES = frozenset({*DEGREES[-1], "expects"})


def _plan_as_fact(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        found = next(_first(claim, {Factuality.PLANNED}, _is_told_as_done), None) or next(_prospects_told(claim), None)
        if found:
            yield found


def _hedge_lost(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        found = (
            next(_overstated(claim), None)
            or next(_doubts_lost(claim), None)
            or next(_verbs_told_as_sure(claim), None)
            or next(_told_as_sure(claim), None)
        )
        if found:
            yield found


def _verbs_told_as_sure(claim: Claim) -> Iterator[Finding]:
    if claim.basis is Basis.ALLEGED:  # which says itself that somebody is suspected
        yield from _first(claim, {Factuality.POSSIBLE}, _is_told_as_sure)
    elif claim.basis is Basis.STATED:  # what is possible, `hedge-dropped` looks for
        yield from _first(claim, {Factuality.SUSPECTED}, _is_told_as_sure)
    elif claim.likelihood is None:
        yield from _first(claim, {Factuality.POSSIBLE, Factuality.SUSPECTED}, _is_told_as_sure)


def _doubts_lost(claim: Claim) -> Iterator[Finding]:
    for pair in counterparts(claim) if claim.basis is not Basis.ALLEGED and claim.likelihood is None else ():
        found = doubt_lost(pair)
        if found:
            yield _hedge_finding(claim, found)


def _told_as_sure(claim: Claim) -> Iterator[Finding]:
    if claim.likelihood is not None or dropped_hedge(claim):
        return
    may_be_hearsay = claim.basis in (Basis.ALLEGED, Basis.REPORTED)
    for pair in counterparts(claim):
        found = told_as_sure(pair.claim, pair.quote, pair.others, may_be_hearsay=may_be_hearsay)
        if found:
            yield _hedge_finding(claim, found)


def _overstated(claim: Claim) -> Iterator[Finding]:
    if claim.likelihood is not None:
        return
    every = quoted_sentences(claim)
    for sentence, quoted in resting(claim):
        for each in quoted:
            found = overstated(sentence, each, every)
            if found:
                yield _hedge_finding(claim, found)


def _hedge_finding(claim: Claim, found: Difference) -> Finding:
    return Finding(text_address(claim), f'the claim says "{found.claim}", but the quote says "{found.quote}"', _HINT)


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


def _prospects_told(claim: Claim) -> Iterator[Finding]:
    """Yield a finding for each word that its quote has among what is wanted or to come, and a claim tells as done."""
    for pair in counterparts(claim):
        for told in prospects_told(pair):
            if _is_put_off(pair.quote, told.quote):
                continue
            said = pair.claim.said(told.claim.start, told.claim.stop - 1)
            quoted = pair.quote.said(told.quote.start, told.quote.stop - 1)
            yield Finding(text_address(claim), f'the claim says "{said}", but the quote says "{quoted}"', _HINT)


def _told_otherwise(pair: Counterpart, factualities: set[Factuality]) -> Iterator[tuple[Reading, int]]:
    """Yield the words that a quote's sentence tells in one of some ways alone, each with where the claim has it."""
    for reading in readings(pair.quote):
        is_stance = "would" in pair.quote.forms[reading.first : reading.word] and (
            pair.quote.forms[reading.word] in STANCES
        )
        if reading.factuality in factualities and not is_stance and not is_told_elsewhere(pair, reading.word):
            position = same_event(pair.quote, reading.word, pair.claim)
            if position is None:
                position = phrasal_event(pair.quote, reading.word, done(pair.claim), pair.claim)
            is_done = _is_put_off(pair.quote, range(reading.first, reading.word + 1))
            if position is not None and not is_done and not _is_told_as_well(pair, reading.word, position):
                yield reading, position


def _is_put_off(quote: Sentence, plan: range) -> bool:
    """Return whether a plan, from its first word to its last, puts a thing off: who agrees to do so has done so."""
    form, following = quote.forms[plan[-1]], quote.forms[plan.stop : plan.stop + 1]
    is_postponing = form in postponing_forms() or (form == "put" and following in (("off",), ("back",)))
    return is_postponing and not agreeing_forms().isdisjoint(quote.forms[plan.start : plan.stop])


def _is_told_as_well(pair: Counterpart, word: int, position: int) -> bool:
    """Return whether a verb of a claim stands for another of its quotes, which they tell: "voted down" for "rejected".

    What they tell in one of some ways, at `word`, means nearly the same.
    """
    claim, form = pair.claim, pair.claim.forms[position]
    if claim.stems[position] == pair.quote.stems[word]:
        return False
    alike = stems_alike(form)
    return any(
        each.stems[at] in alike or mean_alike(form, each.forms[at]) or means_alike(claim, position, each, at)
        for each in (pair.quote, *pair.others)
        for at in done(each)
        if each is not pair.quote or at != word
    )


def _is_told_as_done(pair: Counterpart, reading: Reading, position: int) -> bool:
    """Return whether a claim has a verb in the past, or going on, with no plan before it, or in the present for a wish.

    "Sends" for "will send" may be a timetable; for "hopes to send" it is not.
    """
    if is_to_come(pair, position, range(reading.first, reading.word)) or is_of_another(pair, position, reading.word):
        return False
    if position in done(pair.claim) or _is_begun(pair.claim, position):
        return True
    cue, form = pair.quote.forms[reading.first : reading.word], pair.quote.forms[reading.word]
    before, after = pair.claim.forms[position - 1 : position], pair.claim.forms[position + 1 : position + 2]
    return (
        pair.claim.forms[position] in {f"{form}s", f"{form}es"}
        and "to" in cue
        and _BE.isdisjoint(cue)
        and bool(before and pair.claim.stems[position - 1])
        and _AFTER_NOUN.isdisjoint(after)
    )


def _is_begun(claim: Sentence, position: int) -> bool:
    """Return whether a claim says of a verb that it has begun, or was achieved: "has begun to lay", "managed to"."""
    return (
        claim.forms[position - 1 : position] == ("to",)
        and position - 2 in done(claim)
        and claim.forms[position - 2] in _BEGUN
    )


def _is_told_as_sure(pair: Counterpart, reading: Reading, position: int) -> bool:
    """Return whether a claim has no hedge, or only a stronger one than the quote: "probably", or "will", for "may".

    Who warns that a thing will happen is surer of it than who warns that it may.
    """
    cue = pair.quote.forms[reading.first : reading.first + 2]
    kept = KEEPING if WEAK_HEDGES.isdisjoint(cue) else KEEPING - _STRONG_HEDGES
    if "will" in pair.claim.forms[max(0, position - 2) : position]:
        kept -= WARNING
    return kept.isdisjoint(pair.claim.forms)


RULES = (
    Rule(
        "plan-as-fact",
        Severity.WARNING,
        "A claim tells as done what its quote tells as a plan, a hope, a threat, an attempt or an order.",
        Scope.CLAIM,
        _plan_as_fact,
        sure_share=0.55,
    ),
    Rule(
        "hedge-strengthened",
        Severity.WARNING,
        "A claim leaves out the hedge of its quote, or is surer than that.",
        Scope.CLAIM,
        _hedge_lost,
        sure_share=0.8,
    ),
)
