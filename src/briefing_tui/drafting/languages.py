"""The language of an article, as its function words tell it, and which of its sentences are in its script."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from briefing_tui.drafting.language import Language, language, language_tags
from briefing_tui.drafting.tokens import Token

_MIN_SHARE = 0.2  # of function words among the words of a text, where the table of the language has no other
_MIN_WRITTEN = 0.4  # of the words of a text, in the script of a language
_MAX_WORDS = 5_000  # looked at, from the beginning
_OTHERS = "other languages"  # the section of words that speak against the language
_LEAST = "least share"  # the section that has the share in per cent
_MOST = 0.5  # of the words of a sentence


def function_words(rules: Language) -> frozenset[str]:
    """Return the words that carry the grammar of a language, in lower case."""
    return _words(rules, is_own=True)


def _words(rules: Language, *, is_own: bool) -> frozenset[str]:
    """Return the function words of a language, or those of its neighbours that it does not have."""
    entries = (entry for entry in rules.table("function_words") if entry.section != _LEAST)
    return frozenset(word for entry in entries if (entry.section != _OTHERS) is is_own for word in entry.key.split())


def _least_share(rules: Language) -> float:
    """Return the share of function words that running text of a language has at least. Raises TableError for none."""
    for entry in rules.table("function_words"):
        if entry.section == _LEAST:
            if not entry.key.isdecimal():
                raise entry.error(f'"{entry.key}" is no whole number: write the least share in per cent')
            return int(entry.key) / 100
    return _MIN_SHARE


def language_of(texts: Iterable[Sequence[Token]], own_folders: Sequence[Path] = ()) -> Language | None:
    """Return the language of a text, or None where it has not enough function words of any.

    Of languages in several scripts it is the one that more words are written in, and of one script the one with the
    most function words. A function word of another language that is much like it counts against a language.
    """
    words = _first_words(texts)
    if not words:
        return None
    best, most = None, (0, 0.0)
    for tag in language_tags(own_folders):
        candidate = language(tag, own_folders)
        known, others = (_words(candidate, is_own=is_own) for is_own in (True, False))
        scripts = scripts_of(known)
        written = [word for word in words if _script(word[0]) in scripts]
        if len(written) < _MIN_WRITTEN * len(words) or not written:
            continue
        found = sum((word in known) - (word in others) for word in written) / len(written)
        if found >= _least_share(candidate) and (len(written), found) > most:
            best, most = candidate, (len(written), found)
    return best


def _first_words(texts: Iterable[Sequence[Token]]) -> list[str]:
    words: list[str] = []
    for tokens in texts:
        words += [token.low for token in tokens if token.is_word]
        if len(words) >= _MAX_WORDS:
            break
    return words


def scripts_of(words: Iterable[str]) -> frozenset[str]:
    """Return the scripts that words are written in, such as LATIN, by the names of their letters in Unicode."""
    return frozenset(_script(letter) for word in words for letter in set(word) if letter.isalpha())


def is_written_in(tokens: Sequence[Token], scripts: frozenset[str]) -> bool:
    """Whether at least half of the words of a sentence begin with a letter of one of these scripts."""
    words = [token for token in tokens if token.is_word]
    return not scripts or sum(_script(token.text[0]) in scripts for token in words) >= _MOST * len(words)


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
