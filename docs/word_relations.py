"""Write the table of which English words mean alike or the opposite, out of the files of WordNet 3.0.

    python docs/word_relations.py FOLDER > src/briefing_tui/checking/words/wordnet/relations.txt

The folder is WordNet's own "dict": index.*, data.* and cntlist.rev. A word counts in its frequent senses alone: those
that texts were tagged with often enough (cntlist.rev), or the first where none was tagged. Left out are words with the
same stem, which are known to be alike without a table, and what news and reports hardly speak of.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefing_tui.checking.words.stems import stem_of

_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_PARTS_OF_SPEECH = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}  # of the numbers in a sense's key
_PARTICLES = "up|down|out|off|in|on|over|back|away|through|apart|aside|short"
_WORD = re.compile(rf"[a-z]{{3,}}(?:-[a-z]+)?(?:_(?:{_PARTICLES}))?")
_MIN_SENSE_RATIO = 0.15  # of the tags of a word, for a sense to be a frequent one
_MAX_SENSES = 4  # of a word: of the first ones, which are the most frequent
_MIN_WIDER_TAGS = 3  # of a word, for it to be a wider one: "ship" for "frigate"
_MAX_STEPS_UP = 4
_MAX_NARROWER = 60  # synsets right below a wider one: below "person" stand too many for it to say anything
# WordNet's files of nouns, by number: those of deeds, things, talk, events, groups, persons and states; and those of
# animals, the body, food, plants, shapes and substances, which are left out.
_TOLD_OF = {4, 10, 11, 14, 18, 26}
_OF_THINGS = {4, 6, 10, 11, 14, 18}
_LEFT_OUT = {5, 8, 13, 20, 25, 27}
_DERIVED, _ANTONYM, _WIDER, _NARROWER, _SIMILAR = ("+", "\\"), "!", "@", "~", "&"

_Sense = tuple[str, str]  # the part of speech and the offset of a synset in its file


class _Pointer(NamedTuple):
    """A relation of a synset, or of one word of it, to another: the numbers of both words, or 0 for the whole."""

    symbol: str
    target: _Sense
    word: int
    other_word: int


class _Synset(NamedTuple):
    """Words of one sense: the number of WordNet's file, the words, and its relations."""

    file: int
    words: tuple[str, ...]
    pointers: tuple[_Pointer, ...]


class _WordNet:
    """WordNet, read from its folder."""

    def __init__(self, folder: Path) -> None:
        self.synsets = {sense: synset for part in _FILES for sense, synset in _synsets(folder, part)}
        self.tags = _tags(folder)
        self.frequent = dict(self._frequent(folder))
        self.all_tags: Counter[str] = Counter()
        for (word, _, _), count in self.tags.items():
            self.all_tags[word] += count

    def words(self, sense: _Sense) -> list[str]:
        """Return the words of a synset of which it is a frequent sense."""
        return [word for word in self.synsets[sense].words if self.is_frequent(word, sense)]

    def is_frequent(self, word: str, sense: _Sense) -> bool:
        return sense in self.frequent.get((word, sense[0]), ())

    def tagged(self, word: str, part: str) -> int:
        return sum(self.tags[word, part, number] for number in range(1, _MAX_SENSES + 1))

    def _frequent(self, folder: Path) -> Iterator[tuple[tuple[str, str], set[_Sense]]]:
        """Yield each word and part of speech with its frequent senses."""
        for part, name in _FILES.items():
            for line in _lines(folder / f"index.{name}"):
                word, _, _, pointers, *rest = line.split()
                senses = [(part, offset) for offset in rest[int(pointers) + 2 :]]
                if not _WORD.fullmatch(word):
                    continue
                counts = [self.tags[word, part, number + 1] for number in range(len(senses))]
                least = max(1, _MIN_SENSE_RATIO * sum(counts))
                often = {sense for sense, count in zip(senses, counts, strict=True) if count >= least}
                yield (word, part), often & set(senses[:_MAX_SENSES]) if any(counts) else set(senses[:1])


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file without those of its licence, which begin with a space."""
    with path.open(encoding="ascii") as file:
        yield from (line for line in file if not line.startswith(" "))


def _tags(folder: Path) -> Counter[tuple[str, str, int]]:
    """Return how often each sense of a word was tagged, by word, part of speech and number of the sense."""
    tags: Counter[tuple[str, str, int]] = Counter()
    for line in _lines(folder / "cntlist.rev"):
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        tags[word, _PARTS_OF_SPEECH[rest[0]], int(number)] = int(count)
    return tags


def _synsets(folder: Path, part: str) -> Iterator[tuple[_Sense, _Synset]]:
    for line in _lines(folder / f"data.{_FILES[part]}"):
        offset, file, _, count, *rest = line.partition(" | ")[0].split()
        end = 2 * int(count, 16)
        words = tuple(re.sub(r"\(.*\)", "", word) for word in rest[:end:2])
        fields = rest[end + 1 : end + 1 + 4 * int(rest[end])]
        pointers = tuple(
            _Pointer(symbol, ("a" if other == "s" else other, target), *bytes.fromhex(ends))
            for symbol, target, other, ends in zip(*(fields[at::4] for at in range(4)), strict=True)
        )
        yield (part, offset), _Synset(int(file), words, pointers)


class _Table(dict[tuple[str, str], set[str]]):
    """Words that are related to others, by word and part of speech."""

    def add(self, word: str, part: str, other: str) -> None:
        if word != other and (stem_of(word) != stem_of(other) or "_" in word + other):
            self.setdefault((word, part), set()).add(other)


def relations(net: _WordNet) -> Iterator[str]:
    """Yield the lines of the table, sorted: a word and its part of speech, and four lists of words parted by tabs.

    These are the words that mean the same, those that it is derived from or that derive from it, the wider ones, and
    the opposites.
    """
    tables = alike, derived, wider, opposite = _Table(), _Table(), _Table(), _Table()
    for sense in net.synsets:
        if sense[0] != "n" or net.synsets[sense].file not in _LEFT_OUT:
            _add_alike(net, sense, alike)
            _add_wider(net, sense, wider)
        _add_derived(net, sense, derived)
        _add_opposite(net, sense, opposite)
    rows: dict[str, list[str]] = defaultdict(list)
    for word, part in {key for table in tables for key in table}:
        rows[f"{word} {part}"] = [" ".join(sorted(table.get((word, part), ()))) for table in tables]
    yield from sorted("\t".join((key, *lists)).rstrip("\t") for key, lists in rows.items())


def _add_alike(net: _WordNet, sense: _Sense, table: _Table) -> None:
    words, part = net.words(sense), sense[0]
    rare = part == "n" and net.synsets[sense].file in _TOLD_OF and not any(net.tagged(word, part) for word in words)
    for word in words:
        for other in words:
            tagged = [bool(net.all_tags[word]), bool(net.all_tags[other])]
            single = part == "v" and any(tagged) and "_" not in word + other
            if all(tagged) or rare or single:
                table.add(word, part, other)


def _add_derived(net: _WordNet, sense: _Sense, table: _Table) -> None:
    for pointer in net.synsets[sense].pointers:
        if pointer.symbol in _DERIVED and pointer.word and pointer.other_word:
            word, other = _pointed(net, sense, pointer)
            known = (word, sense[0]) in net.frequent and (other, pointer.target[0]) in net.frequent
            frequent = net.is_frequent(word, sense) or net.is_frequent(other, pointer.target)
            if known and frequent and net.all_tags[word] and net.all_tags[other]:
                table.add(word, sense[0], other)


def _add_wider(net: _WordNet, sense: _Sense, table: _Table) -> None:
    """Add the nearest wider words for things, persons, groups, deeds and events, where they are common words."""
    if sense[0] != "n" or net.synsets[sense].file not in _OF_THINGS:
        return
    words = [word for word in net.words(sense) if "_" not in word]
    level, found = {sense}, set[str]()
    for _ in range(_MAX_STEPS_UP):
        level = {each.target for at in level for each in net.synsets[at].pointers if each.symbol == _WIDER}
        level = {
            at for at in level if sum(each.symbol == _NARROWER for each in net.synsets[at].pointers) <= _MAX_NARROWER
        }
        found = {word for at in level for word in net.words(at) if net.tagged(word, "n") >= _MIN_WIDER_TAGS}
        if found:
            break
    is_person = net.synsets[sense].file == 18  # noqa: PLR2004  # the number of WordNet's file of persons
    for word in words:
        for other in found if net.tagged(word, "n") or is_person else ():
            table.add(word, "n", other)


def _add_opposite(net: _WordNet, sense: _Sense, table: _Table) -> None:
    """Add the antonyms of a synset, and of the adjective that it is similar to."""
    similar = [each.target for each in net.synsets[sense].pointers if each.symbol == _SIMILAR]
    for head in (sense, *similar):
        for pointer in net.synsets[head].pointers:
            for other in net.words(pointer.target) if pointer.symbol == _ANTONYM else ():
                for word in net.words(sense):
                    if net.all_tags[word] and net.all_tags[other]:
                        table.setdefault((word, sense[0]), set()).add(other)


def _pointed(net: _WordNet, sense: _Sense, pointer: _Pointer) -> tuple[str, str]:
    """Return the two words that a relation between words names."""
    return net.synsets[sense].words[pointer.word - 1], net.synsets[pointer.target].words[pointer.other_word - 1]


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in relations(_WordNet(Path(sys.argv[1]))))
