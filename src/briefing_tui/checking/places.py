"""A rule that finds a claim which names another place than its quote, or in which two places have been exchanged."""

from collections.abc import Iterator, Sequence

from briefing_tui.checking.comparing.counterparts import Counterpart, counterparts
from briefing_tui.checking.comparing.directions import turned_round
from briefing_tui.checking.comparing.elsewhere import told_elsewhere
from briefing_tui.checking.parsing.located import Place, belonging, located, names_of_places
from briefing_tui.checking.parsing.mentions import keys, mentions
from briefing_tui.checking.parsing.naming import name_stems
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.settings import are_beside, calls_area
from briefing_tui.checking.parsing.slots import Slot, exchanged, points_back, slots, states_of
from briefing_tui.checking.parsing.speakers import speakers
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.checking.surroundings import Surroundings
from briefing_tui.checking.words.bodies import OFFICES
from briefing_tui.checking.words.classes import GENITIVE_ENDINGS
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.word_sets import word_set

_LOCATIVES = word_set("in at near outside inside around throughout across")  # a name after one of these is a place
_MIN_NAMES = 2  # of places, for one to stand in place of another
_MIN_LIKE_LETTERS = 3  # names that begin with as many same letters may be spellings of one: "Raqqa", "Raqqah"


def _place_differs(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    surroundings = Surroundings(evidence)
    for claim in briefing.claims:
        for pair in counterparts(claim):
            crossed = (found for found in exchanged(pair.claim, pair.quote) if found[0].preposition)
            found = next(crossed, None) or next(_others(claim, pair, surroundings), None)
            said, told = (found[0].said(pair.claim), found[1].said(pair.quote)) if found else _exchanged(claim, pair)
            if said:
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
        if any(_stands(one, sentence) for sentence in quoted) or _is_of_speaker(pair.claim, one):
            continue
        stems = name_stems(pair.claim.said(one.first, one.last))
        if surroundings.have_stem(claim, stems):
            continue
        for other in theirs:
            if one.state == other.state and not _are_like(one, other):
                yield one, other


def _exchanged(claim: Claim, pair: Counterpart) -> tuple[str, str]:
    """Return the words for a place of the claim that its quotes have elsewhere, and for what they have, or none."""
    quoted = sentences(quoted_text(claim))
    found = _moved(claim, pair)
    found = found if found[0] else turned_round(pair.claim, pair.quote, quoted)
    return found if found[0] else told_elsewhere(pair.claim, quoted)


def _moved(claim: Claim, pair: Counterpart) -> tuple[str, str]:
    """Return the words for a place of the claim that the quote has for something else, and for that of the quote.

    Both are empty where there is none: the same thing happens there and nowhere else.
    """
    own = names_of_places(pair.claim)
    if not own or len(own | names_of_places(pair.quote)) < _MIN_NAMES:  # to parse both takes a millisecond
        return "", ""
    here = sorted((*located(pair.claim), *belonging(pair.claim)), key=lambda place: place.first)
    quoted = sentences(quoted_text(claim))
    if not here or any(map(points_back, (pair.claim, *quoted))):
        return "", ""
    there = [(sentence, place) for sentence in quoted for place in (*located(sentence), *belonging(sentence))]
    for one in here:
        alike = [(sentence, other) for sentence, other in there if other.event == one.event]
        if any(not one.words.isdisjoint(other.words) for _, other in alike) or not _is_named(one, quoted):
            continue
        ours = {word for each in here if each.event == one.event for word in each.words}
        for sentence, other in alike:
            if sentence is not pair.quote or one.state != other.state or not ours.isdisjoint(other.words):
                continue
            if _are_one_thing(sentence, one, other, (pair.claim, *quoted)) or _is_attribute(pair.claim, other):
                continue
            if states_of(pair.claim, one.first, one.last).isdisjoint(states_of(sentence, other.first, other.last)):
                return _with_preposition(pair.claim, one), _with_preposition(sentence, other)
    return "", ""


def _is_named(place: Place, quoted: Sequence[Sentence]) -> bool:
    return any(place.words <= {sentence.forms[at] for at in _named(sentence)} for sentence in quoted)


def _named(sentence: Sentence) -> set[int]:
    return {at for each in mentions(sentence) for at in range(each.first, each.last + 1)}


def _are_one_thing(sentence: Sentence, one: Place, other: Place, text: Sequence[Sentence]) -> bool:
    """Return whether another place may be in that of a claim, or is none: "at Renault's plant"."""
    is_wider = calls_area(one.words, text) and not calls_area(other.words, text)
    return (
        is_wider or sentence.tokens[other.last].endswith(GENITIVE_ENDINGS) or are_beside(one.words, other.words, text)
    )


def _is_attribute(claim: Sentence, place: Place) -> bool:
    """Return whether a claim has a place before the word for what is there: "the Nuristan leader"."""
    return any(
        form in place.words and stem == place.event for form, stem in zip(claim.forms, claim.stems[1:], strict=False)
    )


def _with_preposition(sentence: Sentence, place: Place) -> str:
    return sentence.said(max(0, place.first - 1), place.last)


def _is_of_office(sentence: Sentence, slot: Slot) -> bool:
    return slot.first > 1 and sentence.forms[slot.first - 2] in OFFICES


def _is_of_speaker(sentence: Sentence, slot: Slot) -> bool:
    """Return whether a place belongs to whoever says so: "says the coast guard in Manila"."""
    return any(slot.first in speaker.who for speaker in speakers(sentence))


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
