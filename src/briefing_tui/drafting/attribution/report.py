"""What one cue of a sentence leaves to somebody."""

from typing import NamedTuple

from briefing_tui.drafting.attribution.noun_phrases import NounPhrase
from briefing_tui.drafting.attribution.sentence import Sentence
from briefing_tui.drafting.attribution.speakers import Speaker, mentioned, speakers
from briefing_tui.drafting.attribution.vocabulary import Cue, Stance
from briefing_tui.drafting.phrases import Match

AFTER = "a verb of saying after what is said"
RULES = {
    Stance.NEUTRAL: "a verb of saying",
    Stance.FACTIVE: "a verb that takes it for true",
    Stance.DOUBTING: "a verb that keeps a distance",
    Stance.DENIAL: "a denial",
    Stance.VIEW: "a view",
    Stance.COMMITMENT: "a promise or a threat",
    Stance.FINDING: "a finding",
    Stance.ACT: "speech that is an act",
}
"""What a verb of each stance is called as a rule."""
_NO_TOKENS: frozenset[int] = frozenset()


class Report(NamedTuple):
    """A cue in a sentence, from the token `first` up to `last`, with who speaks and the tokens that are reported.

    `frame` are the tokens that only say who speaks, when and how. `pronoun` is the word that stands for the speaker
    where it is one; `speakers` is then empty. `rule` names the form that was found.
    """

    first: int
    last: int
    cue: Cue
    rule: str
    content: frozenset[int]
    speakers: tuple[Speaker, ...] = ()
    pronoun: str = ""
    frame: frozenset[int] = _NO_TOKENS


def spoken(  # noqa: PLR0917  # what makes a report, in its order
    sentence: Sentence,
    match: Match[Cue],
    phrase: NounPhrase,
    rule: str,
    content: frozenset[int],
    frame: frozenset[int] = _NO_TOKENS,
) -> Report:
    """Return the report of a cue by those whom a noun phrase names."""
    found = mentioned(sentence, phrase)
    if found is not None:
        return Report(match.first, match.last, match.value, rule, content, (found,), "", frame)
    if phrase.pronoun:
        return Report(match.first, match.last, match.value, rule, content, (), phrase.pronoun, frame)
    return Report(match.first, match.last, match.value, rule, content, speakers(sentence, phrase), "", frame)
