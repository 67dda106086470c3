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

_NESTED = "sections"  # the list whose items have lists of records of their own
_IN_LIST, _IN_ITEM, _IN_INNER_LIST = 2, 3, 4  # how many collections are around what stands there


class Region(NamedTuple):
    """A stretch of the text that parses alone: an entry at the top level, or an item of a list of its own lines."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry at the top level: its key, and where the line with the key begins.

    `items` are the offsets at which the lines of the items of a block sequence begin; None for any other value. Of the
    sections, `inner` has those of the claims of each, where they are a block sequence and its last value; else None.
    """

    key: str
    start: int
    items: tuple[int, ...] | None = None
    inner: tuple[tuple[int, ...] | None, ...] = ()


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

    def region_of_inner(self, key: str, index: int, number: int) -> Region | None:
        """Return the stretch of an item of the sequence that is the last value of an item; None where there is none."""
        around, entry = self.region_of_item(key, index), self.entry(key)
        inner = entry.inner[index] if around is not None and entry is not None else None
        if around is None or inner is None or number >= len(inner):
            return None
        return Region(inner[number], inner[number + 1] if number + 1 < len(inner) else around.end)

    def shifted(self, after: int, by: int) -> "Layout":
        """Return the layout with what begins at an offset or behind it moved."""

        def moved(offset: int) -> int:
            return offset + by if offset >= after else offset

        entries = tuple(
            replace(
                entry,
                start=moved(entry.start),
                items=entry.items and tuple(map(moved, entry.items)),
                inner=tuple(each and tuple(map(moved, each)) for each in entry.inner),
            )
            if self._end_of(number) >= after
            else entry
            for number, entry in enumerate(self.entries)
        )
        return Layout(entries, self.end + by)

    def _end_of(self, number: int) -> int:
        return self.entries[number + 1].start if number + 1 < len(self.entries) else self.end


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
        self._inner: list[tuple[int, ...] | None] = []  # of each of its items
        self._inner_items: list[int] = []
        self._inner_column = -1

    def take(self, event: Any) -> bool:
        """Take a scalar, an alias, or the beginning of a collection; return whether it can be edited."""
        start = event.start_mark
        if self._depth == 0 and not (isinstance(event, MappingStartEvent) and not event.flow_style):
            return False
        if self._depth == 1:
            if self._awaits_key:
                self.entries.append(Entry(str(getattr(event, "value", "")), _line_start(self._text, start.index)))
            elif isinstance(event, SequenceStartEvent) and not event.flow_style:
                self._items, self._inner, self._column = [], [], start.column
            self._awaits_key = not self._awaits_key
        elif self._depth == _IN_LIST and self._column >= 0:
            self._items.append(start.index)
            self._inner.append(None)
        elif self._depth == _IN_ITEM and self._column >= 0:
            self._inner[-1] = None  # another value, or a key, stands behind the sequence
            is_list = isinstance(event, SequenceStartEvent) and not event.flow_style
            if is_list and self.entries[-1].key == _NESTED:
                self._inner_items, self._inner_column = [], start.column
        elif self._depth == _IN_INNER_LIST and self._inner_column >= 0:
            self._inner_items.append(start.index)
        self._depth += isinstance(event, CollectionStartEvent)
        return True

    def close(self) -> None:
        """Take the end of a collection."""
        self._depth -= 1
        if self._depth == _IN_ITEM and self._inner_column >= 0:
            after = _line_start(self._text, self._items[-1])
            self._inner[-1] = _lines_of_items(self._text, self._inner_items, self._inner_column, after)
            self._inner_column = -1
        if self._depth == 1 and self._column >= 0:
            last = self.entries[-1]
            lines = _lines_of_items(self._text, self._items, self._column, last.start)
            self.entries[-1] = replace(last, items=lines, inner=tuple(self._inner))
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
