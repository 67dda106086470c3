"""Find the stretches of an English sentence that it tells as so before, and no more: "formerly", "until last year"."""

from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.done_verbs import is_past
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import times
from briefing_tui.checking.words.classes import PAST_AUXILIARIES
from briefing_tui.text.word_sets import word_set

_MAX_TOKENS_OF_BOUND = 4  # after "before" or "until": "the beginning of 2025"
_TO_COME = word_set("will would shall should may might to must")
_IS = word_set("is are")


class Earlier(NamedTuple):
    """What was so before: the positions of the words that say so, and of the stretch of which they do."""

    mark: range
    stretch: range


@lru_cache(maxsize=2048)
def earlier(sentence: Sentence) -> tuple[Earlier, ...]:
    """Return the stretches of a sentence that it tells as so before, in the order of the words that say so."""
    found: list[Earlier] = []
    for at, form in enumerate(sentence.forms):
        mark = _mark(sentence, at) if form in _beginnings() else None
        if mark is not None and mark not in (each.mark for each in found):
            stretch = _stretch(sentence, mark)
            if _is_of_past(sentence, stretch):
                found.append(Earlier(mark, stretch))
    return tuple(found)


def _mark(sentence: Sentence, at: int) -> range | None:
    """Return the words that say since when it is so no more, or that it was before: "until recently", "formerly"."""
    for words in times.EARLIER.get(sentence.forms[at], ()):
        if sentence.forms[at : at + len(words)] == words:
            return range(at, at + len(words))
    if sentence.forms[at] not in times.UNTIL or sentence.forms[at + 1 : at + 2] not in _BEFORE_BOUNDS:
        return None
    last = next(
        (
            each
            for each in range(at + 1, min(at + 1 + _MAX_TOKENS_OF_BOUND, len(sentence.forms)))
            if sentence.stems[each] and sentence.forms[each + 1 : each + 2] != ("of",)
        ),
        None,
    )
    return None if last is None else range(at, last + 1)


_BEFORE_BOUNDS = (("the",), ("its",), ("their",), ("last",))


def _stretch(sentence: Sentence, mark: range) -> range:
    """Return the clause that a mark belongs to: "until" begins one of its own, and what it is of stands beside that."""
    clause = sentence.clause(mark.start)
    if mark.start != clause.start:
        return clause
    if mark.start and sentence.forms[mark.start - 1] != ",":
        return range(sentence.clause(mark.start - 1).start, clause.stop)
    return range(mark.stop, sentence.clause(min(mark.stop, len(sentence.forms) - 1)).stop)


def _is_of_past(sentence: Sentence, stretch: range) -> bool:
    forms = [sentence.forms[at] for at in stretch]
    return (_TO_COME | _IS).isdisjoint(forms) and any(is_past(form) or form in PAST_AUXILIARIES for form in forms)


@cache
def _beginnings() -> frozenset[str]:
    return times.UNTIL | frozenset(times.EARLIER)
