"""Patterns of dates, as the table of a language has them, and where they stand in the words of a statement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from briefing_tui.drafting.tables import Entry

_OPENING, _CLOSING = "<", ">"


class Item(NamedTuple):
    """A word or a number of a statement, or the part of a compound, with its classes and their values.

    It is of the tokens `first` to `last`, exclusive. `is_dated` says that a date is likely to have it.
    """

    first: int
    last: int
    low: str
    classes: Mapping[str, str]
    is_dated: bool


class Part(NamedTuple):
    """What an element of a pattern matched: its name (a class, or a section in `<>`), its value, and parts of its own.

    A word that the pattern itself gives has the name "", and the word as its value.
    """

    name: str
    value: str
    parts: tuple["Part", ...] = ()

    def find(self, name: str) -> "Part | None":
        """Return the first part of this name, of this part's own."""
        return next((part for part in self.parts if part.name == name), None)

    def has(self, *words: str) -> bool:
        """Whether the pattern gives one of these words."""
        return any(part.name == "" and part.value in words for part in self.parts)


class _Element(NamedTuple):
    """An element of a pattern: the words, classes and section that it allows, and whether it is only context."""

    words: frozenset[str]
    classes: tuple[str, ...]
    section: str
    is_context: bool


class Found(NamedTuple):
    """A pattern in a statement: items `first` to `last`, exclusive, what it matched, and its further fields."""

    first: int
    last: int
    part: Part
    fields: tuple[str, ...]

    @property
    def section(self) -> str:
        """The section of the pattern."""
        return self.part.name


class _Pattern(NamedTuple):
    section: str
    elements: tuple[_Element, ...]
    fields: tuple[str, ...]


@dataclass(slots=True)
class Grammar:
    """Patterns by section, to be found in items. Sections named in `top` are looked for; others only within them."""

    _by_section: dict[str, list[_Pattern]] = field(default_factory=dict)
    _by_first: dict[str, tuple[_Pattern, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry], top: Sequence[str]) -> "Grammar":
        """Return the grammar of the keys of entries. Raises TableError where one is not understood."""
        grammar = cls()
        for entry in entries:
            for elements in _alternatives(entry):
                pattern = _Pattern(entry.section, elements, entry.fields[1:])
                grammar._by_section.setdefault(entry.section, []).append(pattern)
        for section in top:
            for pattern in grammar._by_section.get(section, ()):
                for first in grammar._firsts(pattern, frozenset()):
                    grammar._by_first[first] = (*grammar._by_first.get(first, ()), pattern)
        return grammar

    def words(self) -> frozenset[str]:
        """Return every word that a pattern gives."""
        patterns = (pattern for every in self._by_section.values() for pattern in every)
        return frozenset(word for pattern in patterns for element in pattern.elements for word in element.words)

    def longest(self, items: Sequence[Item], at: int) -> Found | None:
        """Return the longest pattern that begins with the item `at`, or the earlier of two in the table."""
        best: Found | None = None
        remembered: dict[tuple[str, int], tuple[int, Part] | None] = {}
        item = items[at]
        for key in (item.low, *item.classes):
            for pattern in self._by_first.get(key, ()):
                matched = self._match(pattern, items, at, remembered)
                if matched and (best is None or matched[0] > best.last):
                    context = sum(element.is_context for element in pattern.elements)
                    best = Found(at + context, matched[0], Part(pattern.section, "", matched[1]), pattern.fields)
        return best

    def _firsts(self, pattern: _Pattern, open_sections: frozenset[str]) -> frozenset[str]:
        """Return the words and classes with which a pattern may begin."""
        element = pattern.elements[0]
        firsts = element.words | set(element.classes)
        if element.section and element.section not in open_sections:
            for inner in self._by_section.get(element.section, ()):
                firsts |= self._firsts(inner, open_sections | {element.section})
        return frozenset(firsts)

    def _match(
        self,
        pattern: _Pattern,
        items: Sequence[Item],
        at: int,
        remembered: dict[tuple[str, int], tuple[int, Part] | None],
    ) -> tuple[int, tuple[Part, ...]] | None:
        parts: list[Part] = []
        for element in pattern.elements:
            if at >= len(items):
                return None
            if element.section:
                inner = self._section(element.section, items, at, remembered)
                if inner is None:
                    return None
                at, part = inner
                parts.append(part)
                continue
            item = items[at]
            name = next((each for each in element.classes if each in item.classes), None)
            if name is not None:
                parts.append(Part(name, item.classes[name]))
            elif item.low in element.words:
                parts.append(Part("", item.low))
            else:
                return None
            at += 1
        return at, tuple(parts)

    def _section(
        self, section: str, items: Sequence[Item], at: int, remembered: dict[tuple[str, int], tuple[int, Part] | None]
    ) -> tuple[int, Part] | None:
        """Return the end of the longest pattern of a section that begins with the item `at`, and what it matched."""
        key = section, at
        if key not in remembered:
            remembered[key] = None  # a section within itself, from the same item, matches nothing more
            best: tuple[int, Part] | None = None
            for pattern in self._by_section.get(section, ()):
                matched = self._match(pattern, items, at, remembered)
                if matched and (best is None or matched[0] > best[0]):
                    best = matched[0], Part(f"<{section}>", "", matched[1])
            remembered[key] = best
        return remembered[key]


def _alternatives(entry: Entry) -> Iterator[tuple[_Element, ...]]:
    """Yield the patterns that an entry stands for: with and without each element that may be left out."""
    choices = []
    for word in entry.key.split():
        optional = len(word) > 1 and word.endswith("?")
        element = _element(entry, word.removesuffix("?") if optional else word)
        choices.append(((element,), ()) if optional else ((element,),))
    for chosen in product(*choices):
        elements = tuple(element for group in chosen for element in group)
        if elements:
            yield elements


def _element(entry: Entry, word: str) -> _Element:
    is_context = len(word) > 2 and word[0] == "(" and word[-1] == ")"  # noqa: PLR2004  # the brackets alone
    inner = word[1:-1] if is_context else word
    if inner.startswith(_OPENING) and inner.endswith(_CLOSING):
        return _Element(frozenset(), (), inner[1:-1], is_context)
    parts = inner.split("/") if inner != "/" else [inner]
    if not all(parts):
        raise entry.error(f'"{word}" has nothing on one side of a slash')
    classes = tuple(part for part in parts if part.isalpha() and part.isupper())
    return _Element(frozenset(part.lower() for part in parts if part not in classes), classes, "", is_context)
