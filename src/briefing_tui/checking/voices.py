"""A rule that finds a claim whose `by` names another than the sentence of its quote that it rests on."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.checking.comparing.counterparts import resting
from briefing_tui.checking.comparing.two_speakers import are_two
from briefing_tui.checking.parsing.frames import frames
from briefing_tui.checking.parsing.mentions import keys, mentions
from briefing_tui.checking.parsing.naming import ActorNames, actor_names, name_stems, text_words
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.speakers import Speaker, speakers
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text
from briefing_tui.checking.words.bodies import BODIES, OFFICES, PRIVATE_BODIES, people
from briefing_tui.checking.words.classes import (
    BE_WITH_AM,
    GENITIVE_ENDINGS,
    NUMBER,
    ORDINALS,
    PREPOSITION,
    closed_classes,
)
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.checking.words.speaking import CONTRADICTING, words_of_telling
from briefing_tui.checking.words.states import states
from briefing_tui.checking.words.stems import stem_of
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.word_sets import word_set

# Of those who speak for a body, and for no crowd: "security sources", "a police spokesman".
_OFFICIAL = BODIES | OFFICES | word_set("security diplomatic intelligence judicial")
_BODIES = BODIES | {"hospital", "embassy", "airport", "museum", "prison"}
# Those who may speak for a body at which they work, and those who stand at the head of one.
_PROFESSIONS = word_set(
    "doctor doctors economist economists expert experts analyst analysts lawyer lawyers medics worker"
)
_HEADS = word_set(
    "secretary president chief director chairman chairwoman head governor spokesman spokeswoman executive"
)
_OF = word_set("of for")  # before the name of the body
_DEFINITE = word_set("the this that these those he she it they his her its their")  # who was named before
# With "the" before them, they may stand for any body that was named before.
_POINTING_BACK = word_set("agency body company firm group movement organisation organization party")
_MAX_WORDS_OF_CLAUSE = 12  # after a speaker, for what is said of them
_MAX_WORDS_OF_AGENT = 5  # after "by"
_MAX_WORDS_OF_COMPLEMENT = 3  # from the word after "is" to the end: "was unjustified."
_CONTRASTS = word_set("while whereas but though although")
_MIN_WORDS_OF_SAID = 4  # between a verb of saying and another speaker
_NOT = word_set("not never nor neither")
_MIN_SHARED_STEMS = 2  # of what somebody says in the quote, with the claim
_MIN_SHARE_OF_BEST = 0.6  # of what the claim shares with whoever says most of it, for another who may have said it
_MIN_SHARE_OF_CLAIM = 0.4  # of a claim's words, that another says, where whoever is in `by` says something as well


def _by_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    names = actor_names(briefing.actors)
    for claim in briefing.claims:
        if not claim.by:
            continue
        voices = [_Voice(briefing, names, reference) for reference in claim.by]
        quoted = text_words(quoted_text(claim))
        if not all(quoted.has_stem(voice.stems) for voice in voices):
            continue
        speaker = _other_speaker(claim, voices)
        if speaker:
            said = " and ".join(voice.name for voice in voices)
            message = f'`by` is "{said}", but in the quote it is "{speaker}" who says so'
            yield Finding(claim_address(claim.id, "by"), message, "name who says it, or quote where the other says so")


class _Voice:
    """Somebody in `by`: their name, the stems that match a mention of them, and the state that they are, if any."""

    __slots__ = ("are_people", "is_body", "name", "state", "stems")

    def __init__(self, briefing: Briefing, names: ActorNames, reference: str) -> None:
        self.name = briefing.actor_name(reference)
        self.stems = names.stems(reference) if briefing.actor(reference) else name_stems(reference)
        named = sentences(self.name)
        every = {key for key in keys(named[0]) if key} if len(named) == 1 else set()
        self.are_people = len(named) == 1 and not people().isdisjoint(named[0].forms)
        words = self.name.split()
        self.is_body = len(named) == 1 and (words[-1].isupper() or not _BODIES.isdisjoint(named[0].forms))
        self.state = next(iter(every)) if len(every) == 1 and every <= set(states().values()) else ""


def _other_speaker(claim: Claim, voices: list[_Voice]) -> str:
    """Return the words for who says in the quote what the claim says, where it is surely none of the voices."""
    found = ""
    both_speak = _is_speaker(claim, voices)
    for sentence, quoted in resting(claim):
        for quote, speaker in _answering(claim, sentence, quoted, _MIN_SHARE_OF_CLAIM if both_speak else 0):
            if not speaker.who or _contradicts(sentence, quote, speaker):
                return ""
            if both_speak and not (
                _has_a_number_of(quote, speaker, sentence) and _has_a_no_of(quote, speaker, sentence)
            ):
                return ""
            if any(not _is_sure(quote, speaker, voice) for voice in voices):
                return ""
            found = found or quote.said(speaker.who[0], speaker.who[-1])
    text = text_words(claim.text)
    tells = any(not words_of_telling().isdisjoint(sentence.forms) for sentence in sentences(claim.text))
    tells_of_both = text.has_stem(name_stems(found)) and all(text.has_stem(voice.stems) for voice in voices)
    return "" if tells and tells_of_both else found


def _has_a_number_of(quote: Sentence, speaker: Speaker, claim: Sentence) -> bool:
    """Return whether somebody says one of the numbers of a claim, if it has any."""
    words = (token for token in claim.tokens if token not in ORDINALS)  # in capitals they are of a name
    numbers = {word for word in words if word[0].isdecimal() or closed_classes().get(word) is NUMBER}
    return not numbers or any(quote.forms[at] in numbers for part in speaker.said for at in part)


def _has_a_no_of(quote: Sentence, speaker: Speaker, claim: Sentence) -> bool:
    """Return whether somebody negates or denies something, if a claim negates: "would not do so" may be another's."""
    said = {quote.forms[at] for part in speaker.said for at in part} | {quote.forms[speaker.verb]}
    return NEGATIONS.isdisjoint(claim.forms) or not said.isdisjoint(NEGATIONS | CONTRADICTING)


def _contradicts(claim: Sentence, quote: Sentence, speaker: Speaker) -> bool:
    """Return whether a speaker says that it is not so: "dismissed" it, and did not deny what the claim denies."""
    if quote.forms[speaker.verb] not in CONTRADICTING:
        return False
    said = {quote.forms[at] for part in speaker.said for at in part}
    return NEGATIONS.isdisjoint(claim.forms) == NEGATIONS.isdisjoint(said)


def _is_agent(quote: Sentence, speaker: Speaker, voice: _Voice) -> bool:
    """Return whether somebody tells of what the voice found: "was judged fair by the observers, the board said"."""
    agents = (at for part in speaker.said for at in part if quote.forms[at] == "by" and at + 1 < len(quote.forms))
    return any(
        text_words(quote.said(at, min(at + _MAX_WORDS_OF_AGENT, len(quote.forms) - 1))).has_stem(voice.stems)
        for at in agents
    )


def _is_speaker(claim: Claim, voices: list[_Voice]) -> bool:
    """Return whether one of the voices says something in a quote."""
    for each in (sentence for quote in claim.quotes for sentence in sentences(quote.exact)):
        for speaker in speakers(each):
            words = text_words(each.said(speaker.who[0], speaker.who[-1]) if speaker.who else "")
            if any(words.has_stem(voice.stems) for voice in voices):
                return True
    return False


def _answering(
    claim: Claim, sentence: Sentence, quoted: Sequence[Sentence], min_share: float
) -> list[tuple[Sentence, Speaker]]:
    """Return those who say in the quotes what a sentence of a claim says, or nearly as much of it.

    Those in whose words the claim's own verb stands go before all others. None is returned where they say less than a
    share of the claim's words.
    """
    told = set(keys(sentence)) - {""}
    complements = _complements(sentence)
    verbs = {stem_of(frame.base) for frame in frames(sentence) if frame.finite} - {""} | complements
    every = [each for quote in claim.quotes for each in sentences(quote.exact)]
    found = []
    for quote in every:
        for speaker in speakers(quote):
            if _says_nothing(quote, speaker):
                continue
            said = {keys(quote)[at] for part in speaker.said for at in part if at < _end(quote, speaker)}
            share = len(told & said) + len(complements & said)
            found.append((not verbs.isdisjoint(said), share, quote, speaker))
    with_verb = [each for each in found if each[0] and each[1] >= _MIN_SHARED_STEMS]
    near = with_verb or [each for each in found if each[2] in quoted]
    best = max((share for _, share, _, _ in near), default=0)
    if best < max(_MIN_SHARED_STEMS, 0 if with_verb else min_share * len(told)):
        return []
    least = max(_MIN_SHARED_STEMS, _MIN_SHARE_OF_BEST * best)
    return [(quote, speaker) for _, share, quote, speaker in near if share >= least]


def _says_nothing(quote: Sentence, speaker: Speaker) -> bool:
    """Return whether somebody does not say so: "has not confirmed that"."""
    before = quote.forms[max(0, speaker.verb - 2) : speaker.verb]
    return not _NOT.isdisjoint(before) or any(form.endswith("n't") for form in before)


def _complements(sentence: Sentence) -> set[str]:
    """Return the stems of what something "is" at the end of a sentence: it says more than the other words of it."""
    found: set[str] = set()
    for at, form in enumerate(sentence.forms):
        if form in BE_WITH_AM and len(sentence.forms) <= at + 1 + _MAX_WORDS_OF_COMPLEMENT:
            found.update(sentence.stems[at + 1 : at + 2])
    return found - {""}


def _end(quote: Sentence, speaker: Speaker) -> int:
    """Return the position before which somebody says what they say.

    They may go on, "denies this, and maintains that it is so", or another: "said A, while the police said B".
    """
    for each in speakers(quote):
        if each.who == speaker.who and each.verb > speaker.verb:
            return each.verb
        if each.who and each.who.start > speaker.verb + _MIN_WORDS_OF_SAID and each.verb > each.who.start:
            before = quote.forms[each.who.start - 2 : each.who.start]
            if before[1] in _CONTRASTS or before == (",", "and"):
                return each.who.start
    return len(quote.forms)


def _is_another(quote: Sentence, speaker: Speaker, voice: _Voice) -> bool:
    """Return whether a speaker is surely not the voice: named by a name, or a body, that is not theirs.

    "The minister" may be anybody who was named before, and a president may speak for a state. Witnesses and the like
    speak for nobody but themselves.
    """
    forms = [quote.forms[at] for at in speaker.who]
    of_another = not _OF.isdisjoint(forms) or any(quote.tokens[at].endswith(GENITIVE_ENDINGS) for at in speaker.who)
    may_speak_for_it = voice.is_body and not _HEADS.isdisjoint(forms) and not of_another
    if may_speak_for_it or text_words(_said_of(quote, speaker)).has_stem(voice.stems):
        return False
    are_people = not people().isdisjoint(forms)
    named = [each for each in mentions(quote) if each.first in speaker.who]
    if voice.are_people:
        return not are_people and bool(named or not _OFFICIAL.isdisjoint(forms))
    if are_people:
        return forms[0] not in _DEFINITE and not (voice.is_body and not _PROFESSIONS.isdisjoint(forms))
    if voice.state:
        others = {each.key for each in named if each.state}
        return voice.state not in others if others else not PRIVATE_BODIES.isdisjoint(forms)
    if not BODIES.isdisjoint(forms):
        return not any(before == "the" and form in _POINTING_BACK for before, form in pairwise(forms))
    head = _head(quote, speaker)
    by_name = any(each.first <= head <= each.last for each in named)
    return by_name or (bool(named) and voice.is_body)


def _is_sure(quote: Sentence, speaker: Speaker, voice: _Voice) -> bool:
    """Return whether a speaker is surely not the voice, and tells nothing that the voice found."""
    is_another = _is_another(quote, speaker, voice) or are_two(quote, speaker, voice.stems)
    return is_another and not _is_agent(quote, speaker, voice)


def _said_of(quote: Sentence, speaker: Speaker) -> str:
    """Return the words for a speaker, with what a clause after them says of them: "Miller, who heads the board"."""
    last = speaker.who[-1]
    if quote.forms[last + 1 : last + 2] == (",",) and last > speaker.verb:
        last = min(last + _MAX_WORDS_OF_CLAUSE, len(quote.forms) - 1)
    return quote.said(speaker.who[0], last)


def _head(quote: Sentence, speaker: Speaker) -> int:
    """Return the position of the last word before a preposition in the words for a speaker."""
    ends = (at for at in speaker.who if closed_classes().get(quote.forms[at]) is PREPOSITION)
    return next(ends, speaker.who.stop) - 1


RULES = (
    Rule(
        "by-differs",
        Severity.WARNING,
        "A claim says in `by` that one says so whom its quote names, and in the quote it is another.",
        Scope.NAMES,
        _by_differs,
    ),
)
