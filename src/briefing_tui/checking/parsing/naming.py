"""Find mentions of a briefing's actors in a text: by name, alias, surname, acronym, or a word derived from a name."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from briefing_tui.domain.briefing import Actor
from briefing_tui.text.regex import regex

_WORD = regex(r"[^\W_]+")
_MAX_ACTORS_OF_A_NAME = 10
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
    """The words of a name or an alias, its number in the order of the actors, and the id of its actor."""

    number: int
    words: tuple[str, ...]
    actor: str
    case_sensitive: bool  # for an acronym


class ActorNames:
    """The names and aliases of actors, indexed for matching in texts."""

    __slots__ = ("_by_words", "_lengths", "_stems")

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._by_words: dict[tuple[str, ...], list[_Name]] = {}  # in lower case
        self._lengths: dict[str, set[int]] = {}  # in words, of the names that begin with a word in lower case
        self._stems: dict[str, frozenset[str]] = {}
        every = tuple(actors)
        for number, (text, id_) in enumerate(_names(every)):
            words = tuple(_WORD.findall(text))
            lower = tuple(map(str.lower, words))
            names = self._by_words.setdefault(lower, []) if words else []
            if words and len(names) < _MAX_ACTORS_OF_A_NAME:
                names.append(_Name(number, words, id_, _is_acronym(text)))
                self._lengths.setdefault(lower[0], set()).add(len(words))
        for actor in every:
            self._stems[actor.id] = frozenset(_stems((actor.name, *actor.aliases)))

    def named(self, text: str) -> Mapping[str, str]:
        """Return the ids of the actors that `text` names by a whole name or alias, each with its first mention.

        The search goes on after the longest match at a position. Of a name that more than ten actors have, the first
        ten are named.
        """
        words = _WORD.findall(text)
        lower = tuple(map(str.lower, words))
        found: dict[str, str] = {}
        end = 0  # of the last match
        for position in [at for at, word in enumerate(lower) if word in self._lengths]:
            if position >= end:
                length = 1
                for name in self._beginning(words, lower, position):
                    if len(name.words) >= length:
                        length = len(name.words)
                        found.setdefault(name.actor, " ".join(words[position : position + length]))
                end = position + length
        return found

    def _beginning(self, words: list[str], lower: tuple[str, ...], position: int) -> list[_Name]:
        """Return the names that stand in words from a position on; the words are given in lower case, too."""
        names = [
            name
            for length in self._lengths[lower[position]]
            for name in self._by_words.get(lower[position : position + length], ())
            if not name.case_sensitive or tuple(words[position : position + length]) == name.words
        ]
        return sorted(names) if len(names) > 1 else names

    def stems(self, actor: str) -> frozenset[str]:
        """Return the stems that match a mention of the actor with the id `actor`. Raises KeyError if there is none."""
        return self._stems[actor]


@lru_cache(maxsize=8)  # several rules ask for them, and a reader does after every edit
def actor_names(actors: tuple[Actor, ...]) -> ActorNames:
    """Return the names of actors; they are remembered."""
    return ActorNames(actors)


def first_words(actor: Actor) -> Iterator[str]:
    """Yield the first word of an actor's name, and of each alias, case-folded: no text names it that has none."""
    for name in (actor.name, *actor.aliases):
        first = _WORD.search(name)
        if first:
            yield first[0].casefold()


@lru_cache(maxsize=1024)
def name_stems(name: str) -> frozenset[str]:
    """Return the stems that match a mention of somebody called `name`, who is no actor of the briefing."""
    return frozenset(_stems((name,)))


class TextWords:
    """The words of a text and their prefixes, indexed for matching the stems of a name."""

    __slots__ = ("beginnings", "words")

    def __init__(self, text: str) -> None:
        self.words = frozenset(_WORD.findall(text))
        self.beginnings = frozenset().union(*map(_beginnings, self.words))

    def has_stem(self, stems: frozenset[str], more: Iterable["TextWords"] = ()) -> bool:
        """Return whether a word of the text, or of `more` texts, equals or begins with one of the stems.

        The beginnings that count have four letters or more. Also True if all words are in another script than the stems
        (ASCII or not), where no match is possible: a rule must not report that a name is missing from a text it cannot
        search.
        """
        texts = []
        for text in chain((self,), more):
            if not stems.isdisjoint(text.beginnings):
                return True
            texts.append(text)
        scripts = {stem.isascii() for stem in stems}
        return all(word.isascii() not in scripts for text in texts for word in text.words if word.isalpha())


@lru_cache(maxsize=1024)  # several rules look at every claim and quote
def text_words(text: str) -> TextWords:
    """Return the words of a claim's text, or of its quotes; they are remembered."""
    return TextWords(text)


@lru_cache(maxsize=16384)  # a text has few words, and each of them often
def _beginnings(word: str) -> frozenset[str]:
    """Return a word as it is written and in lower case, with its prefixes in lower case."""
    lower = word.lower()
    return frozenset((word, lower, *(lower[:length] for length in _PREFIX_LENGTHS_LETTERS)))


def _names(actors: Iterable[Actor]) -> Iterator[tuple[str, str]]:
    """Yield every name and alias, each with the id of its actor, in the order of the actors."""
    for actor in actors:
        for text in (actor.name, *actor.aliases):
            yield text, actor.id


def _stems(names: Iterable[str]) -> Iterator[str]:
    """Yield the prefixes of words that are in a name or derived from it: "chin" for China and Chinese.

    Acronyms are yielded in capitals, and match only words in capitals.
    """
    for name in names:
        words = _WORD.findall(name)
        if _is_acronym(name):
            yield name
            continue
        yield from filter(_is_acronym, words)
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
