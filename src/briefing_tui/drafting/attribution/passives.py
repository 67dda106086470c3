"""Read passives: what is seen, said or told by somebody, or by nobody who is named."""

from briefing_tui.drafting.attribution.complements import adverbial_end, ends_clause, governed, is_followed
from briefing_tui.drafting.attribution.noun_phrases import phrase_after, subject_before, verb_group
from briefing_tui.drafting.attribution.report import Report, spoken
from briefing_tui.drafting.attribution.sentence import Sentence
from briefing_tui.drafting.attribution.speakers import NOBODY
from briefing_tui.drafting.attribution.vocabulary import Cue, Need, Stance
from briefing_tui.drafting.phrases import Match

_UNNAMED = "somebody unnamed"
_OF_OTHERS = (Stance.DOUBTING, Stance.VIEW, Stance.DENIAL)


def passive(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "has been considered ... by Tajikistan" and "were accused of ..."."""
    stance, need = match.value.stance, match.value.need
    if stance not in _OF_OTHERS and need not in (Need.AS, Need.COMPLEMENT):
        return _told_to(sentence, match) or _taken_for(sentence, match)
    if need is Need.AS and not is_followed(sentence, match.last, need):
        return None
    if (by_agent := _by_agent(sentence, match)) is not None:
        return by_agent
    if stance is Stance.DOUBTING and need is Need.ANYTHING and sentence.has("charge", match.last):
        return Report(match.first, match.last, match.value, _UNNAMED, sentence.everything, (NOBODY,))
    return None


def _told_to(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "the court was told that ..." and "..., the court was told"."""
    if _is_told_at_end(sentence, match):
        return Report(match.first, match.last, match.value, _UNNAMED, sentence.everything, (NOBODY,))
    if sentence.has("that", match.last):
        content = governed(sentence, match.last)
        return Report(match.first, match.last, match.value, _UNNAMED, content, (NOBODY,))
    return None


def _taken_for(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "was described by officials as ...": a verb of saying with what somebody is taken for."""
    places = range(match.last, sentence.comma_after(match.last))
    return _by_agent(sentence, match) if any(sentence.has("taken for", at) for at in places) else None


def _by_agent(sentence: Sentence, match: Match[Cue]) -> Report | None:
    places = range(match.last, sentence.stop_after(match.last))
    agent = next((at for at in places if sentence.has("agent", at) and at not in sentence.quoted), None)
    phrase = phrase_after(sentence, agent + 1) if agent is not None else None
    if agent is None or phrase is None or sentence.ends_as("participle endings", phrase.first):
        return None
    frame = frozenset(range(agent, phrase.last))
    return spoken(sentence, match, phrase, "a passive with its agent", sentence.everything - frame, frame)


def _is_told_at_end(sentence: Sentence, match: Match[Cue]) -> bool:
    """Whether it is told at the end to whom something was said: "..., the court was told"."""
    subject = subject_before(sentence, match.first)
    at_end = ends_clause(sentence, adverbial_end(sentence, match.last))
    return (
        at_end
        and not sentence.has("infinitive", match.last)
        and subject is not None
        and sentence.is_text(subject.first - 1, frozenset(","))
    )


def is_passive(sentence: Sentence, match: Match[Cue]) -> bool:
    """Return whether a verb is a participle of the passive: after a form of "be"."""
    if match.first == 0 or sentence.ends_as("third person endings", match.first):
        return False
    return any(
        sentence.has("auxiliary of a passive", at) for at in range(verb_group(sentence, match.first), match.first)
    )
