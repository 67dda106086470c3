"""The gazetteer: names that are known before an article is read, and the words by which other names are told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.drafting.ids import Letters, letters_of
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.languages import function_words
from briefing_tui.drafting.names.known import Form, Known, KnownNames, without_accents, words_of
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token

# The sections of the table of words about names.
SECTIONS = (
    *("organisation", "group", "place", "thing", "organisation before", "thing before"),
    *("government", "official", "administration", "agent before", "place before", "says", "acts", "pronoun"),
    *("person particle", "joiner", "on", "linker", "coordinator", "head of", "head on", "suffix", "possessive"),
    *("abbreviation", "no name", "begins", "former", "article", "determiner", "genitive", "toward"),
    *("past ending", "verb ending", "plural ending", "government before", "case ending"),
    *("family first", "family first of three", "participle ending"),
)
_KIND_OF_TABLE = {"organisations": Kind.ORGANISATION, "groups": Kind.GROUP}
_GENERIC = "generic"
MAX_TITLE_TOKENS = 5
_MAX_PARTS = 8  # that hyphens join in a word, as in the name of a corridor through so many states


class Title(NamedTuple):
    """Words before a name that tell a person: those up to `last`, exclusive, and the sort of title."""

    last: int
    section: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names, titles by their first word, and the sections of words about names."""

    names: KnownNames
    titles: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    words: Mapping[str, frozenset[str]]
    heads: frozenset[str]  # the nouns that tell the kind of what a name with them names
    given_names: frozenset[str]
    persons: frozenset[str]
    letters: Letters

    def known(self, tokens: Sequence[Token], first: int) -> tuple[int, Known] | None:
        """Return the longest known name that begins with a token: the end of it, exclusive, and what it is."""
        return self.names.longest(tokens, first)

    def after_known(self, tokens: Sequence[Token], first: int) -> int:
        """Return the end of the longest known name that begins with a token; 0 where none does."""
        known = self.known(tokens, first)
        return known[0] if known else 0

    def compound(self, token: Token) -> tuple[Known, ...]:
        """Return the known names that hyphens join within a word, all its parts with a capital: "Turkish-Libyan"."""
        parts = token.text.split("-")
        found: list[Known] = []
        if not 1 < len(parts) <= _MAX_PARTS:
            return ()
        while parts:
            known, end = self._longest_part(parts)
            if known is None and parts[0][:1].isupper():
                return ()
            found += [known] if known else []
            del parts[:end]
        return tuple(found)

    def _longest_part(self, parts: Sequence[str]) -> tuple[Known | None, int]:
        """Return the longest known name that the first of some parts of a word make, and how many they are."""
        for end in range(len(parts), 0, -1):
            text = "-".join(parts[:end])
            known = self.known((Token(text, text.lower(), 0, 0),), 0) if text else None
            if known:
                return known[1], end
        return None, 1

    def may_be_name(self, token: Token) -> bool:
        """Return whether a token may stand in a name by its capital."""
        return token.is_capitalised and token.low not in self.words["no name"] and not self.is_participle(token)

    def is_participle(self, token: Token) -> bool:
        """Return whether a token is a participle made of a name that is not known: "Smith-led"."""
        _, hyphen, rest = token.text.rpartition("-")
        ends = hyphen and rest.islower() and rest.endswith(tuple(self.words["past ending"]))
        return bool(ends) and not self.compound(token)

    def has_family_name_first(self, words: Sequence[str]) -> bool:
        """Return whether a person's name begins with the family name, as those of some peoples do."""
        first = words[0].lower()
        is_long = len(words) > 2 or "-" in words[-1]  # noqa: PLR2004  # two words
        is_first = first in self.words["family first"] or (is_long and first in self.words["family first of three"])
        return is_first and len(words) > 1

    def has_particle(self, token: Token) -> bool:
        """Return whether a token is a particle with a name: al-Abadi."""
        head, hyphen, rest = token.text.partition("-")
        return bool(hyphen and rest[:1].isupper()) and f"{head.lower()}-" in self.words["person particle"]

    def title(self, tokens: Sequence[Token], first: int) -> Title | None:
        """Return the longest title that begins with a token."""
        low = tokens[first].low
        head, hyphen, rest = low.partition("-")
        if hyphen and head + hyphen in self.words["former"]:  # ex-president
            low = rest
        for words, section in self.titles.get(low, ()):
            last = first + len(words)
            if tuple(token.low for token in tokens[first + 1 : last]) == words[1:]:
                return Title(last, section)
        return None


def gazetteer(language: Language) -> Gazetteer:
    """Return the gazetteer of a language, from its tables. Raises TableError as `Language.table` does."""
    names = KnownNames()
    _add_states(names, language.table("states"))
    for table, kind in _KIND_OF_TABLE.items():
        for entry in language.table(table):
            form = Form.GENERIC if entry.section == _GENERIC else Form.NAME
            names.add((entry.key, *_split(entry, 1)), Known(entry.key, kind, form))
            names.add(_split(entry, 2), Known(entry.key, kind, Form.ADJECTIVE))
    for entry in language.table("places"):
        for place in _split(entry, 1):
            names.add((place,), Known(place, Kind.PLACE, Form.NAME))
    words = _words(language.table("name_words"))
    heads = words["organisation"] | words["group"] | words["place"] | words["thing"]
    words["function"] = function_words(language)
    given, persons = (_all(language.table(name)) for name in ("given_names", "persons"))
    return Gazetteer(names, _titles(language.table("titles")), words, heads, given, persons, letters_of(language))


def _add_states(names: KnownNames, entries: Iterable[Entry]) -> None:
    for entry in entries:
        fields = ((entry.key, *_split(entry, 1)), *(_split(entry, field) for field in (2, 3, 4)))
        for form, field in zip((Form.NAME, Form.ADJECTIVE, Form.PEOPLE, Form.METONYM), fields, strict=True):
            names.add(field, Known(entry.key, Kind.STATE, form))


def _split(entry: Entry, field: int) -> tuple[str, ...]:
    """Return the names of a field, which are separated by commas; none where the entry ends before it."""
    if field >= len(entry.fields) or not entry.fields[field]:
        return ()
    return tuple(name for each in entry.fields[field].split(",") if (name := each.strip()))


def _titles(entries: Iterable[Entry]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    titles: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for entry in entries:
        words = tuple(words_of(entry.key))
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
    return frozenset(without_accents(word.lower()) for entry in entries for word in entry.key.split())
