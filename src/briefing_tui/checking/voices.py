"""A rule that finds a claim whose `by` names another than the sentence of its quote that it rests on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import quoted_sentences, resting
from briefing_tui.checking.comparing.nearer_speaker import nearer_speaker
from briefing_tui.checking.comparing.said import has_a_no_of, has_a_number_of, may_deny, only_denies, what_is_said
from briefing_tui.checking.comparing.voice import Voice
from briefing_tui.checking.parsing.frames import frames
from briefing_tui.checking.parsing.mentions import keys
from briefing_tui.checking.parsing.naming import name_stems, text_words
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.speakers import Speaker, speakers
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text
from briefing_tui.checking.words.classes import BE_WITH_AM
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.checking.words.speaking import (
    CITING,
    CONTRADICTING,
    is_silent,
    noun_verbs_of_saying,
    words_of_findings,
    words_of_telling,
)
from briefing_tui.checking.words.stems import stem_of
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

_MAX_WORDS_OF_COMPLEMENT = 3  # from the word after "is" to the end: "was unjustified."
_MIN_SHARED_STEMS = 2  # of what somebody says in the quote, with the claim
_MIN_SHARE_OF_BEST = 0.6  # of what the claim shares with whoever says most of it, for another who may have said it


class _Answer(NamedTuple):
    """Somebody who says in a sentence of a quote what one of a claim says, and whether with the claim's own verb."""

    claim: Sentence
    quote: Sentence
    speaker: Speaker
    has_verb: bool


def _by_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if not claim.by:
            continue
        voices = [Voice(briefing, reference) for reference in claim.by]
        quoted = text_words(quoted_text(claim))
        if not all(quoted.has_stem(voice.stems) for voice in voices):
            continue
        speaker = _who_says_so(claim, voices)
        if speaker and not _tells_of_both(claim, voices, speaker):
            said = " and ".join(voice.name for voice in voices)
            message = f'`by` is "{said}", but in the quote it is "{speaker}" who says so'
            yield Finding(claim_address(claim.id, "by"), message, "name who says it, or quote where the other says so")


def _who_says_so(claim: Claim, voices: list[Voice]) -> str:
    """Return the words for who says in the quotes what a claim says, where it is surely none of the voices."""
    answers = [answer for sentence, quoted in resting(claim) for answer in _answers(claim, sentence, quoted)]
    if answers and all(_is_voice(answer, voices) for answer in answers):
        return ""
    return _other_speaker(claim, voices, answers) or _only_speaker(claim, voices) or nearer_speaker(claim, voices)


def _is_voice(answer: _Answer, voices: list[Voice]) -> bool:
    return any(voice.stands_at(answer.quote, at) for at in answer.speaker.who for voice in voices)


def _tells_of_both(claim: Claim, voices: list[Voice], speaker: str) -> bool:
    """Return whether a claim tells itself that somebody says something, and names both the voices and the other."""
    text = text_words(claim.text)
    tells = any(not words_of_telling().isdisjoint(sentence.forms) for sentence in sentences(claim.text))
    return tells and text.has_stem(name_stems(speaker)) and all(text.has_stem(voice.stems) for voice in voices)


def _only_speaker(claim: Claim, voices: list[Voice]) -> str:
    """Return the words for who says something in a quote in which none of the voices may say or think anything.

    That is none where it is not sure of anybody who speaks that they are another.
    """
    every = quoted_sentences(claim)
    denied = any(may_deny(sentence, every) for sentence in sentences(claim.text))
    if any(_may_speak(each, voice, denied=denied) for each in every for voice in voices):
        return ""
    found = [(each, one) for each in every for one in speakers(each) if denied or not only_denies(each, one)]
    if not all(speaker.who and voice.is_surely_not(each, speaker) for each, speaker in found for voice in voices):
        return ""
    return next((each.said(speaker.who[0], speaker.who[-1]) for each, speaker in found), "")


def _may_speak(sentence: Sentence, voice: Voice, *, denied: bool = True) -> bool:
    """Return whether a voice speaks, or is named in a clause with a word of telling that is not another speaker's.

    Of a claim that denies nothing, one who only disputes what another says is not the voice.
    """
    found = speakers(sentence)
    others = {speaker.verb for speaker in found if speaker.who and voice.is_surely_not(sentence, speaker)}
    others.update(speaker.verb for speaker in found if not denied and only_denies(sentence, speaker))
    if any(voice.stands_at(sentence, at) for one in found if one.verb not in others for at in one.who):
        return True
    telling = words_of_telling() | noun_verbs_of_saying() | words_of_findings() | CITING
    clauses = [sentence.clause(at) for at in range(len(sentence.forms)) if voice.stands_at(sentence, at)]
    return any(
        sentence.forms[at] in telling and at not in others
        for clause in clauses
        if not is_silent(sentence.forms[clause.start : clause.stop])
        for at in clause
    )


def _other_speaker(claim: Claim, voices: list[Voice], answers: Sequence[_Answer]) -> str:
    """Return the words for who says in the quote most of what the claim says, where it is surely none of the voices.

    Where these may speak, too, it has to be said with the claim's own verb.
    """
    every = quoted_sentences(claim)
    both_speak = any(_may_speak(each, voice) for each in every for voice in voices)
    found = ""
    for answer in answers:
        quote, speaker = answer.quote, answer.speaker
        if not speaker.who or _contradicts(*answer[:3]) or (both_speak and not _has_all(answer)):
            return ""
        if any(not voice.is_surely_not(quote, speaker) for voice in voices):
            return ""
        found = found or quote.said(speaker.who[0], speaker.who[-1])
    return found


def _has_all(answer: _Answer) -> bool:
    """Return whether somebody says what a claim says with its verb, and one of its numbers and its "not" if it has."""
    said = answer.quote, answer.speaker, answer.claim
    return answer.has_verb and has_a_number_of(*said) and has_a_no_of(*said)


def _contradicts(claim: Sentence, quote: Sentence, speaker: Speaker) -> bool:
    """Return whether a speaker says that it is not so: "dismissed" it, and did not deny what the claim denies."""
    if quote.forms[speaker.verb] not in CONTRADICTING:
        return False
    said = {quote.forms[at] for part in speaker.said for at in part}
    return NEGATIONS.isdisjoint(claim.forms) == NEGATIONS.isdisjoint(said)


def _answers(claim: Claim, sentence: Sentence, quoted: Sequence[Sentence]) -> list[_Answer]:
    """Return those who say in the quotes what a sentence of a claim says, or nearly as much of it.

    Those in whose words the claim's own verb stands go before all others.
    """
    told = set(keys(sentence)) - {""}
    complements = _complements(sentence)
    verbs = {stem_of(frame.base) for frame in frames(sentence) if frame.finite} - {""} | complements
    found = []
    for quote in quoted_sentences(claim):
        for speaker in speakers(quote):
            said = {keys(quote)[at] for at in what_is_said(quote, speaker)}
            share = len(told & said) + len(complements & said)
            if share >= _MIN_SHARED_STEMS:
                found.append((share, _Answer(sentence, quote, speaker, not verbs.isdisjoint(said))))
    near = [each for each in found if each[1].has_verb] or [each for each in found if each[1].quote in quoted]
    best = max((share for share, _ in near), default=0)
    return [answer for share, answer in near if share >= _MIN_SHARE_OF_BEST * best]


def _complements(sentence: Sentence) -> set[str]:
    """Return the stems of what something "is" at the end of a sentence: it says more than the other words of it."""
    found: set[str] = set()
    for at, form in enumerate(sentence.forms):
        if form in BE_WITH_AM and len(sentence.forms) <= at + 1 + _MAX_WORDS_OF_COMPLEMENT:
            found.update(sentence.stems[at + 1 : at + 2])
    return found - {""}


RULES = (
    Rule(
        "by-differs",
        Severity.WARNING,
        "A claim says in `by` that one says so whom its quote names, and in the quote it is another.",
        Scope.NAMES,
        _by_differs,
    ),
)
