"""Words that turn the sense of a sentence when they are left out of it: negations, conditions, contrasts, attributions.

They are those of the tables by language (`sense_words.py`). Each is looked for without grammar: a word that only
sometimes turns a sentence counts.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered
from briefing_tui.text.folding import fold
from briefing_tui.text.language import possible_languages
from briefing_tui.text.sense_words import SenseWords

_HARMLESS = "harmless"


class Turn(StrEnum):
    """What a word does to the sentence that it stands in, or to the one before it."""

    CONTRAST = "contrast"  # with the sentence before
    DENIAL = "denial"
    CONDITION = "condition"  # or an exception, or a limit
    CONCESSION = "concession"
    ATTRIBUTION = "attribution"
    DOUBT = "doubt"
    NEGATION = "negation"


def turns_in(text: str, around: str) -> Iterator[tuple[Turn, Span]]:
    """Yield what the words of a text do that turn its sense, in order, with their spans.

    The language is told by `around`, the text in which this one stands. Where it is not known, the words of all
    languages count that are written in its script.
    """
    folded = fold(text)
    low = lowered(folded.text)
    found = {
        (folded.offsets.span(*each.span()), each.lastgroup)
        for words in possible_languages(around)
        for each in _expression(words).finditer(low)
    }
    for span, name in sorted(found):
        if name and name != _HARMLESS:
            yield Turn(name), span


@lru_cache(maxsize=8)
def _expression(words: SenseWords) -> re.Pattern[str]:
    """Return an expression for the words of a language, a named group for each turn; the first that fits counts."""
    fields = {
        Turn.CONTRAST: words.contrasts,
        _HARMLESS: "" if words.spaced else words.harmless,  # longer words that only contain such a word
        Turn.DENIAL: f"{words.denials} {words.falsehoods}",
        Turn.CONDITION: f"{words.conditions} {words.exceptions} {words.asking} {words.limits}",
        Turn.CONCESSION: words.concessions,
        Turn.ATTRIBUTION: words.attributions,
        Turn.DOUBT: words.doubts,
        Turn.NEGATION: f"{words.negations} {words.lacking}",
    }
    return re.compile("|".join(f"(?P<{name}>{words.expression(field)})" for name, field in fields.items() if field))
