"""Compare the rank that a claim gives a thing, as the only, the first, the largest, with that which its quote gives."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.quantities import (
    FIRST_WORDS,
    NO_SUPERLATIVES,
    ONLY_WORDS,
    ORDINALS,
    SUPERLATIVES,
)
from briefing_tui.checking.words.stems import stem_of

_MIN_SUPERLATIVE_LETTERS = 5  # of a word with the ending "est"
_MAX_WORDS_BEFORE = 4  # before a superlative, in which "one of" or "among" makes it one of several
_MAX_NOUN_STEMS = 2  # the content words after a superlative, of which its noun is one
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being", "become", "became", "becomes", "becoming"})
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", *ORDINALS})
_SEVERAL = frozenset({"one", "some", "several", "two", "three", "four", "five", "six", "ten", "many", "few"})
_MAX_WORDS_OF_ITEM = 3  # of a list, between a name and the comma or "and" beside it


class _Superlative(NamedTuple):
    """A superlative: the positions of its first and last token, the stems of what it is said of and of its adjective.

    `is_of_several` says that it is "one of the largest", `ordinal` that it is "the second largest".
    """

    first: int
    last: int
    nouns: tuple[str, ...]
    adjective: str
    is_of_several: bool
    ordinal: str


def differing_ranks(claim: Sentence, quotes: Sequence[Sentence]) -> tuple[str, str] | None:
    """Return the words for a rank that a claim gives a thing, and those that the first of some sentences gives it.

    None where they agree, or where it cannot be told.
    """
    return _differing_superlatives(claim, quotes) or _first_added(claim, quotes) or _only_added(claim, quotes)


def _differing_superlatives(claim: Sentence, quotes: Sequence[Sentence]) -> tuple[str, str] | None:
    in_claim = list(_superlatives(claim))
    if not in_claim:
        return None
    in_quotes = [(quote, each) for quote in quotes for each in _superlatives(quote)]
    for mine in in_claim:
        same = [(quote, its) for quote, its in in_quotes if _are_of_same(mine, its)]
        if mine.is_of_several or any(not its.is_of_several and its.ordinal == mine.ordinal for _, its in same):
            continue
        said = claim.said(mine.first, mine.last)
        if same:
            quote, its = same[0]
            return said, quote.said(its.first, its.last)
        positive = _positive(mine, quotes[0]) if not in_quotes else None
        if positive is not None:
            return said, quotes[0].said(positive, min(positive + 1, len(quotes[0].tokens) - 1))
    return None


def _are_of_same(mine: _Superlative, its: _Superlative) -> bool:
    """Return whether two superlatives are of one noun; with an ordinal, of one adjective as well."""
    is_other = mine.ordinal != its.ordinal and mine.adjective != its.adjective
    return not is_other and not {*mine.nouns}.isdisjoint(its.nouns)


def _positive(mine: _Superlative, quote: Sentence) -> int | None:
    """Return the position of the adjective without its ending, before the same noun, or None."""
    for position, stem in enumerate(quote.stems):
        if stem and stem == mine.adjective and not {*mine.nouns}.isdisjoint(_content(quote, position + 1)):
            return position
    return None


def _superlatives(sentence: Sentence) -> Iterator[_Superlative]:
    forms = sentence.forms
    for position, form in enumerate(forms):
        if not form.endswith("st") and form not in SUPERLATIVES:
            continue
        last, adjective = position, stem_of(form.removesuffix("est"))
        if form == "most" and position + 1 < len(forms) and sentence.stems[position + 1] and position:
            if forms[position - 1] not in _DETERMINERS and not sentence.tokens[position - 1].endswith(("'s", "’s")):
                continue
            last, adjective = position + 1, sentence.stems[position + 1]
        elif not (form in SUPERLATIVES or _has_ending(form)):
            continue
        before = forms[max(0, position - _MAX_WORDS_BEFORE) : position]
        last_before = before[:-1][-1:] if before[-1:] == ("-",) else before[-1:]  # "third-fastest"
        ordinal = next((each for each in last_before if each in ORDINALS), "")
        nouns = tuple(_content(sentence, last + 1))
        if nouns:
            is_of_several = "among" in before or any(
                each == "of" and number and _is_several(before[number - 1]) for number, each in enumerate(before)
            )
            first = position - (len(before) if is_of_several else bool(ordinal) * (1 + (before[-1:] == ("-",))))
            yield _Superlative(first, last, nouns, adjective, is_of_several, ordinal)


def _is_several(form: str) -> bool:
    return form in _SEVERAL or form.isdecimal()


def _has_ending(form: str) -> bool:
    return form.endswith("est") and len(form) >= _MIN_SUPERLATIVE_LETTERS and form not in NO_SUPERLATIVES


def _content(sentence: Sentence, position: int) -> list[str]:
    return [stem for stem in sentence.stems[position:] if stem][:_MAX_NOUN_STEMS]


def _first_added(claim: Sentence, quotes: Sequence[Sentence]) -> tuple[str, str] | None:
    """Return "the first" in a claim with the next word, where no word of its quotes says that there was none before."""
    forms = claim.forms
    if "first" not in forms or any(_has_word(quote, FIRST_WORDS) for quote in quotes):
        return None
    later = _later(claim, quotes[0])
    if later:
        return later
    for position in range(2, len(forms) - 1):
        before, the, first, after = forms[position - 2 : position + 2]
        if (the, first) != ("the", "first") or not (before in _BE or (before, after) == ("for", "time")):
            continue
        return claim.said(position - 1, min(position + 1, len(forms) - 1)), ""
    return None


def _later(claim: Sentence, quote: Sentence) -> tuple[str, str] | None:
    """Return "first" with its noun in a claim, and the other ordinal before the same noun in its quote."""
    first = claim.forms.index("first")
    noun = claim.stems[first + 1] if first + 1 < len(claim.stems) else ""
    for position, form in enumerate(quote.forms):
        if noun and form in ORDINALS and noun in _content(quote, position + 1)[:1]:
            return claim.said(first, first + 1), quote.said(position, position + 1)
    return None


def _only_added(claim: Sentence, quotes: Sequence[Sentence]) -> tuple[str, str] | None:
    """Return the words by which a claim says "only" of a name, and the quote the name with others."""
    if "only" not in claim.forms:
        return None
    if any(_has_word(quote, ONLY_WORDS) for quote in quotes):
        return None
    for position, form in enumerate(claim.forms):
        if form != "only":
            continue
        several = _one_of_several(quotes[0], _content(claim, position + 1)[:1])
        if several and claim.forms[position - 1 : position] == ("the",):
            return claim.said(position, min(position + 1, len(claim.forms) - 1)), quotes[0].said(*several)
        for at in _names_beside(claim, position):
            for index, other in enumerate(quotes[0].forms):
                if other == claim.forms[at] and quotes[0].tokens[index][:1].isupper():
                    listed = _list_around(quotes[0], index)
                    if listed:
                        return claim.said(min(at, position), max(at, position)), quotes[0].said(*listed)
    return None


def _one_of_several(quote: Sentence, nouns: Sequence[str]) -> tuple[int, int] | None:
    """Return the first and the last token of "one of two producers" in a sentence, for one of some nouns."""
    for position in range(len(quote.forms) - 2):
        if quote.forms[position : position + 2] == ("one", "of"):
            for at in range(position + 2, min(len(quote.stems), position + 2 + _MAX_WORDS_BEFORE)):
                if quote.stems[at] in nouns:
                    return position, at
    return None


def _names_beside(sentence: Sentence, position: int) -> Iterator[int]:
    """Yield the position of the name that "only" is said of: just after it, or before "is the only"."""
    if position + 1 < len(sentence.forms) and _is_name(sentence, position + 1):
        yield position + 1
    before = sentence.forms[max(0, position - 2) : position]
    if before[-1:] == ("the",) and before[0] in _BE and _is_name(sentence, position - 3):
        yield position - 3


def _is_name(sentence: Sentence, position: int) -> bool:
    return position >= 0 and sentence.tokens[position][:1].isupper()


def _list_around(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """Return the first and the last token of a list of names that one at an index is in: "Fiji and Tonga"."""
    first, last = max(0, index - _MAX_WORDS_OF_ITEM), min(len(sentence.forms) - 1, index + _MAX_WORDS_OF_ITEM + 1)
    for position in range(first, last):
        if position == index or sentence.forms[position] not in {"and", "or", "nor"} or position == 0:
            continue
        names = sentence.tokens[position - 1], sentence.tokens[position + 1]
        if all(name[:1].isupper() for name in names):
            return min(index, position - 1), max(index, position + 1)
    return None


def _has_word(sentence: Sentence, words: frozenset[str]) -> bool:
    return not words.isdisjoint(sentence.forms)
