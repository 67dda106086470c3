"""Find in two sentences words of time that speak against each other: since and until, still and formerly."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.words import times
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.text.word_sets import word_set
from briefing_tui.text.wording import WordCategory, significant_words

_MAX_TOKENS_TO_BOUND = 3  # from "since" to what bounds the time: "since the last report"
_MAX_TOKENS_TO_NOUN = 4  # from "outgoing" or "prior" to its noun: "prior written consent"
_MIN_SHARED_STEMS = 2  # of the clauses of two words of time
_DENYING = frozenset(inflected(word_set("bar ban prohibit forbid prevent refuse decline")))
_ENDS_OF_TIME = word_set("end beginning start middle close early late mid")  # "the end of March"
_SIGNS = frozenset(",:—–();")
_SIDES = {form: side for side, forms in enumerate(times.BOUNDS) for form in forms}
_HAVE = (("has",), ("have",), ("had",), ("ever",))
_WITHIN_TIMES = frozenset({"the", "of"})  # "from the end of May"
_MAX_BOUND_STEMS = 2  # "since" and the time
_YEAR_DIGITS = 4
_BEFORE_TIMES = frozenset({"from", "to"})  # "from May", "up to May"
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
    elsewhere = {(each.side, each.stem) for other in others for each in _bounded(other)}
    for one in claimed:
        same = [each for each in quoted if each.stem == one.stem]
        if not same or (one.side, one.stem) in elsewhere or any(each.side == one.side for each in same):
            continue
        if any(each.side != one.side and each.stem == one.stem for each in claimed):
            continue
        other = same[0]
        told_since = (_told_since(quote, other.last + 1), *(_told_since(each, 0) for each in others))
        if one.side == 0 and _has_changed(claim, quote):
            continue
        mine = _segment(claim, one.at)
        if one.side == 0 and any(told is not None and (not told or told & mine) for told in told_since):
            continue
        shared = mine & _segment(quote, other.at) - {"", one.stem}
        swapped = {claim.forms[one.at], quote.forms[other.at]} != _CROSSED
        if swapped and len(shared) >= _MIN_SHARED_STEMS and _are_denied_alike(claim, one.at, quote, other.at):
            yield claim.said(one.at, one.last), quote.said(other.at, other.last)


def _has_changed(claim: Sentence, quote: Sentence) -> bool:
    """Return whether a claim tells of a change to what a quote tells as so now: "since the flood it has halved"."""
    if times.CHANGING.isdisjoint(claim.forms):
        return False
    return any(not times.NOW.isdisjoint(each.forms) for each in sentences(quote.text))


def _told_since(sentence: Sentence, first: int) -> set[str] | None:
    """Return the stems of what is told, after a position, since a time named before it: "it has since been open".

    None is returned where nothing is.
    """
    for at in range(first, len(sentence.forms)):
        bare = not any(sentence.stems[at + 1 : at + 1 + _MAX_TOKENS_TO_BOUND])
        if sentence.forms[at] == "since" and (bare or sentence.forms[at - 1 : at] in _HAVE):
            signs = [each for each in range(first, at) if sentence.forms[each] in _SIGNS]
            stretch = range(signs[-1] if signs else first, sentence.clause(at).stop)
            return {sentence.stems[each] for each in stretch if each != at} - {""}
    return None


def _segment(sentence: Sentence, at: int) -> set[str]:
    """Return the stems of what stands between the commas about a position, in its clause or in the one before it.

    Where that is no more than the time, "Since the coup, ...", what follows counts as well.
    """
    first = last = at
    while first > 0 and sentence.forms[first - 1] not in _SIGNS:
        first -= 1
    while last + 1 < len(sentence.forms) and sentence.forms[last + 1] not in _SIGNS:
        last += 1
    if sum(map(bool, sentence.stems[first : last + 1])) <= _MAX_BOUND_STEMS:
        return set(sentence.stems[first : sentence.clause(min(last + 2, len(sentence.stems) - 1)).stop])
    return set(sentence.stems[first : last + 1])


@lru_cache(maxsize=2048)
def _bounded(sentence: Sentence) -> tuple[_Bound, ...]:
    """Return the bounds of time of a sentence."""
    found = []
    for at, form in enumerate(sentence.forms):
        if form not in _SIDES:
            continue
        side = _SIDES[form]
        first = at + 1
        for bound in range(first, min(first + _MAX_TOKENS_TO_BOUND + 2, len(sentence.forms))):
            if sentence.forms[bound] in _ENDS_OF_TIME:
                continue
            if form in _BEFORE_TIMES and not sentence.stems[bound] and sentence.forms[bound] not in _WITHIN_TIMES:
                break
            if sentence.stems[bound]:
                if form in _BEFORE_TIMES and not _is_time(sentence, bound):
                    break
                found.append(_Bound(at, side, sentence.stems[bound], bound))
                break
    return tuple(found)


def _is_time(sentence: Sentence, at: int) -> bool:
    """Return whether a word names a time: "from May", "from 2027", "to 3 June", and not "the line from Sofia"."""
    token = sentence.tokens[at]
    following = "".join(sentence.tokens[at + 1 : at + 2])
    is_year = token.isdecimal() and len(token) == _YEAR_DIGITS
    return is_year or _is_date(token) or (token[0].isdigit() and _is_date(following))


def _is_date(token: str) -> bool:
    return any(word.category is WordCategory.DATE for word in significant_words(token))


def _are_denied_alike(claim: Sentence, at: int, quote: Sentence, other: int) -> bool:
    """Return whether both clauses deny something, or neither; a word of both, such as "ban", makes no difference."""
    own, quoted = (
        {each.forms[word] for word in each.clause(max(0, place - 1)) if each.forms[word] in NEGATIONS | _DENYING}
        for each, place in ((claim, at), (quote, other))
    )
    return bool(own - quoted) == bool(quoted - own)


def _is_denied(sentence: Sentence, at: int, besides: range = range(0)) -> bool:
    """Return whether a clause denies anything, but for some words of it, such as "no longer"."""
    clause = sentence.clause(max(0, at - 1))
    before = range(clause.start, min(at, clause.stop))
    if not besides and any(sentence.stems[each] for each in before):
        clause = before  # "only after a month without a case"
    return any(
        sentence.forms[each] in NEGATIONS or sentence.forms[each] in _DENYING for each in clause if each not in besides
    )


def _phases(claim: Sentence, quote: Sentence) -> Iterator[tuple[str, str]]:
    """Yield "still" for "formerly", "for good" for "for now", "recently" for "long", and the other way round."""
    claimed, quoted = _marks(claim), _marks(quote)
    for (pair, side), one in claimed.items():
        other = quoted.get((pair, 1 - side))
        if other is None or (pair, 1 - side) in claimed or (pair, side) in quoted:
            continue
        if _is_denied(claim, one.start + 1, one) != _is_denied(quote, other.start + 1, other):
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
