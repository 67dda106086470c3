"""The layout of a briefing's YAML text: where its top-level entries begin, and the items of their lists."""

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    MappingStartEvent,
    NodeEvent,
    SequenceStartEvent,
)

from briefing_tui.loading.events import events


class Region(NamedTuple):
    """A stretch of the text that parses alone: an entry at the top level, or an item of a list of its own lines."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry at the top level: its key, and where the line with the key begins.

    `items` are the offsets at which the lines of the items of a block sequence begin; None for any other value.
    """

    key: str
    start: int
    items: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The entries of a text in order; the first document ends at `end`. No entries: it is no block mapping."""

    entries: tuple[Entry, ...]
    end: int

    def entry(self, key: str) -> Entry | None:
        """Return the entry with a key."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def region_of_entry(self, key: str) -> Region | None:
        """Return the stretch of an entry, to where the next one begins."""
        for number, entry in enumerate(self.entries):
            if entry.key == key:
                return Region(entry.start, self._end_of(number))
        return None

    def region_of_item(self, key: str, index: int) -> Region | None:
        """Return the stretch of an item of an entry's block sequence; None where the value is no such."""
        for number, entry in enumerate(self.entries):
            if entry.key == key and entry.items is not None and index < len(entry.items):
                last = index + 1 == len(entry.items)
                return Region(entry.items[index], self._end_of(number) if last else entry.items[index + 1])
        return None

    def shifted(self, after: int, by: int) -> "Layout":
        """Return the layout with what begins at an offset or behind it moved."""

        def moved(offset: int) -> int:
            return offset + by if offset >= after else offset

        entries = tuple(
            replace(
                entry,
                start=moved(entry.start),
                items=entry.items and tuple(map(moved, entry.items)) if self._reaches(number, after) else entry.items,
            )
            for number, entry in enumerate(self.entries)
        )
        return Layout(entries, self.end + by)

    def _end_of(self, number: int) -> int:
        return self.entries[number + 1].start if number + 1 < len(self.entries) else self.end

    def _reaches(self, number: int, offset: int) -> bool:
        return self._end_of(number) >= offset


def layout_of(text: str) -> Layout:
    """Return the layout of a valid YAML text, by one pass over the parser's events."""
    reader = _Reader(text)
    try:
        for event in events(text):
            if isinstance(event, DocumentEndEvent):
                mark: Any = event.start_mark
                return Layout(tuple(reader.entries), mark.index)
            if isinstance(event, CollectionEndEvent):
                reader.close()
            elif isinstance(event, NodeEvent) and not reader.take(event):
                break  # it is no block mapping
    except (yaml.YAMLError, ValueError, OverflowError):  # the latter two from the pure Python parser alone
        pass
    return Layout((), len(text))


class _Reader:
    """Reads the entries of a block mapping from the parser's events, and where the items of their lists begin."""

    def __init__(self, text: str) -> None:
        self.entries: list[Entry] = []
        self._text = text
        self._depth = 0
        self._awaits_key = True
        self._items: list[int] = []  # of the list that is being read
        self._column = -1  # of its hyphens

    def take(self, event: Any) -> bool:
        """Take a scalar, an alias, or the beginning of a collection; return whether it can be edited."""
        start = event.start_mark
        if self._depth == 0 and not (isinstance(event, MappingStartEvent) and not event.flow_style):
            return False
        if self._depth == 1:
            if self._awaits_key:
                self.entries.append(Entry(str(getattr(event, "value", "")), _line_start(self._text, start.index)))
            elif isinstance(event, SequenceStartEvent) and not event.flow_style:
                self._items, self._column = [], start.column
            self._awaits_key = not self._awaits_key
        elif self._depth == 2 and self._column >= 0:  # noqa: PLR2004  # within a list of the mapping
            self._items.append(start.index)
        self._depth += isinstance(event, CollectionStartEvent)
        return True

    def close(self) -> None:
        """Take the end of a collection."""
        self._depth -= 1
        if self._depth == 1 and self._column >= 0:
            last = self.entries[-1]
            self.entries[-1] = replace(last, items=_lines_of_items(self._text, self._items, self._column, last.start))
            self._column = -1


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _lines_of_items(text: str, starts: list[int], column: int, after: int) -> tuple[int, ...]:
    """Return where the lines with the hyphens of some items begin: each on the line of its item, or on one above."""
    found: list[int] = []
    for start in starts:
        line = _line_start(text, start)
        while line > after and (text[line : line + column].strip() or text[line + column] != "-"):
            line = _line_start(text, line - 1)
        found.append(line)
    return tuple(found)
