"""The language of an article, as its function words tell it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from briefing_tui.drafting.language import Language, language, language_tags
from briefing_tui.drafting.tokens import Token

_MIN_SHARE = 0.2  # of function words among the words of a text: running text of any of our languages has more
_MAX_WORDS = 5_000  # looked at, from the beginning


def function_words(rules: Language) -> frozenset[str]:
    """Return the words that carry the grammar of a language, in lower case."""
    return frozenset(word for entry in rules.table("function_words") for word in entry.key.split())


def language_of(texts: Iterable[Sequence[Token]], own_folders: Sequence[Path] = ()) -> Language | None:
    """Return the language whose function words are the most in a text; None where no language has enough of them."""
    words = _first_words(texts)
    if not words:
        return None
    best, share = None, _MIN_SHARE
    for tag in language_tags(own_folders):
        candidate = language(tag, own_folders)
        known = function_words(candidate)
        found = sum(word in known for word in words) / len(words)
        if found >= share:
            best, share = candidate, found
    return best


def _first_words(texts: Iterable[Sequence[Token]]) -> list[str]:
    words: list[str] = []
    for tokens in texts:
        words += [token.low for token in tokens if token.is_word]
        if len(words) >= _MAX_WORDS:
            break
    return words
