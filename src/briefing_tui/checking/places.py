"""A rule that finds a claim which names another place than its quote, or in which two places have been exchanged."""

from collections.abc import Iterator

from briefing_tui.checking.counterparts import Counterpart, counterparts
from briefing_tui.checking.mentions import keys
from briefing_tui.checking.naming import name_stems
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.checking.sentences import Sentence, sentences
from briefing_tui.checking.slots import Slot, exchanged, slots
from briefing_tui.checking.surroundings import Surroundings
from briefing_tui.checking.words.bodies import OFFICES
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

_LOCATIVES = word_set("in at near outside inside around throughout across")  # a name after one of these is a place
_MIN_LIKE_LETTERS = 3  # names that begin with as many same letters may be spellings of one: "Raqqa", "Raqqah"


def _place_differs(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    surroundings = Surroundings(evidence)
    for claim in briefing.claims:
        for pair in counterparts(claim):
            crossed = (found for found in exchanged(pair.claim, pair.quote) if found[0].preposition)
            found = next(crossed, None) or next(_others(claim, pair, surroundings), None)
            if found:
                said, told = found[0].said(pair.claim), found[1].said(pair.quote)
                message = f'the claim says "{said}", and its quote "{told}"'
                yield Finding(text_address(claim), message, "say what the quote says, or quote what names the place")
                break


def _others(claim: Claim, pair: Counterpart, surroundings: Surroundings) -> Iterator[tuple[Slot, Slot]]:
    """Yield each place of a claim that neither its quotes nor what stands around them name, with that of the quote.

    Both are states, or neither is: "in Kabul" may say what "in Afghanistan" says, and "officials in Kabul" what "Afghan
    officials" says.
    """
    ours = [
        slot for slot in slots(pair.claim) if slot.preposition in _LOCATIVES and not _is_of_office(pair.claim, slot)
    ]
    theirs = [slot for slot in slots(pair.quote) if slot.preposition in _LOCATIVES and not _stands(slot, pair.claim)]
    if not ours or not theirs:
        return
    quoted = sentences(quoted_text(claim))
    for one in ours:
        if any(_stands(one, sentence) for sentence in quoted):
            continue
        stems = name_stems(pair.claim.said(one.first, one.last))
        if surroundings.have_stem(claim, stems):
            continue
        for other in theirs:
            if one.state == other.state and not _are_like(one, other):
                yield one, other


def _is_of_office(sentence: Sentence, slot: Slot) -> bool:
    return slot.first > 1 and sentence.forms[slot.first - 2] in OFFICES


def _stands(slot: Slot, sentence: Sentence) -> bool:
    return not slot.keys.isdisjoint(keys(sentence))


def _are_like(one: Slot, other: Slot) -> bool:
    beginnings = [{key[:_MIN_LIKE_LETTERS] for key in slot.keys} for slot in (one, other)]
    return not beginnings[0].isdisjoint(beginnings[1])


RULES = (
    Rule(
        "place-differs",
        Severity.WARNING,
        "A claim names another place than its quote, or gives to one what its quote gives to another.",
        Scope.CLAIM,
        _place_differs,
    ),
)
