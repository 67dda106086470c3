"""Find mentions of a briefing's actors in a text: by name, alias, surname, acronym, or a word derived from a name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing_tui.domain.briefing import Actor, Briefing

_WORD = re.compile(r"[^\W_]+")
_MAX_ACRONYM_LETTERS = 4  # acronyms are matched with their case: "US" is not "us"
_PREFIX_LENGTHS_LETTERS = range(4, 8)  # letters of the prefixes of a word that are compared with stems
_STEM_LETTERS = 5  # of a name, enough to match the words derived from it: "tajik" for Tajikistan
_DEMONYM_STEMS = {  # for names whose demonym does not begin with the same letters
    "america": "american", "britain": "british", "denmark": "danish", "france": "french", "germany": "german",
    "greece": "greek", "kingdom": "british", "netherlands": "dutch", "philippines": "filipin", "poland": "polish",
    "spain": "spanish", "states": "american", "sweden": "swedish", "switzerland": "swiss", "thailand": "thai",
    "turkey": "turkish", "türkiye": "turkish",
}  # fmt: skip  # as a list is read


class _Name(NamedTuple):
    """The words of a name or an alias, and the id of its actor."""

    words: tuple[str, ...]
    actor: str
    case_sensitive: bool  # for an acronym


class ActorNames:
    """The names and aliases of a briefing's actors, indexed for matching in texts."""

    __slots__ = ("_by_first", "_stems")

    def __init__(self, briefing: Briefing) -> None:
        self._by_first: dict[str, list[_Name]] = {}
        self._stems: dict[str, frozenset[str]] = {}
        for actor in briefing.actors:
            for name in _names(actor):
                self._by_first.setdefault(name.words[0].lower(), []).append(name)
            self._stems[actor.id] = frozenset(_stems((actor.name, *actor.aliases)))

    def named(self, text: str) -> Mapping[str, str]:
        """Return the ids of the actors that `text` names by a whole name or alias, each with its first mention.

        The search goes on after the longest match at a position.
        """
        words = _WORD.findall(text)
        found: dict[str, str] = {}
        position = 0
        while position < len(words):
            length = 1
            for name in self._by_first.get(words[position].lower(), ()):
                part = words[position : position + len(name.words)]
                if _matches(part, name) and len(part) >= length:
                    length = len(part)
                    found.setdefault(name.actor, " ".join(part))
            position += length
        return found

    def stems(self, actor: str) -> frozenset[str]:
        """Return the stems that match a mention of the actor with the id `actor`. Raises KeyError if there is none."""
        return self._stems[actor]


def name_stems(name: str) -> frozenset[str]:
    """Return the stems that match a mention of somebody called `name`, who is no actor of the briefing."""
    return frozenset(_stems((name,)))


class TextWords:
    """The words of a text and their prefixes, indexed for matching the stems of a name."""

    __slots__ = ("_prefixes", "_scripts")

    def __init__(self, text: str) -> None:
        words = set(_WORD.findall(text))
        lower = {word.lower() for word in words}
        self._prefixes = words | lower | {word[:length] for word in lower for length in _PREFIX_LENGTHS_LETTERS}
        self._scripts = {word.isascii() for word in words if word.isalpha()}

    def has_stem(self, stems: frozenset[str]) -> bool:
        """Return whether a word of the text equals one of the stems, or begins with one of at least four letters.

        Also True if all words are in another script than the stems (ASCII or not), where no match is possible: a rule
        must not report that a name is missing from a text it cannot search.
        """
        return not stems.isdisjoint(self._prefixes) or self._scripts.isdisjoint(stem.isascii() for stem in stems)


def _names(actor: Actor) -> Iterator[_Name]:
    for text in (actor.name, *actor.aliases):
        words = tuple(_WORD.findall(text))
        if words:
            yield _Name(words, actor.id, _is_acronym(text))


def _matches(part: list[str], name: _Name) -> bool:
    if name.case_sensitive:
        return tuple(part) == name.words
    return [word.lower() for word in part] == [word.lower() for word in name.words]


def _stems(names: Iterable[str]) -> Iterator[str]:
    """Yield the prefixes of words that are in a name or derived from it: "chin" for China and Chinese.

    Acronyms are yielded in capitals, and match only words in capitals.
    """
    for name in names:
        words = _WORD.findall(name)
        if _is_acronym(name):
            yield name
            continue
        for word in map(str.lower, words):
            if len(word) >= _STEM_LETTERS - 1:
                yield word[: min(_STEM_LETTERS, max(_STEM_LETTERS - 1, len(word) - 1))]
            if word in _DEMONYM_STEMS:
                yield _DEMONYM_STEMS[word]
        if len(words) > 1:
            yield "".join(word[0] for word in words if word.lower() not in ("of", "the", "and")).upper()
        elif words:
            yield words[0].lower()


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and len(name) <= _MAX_ACRONYM_LETTERS
