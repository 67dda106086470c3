"""Find where a claim speaks of all, or none, of some things, and its quotes speak of a part of them, or of some."""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from briefing_tui.checking.numbers.partials import DETERMINERS, Partial, is_number, partials, things_at
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import POSSESSIVE_ENDINGS
from briefing_tui.checking.words.quantities import (
    NEGATIVES,
    NOT_AFTER_QUANTIFIERS,
    NOT_BEFORE_QUANTIFIERS,
    QUANTIFIERS,
    UNIVERSALS,
    WORDS_FOR_ALL,
)
from briefing_tui.text.word_sets import word_set

_ALL = word_set("all every each entire whole")
_NONE, _NOT = word_set("none no"), word_set("not cannot never")
_NOT_AFTER_NO = word_set("longer more fewer less")
_ONE = (("a",), ("an",), ("one",), ("any",), ("single",))  # after "not", which then denies it of the things
_INCLUDING = word_set("include includes included")
_PRONOUNS = (("them",), ("which",), ("whom",), ("those",), ("these",))  # after "all of"
_VERBS_OF_ALL = word_set("is are was were have had has do did will")  # after "all" that stands by itself
_NOT_BEFORE_ALL = word_set("not nearly almost virtually practically hardly than but")
_AFTER_AT = word_set("every each")  # "at all" speaks of no things
_MAX_TOKENS_OF_PHRASE = 4  # after a negation, in which it denies something of the things
_MAX_TOKENS = 300  # of a claim's sentence
_MAX_COMPARED = 10  # words for all of one sentence
_MIN_SHARED_STEMS = 2  # of a claim and a quote, besides the things
_BEFORE_BARE = word_set(", and of to on in for that")  # before a plural without an article


def universal_added(claim: Sentence, quotes: Sequence[Sentence]) -> tuple[str, str] | None:
    """Return the words by which a claim speaks of all, and those by which its quotes speak of a part of the same.

    Quotes that speak of all, or of none, of anything are left alone.
    """
    for mine in islice(_universals(claim), _MAX_COMPARED):
        if any(_speaks_of_all(quote, mine.heads) for quote in quotes):
            continue
        for quote in quotes:
            part = next((part for part in partials(quote) if _is_part_of(mine.heads, part, claim)), None)
            if part:
                return claim.said(mine.first, mine.last), quote.said(part.first, part.last)
            included = _included(quote)
            if included and len((claim.content & quote.content) - mine.heads) > _MIN_SHARED_STEMS:
                return claim.said(mine.first, mine.last), quote.said(included, included)
            bare = _bare_plural(quote, mine.heads) if mine.heads and not mine.is_counted else None
            if bare is not None and len((claim.content & quote.content) - mine.heads) >= _MIN_SHARED_STEMS:
                return claim.said(mine.first, mine.last), quote.said(bare, bare)
    return None


def none_added(claim: Sentence, quotes: Sequence[Sentence]) -> tuple[str, str] | None:
    """Return the words by which a claim denies something of all, and those by which a quote speaks of a part alone.

    It denies it of that ("six could not"), or tells of it what the claim denies ("two have power").
    """
    if len(claim.forms) > _MAX_TOKENS or any(part.is_exact for part in partials(claim)):
        return None
    for position, form in enumerate(claim.forms):
        following = claim.forms[position + 1 : position + 2]
        if form not in _NONE or not following or following[0] in _NOT_AFTER_NO:
            continue
        heads, last = things_at(claim, position + 1 + (following == ("of",)))
        noun = {*heads[-1:]} if claim.forms[last + 1 : last + 2] != ("-",) else set()
        for quote, part in ((each, part) for each in quotes for part in partials(each)):
            is_told = not (part.told - {*heads}).isdisjoint(claim.content)
            if part.is_exact and not part.heads.isdisjoint(noun) and (is_told or _is_denied(quote, part)):
                return claim.said(position, last), quote.said(part.first, part.last)
    return None


def _is_denied(quote: Sentence, part: Partial) -> bool:
    return any(quote.forms[at] in _NOT or quote.forms[at].endswith("n't") for at in quote.clause(part.last))


def _speaks_of_all(quote: Sentence, heads: frozenset[str]) -> bool:
    """Return whether a sentence speaks of all of something, or denies it of the things that some stems name."""
    if not UNIVERSALS.isdisjoint(quote.forms):
        return True
    for at, form in enumerate(quote.forms):
        is_not = form == "not" and quote.forms[at + 1 : at + 2] not in _ONE
        if form in NEGATIVES and not is_not:
            following = takewhile(lambda each: quote.tokens[each][0].isalnum(), range(at + 1, len(quote.forms)))
            if any(quote.stems[each] in heads for each in islice(following, _MAX_TOKENS_OF_PHRASE)):
                return True
    return False


def _is_part_of(heads: frozenset[str], part: Partial, claim: Sentence) -> bool:
    """Return whether a part is one of the things that a claim tells something of: the same, or of them the same."""
    if heads and part.heads:
        return not heads.isdisjoint(part.heads)
    return not ((part.told | part.heads) - heads).isdisjoint(claim.content)


def _included(quote: Sentence) -> int | None:
    """Return where a sentence says that something is one of several, or has it among others; None where it does not."""
    return next((at for at, form in enumerate(quote.forms) if form in _INCLUDING), None)


def _bare_plural(quote: Sentence, heads: frozenset[str]) -> int | None:
    """Return where a sentence names the things of some stems without an article or a number, or None."""
    for position, stem in enumerate(quote.stems):
        if stem in heads and quote.forms[position].endswith("s") and _ends_phrase(quote, position):
            first = position
            while first > 0 and quote.stems[first - 1]:
                first -= 1
            before = quote.forms[first - 1] if first else ""
            phrase = range(first, position)
            is_known = before in DETERMINERS or before in QUANTIFIERS
            if is_known or any(quote.tokens[at].endswith(POSSESSIVE_ENDINGS) or is_number(quote, at) for at in phrase):
                return None
            return position if not before or before in _BEFORE_BARE or first < position else None
    return None


def _ends_phrase(quote: Sentence, position: int) -> bool:
    """Return whether a noun is the last one of its phrase: a function word, a sign or a participle follows it."""
    following = quote.forms[position + 1 : position + 2]
    return not following or not quote.stems[position + 1] or following[0].endswith(("ing", "ed"))


class _Universal(NamedTuple):
    """Words for all of some things: the positions of the first and last, the stems of the things, if it names any."""

    first: int
    last: int
    heads: frozenset[str]
    is_counted: bool  # it says how many they are


def _universals(sentence: Sentence) -> Iterator[_Universal]:
    for position, form in enumerate(sentence.forms):
        if not (form in WORDS_FOR_ALL or form in _ALL or form == "in") or _is_negated(sentence, position):
            continue  # "not published in full", "did not reach all of them"
        if form in WORDS_FOR_ALL or sentence.forms[position : position + 2] == ("in", "full"):
            yield _Universal(position, position + (form == "in"), frozenset(), is_counted=False)
        elif form in _ALL and _speaks_of_things(sentence, position):
            heads, last = things_at(sentence, position + 1 + (sentence.forms[position + 1] == "of"))
            before = sentence.forms[position - 1] if position else ""
            if before in _VERBS_OF_ALL and form == "all":  # "the men were all freed": the things stand before it
                heads, last = [], position
            elif not heads and (before == "in" or sentence.forms[position + 1] not in _VERBS_OF_ALL):  # "in all"
                continue
            is_counted = any(is_number(sentence, at) for at in range(position + 1, last + 1))
            yield _Universal(position, last, frozenset(heads), is_counted)


def _is_negated(sentence: Sentence, position: int) -> bool:
    before = sentence.forms[sentence.clause(position).start : position]
    return not _NOT.isdisjoint(before) or any(form.endswith("n't") for form in before)


def _speaks_of_things(sentence: Sentence, position: int) -> bool:
    """Return whether things follow a word for all, unlike in "at all" and "all over"."""
    before = sentence.forms[position - 1] if position else ""
    is_at_all = before in NOT_BEFORE_QUANTIFIERS and not (before == "at" and sentence.forms[position] in _AFTER_AT)
    if is_at_all or before in _NOT_BEFORE_ALL:
        return False
    following = sentence.forms[position + 1 : position + 3]
    is_pronoun = following[:1] == ("of",) and following[1:] in _PRONOUNS
    return bool(following) and following[0] not in NOT_AFTER_QUANTIFIERS and not is_pronoun
