"""Patterns of dates, as the table of a language has them, and where they stand in the words of a statement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    """A pattern of a section; of two that match as much, the one with the lower number counts."""

    section: str
    elements: tuple[_Element, ...]
    fields: tuple[str, ...]
    number: int


# What was matched in the items of one statement: the pattern, its end and its parts, by the section and the first item.
Memory = dict[tuple[str, int], tuple[_Pattern, int, tuple[Part, ...]] | None]
_TOP = ""  # stands for all sections that are looked for


class Grammar:
    """Patterns by section, to be found in items. Those of some sections are looked for; others only within them."""

    __slots__ = ("_by_first", "_meanings")

    def __init__(self, entries: Iterable[Entry], top: Sequence[str], meanings: Mapping[str, str] | None = None) -> None:
        """Read the patterns that entries have as keys. Raises TableError where one is not understood.

        The sections in `top` are looked for. `meanings` has the English word that a word of a pattern is read as.
        """
        self._meanings = meanings or {}
        by_section: dict[str, list[_Pattern]] = {}
        for entry in entries:
            for elements in _alternatives(entry):
                patterns = by_section.setdefault(entry.section, [])
                patterns.append(_Pattern(entry.section, elements, entry.fields[1:], len(patterns)))
        looked_for = [pattern for section in top for pattern in by_section.get(section, ())]
        by_section[_TOP] = [pattern._replace(number=number) for number, pattern in enumerate(looked_for)]
        self._by_first: dict[str, dict[str, list[_Pattern]]] = {}  # by section, then by the first word or class
        for section, patterns in by_section.items():
            by_first = self._by_first.setdefault(section, {})
            for pattern in patterns:
                for first in _firsts(pattern, by_section, frozenset()):
                    by_first.setdefault(first, []).append(pattern)

    def words(self) -> frozenset[str]:
        """Return every word that a pattern gives."""
        patterns = (each for by_first in self._by_first.values() for found in by_first.values() for each in found)
        return frozenset(word for pattern in patterns for element in pattern.elements for word in element.words)

    def longest(self, items: Sequence[Item], at: int, remembered: Memory) -> Found | None:
        """Return the longest pattern that begins with the item `at`, or the earlier of two in the table.

        `remembered` is what was matched in the same items before.
        """
        best = self._longest(_TOP, items, at, remembered)
        if best is None:
            return None
        pattern, last, parts = best
        context = sum(element.is_context for element in pattern.elements)
        return Found(at + context, last, Part(pattern.section, "", parts), pattern.fields)

    def _longest(
        self, section: str, items: Sequence[Item], at: int, remembered: Memory
    ) -> tuple[_Pattern, int, tuple[Part, ...]] | None:
        key = section, at
        if key in remembered:
            return remembered[key]
        remembered[key] = None  # a section within itself, from the same item, matches nothing more
        best: tuple[_Pattern, int, tuple[Part, ...]] | None = None
        by_first, item = self._by_first.get(section, {}), items[at]
        for first in (item.low, *item.classes):
            for pattern in by_first.get(first, ()):
                matched = self._match(pattern, items, at, remembered)
                if matched is not None:
                    end, parts = matched
                    if best is None or (end, -pattern.number) > (best[1], -best[0].number):
                        best = pattern, end, parts
        remembered[key] = best
        return best

    def _match(
        self, pattern: _Pattern, items: Sequence[Item], at: int, remembered: Memory
    ) -> tuple[int, tuple[Part, ...]] | None:
        parts: list[Part] = []
        for element in pattern.elements:
            if at >= len(items):
                return None
            if element.section:
                inner = self._longest(element.section, items, at, remembered)
                if inner is None:
                    return None
                _, at, inner_parts = inner
                parts.append(Part(f"<{element.section}>", "", inner_parts))
                continue
            part = self._matched(element, items[at])
            if part is None:
                return None
            parts.append(part)
            at += 1
        return at, tuple(parts)

    def _matched(self, element: _Element, item: Item) -> Part | None:
        """Return what an element matches of an item, or None."""
        for name in element.classes:
            if name in item.classes:
                return Part(name, item.classes[name])
        return Part("", self._meanings.get(item.low, item.low)) if item.low in element.words else None


def _firsts(
    pattern: _Pattern, by_section: Mapping[str, Sequence[_Pattern]], open_sections: frozenset[str]
) -> frozenset[str]:
    """Return the words and classes with which a pattern may begin."""
    element = pattern.elements[0]
    firsts = element.words | set(element.classes)
    if element.section and element.section not in open_sections:
        for inner in by_section.get(element.section, ()):
            firsts |= _firsts(inner, by_section, open_sections | {element.section})
    return frozenset(firsts)


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
