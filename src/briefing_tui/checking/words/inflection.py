"""Write and read the forms of an English verb or noun: with regular endings, and the irregular ones' own.

To read a form takes less than to write all the forms of a large table, of which a text has few.
"""

from collections.abc import Container, Iterable
from functools import cache

from briefing_tui.checking.words.irregular import IRREGULAR_FORMS

_VOWELS = "aeiou"
_NEVER_DOUBLED = frozenset(_VOWELS + "wxy")
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


@cache
def forms_of(words: frozenset[str] | tuple[str, ...]) -> frozenset[str]:
    """Return the forms of the words of a table, as `inflected` writes them; they are made once."""
    return frozenset(inflected(words))


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


def _every_form(word: str) -> list[str]:
    forms = _forms(word)
    if word in _IRREGULAR:
        forms += _IRREGULAR[word]
    return forms


def _forms(word: str) -> list[str]:
    """Return a word with the endings of third person or plural, past and participle; some that do not occur as well."""
    last = word[-1:]
    if last == "e":
        third = f"{word}s"
        return [word, third, f"{word}d", f"{word[:-2]}ying" if word[-2:-1] == "i" else f"{_before_ing(word)}ing"]
    before = word[-2:-1]
    if last == "y" and before not in _VOWELS:
        return [word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"]
    forms = [word, f"{word}{'es' if word.endswith(_SIBILANTS) else 's'}", f"{word}ed", f"{word}ing"]
    if len(word) >= _MIN_CLOSED_LETTERS and before in _VOWELS and last not in _NEVER_DOUBLED:
        forms += (f"{word}{last}ed", f"{word}{last}ing")
    return forms


def _before_ing(word: str) -> str:
    return word if word[-2:-1] == "e" else word[:-1]  # "agreeing", "making"


def _by_base() -> dict[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for form, base in IRREGULAR_FORMS.items():
        forms[base] = (*forms.get(base, ()), form)
    return forms


_IRREGULAR = _by_base()
