"""Known names, by their first word, and where they stand in a text."""

import unicodedata
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple

from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tokens import Token, tokens

_MAX_ACRONYM_LETTERS = 5
_ANY, _CAPITAL, _CAPITALS = range(3)  # what a token must begin with: anything, a capital letter, two of them
_HYPHENS = str.maketrans("‐‑", "--", "\u200e\u200f")
# Letters that Unicode does not take apart, as they are written where a text has no accents.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


class Form(Enum):
    """What a known name is for what it names."""

    NAME = auto()
    ACRONYM = auto()
    METONYM = auto()
    ADJECTIVE = auto()
    PEOPLE = auto()
    GENERIC = auto()  # of a body that many states have, each its own


class Known(NamedTuple):
    """A known name: the main name and the kind of what it names, and what it is for that."""

    name: str
    kind: Kind
    form: Form


class _Entry(NamedTuple):
    words: tuple[str, ...]
    capitals: tuple[int, ...]
    known: Known


class KnownNames:
    """Known names; those that begin with a word are taken apart when it is first looked up, as most never are."""

    __slots__ = ("_entries", "_forms")

    def __init__(self) -> None:
        """Hold no name yet."""
        self._forms: dict[str, list[tuple[str, Known]]] = {}
        self._entries: dict[str, dict[str, list[_Entry]]] = {}  # by the first word, then by the second

    def add(self, forms: Iterable[str], known: Known) -> None:
        """Add the forms of a name; one that has been added before stays what it was."""
        for form in forms:
            first = form.partition(" ")[0]
            if not first.replace("-", "").isalpha():
                first = tokens(form)[0].text
            self._forms.setdefault(without_accents(first.lower()), []).append((form, known))

    def longest(self, tokens: Sequence[Token], first: int) -> tuple[int, Known] | None:
        """Return the longest known name that begins with a token: the end of it, exclusive, and what it is."""
        word = folded(tokens[first])
        if word not in self._forms:
            return None
        if word not in self._entries:
            self._entries[word] = _entries(self._forms[word])
        entries = self._entries[word]
        second = folded(tokens[first + 1]) if first + 1 < len(tokens) else ""
        for entry in (*entries.get(second, ()), *entries.get("", ())):
            if _stands(entry, tokens, first):
                return first + len(entry.words), entry.known
        return None


def folded(token: Token) -> str:
    """Return a token as names are compared: in lower case, without accents."""
    return token.low if token.low.isascii() else without_accents(token.low)


def without_accents(word: str) -> str:
    """Return a word without accents and the marks of direction, its hyphens as the keyboard has them."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word.translate(_HYPHENS).translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words_of(form: str) -> list[str]:
    """Return the words of an entry, as a text has them as tokens."""
    if form.replace(" ", "").replace("-", "").isalpha():
        return form.split()
    return [token.text.replace("’", "'") for token in tokens(form)]


def _entries(forms: Iterable[tuple[str, Known]]) -> dict[str, list[_Entry]]:
    """Return forms taken apart, by their second word, which may be none; the longest first."""
    entries: dict[tuple[str, ...], _Entry] = {}
    for form, known in forms:
        parts = words_of(form)
        words = tuple(without_accents(part.lower()) for part in parts)
        is_acronym = known.form is Form.NAME and len(parts) == 1 and form != known.name and _is_acronym(form)
        what = known._replace(form=Form.ACRONYM) if is_acronym else known
        capitals = tuple(map(_capitals, parts))
        before = entries.get(words)
        if before is None:
            entries[words] = _Entry(words, capitals, what)
        elif before.known.name == known.name:  # the same in fewer capitals: al-Shabaab
            entries[words] = before._replace(capitals=min(before.capitals, capitals))
    by_second: dict[str, list[_Entry]] = {}
    for entry in sorted(entries.values(), key=lambda each: -len(each.words)):
        by_second.setdefault(entry.words[1] if len(entry.words) > 1 else "", []).append(entry)
    return by_second


def _capitals(part: str) -> int:
    if _is_acronym(part):
        return _CAPITALS
    return _CAPITAL if part[0].isupper() else _ANY


def _is_acronym(part: str) -> bool:
    return part.isupper() and 1 < len(part.replace(".", "")) <= _MAX_ACRONYM_LETTERS


def _stands(entry: _Entry, tokens: Sequence[Token], first: int) -> bool:
    """Whether an entry's words stand at a token, in the capitals that it needs."""
    if first + len(entry.words) > len(tokens):
        return False
    for offset, (word, capitals) in enumerate(zip(entry.words, entry.capitals, strict=True)):
        token = tokens[first + offset]
        if offset and folded(token) != word:
            return False
        if capitals and not token.is_capitalised:
            return False
        if capitals == _CAPITALS and not token.text[: 2 + 2 * ("." in token.text[:2])].isupper():
            return False
    is_adjective = entry.known.form in (Form.ADJECTIVE, Form.PEOPLE)  # a small letter, in many languages
    return any(entry.capitals) or is_adjective or tokens[first].text != tokens[first].low
