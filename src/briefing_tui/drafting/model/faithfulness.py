"""Whether a text says what its sentence says: the same names, numbers, dates, negations, hedges and attitudes.

A text may leave out a few words and who says so, and put a name for a pronoun. It may not add a word, or put one before
another: what it says is then the sentence's, whoever has written it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.checking.parsing.attribution import attitudes
from briefing_tui.checking.parsing.terms import hedges
from briefing_tui.drafting.negation import Negations
from briefing_tui.drafting.tokens import STEM_LETTERS, Token, tokens
from briefing_tui.text.wording import significant_words

_MIN_KEPT_SHARE = 2 / 3  # of the content words of a sentence
_MIN_KEPT_SHARE_OF_REPORT = 1 / 2  # where who says so stands in `by`


class LanguageWords(NamedTuple):
    """What must be known of a language: the words that carry its grammar, and those that negate."""

    function_words: frozenset[str]
    negations: Negations


def is_faithful(text: str, sentence: str, names: Sequence[str], words: LanguageWords, *, is_reported: bool) -> bool:
    """Return whether a text says no more and nothing else than a sentence.

    `names` are those of the actors that the sentence is about, which may stand where it has a pronoun. `is_reported`
    says that who says so is told apart from the text.
    """
    if _significant(text) != _significant(sentence) or _terms(text) != _terms(sentence):
        return False
    new, old = tokens(text), tokens(sentence)
    new_stems, old_stems = _stems(new, words), _stems(old, words)
    known = {stem for name in names for stem in _stems(tokens(name), words)} - {*old_stems}
    kept = _kept_in_order([stem for stem in new_stems if stem not in known], old_stems)
    share = _MIN_KEPT_SHARE_OF_REPORT if is_reported else _MIN_KEPT_SHARE
    if not kept or kept < share * len(old_stems):
        return False
    return _negated(new, words) == _negated(old, words) & {*new_stems}


def _significant(text: str) -> list[tuple[str, str]]:
    return [(word.category, word.value) for word in significant_words(text)]


def _terms(text: str) -> list[str]:
    """Return the hedges of a text and its words for attitudes, each kind in order."""
    return [term.words.lower() for term in hedges(text)] + [word.lower() for word in attitudes(text)]


def _stems(found: Sequence[Token], words: LanguageWords) -> list[str]:
    return [_stem(token) for token in found if token.text[0].isalnum() and token.low not in words.function_words]


def _stem(token: Token) -> str:
    return token.low[:STEM_LETTERS]


def _kept_in_order(stems: Sequence[str], of: Sequence[str]) -> int:
    """Return how many stems there are, if all of them stand in others in the same order; else 0."""
    others = iter(of)
    return len(stems) if all(stem in others for stem in stems) else 0


def _negated(found: Sequence[Token], words: LanguageWords) -> set[str]:
    """Return the stems of the content words that are said not to be."""
    places = words.negations.negated(found)
    return {*_stems([found[place] for place in sorted(places)], words)}
