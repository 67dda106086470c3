"""Find in an English sentence the noun phrases, and what the words of each stand for."""

from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.chunks import chunks
from briefing_tui.checking.parsing.mentions import keys, mentions
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import NOMINAL, PREPOSITION, PRONOUN, VERB, WordClass

_PARTS = frozenset({"one", "ones", "none", "some", "many", "all", "most", "both", "each", "few", "several", "any"})
PHRASES = (NOMINAL, PRONOUN)


class Phrase(NamedTuple):
    """A noun phrase: the positions of its first and last word, what its head stands for, and what its words do.

    `names` are those among `keys` that are names. All three are empty for a pronoun, which may stand for anybody.
    """

    first: int
    last: int
    head: str
    keys: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=2048)
def phrases(sentence: Sentence) -> "Phrases":
    """Return the chunks and noun phrases of a sentence."""
    return Phrases(sentence)


class Phrases:
    """The chunks of a sentence, and the noun phrases that they make."""

    __slots__ = ("_classes", "_keys", "_names", "_phrases", "chunks", "sentence")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.chunks = chunks(sentence)
        self._classes = tuple(chunk.word_class for chunk in self.chunks)
        self._keys = tuple("" if key.isdecimal() else key for key in keys(sentence))
        self._names = {at for each in mentions(sentence) for at in range(each.first, each.last + 1)}
        self._phrases: dict[tuple[int, int, int], Phrase] = {}  # by first and last word, and the last of its own chunk

    def has(self, index: int, *classes: WordClass) -> bool:
        """Return whether there is a chunk at an index, of one of some classes."""
        return 0 <= index < len(self._classes) and self._classes[index] in classes

    def form(self, index: int) -> str:
        """Return the last word of a chunk, in lower case."""
        return self.sentence.forms[self.chunks[index].last]

    def after_of(self, index: int) -> int:
        """Return the index after a noun phrase and what belongs to it by "of"."""
        index += 1
        while self.has(index, PREPOSITION) and self.form(index) == "of" and self.has(index + 1, *PHRASES):
            index += 2
        return index

    def phrase(self, index: int) -> Phrase:
        """Return the noun phrase that begins with a chunk, with what belongs to it by "of"."""
        end = self.after_of(index)
        if end > index + 1 and self.form(index) in _PARTS:
            index += 2  # "one of its ships"
        chunk = self.chunks[index]
        if chunk.word_class is PRONOUN:
            return Phrase(chunk.first, chunk.last, "", frozenset(), frozenset())
        return self.within(chunk.first, chunk.last, self.chunks[end - 1].last)

    def within(self, first: int, own: int, last: int) -> Phrase:
        """Return the noun phrase from one word to another; its own words, and not those after "of", end with `own`."""
        found = self._phrases.get((first, own, last))
        if found is None:
            every, names = self._keys, self._names
            head = next((every[at] for at in range(own, first - 1, -1) if every[at]), "")
            named = frozenset([every[at] for at in names.intersection(range(first, last + 1)) if every[at]])
            found = Phrase(first, last, head, frozenset(filter(None, every[first : last + 1])), named)
            self._phrases[first, own, last] = found
        return found


@lru_cache(maxsize=2048)
def every_phrase(sentence: Sentence) -> tuple[Phrase, ...]:
    """Return the noun phrases of a sentence, in order."""
    found = phrases(sentence)
    return tuple(found.phrase(index) for index in range(len(found.chunks)) if found.has(index, NOMINAL))


def has_verb(sentence: Sentence, part: range) -> bool:
    """Return whether a verb stands in a part of a sentence."""
    return any(chunk.word_class is VERB and chunk.first in part for chunk in chunks(sentence))
