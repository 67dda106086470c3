"""Find the stretches of an English sentence that it tells as possible, likely or alleged, and not as a fact.

A stretch begins after a cue such as "may", "is suspected of" or "reports of", and ends with its clause.
"""

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import hedging as words
from briefing_tui.checking.words.classes import BE
from briefing_tui.text.word_sets import word_set
from briefing_tui.text.wording import WordCategory, significant_words

_MAX_TOKENS_OF_SUSPECT = 8  # between "suspect" and "of": "suspect the two men of"
_MAX_TOKENS_TO_BE = 3  # before "believed": "are widely believed to"
_NOT_BEFORE = word_set("more most less least as so how too equally") | word_set("the his her its their this that")


class Doubt(NamedTuple):
    """A stretch that nobody tells as sure: the positions of its cue and of the stretch.

    `is_hearsay` says that somebody says it is so, `is_denied` that it is most likely not so.
    """

    cue: range
    stretch: range
    is_hearsay: bool = False
    is_denied: bool = False


_Find = Callable[[Sentence, int], "Doubt | None"]


@lru_cache(maxsize=4096)
def doubts(sentence: Sentence) -> tuple[Doubt, ...]:
    """Return the stretches of a sentence that it tells as possible, likely or alleged, in the order of their cues."""
    table = _table()
    found = (table[form](sentence, at) for at, form in enumerate(sentence.forms) if form in table)
    return tuple(each for each in found if each is not None and any(sentence.stems[at] for at in each.stretch))


def _after(sentence: Sentence, last: int) -> range:
    """Return the positions after a cue to the end of its clause; the cue may itself begin one."""
    return range(last + 1, sentence.clause(min(last + 1, len(sentence.forms) - 1)).stop)


def _modal(sentence: Sentence, at: int) -> Doubt | None:
    following = sentence.forms[at + 1 : at + 2]
    could = sentence.forms[at] == "could"
    if sentence.tokens[at] == "May" or (
        could and (following == ("not",) or not words.PERCEIVING.isdisjoint(following))
    ):
        return None
    return Doubt(range(at, at + 1), _around(sentence, at))


def _around(sentence: Sentence, at: int) -> range:
    """Return the positions of a clause, without what stands before its "that": "he said that it may rain"."""
    clause = sentence.clause(at)
    that = [each for each in range(clause.start, at) if sentence.forms[each] == "that"]
    return range(that[-1] + 1 if that else clause.start, clause.stop)


def _adverb(sentence: Sentence, at: int) -> Doubt | None:
    before, following = sentence.forms[at - 1 : at], sentence.tokens[at + 1 : at + 2]
    if (before and before[0] in _NOT_BEFORE) or (following and _is_number(following[0])):
        return None
    clause = sentence.clause(at)
    stretch = range(at + 1, clause.stop) if any(sentence.stems[at + 1 : clause.stop]) else range(clause.start, at)
    is_denied = before == ("not",)
    hearsay = sentence.forms[at] in words.HEARSAY_ADVERBS
    return Doubt(range(at - is_denied, at + 1), stretch, hearsay, is_denied)


def _unlikely(sentence: Sentence, at: int) -> Doubt | None:
    return Doubt(range(at, at + 1), _complement(sentence, at), is_denied=True)


def _complement(sentence: Sentence, at: int) -> range:
    """Return what stands after "unlikely to" or "possible that"; nothing where another word follows."""
    following = sentence.forms[at + 1 : at + 2]
    return _after(sentence, at + 1) if following in (("to",), ("that",), ("whether",), ("if",)) else range(0)


def _possible(sentence: Sentence, at: int) -> Doubt | None:
    if sentence.forms[at + 1 : at + 2] != ("that",):
        return None
    return Doubt(range(at, at + 1), _complement(sentence, at))


def _believed(sentence: Sentence, at: int) -> Doubt | None:
    before = sentence.forms[max(0, at - _MAX_TOKENS_TO_BE) : at]
    if sentence.forms[at + 1 : at + 2] != ("to",) or BE.isdisjoint(before):
        return None
    return Doubt(range(at, at + 2), _after(sentence, at + 1), is_hearsay=True)


def _suspected(sentence: Sentence, at: int) -> Doubt | None:
    """Return what somebody is suspected of having done, or accused of."""
    for of in range(at + 1, min(at + 2 + _MAX_TOKENS_OF_SUSPECT, len(sentence.forms) - 1)):
        if sentence.forms[of] in {"of", "with"} and sentence.forms[of + 1].endswith("ing"):
            return Doubt(range(at, of + 1), _after(sentence, of), is_hearsay=True)
        if sentence.forms[of] in {",", "that", "and", "to"}:
            return None
    return None


def _reports(sentence: Sentence, at: int) -> Doubt | None:
    before = sentence.tokens[at - 1] if at else ""
    if (
        sentence.forms[at + 1 : at + 2] not in (("of",), ("that",))
        or before.lower() in _NOT_BEFORE
        or before.endswith("s")
    ):
        return None
    return Doubt(range(at, at + 2), _after(sentence, at + 1), is_hearsay=True)


def _whether(sentence: Sentence, at: int) -> Doubt | None:
    following = sentence.forms[at + 1 : at + 2]
    return (
        None if following in (("to",), ("or",)) else Doubt(range(at, at + 1), range(at + 1, sentence.clause(at).stop))
    )


def _is_number(token: str) -> bool:
    return any(word.category is WordCategory.NUMBER for word in significant_words(token))


@cache
def _table() -> dict[str, _Find]:
    rows: tuple[tuple[Iterable[str], _Find], ...] = (
        (words.MODALS, _modal),
        (words.ADVERBS | words.HEARSAY_ADVERBS, _adverb),
        (words.UNLIKELY, _unlikely),
        (("possible", "conceivable"), _possible),
        (words.BELIEVED, _believed),
        (words.SUSPECTING, _suspected),
        (words.REPORTS, _reports),
        (("whether",), _whether),
    )
    return {form: find for forms, find in rows for form in forms}
