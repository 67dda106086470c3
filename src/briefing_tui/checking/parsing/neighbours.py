"""Read the content words and names that stand beside a word of an English sentence that has an opposite."""

from collections.abc import Set as AbstractSet

from briefing_tui.checking.parsing.opposed_words import OpposedWord
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.calendar import CALENDAR
from briefing_tui.text.word_sets import word_set

JOINING = word_set("and but or while whereas ; ,")
_MAX_NEIGHBOURS = 4  # content words on either side of a word, in which both sentences must share some


def content_beside(sentence: Sentence, position: int, step: int, ends: AbstractSet[str] = frozenset()) -> list[str]:
    """Return the stems of the next content words of a clause in one direction, the nearest first, up to some words."""
    found: list[str] = []
    clause = sentence.clause(position)
    position += step
    while position in clause and len(found) < _MAX_NEIGHBOURS and sentence.forms[position] not in ends:
        if sentence.stems[position]:
            found.append(sentence.stems[position])
        position += step
    return found


def content_around(sentence: Sentence, mention: OpposedWord) -> set[str]:
    """Return the stems of the content words beside a word, up to a conjunction."""
    return {stem for step in (-1, 1) for stem in content_beside(sentence, mention.first, step, JOINING)}


def content_compared(sentence: Sentence, mention: OpposedWord) -> set[str]:
    """Return the stems of what a word is compared with: those after "than" in its clause."""
    clause = sentence.clause(mention.first)
    than = next((at for at in range(mention.last, clause.stop) if sentence.forms[at] == "than"), clause.stop)
    return {sentence.stems[at] for at in range(than, clause.stop)} - {""}


def names_beside(sentence: Sentence, mention: OpposedWord) -> tuple[set[str], set[str]]:
    """Return the stems of the names before a word and after it in its clause, without months and days."""
    clause = sentence.clause(mention.first)
    before, after = (
        {sentence.stems[at] for at in part if sentence.tokens[at][0].isupper() and sentence.forms[at] not in CALENDAR}
        for part in (range(clause.start, mention.first), range(mention.last + 1, clause.stop))
    )
    return before - {""}, after - {""}
