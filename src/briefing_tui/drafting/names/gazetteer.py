"""The gazetteer: names that are known before an article is read, and the words by which other names are told."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from briefing_tui.drafting.language import Language
from briefing_tui.drafting.languages import function_words
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token, tokens

_MAX_ACRONYM_LETTERS = 5
_ANY, _CAPITAL, _CAPITALS = range(3)  # what a token must begin with: anything, a capital letter, two of them
# The sections of the table of words about names.
SECTIONS = (
    *("organisation", "group", "place", "thing", "government", "official"),
    *("person particle", "joiner", "linker", "coordinator", "head of", "possessive", "abbreviation"),
    *("no name", "place before", "says", "acts", "pronoun", "begins", "former"),
)
_KIND_OF_TABLE = {"organisations": Kind.ORGANISATION, "groups": Kind.GROUP}
_HYPHENS = str.maketrans("‐‑", "--", "\u200e\u200f")


class Form(Enum):
    """What a known name is for what it names."""

    NAME = auto()
    ACRONYM = auto()
    METONYM = auto()
    ADJECTIVE = auto()
    PEOPLE = auto()


class Known(NamedTuple):
    """A known name: the main name and the kind of what it names, and what it is for that."""

    name: str
    kind: Kind
    form: Form


class _Entry(NamedTuple):
    words: tuple[str, ...]
    capitals: tuple[int, ...]
    known: Known


class Title(NamedTuple):
    """Words before a name that tell a person: those up to `last`, exclusive, and the sort of title."""

    last: int
    section: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names by their first word, titles by theirs, and the sections of words about names."""

    names: Mapping[str, Sequence[_Entry]]
    titles: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    words: Mapping[str, frozenset[str]]
    given_names: frozenset[str]
    persons: frozenset[str]

    def known(self, tokens: Sequence[Token], first: int) -> tuple[int, Known] | None:
        """Return the longest known name that begins with a token: the end of it, exclusive, and what it is."""
        entries = self.names.get(folded(tokens[first]))
        for entry in entries or ():
            if _stands(entry, tokens, first):
                return first + len(entry.words), entry.known
        return None

    def after_known(self, tokens: Sequence[Token], first: int) -> int:
        """Return the end of the longest known name that begins with a token; 0 where none does."""
        known = self.known(tokens, first)
        return known[0] if known else 0

    @property
    def heads(self) -> frozenset[str]:
        """The nouns that tell the kind of what a name with them names."""
        return self.words["organisation"] | self.words["group"] | self.words["place"] | self.words["thing"]

    def may_be_name(self, token: Token) -> bool:
        """Return whether a token may stand in a name by its capital."""
        return token.is_capitalised and token.low not in self.words["no name"]

    def has_particle(self, token: Token) -> bool:
        """Return whether a token is a particle with a name: al-Abadi."""
        head, hyphen, rest = token.text.partition("-")
        return bool(hyphen and rest[:1].isupper()) and f"{head.lower()}-" in self.words["person particle"]

    def title(self, tokens: Sequence[Token], first: int) -> Title | None:
        """Return the longest title that begins with a token."""
        for words, section in self.titles.get(tokens[first].low, ()):
            last = first + len(words)
            if tuple(token.low for token in tokens[first:last]) == words:
                return Title(last, section)
        return None


def folded(token: Token) -> str:
    """Return a token as names are compared: in lower case, without accents."""
    return token.low if token.low.isascii() else _without_accents(token.low)


def gazetteer(language: Language) -> Gazetteer:
    """Return the gazetteer of a language, from its tables. Raises TableError as `Language.table` does."""
    names: dict[str, list[_Entry]] = {}
    _add_states(names, language.table("states"))
    for table, kind in _KIND_OF_TABLE.items():
        for entry in language.table(table):
            _add(names, (entry.key, *_split(entry, 1)), Known(entry.key, kind, Form.NAME))
            _add(names, _split(entry, 2), Known(entry.key, kind, Form.ADJECTIVE))
    for entry in language.table("places"):
        for place in _split(entry, 1):
            _add(names, (place,), Known(place, Kind.PLACE, Form.NAME))
    for entries in names.values():
        entries.sort(key=lambda each: -len(each.words))
    words = _words(language.table("name_words"))
    words["function"] = function_words(language)
    given, persons = (_all(language.table(name)) for name in ("given_names", "persons"))
    return Gazetteer(names, _titles(language.table("titles")), words, given, persons)


def _add_states(names: dict[str, list[_Entry]], entries: Iterable[Entry]) -> None:
    for entry in entries:
        fields = ((entry.key, *_split(entry, 1)), *(_split(entry, field) for field in (2, 3, 4)))
        for form, field in zip((Form.NAME, Form.ADJECTIVE, Form.PEOPLE, Form.METONYM), fields, strict=True):
            _add(names, field, Known(entry.key, Kind.STATE, form))


def _add(names: dict[str, list[_Entry]], forms: Iterable[str], known: Known) -> None:
    """Add the forms of a name; one that an earlier entry has stays that entry's."""
    for form in forms:
        parts = _parts(form)
        entry_known = known
        if known.form is Form.NAME and len(parts) == 1 and form != known.name and _is_acronym(form):
            entry_known = known._replace(form=Form.ACRONYM)
        words = tuple(part.lower() if part.isascii() else _without_accents(part.lower()) for part in parts)
        entries = names.setdefault(words[0], [])
        if not any(entry.words == words for entry in entries):
            entries.append(_Entry(words, tuple(map(_capitals, parts)), entry_known))


def _parts(form: str) -> list[str]:
    if form.replace(" ", "").replace("-", "").isalpha():
        return form.split()
    return [token.text.replace("’", "'") for token in tokens(form)]


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
    return any(entry.capitals) or tokens[first].text != tokens[first].low


def _split(entry: Entry, field: int) -> tuple[str, ...]:
    """Return the names of a field, which are separated by commas; none where the entry ends before it."""
    if field >= len(entry.fields) or not entry.fields[field]:
        return ()
    return tuple(name for each in entry.fields[field].split(",") if (name := each.strip()))


def _titles(entries: Iterable[Entry]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    titles: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in entries:
        words = tuple(_parts(entry.key))
        titles.setdefault(words[0], []).append((words, entry.section))
    for found in titles.values():
        found.sort(key=lambda each: -len(each[0]))
    return titles


def _words(entries: Iterable[Entry]) -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {section: set() for section in SECTIONS}
    for entry in entries:
        if entry.section not in words:
            raise entry.error(
                f'"{entry.section}" is no section of words about names: write one of {", ".join(SECTIONS)}'
            )
        words[entry.section].update(entry.key.split())
    return {section: frozenset(each) for section, each in words.items()}


def _all(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(_without_accents(word.lower()) for entry in entries for word in entry.key.split())


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_HYPHENS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
