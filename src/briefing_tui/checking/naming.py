"""Where the actors of a briefing are named in a text: by name, by alias, by surname, or by what is made of a name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing_tui.domain.briefing import Actor, Briefing

_WORD = re.compile(r"[^\W_]+")
_ACRONYM = 4  # letters at most: "US" is not "us"
_LENGTHS = range(4, 8)  # of a stem that is no whole word
_STEM = 5  # letters of a name by which what is made of it is known: Tajik from Tajikistan
_PEOPLES = {  # words made of a name of which too little is left
    "america": "american", "britain": "british", "denmark": "danish", "france": "french", "germany": "german",
    "greece": "greek", "kingdom": "british", "netherlands": "dutch", "philippines": "filipin", "poland": "polish",
    "spain": "spanish", "states": "american", "sweden": "swedish", "switzerland": "swiss", "thailand": "thai",
    "turkey": "turkish", "türkiye": "turkish",
}  # fmt: skip  # as a list is read


class _Name(NamedTuple):
    words: tuple[str, ...]
    actor: str
    exact: bool  # an acronym, which only capitals can mean


class Names:
    """The names and aliases of a briefing's actors, to be found in texts."""

    __slots__ = ("_by_first", "_stems")

    def __init__(self, briefing: Briefing) -> None:
        self._by_first: dict[str, list[_Name]] = {}
        self._stems: dict[str, frozenset[str]] = {}
        for actor in briefing.actors:
            for name in _names(actor):
                self._by_first.setdefault(name.words[0].lower(), []).append(name)
            self._stems[actor.id] = frozenset(_stems((actor.name, *actor.aliases)))

    def named(self, text: str) -> Mapping[str, str]:
        """Return the ids of the actors that `text` names in full, each with the words that name it first."""
        words = _WORD.findall(text)
        found: dict[str, str] = {}
        position = 0
        while position < len(words):
            length = 1
            for name in self._by_first.get(words[position].lower(), ()):
                part = words[position : position + len(name.words)]
                if _same(part, name) and len(part) >= length:
                    length = len(part)
                    found.setdefault(name.actor, " ".join(part))
            position += length
        return found

    def stems(self, actor: str) -> frozenset[str]:
        """Return the stems by which the actor of that id is known in a text."""
        return self._stems[actor]


def hints(name: str) -> frozenset[str]:
    """Return the stems by which somebody of that name, who is none of the actors, is known in a text."""
    return frozenset(_stems((name,)))


class Words:
    """The words of a text and their beginnings, in which somebody may be looked for by the stems of a name."""

    __slots__ = ("_beginnings", "_scripts")

    def __init__(self, text: str) -> None:
        words = set(_WORD.findall(text))
        low = {word.lower() for word in words}
        self._beginnings = words | low | {word[:length] for word in low for length in _LENGTHS}
        self._scripts = {word.isascii() for word in words if word.isalpha()}

    def hint_at(self, stems: frozenset[str]) -> bool:
        """Say whether a word is one of the stems, or begins with one that is long enough.

        It is also said where all words are in another script than the stems, and so cannot be looked through for them.
        """
        return not stems.isdisjoint(self._beginnings) or self._scripts.isdisjoint(stem.isascii() for stem in stems)


def _names(actor: Actor) -> Iterator[_Name]:
    for text in (actor.name, *actor.aliases):
        words = tuple(_WORD.findall(text))
        if words:
            yield _Name(words, actor.id, _is_acronym(text))


def _same(part: list[str], name: _Name) -> bool:
    if name.exact:
        return tuple(part) == name.words
    return [word.lower() for word in part] == [word.lower() for word in name.words]


def _stems(names: Iterable[str]) -> Iterator[str]:
    """Yield what a word begins with that is one of the names' own, or made of it: "chin" of China and Chinese.

    Acronyms are yielded in capitals, which a word then has to have.
    """
    for name in names:
        words = _WORD.findall(name)
        if _is_acronym(name):
            yield name
            continue
        for word in map(str.lower, words):
            if len(word) >= _STEM - 1:
                yield word[: min(_STEM, max(_STEM - 1, len(word) - 1))]
            if word in _PEOPLES:
                yield _PEOPLES[word]
        if len(words) > 1:
            yield "".join(word[0] for word in words if word.lower() not in ("of", "the", "and")).upper()
        elif words:
            yield words[0].lower()


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and len(name) <= _ACRONYM
