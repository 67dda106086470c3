"""Whether a noun phrase may be the subject of a verb of saying, and the word a verb there rather than a noun."""

from briefing_tui.drafting.attribution.complements import has_clause
from briefing_tui.drafting.attribution.noun_phrases import NounPhrase, head_of
from briefing_tui.drafting.attribution.sentence import Sentence
from briefing_tui.drafting.attribution.speakers import speaks
from briefing_tui.drafting.attribution.vocabulary import Cue, Need, Stance
from briefing_tui.drafting.phrases import Match
from briefing_tui.drafting.tokens import APOSTROPHES

_OF_SPEAKERS = (Stance.COMMITMENT, Stance.DENIAL)


def is_subject(sentence: Sentence, phrase: NounPhrase, match: Match[Cue]) -> bool:
    """Whether a noun phrase may be the subject of the word at a place, and the word a verb there."""
    if phrase.pronoun:
        return _may_say(sentence, phrase, match.value)
    last = phrase.last - 1
    is_article = sentence.has("determiner", last) and not sentence.has("indefinite", last)
    if is_article or sentence.is_text(last, APOSTROPHES):
        return False
    if match.value.stance is Stance.FINDING:
        shows = match.value.need is Need.ANYTHING and not has_clause(sentence, match.last)
        found = sentence.has("document", head_of(sentence, phrase)) if shows else speaks(sentence, phrase)
        return found and _agrees(sentence, phrase, match.first)
    if match.value.stance in _OF_SPEAKERS and not speaks(sentence, phrase):
        return False  # "the flood threatened to reach the town", "sanctions deny them access"
    if sentence.ends_as("past endings", match.first):
        return sentence.tokens[last].is_capitalised or phrase.last - phrase.first > 1 or speaks(sentence, phrase)
    # A plural stands before a verb's own form alone: "the farmers claim". "The farm claims" may be a compound noun.
    is_third = sentence.ends_as("third person endings", match.first)
    return _agrees(sentence, phrase, match.first) and (not is_third or speaks(sentence, phrase))


def _may_say(sentence: Sentence, phrase: NounPhrase, cue: Cue) -> bool:
    """Whether a pronoun may stand for a speaker; "it shows that" is the author's own conclusion."""
    if sentence.has("relative", phrase.first):
        return True
    if cue.stance is Stance.FINDING and sentence.has("thing", phrase.first):
        return False
    return not sentence.has_any(("demonstrative", "possessive"), phrase.first)


def _agrees(sentence: Sentence, phrase: NounPhrase, verb: int) -> bool:
    """Whether the number of a noun phrase is that of a verb, as far as their endings show: "the bank says"."""
    last = phrase.last - 1
    if sentence.covering(last) is not None or sentence.ends_as("past endings", verb) or phrase.last != verb:
        return True
    head = head_of(sentence, phrase)
    is_plural = sentence.ends_as("plural endings", head) or sentence.has_any(("plural", "indefinite"), head)
    if sentence.ends_as("third person endings", verb):
        return sentence.tokens[head].is_capitalised or not is_plural
    return is_plural
