"""Which names name the same: long and short forms, acronyms with what they stand for, spellings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.mention import Kind

Key = tuple[str, ...]
_MAX_CANDIDATES = 20  # names that share a word, among which the one for a short form is sought
_PREFIXES = ("al-", "el-", "al", "el")


class Identities:
    """The names of an article, each with the one that it is a form of.

    A key is the words of a name as names are compared, or `("=", main name)` for one that the gazetteer has.
    """

    __slots__ = ("_bodies", "_counts", "_kinds", "_same", "_small", "_things")

    def __init__(self, counts: Mapping[Key, int], kinds: Mapping[Key, Kind | None], gazetteer: Gazetteer) -> None:
        """Hold the keys with their counts and their kinds, each naming something of its own for now."""
        self._counts, self._kinds = counts, kinds
        self._same: dict[Key, Key] = {}
        self._small = gazetteer.words["function"]
        self._bodies, self._things = gazetteer.words["organisation"], gazetteer.words["thing before"]

    def of(self, key: Key) -> Key:
        """Return the key of the name that a name is a form of."""
        while key in self._same:
            key = self._same[key]
        return key

    def join(self, key: Key, to: Key) -> None:
        """Have a name be a form of another."""
        key, to = self.of(key), self.of(to)
        if key != to:
            self._same[key] = to

    def join_short_forms(self, known_words: Mapping[Key, Iterable[tuple[str, ...]]]) -> None:
        """Join each short form to the one name that it may be short for.

        `known_words` are the words of the forms that the article has of known names.
        """
        by_word = self._by_word(known_words)
        for key in sorted(self._counts, key=len):
            if key[0] == "=" or not key or self.of(key) != key:
                continue
            longer = (self._acronym_of(key, by_word) if len(key) == 1 else None) or self._longer(key, by_word)
            if longer:
                self.join(key, longer)

    def _by_word(self, known_words: Mapping[Key, Iterable[tuple[str, ...]]]) -> dict[str, list[tuple[Key, Key]]]:
        """Return names of two words or more, with their keys, by each of their first and last words and initials."""
        by_word: dict[str, list[tuple[Key, Key]]] = defaultdict(list)
        forms = [(key, key) for key in self._counts if key[0] != "="]
        forms += [(tuple(words), key) for key, each in known_words.items() for words in each]
        for words, key in forms:
            if len(words) < 2:  # noqa: PLR2004  # two words
                continue
            for word in {words[0], words[-1], _bare(words[-1])}:
                by_word[word].append((words, key))
            by_word["." + "".join(word[0] for word in words if word not in self._small)].append((words, key))
        return by_word

    def _acronym_of(self, key: Key, by_word: Mapping[str, list[tuple[Key, Key]]]) -> Key | None:
        if self._kinds.get(key) is Kind.PERSON or len(key[0]) < 2:  # noqa: PLR2004  # two letters
            return None
        longer = by_word.get("." + key[0].replace(".", ""), ())
        keys = {each for _, each in longer if self._kinds.get(each) is not Kind.PERSON}
        return keys.pop() if len(keys) == 1 else None

    def _longer(self, key: Key, by_word: Mapping[str, list[tuple[Key, Key]]]) -> Key | None:
        """Return the name that a name is a short form of; of several the most frequent person, or none."""
        candidates = {
            self.of(each): None
            for word in {key[0], key[-1], _bare(key[-1])}
            for words, each in by_word.get(word, ())[:_MAX_CANDIDATES]
            if self.of(each) != key and self._is_short_for(key, words, self._kinds.get(each))
        }
        if len(candidates) == 1:
            return next(iter(candidates))
        persons = [each for each in candidates if self._kinds.get(each) is Kind.PERSON]
        if persons and len(key) == 1:
            return max(persons, key=lambda each: self._counts.get(each, 0))
        return None

    def _is_short_for(self, key: Key, words: Key, kind: Kind | None) -> bool:
        if len(key) >= len(words) or self._kinds.get(key) is Kind.PLACE:
            return False
        if kind is Kind.PERSON:
            return _is_short_person(key, words)
        if kind is Kind.THING:
            return words[1:] == key and words[0] in self._things
        if kind is Kind.PLACE or self._kinds.get(key) is Kind.PERSON:
            return False
        if len(key) == 1:
            is_first = words[0] == key[0] and key[0] not in self._bodies
            return words[-1] in self._bodies and (words[-1] == key[0] or is_first)
        return words[: len(key)] == key or words[-len(key) :] == key


def _is_short_person(key: Key, words: Key) -> bool:
    """Whether a name is the family name of a person, a part of the whole name, or the whole without its middle."""
    if len(key) == 1:
        return _bare(words[-1]) == _bare(key[0]) or words[0] == key[0]
    return words[: len(key)] == key or words[-len(key) :] == key or (words[0], words[-1]) == (key[0], key[-1])


def _bare(word: str) -> str:
    """Return a family name without an article before it: Abadi for al-Abadi."""
    head, hyphen, rest = word.partition("-")
    return rest if hyphen and head in _PREFIXES and rest else word
