"""Find what a speaker says in a quote, beside what a claim says: how far, how much of it, and whether they deny it."""

from collections.abc import Iterable, Iterator

from briefing_tui.checking.comparing.counterparts import is_among
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.speakers import Speaker, speakers
from briefing_tui.checking.words.classes import CONTRASTING, NUMBER, ORDINALS, closed_classes
from briefing_tui.checking.words.cues import NEGATIONS, NEGATIVE_VERBS, NEGATIVE_WORDS
from briefing_tui.checking.words.meanings import stems_alike, stems_opposed
from briefing_tui.checking.words.speaking import CONTRADICTING
from briefing_tui.text.word_sets import word_set

_MIN_WORDS_OF_SAID = 4  # between a verb of saying and another speaker
_ENDS = word_set(". , ; ) and but")
_POINTING = word_set("this that it these those them so")
_BOUNDS = word_set("more less fewer later earlier lower higher longer")  # after "no"
_NEGATIONS = NEGATIONS | {"rather", "instead"}
_DENYING = _NEGATIONS | NEGATIVE_WORDS | NEGATIVE_VERBS | CONTRADICTING


def what_is_said(quote: Sentence, speaker: Speaker) -> Iterator[int]:
    """Yield the positions of what somebody says, as far as nobody else does.

    They may go on, "denies this, and maintains that it is so", or another: "said A, while the police said B".
    """
    end = _end(quote, speaker)
    return (at for part in speaker.said for at in part if at < end)


def _end(quote: Sentence, speaker: Speaker) -> int:
    for each in speakers(quote):
        if each.who == speaker.who and each.verb > speaker.verb:
            return each.verb
        if each.who and each.who.start > speaker.verb + _MIN_WORDS_OF_SAID and each.verb > each.who.start:
            before = quote.forms[each.who.start - 2 : each.who.start]
            if before[1] in CONTRASTING or before in ((",", "and"), ("and", "that")):
                return each.who.start
    return len(quote.forms)


def told_of(claim: Sentence, quote: Sentence, part: Iterable[int], *, loosely: bool = False) -> frozenset[str]:
    """Return the stems of a claim that a part of a quote has, or words that mean the same: loosely, or the opposite."""
    stems = frozenset(quote.stems[at] for at in part) - {""}
    words = [(stem, form) for stem, form in zip(claim.stems, claim.forms, strict=True) if stem]
    return frozenset(
        stem
        for stem, form in words
        if stem in stems or (is_among(form, stems) if loosely else not stems.isdisjoint(stems_alike(form)))
    )


def has_a_number_of(quote: Sentence, speaker: Speaker, claim: Sentence) -> bool:
    """Return whether somebody says one of the numbers of a claim, if it has any."""
    words = (token for token in claim.tokens if token not in ORDINALS)  # in capitals they are of a name
    numbers = {word for word in words if word[0].isdecimal() or closed_classes().get(word) is NUMBER}
    return not numbers or any(quote.forms[at] in numbers for part in speaker.said for at in part)


def has_a_no_of(quote: Sentence, speaker: Speaker, claim: Sentence) -> bool:
    """Return whether somebody negates or denies something, if a claim negates: "would not do so" may be another's."""
    said = {quote.forms[at] for part in speaker.said for at in part} | {quote.forms[speaker.verb]}
    return not _negates(claim) or not said.isdisjoint(_NEGATIONS | CONTRADICTING)


def denies(quote: Sentence, speaker: Speaker) -> bool:
    """Return whether somebody denies something, in whatever words."""
    said = {quote.forms[at] for at in what_is_said(quote, speaker)} | {quote.forms[speaker.verb]}
    return not said.isdisjoint(_DENYING)


def is_denying(claim: Sentence) -> bool:
    """Return whether a claim denies something, in whatever words."""
    return _negates(claim) or not (_DENYING - NEGATIONS).isdisjoint(claim.forms)


def _negates(claim: Sentence) -> bool:
    """Return whether a claim negates something, with more than a bound: "no more than ten"."""
    pairs = zip(claim.forms, (*claim.forms[1:], ""), strict=True)
    return any(form in NEGATIONS and following not in _BOUNDS for form, following in pairs)


def may_deny(claim: Sentence, quoted: Iterable[Sentence]) -> bool:
    """Return whether a claim denies something, or has a word for the opposite of what stands in its quotes."""
    stems = {stem for each in quoted for stem in each.content}
    return is_denying(claim) or any(not stems.isdisjoint(stems_opposed(form)) for form in claim.forms)


def only_denies(sentence: Sentence, speaker: Speaker) -> bool:
    """Return whether somebody disputes what another says, and says no more: "which A disputes", "A denies this"."""
    after = (*sentence.forms[speaker.verb + 1 : speaker.verb + 3], ".", ".")
    ends = after[0] in _ENDS or (after[0] in _POINTING and after[1] in _ENDS)
    return sentence.forms[speaker.verb] in CONTRADICTING and ends
