"""A rule that finds a claim whose `by` names another than the sentence of its quote that it rests on."""

from collections.abc import Iterator

from briefing_tui.checking.counterparts import resting
from briefing_tui.checking.mentions import keys, mentions
from briefing_tui.checking.naming import ActorNames, actor_names, name_stems, text_words
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text
from briefing_tui.checking.sentences import Sentence, sentences
from briefing_tui.checking.speakers import Speaker, speakers
from briefing_tui.checking.words.bodies import BODIES
from briefing_tui.checking.words.speaking import CONTRADICTING
from briefing_tui.checking.words.states import states
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

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

    __slots__ = ("name", "state", "stems")

    def __init__(self, briefing: Briefing, names: ActorNames, reference: str) -> None:
        self.name = briefing.actor_name(reference)
        self.stems = names.stems(reference) if briefing.actor(reference) else name_stems(reference)
        named = sentences(self.name)
        every = {key for key in keys(named[0]) if key} if len(named) == 1 else set()
        self.state = next(iter(every)) if len(every) == 1 and every <= set(states().values()) else ""


def _other_speaker(claim: Claim, voices: list[_Voice]) -> str:
    """Return the words for who says in the quote what the claim says, where it is surely none of the voices."""
    found = ""
    both_speak = _is_speaker(claim, voices)
    for sentence, quoted in resting(claim):
        for quote in quoted:
            for speaker in _answering(sentence, quote, _MIN_SHARE_OF_CLAIM if both_speak else 0):
                if not speaker.who or any(not _is_another(quote, speaker, voice) for voice in voices):
                    return ""
                found = found or quote.said(speaker.who[0], speaker.who[-1])
    text = text_words(claim.text)
    tells_of_both = text.has_stem(name_stems(found)) and all(text.has_stem(voice.stems) for voice in voices)
    return "" if tells_of_both else found


def _is_speaker(claim: Claim, voices: list[_Voice]) -> bool:
    """Return whether one of the voices says something in a quote."""
    for each in (sentence for quote in claim.quotes for sentence in sentences(quote.exact)):
        for speaker in speakers(each):
            words = text_words(each.said(speaker.who[0], speaker.who[-1]) if speaker.who else "")
            if any(words.has_stem(voice.stems) for voice in voices):
                return True
    return False


def _answering(claim: Sentence, quote: Sentence, min_share: float) -> list[Speaker]:
    """Return those who say in a sentence of a quote what a sentence of a claim says, or nearly as much of it.

    None is returned where that is less than a share of the claim's words.
    """
    told = set(keys(claim)) - {""}
    every = keys(quote)
    shares = [(len(told & {every[at] for part in speaker.said for at in part}), speaker) for speaker in speakers(quote)]
    best = max((share for share, _ in shares), default=0)
    if best < max(_MIN_SHARED_STEMS, min_share * len(told)):
        return []
    return [speaker for share, speaker in shares if share >= max(_MIN_SHARED_STEMS, _MIN_SHARE_OF_BEST * best)]


def _is_another(quote: Sentence, speaker: Speaker, voice: _Voice) -> bool:
    """Return whether a speaker is surely not the voice: named by a name, or a body, that is not theirs.

    "The minister" may be anybody who was named before, a president may speak for a state, and whoever "dismissed a
    report" says that it is not so.
    """
    verbs = quote.forms[speaker.who[-1] + 1 : speaker.who[-1] + 2]
    if not CONTRADICTING.isdisjoint(verbs):
        return False
    words = quote.said(speaker.who[0], speaker.who[-1])
    if text_words(words).has_stem(voice.stems):
        return False
    named = [each for each in mentions(quote) if each.first in speaker.who]
    if voice.state:
        others = {each.key for each in named if each.state}
        return bool(others) and voice.state not in others
    return bool(named) or not BODIES.isdisjoint(quote.forms[at] for at in speaker.who)


RULES = (
    Rule(
        "by-differs",
        Severity.WARNING,
        "A claim says in `by` that one says so whom its quote names, and in the quote it is another.",
        Scope.NAMES,
        _by_differs,
    ),
)
