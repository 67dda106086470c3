"""Read inverted verbs of saying: "..., said the minister"."""

from briefing_tui.drafting.attribution.noun_phrases import NounPhrase, phrase_after
from briefing_tui.drafting.attribution.report import AFTER, Report, spoken
from briefing_tui.drafting.attribution.sentence import DASHES, MARKS, NAMES, Sentence
from briefing_tui.drafting.attribution.speakers import speaks
from briefing_tui.drafting.attribution.vocabulary import Cue, Need, Stance
from briefing_tui.drafting.phrases import Match

_SETTING_OFF = MARKS | DASHES | {","}
_MAX_ASIDE_TOKENS = 6


def inverted(sentence: Sentence, match: Match[Cue]) -> Report | None:
    """Read "..., said Rahmon": the speaker after the verb, what he says before it."""
    if match.value.stance is Stance.ACT or match.value.need is Need.AS or match.last >= len(sentence.tokens):
        return None
    if match.first == 0 or not sentence.is_text(match.first - 1, _SETTING_OFF):
        return None
    if _is_after_aside(sentence, match.first - 1):
        return None
    phrase = phrase_after(sentence, match.last)
    if phrase is None or sentence.has_any(("relative", "that"), phrase.first) or not _may_close(sentence, phrase.last):
        return None
    if not (phrase.pronoun or speaks(sentence, phrase)):
        return None
    phrase = _apposed(sentence, phrase)
    frame = frozenset(range(match.first, phrase.last))
    return spoken(sentence, match, phrase, AFTER, sentence.everything - frame, frame)


def _is_after_aside(sentence: Sentence, comma: int) -> bool:
    """Whether a comma closes what stands between a subject and its verb: "Oman, in turn, said that ..."."""
    other = next((at for at in range(comma - 1, 0, -1) if sentence.is_text(at, frozenset(","))), 0)
    opens = other > 0 and comma - other <= _MAX_ASIDE_TOKENS and sentence.has("preposition", other + 1)
    mention = sentence.covering(other - 1) if opens else None
    return mention is not None and mention.first <= 1


def _may_close(sentence: Sentence, at: int) -> bool:
    """Whether a speaker's name may end before a token: at a comma or a stop, or before when and where it was said."""
    if at >= len(sentence.tokens) or not sentence.tokens[at].is_word:
        return True
    return sentence.has_any(("time", "preposition", "other preposition", "relative", "subordinator"), at) or (
        sentence.ends_as("participle endings", at)
    )


def _apposed(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """Return the name that follows a common noun after a comma: "said the spokesman, Anna Smith"."""
    mention = sentence.covering(phrase.last + 1) if sentence.is_text(phrase.last, frozenset(",")) else None
    if mention is None or mention.how not in NAMES or sentence.covering(phrase.last - 1) is not None:
        return phrase
    return NounPhrase(mention.first, mention.last)
