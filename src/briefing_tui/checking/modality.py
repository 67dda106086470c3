"""Rules that find a claim which tells as done what its quote tells as planned, or as sure what may be there."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from briefing_tui.checking.comparing.counterparts import Counterpart, counterparts, resting, same_event
from briefing_tui.checking.comparing.hedging import Difference, doubt_lost, overstated
from briefing_tui.checking.comparing.phrasal import phrasal_event
from briefing_tui.checking.parsing.done_verbs import done
from briefing_tui.checking.parsing.factuality import Factuality, Reading, planning_words, readings
from briefing_tui.checking.parsing.prospects import is_still_to_come, prospects
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.cues import WEAK_HEDGES
from briefing_tui.checking.words.hedging import DEGREES, KEEPING
from briefing_tui.checking.words.poles import mean_alike
from briefing_tui.checking.words.prospects import intransitive_forms, support_forms
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.text.word_sets import word_set

_HINT = "say what the quote says, or quote where it is told as fact"
_MIN_SHARED_STEMS = 2  # of a claim and its quote's sentence, beside the event
_BE = word_set("is are was were been being")
_COMPLEMENTS = {"came": ("into",), "come": ("into",), "set": ("up",)}  # "came into force", and not "came from"
# Words of planning_words() that stand beside a deed as well: "at his request".
_LINKING = word_set("to if unless request requests order orders call calls demand demands invitation mandate")
_TO_COME = word_set("due set about bound scheduled slated poised to ready free able supposed meant yet")
_TAKE = word_set("take takes took taken taking")
_AFTER_NOUN = word_set("of to in for is are was were and , . )")  # after "exports", a noun
_NO_LINKS = word_set(
    ", to that which who up off down forward back over and but or as than not"
)  # from an event to its verb
_PREPOSITIONS = word_set("of for in on at by with from into out about against between")
_GIVEN = word_set("given paid served granted handed sent")  # in the passive, what stands before may be who gets it
_OBJECT_BEGINNINGS = word_set("a an the its his her their until more")
_MAX_TOKENS_TO_OBJECT = 4  # from a verb to an event: "held a further, third round"
_WARNING = word_set("warn warns warned warning")
_STRONG_HEDGES = frozenset({*DEGREES[-1], "expects"})


def _plan_as_fact(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        found = next(_first(claim, {Factuality.PLANNED}, _is_told_as_done), None) or next(_prospects_told(claim), None)
        if found:
            yield found


def _hedge_lost(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        found = (
            next(_overstated(claim), None) or next(_doubts_lost(claim), None) or next(_verbs_told_as_sure(claim), None)
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


def _overstated(claim: Claim) -> Iterator[Finding]:
    if claim.likelihood is not None:
        return
    every = [each for quote in claim.quotes for each in sentences(quote.exact)]
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
        for prospect in prospects(pair.quote) if done(pair.claim) and not _is_to_come(pair.claim) else ():
            for at in prospect.stretch:
                told = (
                    _done_event(pair, at, may_be_noun=prospect.has_events) if is_still_to_come(pair.quote, at) else None
                )
                if told is not None and not _is_told_elsewhere(pair, at):
                    quoted = pair.quote.said(min(prospect.cue, at), max(prospect.cue, at))
                    message = (
                        f'the claim says "{pair.claim.said(told.start, told.stop - 1)}", but the quote says "{quoted}"'
                    )
                    yield Finding(text_address(claim), message, _HINT)


def _done_event(pair: Counterpart, at: int, *, may_be_noun: bool) -> range | None:
    """Return the words of a claim that tell as done the event of a word of its quote: a verb, or one beside a noun."""
    stem = pair.quote.stems[at]
    places = [position for position, each in enumerate(pair.claim.stems) if stem and each == stem]
    if len(places) != 1 or len(pair.shared - {stem}) < _MIN_SHARED_STEMS:
        return None
    verbs, (place,) = done(pair.claim), places
    if place in verbs:
        return range(place, place + 1)
    clause = pair.claim.clause(place)
    for verb in sorted(verbs & frozenset(clause)) if may_be_noun else ():
        form, after = pair.claim.forms[verb], (*pair.claim.forms[verb + 1 : verb + 2], "")[0]
        if form not in support_forms() or pair.claim.stems[verb] in pair.quote.stems:
            continue
        if after not in _COMPLEMENTS.get(form, (after,)):
            continue
        first = verb + 1 + (form in _COMPLEMENTS)
        between = pair.claim.forms[first:place] if place > verb else pair.claim.forms[place + 1 : verb]
        if not _NO_LINKS.isdisjoint(between):
            continue
        if place > verb and len(between) <= _MAX_TOKENS_TO_OBJECT and _PREPOSITIONS.isdisjoint(between):
            return range(verb, place + 1)
        happens = form in intransitive_forms() and (form not in _TAKE or after in {"place", "effect"})
        passive = happens or not (_BE.isdisjoint(between) or (form in _GIVEN and after in _OBJECT_BEGINNINGS))
        before = pair.claim.forms[clause.start : place]
        if place < verb and passive and _PREPOSITIONS.isdisjoint(before):
            return range(place, verb + 1)
    return None


def _told_otherwise(pair: Counterpart, factualities: set[Factuality]) -> Iterator[tuple[Reading, int]]:
    """Yield the words that a quote's sentence tells in one of some ways alone, each with where the claim has it."""
    for reading in readings(pair.quote):
        if reading.factuality in factualities and not _is_told_elsewhere(pair, reading.word):
            position = same_event(pair.quote, reading.word, pair.claim)
            if position is None:
                position = phrasal_event(pair.quote, reading.word, done(pair.claim), pair.claim)
            if position is not None:
                yield reading, position


def _is_told_elsewhere(pair: Counterpart, word: int) -> bool:
    stem, form = pair.quote.stems[word], pair.quote.forms[word]
    if pair.quote.stems.count(stem) > 1 or any(stem in other.stems for other in pair.others):
        return True
    return any(mean_alike(form, each) for at, each in enumerate(pair.quote.forms) if at != word)


def _is_told_as_done(pair: Counterpart, reading: Reading, position: int) -> bool:
    """Return whether a claim has a verb in the past, or going on, with no plan before it, or in the present for a wish.

    "Sends" for "will send" may be a timetable; for "hopes to send" it is not.
    """
    if _is_to_come(pair.claim):
        return False
    if position in done(pair.claim):
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


def _is_to_come(claim: Sentence) -> bool:
    """Return whether a claim tells of a plan or of what is to come itself: a verb in it may say only who or what."""
    if not (planning_words() - _LINKING).isdisjoint(claim.forms):
        return True
    return any(form in _BE and after in _TO_COME for form, after in pairwise(claim.forms))


def _is_told_as_sure(pair: Counterpart, reading: Reading, position: int) -> bool:
    """Return whether a claim has no hedge, or only a stronger one than the quote: "probably", or "will", for "may".

    Who warns that a thing will happen is surer of it than who warns that it may.
    """
    cue = pair.quote.forms[reading.first : reading.first + 2]
    kept = KEEPING if WEAK_HEDGES.isdisjoint(cue) else KEEPING - _STRONG_HEDGES
    if "will" in pair.claim.forms[max(0, position - 2) : position]:
        kept -= _WARNING
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
        "A claim leaves out the hedge of its quote, or is surer than that.",
        Scope.CLAIM,
        _hedge_lost,
    ),
)
