"""Find in two sentences words of time that speak against each other: since and until, still and formerly."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.words import times
from briefing_tui.checking.words.cues import NEGATIONS

_MAX_TOKENS_TO_BOUND = 3  # from "since" to what bounds the time: "since the last report"
_MAX_TOKENS_TO_NOUN = 4  # from "outgoing" or "prior" to its noun: "prior written consent"
_MIN_SHARED_STEMS = 2  # of the clauses of two words of time
_SIGNS = frozenset(",:—–();")
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
    claimed, quoted = list(_bounded(claim)), list(_bounded(quote))
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


def _bounded(sentence: Sentence) -> Iterator[_Bound]:
    """Yield the bounds of time of a sentence."""
    for at, form in enumerate(sentence.forms):
        side = next((side for side, forms in enumerate(times.BOUNDS) if form in forms), None)
        if side is None:
            continue
        for bound in range(at + 1, min(at + 1 + _MAX_TOKENS_TO_BOUND, len(sentence.forms))):
            if sentence.stems[bound]:
                yield _Bound(at, side, sentence.stems[bound], bound)
                break


def _is_denied(sentence: Sentence, at: int) -> bool:
    clause = sentence.clause(max(0, at - 1))
    return not NEGATIONS.isdisjoint(sentence.forms[each] for each in clause)


def _phases(claim: Sentence, quote: Sentence) -> Iterator[tuple[str, str]]:
    """Yield "still" for "formerly", "for good" for "for now", "recently" for "long", and the other way round."""
    for pair in times.PHASES:
        for side in (0, 1):
            one, other = _found(claim, pair[side]), _found(quote, pair[1 - side])
            if one is None or other is None:
                continue
            if _found(claim, pair[1 - side]) is not None or _found(quote, pair[side]) is not None:
                continue
            if _is_denied(claim, one.start + 1) != _is_denied(quote, other.start + 1):
                continue
            stems = (
                {each.stems[at] for at in each.clause(words.start)} for each, words in ((claim, one), (quote, other))
            )
            first, second = stems
            if len(first & second - {""}) >= _MIN_SHARED_STEMS:
                yield claim.said(one.start, one.stop - 1), quote.said(other.start, other.stop - 1)


def _found(sentence: Sentence, phrases: frozenset[str]) -> range | None:
    """Return the positions of the first of some words, or of phrases of up to four, that a sentence has."""
    for at in range(len(sentence.forms)):
        for length in range(1, times.MAX_WORDS_OF_PHRASE + 1):
            if " ".join(sentence.forms[at : at + length]) in phrases and at + length <= len(sentence.forms):
                return range(at, at + length)
    return None


def _attributes(claim: Sentence, quote: Sentence) -> Iterator[tuple[str, str]]:
    """Yield a noun that is former in one sentence and future in the other, prior and subsequent, or last and next."""
    claimed, quoted = list(_qualified(claim)), list(_qualified(quote))
    for group, side, noun, first, last in claimed:
        others = [each for each in quoted if each[0] == group and each[2] == noun]
        if others and all(each[1] != side for each in others):
            yield claim.said(first, last), quote.said(others[0][3], others[0][4])


def _qualified(sentence: Sentence) -> Iterator[tuple[int, int, str, int, int]]:
    """Yield each word such as "former", with its group and side, and each stem of what it may belong to."""
    for at, form in enumerate(sentence.forms):
        for group, sides in enumerate(times.ATTRIBUTES):
            for side, forms in enumerate(sides):
                if form not in forms:
                    continue
                for noun in range(at + 1, min(at + 1 + _MAX_TOKENS_TO_NOUN, len(sentence.forms))):
                    if not sentence.stems[noun] and sentence.tokens[noun] != "-":
                        break
                    if sentence.stems[noun]:
                        yield group, side, sentence.stems[noun], at, noun
