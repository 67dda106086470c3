"""The nodes of a piece of YAML with their extents: where each begins and ends, and what style it is written in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.events import events
from briefing_tui.loading.nodes import MAX_NESTING_LEVELS

_BLOCK_STYLES = frozenset("|>")


@dataclass(slots=True, eq=False)
class Extent:
    """A node of YAML: the code points from `start` to `end`, which do not count white space or comments behind it.

    `column` counts from 0. `style` is the indicator of a scalar, or empty for a plain one; of a scalar in a block style
    the line break at its end belongs to it. A collection has `items` or `entries`. `is_flow` says of a collection
    whether it is written in brackets or braces, and of a scalar whether it stands in such. `is_odd` says that it has an
    anchor or a tag, or is an alias.
    """

    start: int
    end: int
    line: int
    column: int
    is_flow: bool
    style: str = ""
    value: str = ""
    is_odd: bool = False
    items: "list[Extent] | None" = None
    entries: "list[tuple[Extent, Extent]] | None" = None
    _key: "Extent | None" = field(default=None, repr=False)

    @property
    def is_scalar(self) -> bool:
        """Whether it is a text."""
        return self.items is None and self.entries is None

    @property
    def is_null(self) -> bool:
        """Whether nothing is written, as in `key:`."""
        return self.is_scalar and not self.value and not self.style

    @property
    def location(self) -> SourceLocation:
        """Where it begins."""
        return SourceLocation(self.line + 1, self.column + 1)

    def entry(self, key: str) -> "tuple[Extent, Extent] | None":
        """Return the key and the value of an entry, if there is one with that key."""
        return next((each for each in self.entries or () if each[0].value == key), None)

    def all(self) -> "Iterator[Extent]":
        """Yield it and all within it."""
        yield self
        for each in self.items or ():
            yield from each.all()
        for key, value in self.entries or ():
            yield from key.all()
            yield from value.all()

    def add(self, node: "Extent") -> None:
        """Add the next node of a collection: an item, or a key or the value of one."""
        if self.items is not None:
            self.items.append(node)
        elif self._key is None:
            self._key = node
        elif self.entries is not None:
            self.entries.append((self._key, node))
            self._key = None

    def reach(self, end: int) -> None:
        """Let it end no earlier than at an offset."""
        self.end = max(self.end, end)


def extent_of(text: str) -> Extent | None:
    """Return the node of the first document in a YAML text, or None where it is none, or nested too deep."""
    around: list[Extent] = []
    root: Extent | None = None
    try:
        for event in events(text):
            kind = type(event)
            if issubclass(kind, DocumentEndEvent):
                return root
            if issubclass(kind, CollectionEndEvent):
                done = around.pop()
                if done.is_flow:
                    done.reach(event.end_mark.index)
                _grow(around, done.end)
            elif issubclass(kind, NodeEvent):
                node = _node(event, text, in_flow=bool(around and around[-1].is_flow))
                if around:
                    around[-1].add(node)
                else:
                    root = node
                _grow(around, len(text[: node.end].rstrip("\r\n")) if node.style in _BLOCK_STYLES else node.end)
                if issubclass(kind, CollectionStartEvent):
                    around.append(node)
                    if len(around) > MAX_NESTING_LEVELS:
                        return None
    except (yaml.YAMLError, ValueError, OverflowError):  # the latter two from the pure Python parser alone
        return None
    return root


def _grow(around: list[Extent], end: int) -> None:
    for each in around:
        each.reach(end)


def _node(event: Any, text: str, *, in_flow: bool) -> Extent:
    start, end = event.start_mark, event.end_mark.index
    is_odd = isinstance(event, AliasEvent) or event.anchor is not None or getattr(event, "tag", None) is not None
    node = Extent(start.index, end, start.line, start.column, in_flow, is_odd=is_odd)
    if isinstance(event, CollectionStartEvent):
        node.is_flow = bool(event.flow_style)
        node.end = end if node.is_flow else start.index
        if isinstance(event, MappingStartEvent):
            node.entries = []
        else:
            node.items = []
    elif isinstance(event, ScalarEvent):
        node.style, node.value = event.style or "", event.value
        if node.style in _BLOCK_STYLES:  # the empty lines below it are not its own
            content = text[start.index : end].rstrip(" \t\r\n")
            node.end = min(start.index + len(content) + _break_length(text, start.index + len(content)), end)
    return node


def _break_length(text: str, at: int) -> int:
    """Return the length of the rest of a line that holds white space alone, with its line break."""
    rest = len(text[at:]) - len(text[at:].lstrip(" \t"))
    for line_break in ("\r\n", "\n", "\r"):
        if text.startswith(line_break, at + rest):
            return rest + len(line_break)
    return rest
