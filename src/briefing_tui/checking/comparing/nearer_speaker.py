"""Find out who says in a quote what a claim says, where those whom the claim names in `by` say something else there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import quoted_sentences
from briefing_tui.checking.comparing.said import (
    denies,
    has_a_no_of,
    has_a_number_of,
    is_denying,
    may_deny,
    only_denies,
    told_of,
    what_is_said,
)
from briefing_tui.checking.comparing.voice import Voice
from briefing_tui.checking.parsing.mentions import mentions
from briefing_tui.checking.parsing.phrases import has_verb
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.speakers import Speaker, speakers
from briefing_tui.checking.words.speaking import CONTRADICTING, is_silent
from briefing_tui.domain.briefing import Claim
from briefing_tui.text.word_sets import word_set

_MIN_SHARED_STEMS = 2  # of a claim, which another says, and none of the voices
_MIN_STEMS_OF_POLE = 3  # of a claim, which another says as the claim does, and the voices the other way
# In the words of one of the voices these stand for what another has said: "would not do so", "the request was his".
_POINTING_BACK = word_set(
    """so otherwise contrary his hers theirs accusation accusations allegation allegations charge charges request claim
    claims report reports rumours rumors suggestion figure figures idea proposal demand"""
)
_PRONOUNS = {(form,) for form in ("this", "these", "it", "them")}  # after a verb of saying or of opinion


class _Part(NamedTuple):
    """What somebody says in a quote: who, empty for one who may be a voice, and the stems of a claim that it has."""

    who: str
    told: frozenset[str]
    has_all: bool = True
    denies: bool = False
    points_back: bool = False


def nearer_speaker(claim: Claim, voices: Sequence[Voice]) -> str:
    """Return the words for who says something of a claim in a quote in which the voices say nothing of it.

    They are empty where one of the voices, or somebody who may be one, says as much of it or points back to another,
    and where the claim tells itself that a voice says something.
    """
    every = quoted_sentences(claim)
    told = sentences(claim.text)
    if any(not _is_another(sentence, speaker, voices) for sentence in told for speaker in speakers(sentence)):
        return ""  # it tells itself that they say so
    for sentence in told:
        parts = list(_parts(sentence, every, voices))
        of_voices = [part for part in parts if not part.who]
        if any(part.points_back for part in of_voices):
            return ""
        for who in dict.fromkeys(part.who for part in parts if part.who):
            own = [part for part in parts if part.who == who]
            if _say_more(sentence, own, of_voices):
                return who if any(part.has_all for part in own) else ""
    return ""


def _say_more(claim: Sentence, own: Sequence[_Part], of_voices: Sequence[_Part]) -> bool:
    """Return whether some parts say of a claim what others do not, or say it as the claim does, and those deny it."""
    told = frozenset().union(*(part.told for part in own))
    others = frozenset().union(*(part.told for part in of_voices))
    named = {claim.stems[at] for each in mentions(claim) for at in range(each.first, each.last + 1)}
    besides = others - told - named  # a name may stand wherever it is spoken of
    if len(told - others) >= _MIN_SHARED_STEMS * (1 + len(besides)):
        return True
    pole = is_denying(claim)
    as_claim = any(part.denies is pole for part in own if part.told)
    as_voices = all(part.denies is not pole for part in of_voices if part.told)
    return bool(others) and as_claim and as_voices and len(told) >= max(_MIN_STEMS_OF_POLE, len(others))


def _parts(claim: Sentence, quoted: Sequence[Sentence], voices: Sequence[Voice]) -> Iterator[_Part]:
    """Yield what is said in the quotes; what nobody says goes on with what one of the voices has said before it."""
    goes_on = False
    denied = may_deny(claim, quoted)
    for quote in quoted:
        found = speakers(quote)
        if not found and goes_on:
            yield _Part("", told_of(claim, quote, range(len(quote.forms)), loosely=True))
        for speaker in found:
            goes_on = not _is_another(quote, speaker, voices)
            if not goes_on and (denied or quote.forms[speaker.verb] not in CONTRADICTING):
                who = quote.said(speaker.who[0], speaker.who[-1])
                told = told_of(claim, quote, (*speaker.who, *what_is_said(quote, speaker)))
                has_all = has_a_number_of(quote, speaker, claim) and has_a_no_of(quote, speaker, claim)
                yield _Part(who, told, has_all, denies(quote, speaker))
            elif goes_on and not _says_nothing(quote, speaker) and (denied or not only_denies(quote, speaker)):
                told = told_of(claim, quote, what_is_said(quote, speaker), loosely=True)
                yield _Part("", told, denies=denies(quote, speaker), points_back=_points_back(quote, speaker))


def _is_another(quote: Sentence, speaker: Speaker, voices: Sequence[Voice]) -> bool:
    return bool(speaker.who) and all(voice.is_surely_not(quote, speaker) for voice in voices)


def _says_nothing(quote: Sentence, speaker: Speaker) -> bool:
    """Return whether somebody says that they have nothing to say: "was unable to confirm it"."""
    return is_silent([quote.forms[at] for at in what_is_said(quote, speaker)])


def _points_back(quote: Sentence, speaker: Speaker) -> bool:
    """Return whether somebody speaks of what another has said: "consider this premature", "would not do so"."""
    after = speaker.verb + 1
    is_pronoun = quote.forms[after : after + 1] in _PRONOUNS and not has_verb(quote, range(after + 1, after + 3))
    said = {quote.forms[at] for at in what_is_said(quote, speaker)}
    return is_pronoun or quote.forms[speaker.verb] in CONTRADICTING or not said.isdisjoint(_POINTING_BACK)
