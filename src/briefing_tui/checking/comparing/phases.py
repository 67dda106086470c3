"""Find in two sentences words of time that speak against each other: since and until, still and formerly."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import times
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.text.wording import WordCategory, significant_words

_MAX_TOKENS_TO_BOUND = 3  # from "since" to what bounds the time: "since the last report"
_MAX_TOKENS_TO_NOUN = 4  # from "outgoing" or "prior" to its noun: "prior written consent"
_MIN_SHARED_STEMS = 2  # of the clauses of two words of time
_SIGNS = frozenset(",:—–();")
_SIDES = {form: side for side, forms in enumerate(times.BOUNDS) for form in forms}
_CROSSED = frozenset({"before", "after"})  # whose exchange another rule finds


class _Bound(NamedTuple):
    """A bound of time, as "since May": the position of its preposition, whether so from then on, 0, or until then, 1.

    `stem` and `last` are the stem and the position of what bounds the time.
    """

    at: int
    side: int
    stem: str
    last: int


def opposed(claim: Sentence, quote: Sentence, others: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """Yield what a claim says of the time of a thing, and what its quote says against that, in the words of both.

    `others` are further sentences of its quotes: what stands there may be what the claim means.
    """
    yield from _bounds(claim, quote, others)
    yield from _phases(claim, quote)
    yield from _attributes(claim, quote)


def _bounds(claim: Sentence, quote: Sentence, others: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """Yield a time since which something is so in one sentence, and until which in the other."""
    claimed, quoted = _bounded(claim), _bounded(quote)
    if not claimed or not quoted:
        return
    words = {form for other in others for form in other.forms}
    elsewhere = {side for side, forms in enumerate(times.BOUNDS) if not forms.isdisjoint(words)}
    for one in claimed:
        same = [each for each in quoted if each.stem == one.stem]
        if not same or one.side in elsewhere or any(each.side == one.side for each in same):
            continue
        if any(each.side != one.side and each.stem == one.stem for each in claimed):
            continue
        other = same[0]
        shared = _segment(claim, one.at) & _segment(quote, other.at) - {"", one.stem}
        swapped = {claim.forms[one.at], quote.forms[other.at]} != _CROSSED
        if swapped and len(shared) >= _MIN_SHARED_STEMS and _is_denied(claim, one.at) == _is_denied(quote, other.at):
            yield claim.said(one.at, one.last), quote.said(other.at, other.last)


def _segment(sentence: Sentence, at: int) -> set[str]:
    """Return the stems of what stands between the commas about a position, in its clause or in the one before it."""
    first = last = at
    while first > 0 and sentence.forms[first - 1] not in _SIGNS:
        first -= 1
    while last + 1 < len(sentence.forms) and sentence.forms[last + 1] not in _SIGNS:
        last += 1
    return set(sentence.stems[first : last + 1])


@lru_cache(maxsize=2048)
def _bounded(sentence: Sentence) -> tuple[_Bound, ...]:
    """Return the bounds of time of a sentence."""
    found = []
    for at, form in enumerate(sentence.forms):
        if form not in _SIDES:
            continue
        side = _SIDES[form]
        for bound in range(at + 1, min(at + 1 + _MAX_TOKENS_TO_BOUND, len(sentence.forms))):
            if sentence.stems[bound]:
                if form == "from" and not _is_time(sentence.tokens[bound]):
                    break
                found.append(_Bound(at, side, sentence.stems[bound], bound))
                break
    return tuple(found)


def _is_time(token: str) -> bool:
    """Return whether a word names a time: "from May", "from 2027", and not "the line from Sofia"."""
    return token[0].isdigit() or any(word.category is WordCategory.DATE for word in significant_words(token))


def _is_denied(sentence: Sentence, at: int) -> bool:
    clause = sentence.clause(max(0, at - 1))
    return not NEGATIONS.isdisjoint(sentence.forms[each] for each in clause)


def _phases(claim: Sentence, quote: Sentence) -> Iterator[tuple[str, str]]:
    """Yield "still" for "formerly", "for good" for "for now", "recently" for "long", and the other way round."""
    claimed, quoted = _marks(claim), _marks(quote)
    for (pair, side), one in claimed.items():
        other = quoted.get((pair, 1 - side))
        if other is None or (pair, 1 - side) in claimed or (pair, side) in quoted:
            continue
        if _is_denied(claim, one.start + 1) != _is_denied(quote, other.start + 1):
            continue
        first = {claim.stems[at] for at in claim.clause(one.start)}
        second = {quote.stems[at] for at in quote.clause(other.start)}
        if len(first & second - {""}) >= _MIN_SHARED_STEMS:
            yield claim.said(one.start, one.stop - 1), quote.said(other.start, other.stop - 1)


@lru_cache(maxsize=2048)
def _marks(sentence: Sentence) -> dict[tuple[int, int], range]:
    """Return the words and phrases of phases that a sentence has, by pair and side, each with its first positions."""
    found: dict[tuple[int, int], range] = {}
    table = _phrases()
    for at, form in enumerate(sentence.forms):
        for words, key in table.get(form, ()):
            if sentence.forms[at : at + len(words)] == words:
                found.setdefault(key, range(at, at + len(words)))
    return found


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], tuple[int, int]], ...]]:
    """Return the phrases of all pairs by their first word, each with the number of its pair and of its side."""
    table: dict[str, tuple[tuple[tuple[str, ...], tuple[int, int]], ...]] = {}
    for pair, sides in enumerate(times.PHASES):
        for side, phrases in enumerate(sides):
            for phrase in phrases:
                words = tuple(phrase.split())
                table[words[0]] = (*table.get(words[0], ()), (words, (pair, side)))
    return table


def _attributes(claim: Sentence, quote: Sentence) -> Iterator[tuple[str, str]]:
    """Yield a noun that is former in one sentence and future in the other, prior and subsequent, or last and next."""
    claimed, quoted = _qualified(claim), _qualified(quote)
    for group, side, noun, first, last in claimed:
        others = [each for each in quoted if each[0] == group and each[2] == noun]
        if others and all(each[1] != side for each in others):
            yield claim.said(first, last), quote.said(others[0][3], others[0][4])


@lru_cache(maxsize=2048)
def _qualified(sentence: Sentence) -> tuple[tuple[int, int, str, int, int], ...]:
    """Return each word such as "former", with its group and side, and each stem of what it may belong to."""
    table = _attributes_by_form()
    found = []
    for at, form in enumerate(sentence.forms):
        if form not in table:
            continue
        for noun in range(at + 1, min(at + 1 + _MAX_TOKENS_TO_NOUN, len(sentence.forms))):
            if not sentence.stems[noun] and sentence.tokens[noun] != "-":
                break
            if sentence.stems[noun]:
                found.append((*table[form], sentence.stems[noun], at, noun))
    return tuple(found)


@cache
def _attributes_by_form() -> dict[str, tuple[int, int]]:
    return {
        form: (group, side)
        for group, sides in enumerate(times.ATTRIBUTES)
        for side, forms in enumerate(sides)
        for form in forms
    }
