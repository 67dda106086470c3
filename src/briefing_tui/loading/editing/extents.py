"""The extents of a briefing's things in its YAML text: of the keys at its top, and of the items of their lists.

An extent knows lengths, not offsets, so that it stays as it is where the text before it changes.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import Any

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from briefing_tui.loading.claim_extents import BLOCK_STYLES
from briefing_tui.loading.editing.lines import after_loose, is_line_end, line_end, line_start
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.events import events
from briefing_tui.loading.fields import Id, Listing, Record
from briefing_tui.loading.format import BRIEFING

# What the parser raises for what is no YAML: the latter two in pure Python alone, the last where events end early.
_PARSER_ERRORS = (yaml.YAMLError, ValueError, OverflowError, StopIteration)


@dataclass(frozen=True, slots=True)
class Extent:
    """The extent of a key with its value, or of an item of a list: from its first character to the end of a line.

    `gap` is the number of code points between it and what stands before it: the previous one, or the beginning of that
    which holds it. `parts` are the extents within a block mapping or a block sequence whose parts are known, and
    `column` is the one, from 0, in which they begin.
    """

    gap: int
    length: int
    key: str = ""
    column: int = 0
    parts: "tuple[Extent, ...]" = ()

    def starts(self, start: int) -> list[int]:
        """Return the offsets at which the parts begin, where the extent itself begins at `start`."""
        ends = accumulate((part.gap + part.length for part in self.parts), initial=start)
        return [end + part.gap for end, part in zip(ends, self.parts, strict=False)]

    def start(self, number: int, start: int) -> int:
        """Return the offset at which a part begins, where the extent itself begins at `start`."""
        return start + sum(part.gap + part.length for part in self.parts[:number]) + self.parts[number].gap

    def number(self, key: str) -> int | None:
        """Return the number of the part with a key, or None where there is none."""
        return next((number for number, part in enumerate(self.parts) if part.key == key), None)


@cache
def lists_of_things(record: Record) -> Mapping[str, Record]:
    """Return by key the records of the lists in a record whose items have ids."""
    lists = {field.key: field.kind.item for field in record.fields if isinstance(field.kind, Listing)}
    return {
        key: item
        for key, item in lists.items()
        if isinstance(item, Record) and any(isinstance(each.kind, Id) for each in item.fields)
    }


def extent_of(text: str) -> Extent:
    """Return the extent of the first document of a YAML text; it has no parts where that is no block mapping."""
    try:
        reader = _Reader(text, 0, len(text))
        head = reader.begin()
        if type(reader.event) is MappingStartEvent and not reader.event.flow_style:
            return replace(reader.collection(BRIEFING, head, is_mapping=True), gap=head)
    except _PARSER_ERRORS:
        pass
    return Extent(0, len(text))


def extent_after(extent: Extent, text: str, patch: Patch) -> Extent | None:
    """Return the extent of a text after a patch, which made it `text`; only what is near the patch is parsed.

    None where that is not enough, because other things than parts have changed, or the text is no YAML any more.
    """
    return _Patching(text, patch).changed(extent, extent.gap, extent.gap, BRIEFING, is_mapping=True)


class _Reader:
    """Reads extents from the parser's events of a region of a text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._base = line_start(text, start)
        self._events: Iterator[Any] = events(" " * (start - self._base) + text[start:end])
        self.event: Any = None

    def begin(self) -> int:
        """Go to the event of the first node, or of the stream's end; return where the document's content may begin."""
        next(self._events)
        document: Any = self._next()
        if not issubclass(type(document), DocumentStartEvent):
            return self._base
        self._next()
        return self._base + (document.end_mark.index if document.explicit else 0)

    def collection(self, record: Record, start: int, *, is_mapping: bool) -> Extent:
        """Return the extent from `start` of the block mapping, or the list of records, that begins."""
        column, end = self.event.start_mark.column, start
        dash = self._base + self.event.start_mark.index
        parts: list[Extent] = []
        while isinstance(self._next(), NodeEvent):
            if is_mapping:
                begins, part = self._entry(record)
            else:
                begins = after_loose(self._text, end) if parts else dash
                part = self._value(record, begins, is_mapping=True) if lists_of_things(record) else self._leaf(begins)
            parts.append(replace(part, gap=begins - end))
            end = begins + part.length
        return Extent(0, end - start, "", column, tuple(parts))

    def is_at_end(self) -> bool:
        """Whether nothing but the end of the document and of the stream follows."""
        self._next()
        return type(self._next()) is StreamEndEvent

    def _entry(self, record: Record) -> tuple[int, Extent]:
        key = self.event.value if type(self.event) is ScalarEvent else ""
        begins = self._base + self.event.start_mark.index
        self._skip()
        self._next()
        item = lists_of_things(record).get(key)
        part = self._value(item, begins, is_mapping=False) if item else self._leaf(begins)
        return begins, replace(part, key=key)

    def _value(self, record: Record, start: int, *, is_mapping: bool) -> Extent:
        kind = MappingStartEvent if is_mapping else SequenceStartEvent
        if type(self.event) is kind and not self.event.flow_style:
            return self.collection(record, start, is_mapping=is_mapping)
        return self._leaf(start)

    def _leaf(self, start: int) -> Extent:
        return Extent(0, line_end(self._text, self._base + self._skip()) - start)

    def _skip(self) -> int:
        """Go to the last event of the node that begins; return where in the region the node ends."""
        depth, end = 0, self.event.end_mark.index
        while True:
            kind = type(self.event)
            if kind is ScalarEvent:
                end = self.event.end_mark.index
                if self.event.style in BLOCK_STYLES:
                    begin = self.event.start_mark.index
                    end = begin + len(self._text[self._base + begin : self._base + end].rstrip())
            elif issubclass(kind, CollectionStartEvent):
                depth += 1
            elif issubclass(kind, CollectionEndEvent):
                depth -= 1
                is_bracket = self.event.end_mark.index > self.event.start_mark.index
                end = self.event.end_mark.index if is_bracket else end
            if not depth:
                return int(end)
            self._next()

    def _next(self) -> Any:
        self.event = next(self._events)
        return self.event


class _Patching:
    """Extents after a patch of the text, from those before it."""

    def __init__(self, text: str, patch: Patch) -> None:
        self._text = text  # after the patch
        self._start, self._end = patch.start, patch.start + len(patch.removed)  # before the patch
        self._delta = len(patch.inserted) - len(patch.removed)

    def changed(self, extent: Extent, start: int, head: int, record: Record, *, is_mapping: bool) -> Extent | None:
        """Return the extent of a mapping or a list of records, or None where more than its parts has changed.

        It begins at `start`, and its first part stands behind `head`.
        """
        if self._start < head or not extent.parts:
            return None
        starts = extent.starts(start)
        ends = [at + part.length for at, part in zip(starts, extent.parts, strict=True)]
        first, last = bisect_left(ends, self._start), bisect_right(starts, self._end) - 1
        is_between = last == first - 1  # no part has changed, but the one above may go on in what is new
        above = last if is_between else first
        if 0 <= above < len(ends) and starts[above] < self._start and last <= above:
            part = self._within(extent.parts[above], starts[above], record, is_mapping=is_mapping)
            joined = None if part is None else self._joined(extent, start, starts, (above, above + 1), [part])
            if joined is not None:
                return joined
        behind = last + 1
        if behind < len(starts) and line_start(self._text, starts[behind] + self._delta) <= self._end + self._delta:
            behind += 1  # what stands before it on its line has changed
        if behind < len(starts):
            stop = starts[behind] + self._delta
        else:
            stop = after_loose(self._text, line_end(self._text, max([self._end, *ends[-1:]]) + self._delta))
        is_below = first < len(ends) and ends[first] == self._start and is_line_end(self._text, self._start)
        numbers = (first + 1, first) if is_below else (first, above) if is_between and above >= 0 else (first,)
        for number in numbers:  # lines below a part may be of it, or not
            ends_above, begin = (ends[number - 1], ends[number - 1]) if number else (start, head)
            parts = self._read(extent.column, (ends_above, begin, stop), record, is_mapping=is_mapping)
            if parts is not None:
                return self._joined(extent, start, starts, (number, behind), parts)
        return None

    def _within(self, part: Extent, at: int, record: Record, *, is_mapping: bool) -> Extent | None:
        """Return the extent of a part with a list or a mapping of which only parts have changed, or None."""
        if is_mapping:
            item = lists_of_things(record).get(part.key)
            return self.changed(part, at, line_end(self._text, at), item, is_mapping=False) if item else None
        return self.changed(part, at, at + len("-"), record, is_mapping=True)

    def _read(
        self, column: int, region: tuple[int, int, int], record: Record, *, is_mapping: bool
    ) -> list[Extent] | None:
        """Return the parts in a region, or None where anything else stands in it, or in another column.

        The region begins where the part above ends, or where that begins which holds all; it is parsed from `head`.
        """
        above, head, stop = region
        try:
            reader = _Reader(self._text, head, stop)
            reader.begin()
            if type(reader.event) is StreamEndEvent:
                return []
            kind = MappingStartEvent if is_mapping else SequenceStartEvent
            event: Any = reader.event
            if not issubclass(type(event), kind) or event.flow_style or event.start_mark.column != column:
                return None
            parts = reader.collection(record, above, is_mapping=is_mapping).parts
            return list(parts) if reader.is_at_end() else None
        except _PARSER_ERRORS:
            return None

    def _joined(
        self, extent: Extent, start: int, starts: Sequence[int], old: tuple[int, int], parts: Sequence[Extent]
    ) -> Extent | None:
        """Return an extent with new parts in place of the old ones from a number to another.

        None if none is left, or where the new ones reach into what stands behind them: that has become a part of them.
        The gap of the first of the new ones is as if it stood behind the one before it.
        """
        first, behind = old
        joined = [*extent.parts[:first], *parts]
        if behind < len(starts):
            end = start + sum(part.gap + part.length for part in joined)
            gap = starts[behind] + self._delta - end
            if gap < 0:
                return None
            joined += [replace(extent.parts[behind], gap=gap), *extent.parts[behind + 1 :]]
        length = sum(part.gap + part.length for part in joined)
        return replace(extent, length=length, parts=tuple(joined)) if joined else None
