"""Which English words mean alike, and which the opposite, by a table made out of WordNet 3.0.

The table (wordnet/relations.txt, whose notice is in wordnet/LICENSE) has only the frequent senses of words, and no two
words with the same stem; docs/word_relations.py makes it. It is read when a word is first looked up.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from briefing_tui.checking.words.inflection import DOUBLING
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.stems import stem_of

# The endings that are taken off a form for its base, what takes their place, and of which parts of speech they are: the
# detachment rules of WordNet's own search (morphy).
_ENDINGS = (
    ("s", "", "nv"),
    ("es", "", "nv"),
    ("ies", "y", "nv"),
    ("ves", "f", "n"),
    ("d", "", "v"),
    ("ed", "", "v"),
    ("ied", "y", "v"),
    ("ing", "", "v"),
    ("ying", "ie", "v"),
    ("ing", "e", "v"),
    ("er", "", "a"),
    ("er", "e", "a"),
    ("ier", "y", "a"),
    ("est", "", "a"),
    ("est", "e", "a"),
    ("iest", "y", "a"),
)
_PREFIXES = ("un", "in", "im", "dis")
_TABLE = Path(__file__).parent / "wordnet" / "relations.txt"
_LISTS = 4  # of a line of the table; those at its end are left out where they are empty


class Meaning(NamedTuple):
    """What is known of a word as one part of speech: "n", "v", "a" or "r" for noun, verb, adjective and adverb.

    `alike` are the words that mean the same, `derived` those that derive from it or from which it derives, `wider` what
    it is a kind of, `opposite` its antonyms; all are base forms, and a phrase has a space between its words.
    """

    word: str
    part: str
    alike: frozenset[str]
    derived: frozenset[str]
    wider: frozenset[str]
    opposite: frozenset[str]


@lru_cache(maxsize=8192)  # a text has few words, and each of them often
def meanings(form: str) -> tuple[Meaning, ...]:
    """Return what is known of a word in lower case, in any of its forms, or of a phrase; nothing for most words."""
    first, space, rest = form.partition(" ")
    tail = f"_{rest}" if space else ""
    return tuple(each for base, parts in _bases(first).items() for each in _known(f"{base}{tail}", parts))


@lru_cache(maxsize=8192)
def stems_alike(form: str) -> frozenset[str]:
    """Return the stem of a word, and those of the single words that mean the same or derive from each other."""
    known = (word for meaning in meanings(form) for word in meaning.alike | meaning.derived if " " not in word)
    return frozenset({stem_of(form), *map(stem_of, known)}) - {""}


@lru_cache(maxsize=8192)
def stems_derived(form: str) -> frozenset[str]:
    """Return the stems of the verbs and nouns that derive from a word, or from which it derives: "pay", "payment"."""
    return frozenset(stem_of(word) for meaning in meanings(form) for word in meaning.derived) - {""}


@lru_cache(maxsize=8192)
def stems_wider(form: str) -> frozenset[str]:
    """Return the stems of what a noun's thing, person or event is a kind of: "ship" for "tankers"."""
    return frozenset(stem_of(word) for meaning in meanings(form) for word in meaning.wider) - {""}


@lru_cache(maxsize=8192)
def stems_opposed(form: str) -> frozenset[str]:
    """Return the stems of a word's antonyms, and of the word with a prefix that denies it, or without it."""
    known = {word for meaning in meanings(form) for word in meaning.opposite if " " not in word}
    prefixed = {f"{prefix}{form}" for prefix in _PREFIXES}
    bare = {form.removeprefix(prefix) for prefix in _PREFIXES if form.startswith(prefix)}
    return frozenset(map(stem_of, known | prefixed | bare)) - {""}


def _bases(form: str) -> dict[str, str]:
    """Return what may be the bases of a form, each with the letters of its parts of speech."""
    bases = {form: "nvar"}
    if form in IRREGULAR_FORMS:
        bases[IRREGULAR_FORMS[form]] = "nv"
    for ending, replacement, parts in _ENDINGS:
        if form.endswith(ending):
            root = form[: -len(ending)]
            base = f"{root}{replacement}"
            bases[base] = bases.get(base, "") + parts
            if ending in DOUBLING and root[-1:] == root[-2:-1]:
                bases[root[:-1]] = "v"
    return bases


def _known(word: str, parts: str) -> Iterator[Meaning]:
    """Yield what the table knows of a base form, as the parts of speech whose letters are given."""
    lines, key = _lines(), f"{word} "
    at = bisect_left(lines, key)
    while at < len(lines) and lines[at].startswith(key):
        head, *lists = lines[at].split("\t")
        at += 1
        if head[-1] in parts:
            alike, derived, wider, opposite = map(_words, (*lists, *[""] * (_LISTS - len(lists))))
            yield Meaning(word.replace("_", " "), head[-1], alike, derived, wider, opposite)


def _words(text: str) -> frozenset[str]:
    words = text.split()
    return frozenset([word.replace("_", " ") for word in words] if "_" in text else words)


@cache
def _lines() -> list[str]:
    return _TABLE.read_bytes().decode("ascii").splitlines()  # in half the time of read_text
