"""Write the forms of an English verb or noun: with the endings of the regular ones, and the irregular ones' own."""

from collections.abc import Iterable, Iterator

from briefing_tui.checking.words.irregular import IRREGULAR_FORMS

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
_MIN_CLOSED_LETTERS = 3  # of a word whose last consonant may be doubled: "cut", "plan", "admit"


def inflected(words: Iterable[str]) -> dict[str, str]:
    """Return the forms of some words, each with its base form; in "break off", the first word alone is inflected."""
    forms: dict[str, str] = {}
    for word in words:
        first, space, rest = word.partition(" ")
        for form in (*_forms(first), *_IRREGULAR.get(first, ())):
            forms.setdefault(f"{form}{space}{rest}", word)
    return forms


def _forms(word: str) -> Iterator[str]:
    """Yield a word with the endings of third person or plural, past and participle; some that do not occur as well."""
    yield word
    ends_in_consonant = word[-1:] not in _VOWELS
    stem = word
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        stem = f"{word[:-1]}i"
    yield f"{stem}{'es' if stem != word or word.endswith(_SIBILANTS) else 's'}"
    yield f"{stem}{'d' if word.endswith('e') else 'ed'}"
    if word.endswith("ie"):
        yield f"{word[:-2]}ying"
    else:
        yield f"{word[:-1] if word.endswith('e') and not word.endswith('ee') else word}ing"
    if ends_in_consonant and len(word) >= _MIN_CLOSED_LETTERS and word[-1] not in "wxy" and word[-2] in _VOWELS:
        yield f"{word}{word[-1]}ed"
        yield f"{word}{word[-1]}ing"


def _by_base() -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for form, base in IRREGULAR_FORMS.items():
        forms[base] = (*forms.get(base, ()), form)
    return forms


_IRREGULAR = _by_base()
