"""Write and read the forms of an English verb or noun: with regular endings, and the irregular ones' own.

To read a form takes less than to write all the forms of a large table, of which a text has few.
"""

from collections.abc import Container, Iterable, Iterator

from briefing_tui.checking.words.irregular import IRREGULAR_FORMS

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
# The endings of forms, and what stands in their place in the base.
_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("d", ("",)),
    ("ed", ("",)),
    ("ied", ("y",)),
    ("ing", ("", "e")),
    ("ying", ("ie",)),
)
DOUBLING = frozenset({"ed", "ing"})  # before which the last consonant of a base may be doubled
_MIN_CLOSED_LETTERS = 3  # of a word whose last consonant may be doubled: "cut", "plan", "admit"


def inflected(words: Iterable[str]) -> dict[str, str]:
    """Return the forms of some words, each with its base form; in "break off", the first word alone is inflected."""
    forms: dict[str, str] = {}
    for word in words:
        first, space, rest = word.partition(" ")
        for form in _every_form(first):
            forms.setdefault(f"{form}{space}{rest}", word)
    return forms


def bases_among(form: str, words: Container[str]) -> list[str]:
    """Return those of some words of which this is a form, as `inflected` writes them."""
    first, space, rest = form.partition(" ")
    found = [form] if form in words else []
    possible = _bases(first) if first.endswith(("s", "d", "ing")) else set[str]()
    if first in IRREGULAR_FORMS:
        possible.add(IRREGULAR_FORMS[first])
    for base in possible:
        word = f"{base}{space}{rest}"
        if word in words and first in _every_form(base):
            found.append(word)
    return found


def _bases(form: str) -> set[str]:
    """Return what may be the bases of a form with a regular ending; most of these are no words."""
    found: set[str] = set()
    for ending, replacements in _ENDINGS:
        if form.endswith(ending):
            root = form[: -len(ending)]
            found.update(f"{root}{replacement}" for replacement in replacements)
            if ending in DOUBLING:
                found.add(root[:-1])
    return found


def _every_form(word: str) -> Iterator[str]:
    yield from _forms(word)
    yield from _IRREGULAR.get(word, ())


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
