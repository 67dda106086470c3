"""The tree of a region of a YAML text: its collections and scalars with their extents, as far as they can be edited."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from briefing_tui.domain.problem import START, SourceLocation
from briefing_tui.loading.claim_extents import BLOCK_STYLES
from briefing_tui.loading.editing.lines import after_blanks, after_loose, line_end, line_start
from briefing_tui.loading.editing.unwritable import unwritable
from briefing_tui.loading.events import events, replace_yaml_1_1_breaks
from briefing_tui.loading.nodes import MAX_NESTING_LEVELS
from briefing_tui.loading.scalar_spans import ScalarSpan


@dataclass(frozen=True, slots=True)
class Part:
    """An entry of a mapping, from its key, or an item of a sequence, from its dash, to its end.

    In a block the end is that of a line, with the comment that stands there; in a flow it is that of the value. `key`
    is empty for an item. Its value, which stands behind `indicator_end`, the end of the colon or dash, is None where
    it has not been parsed. The `indicator_end` is -1 where a key in braces has no colon.
    """

    start: int
    end: int
    key: str = ""
    indicator_end: int = -1
    value: "Tree | None" = None


@dataclass(frozen=True, slots=True)
class Collection:
    """A mapping or a sequence, in a block or a flow (in braces or brackets), from its first character to its last.

    `column`, from 0, is the one in which it begins. A block stands behind `room`: the end of the colon or dash before
    it.
    """

    start: int
    end: int
    column: int
    is_mapping: bool
    is_flow: bool
    room: int
    parts: tuple[Part, ...]
    in_flow: bool = False
    location: SourceLocation = START

    def number(self, key: str) -> int | None:
        """Return the number of the entry with a key, or None where there is none."""
        return next((number for number, part in enumerate(self.parts) if part.key == key), None)


Tree = ScalarSpan | Collection


def is_null(tree: Tree) -> bool:
    """Whether a value is left out, as in `key:`."""
    return isinstance(tree, ScalarSpan) and not tree.value and not tree.style


def parse(text: str, start: int, end: int) -> Collection | ScalarSpan:
    """Return the tree of the region of a YAML text from an offset to another, with the offsets and columns of the text.

    The region parses by itself: it is a part of a block collection, or the whole document. Raises UnwritableError
    where it does not, or has anything that is not read: an alias, an anchor, a tag, a merge key.
    """
    parser = _Parser(text, start, end)
    try:
        return parser.only_node()
    except (yaml.YAMLError, ValueError, OverflowError, StopIteration) as error:
        mark = getattr(error, "problem_mark", None)
        at = start if mark is None else min(max(parser.base + mark.index, start), end)
        raise unwritable(text, at, "is not read as YAML by itself") from None


class _Parser:
    """Builds the tree of a region from the parser's events."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._whole = text
        self.base = line_start(text, start)
        self._text = " " * (start - self.base) + replace_yaml_1_1_breaks(text[start:end])
        self._start = start
        self._events: Iterator[Any] = events(self._text)

    def only_node(self) -> Tree:
        """Return the node that the region holds. Raises UnwritableError where it holds none, or more."""
        next(self._events)
        document: Any = next(self._events)
        if not issubclass(type(document), DocumentStartEvent):
            raise unwritable(self._whole, self._start, "has nothing to edit")
        room = self.base + document.end_mark.index if document.explicit else self._start
        node = self._node(next(self._events), room, 0)
        next(self._events)
        after: Any = next(self._events)
        if not issubclass(type(after), StreamEndEvent):
            raise unwritable(self._whole, self.base + after.start_mark.index, "begins another document")
        return node

    def _node(self, event: Any, room: int, depth: int, *, in_flow: bool = False) -> Tree:
        """Return the node that begins with an event, behind an offset."""
        self._refuse_what_is_not_read(event, depth)
        if not isinstance(event, ScalarEvent):
            return self._collection(event, room, depth + 1, in_flow=in_flow)
        start: Any = event.start_mark  # Any: it is None only in an event that no parser made
        end: Any = event.end_mark
        return ScalarSpan(
            SourceLocation(start.line + 1, start.column + 1),
            SourceLocation(end.line + 1, end.column + 1),
            self.base + start.index,
            self.base + end.index,
            event.style or "",
            event.value,
            in_flow,
        )

    def _refuse_what_is_not_read(self, event: Any, depth: int) -> None:
        start = self.base + event.start_mark.index
        if type(event) is AliasEvent:
            raise unwritable(self._whole, start, "has an alias, which the reader does not edit")
        if event.anchor is not None:
            raise unwritable(self._whole, start, "has an anchor, which the reader does not edit")
        if event.tag is not None:
            raise unwritable(self._whole, start, "has a tag, which the reader does not edit")
        if depth > MAX_NESTING_LEVELS:
            raise unwritable(self._whole, start, "is nested too deeply for the reader to edit it")

    def _collection(self, begin: Any, room: int, depth: int, *, in_flow: bool) -> Collection:
        is_mapping, is_flow = type(begin) is MappingStartEvent, bool(begin.flow_style)
        mark = begin.start_mark
        start = end = self.base + mark.index
        parts: list[Part] = []
        event: Any
        while not issubclass(type(event := next(self._events)), CollectionEndEvent):
            if is_mapping:
                part = self._entry(event, depth, is_flow=is_flow)
            else:
                first = self.base + event.start_mark.index
                dash = self.base + after_loose(self._text, end - self.base) if parts else start
                part = self._part(
                    first if is_flow else dash, first if is_flow else dash + len("-"), event, depth, is_flow
                )
            end = part.end
            parts.append(part if is_flow else replace(part, end=line_end(self._whole, end)))
        if event.end_mark.index > event.start_mark.index:
            end = self.base + event.end_mark.index
        location = SourceLocation(mark.line + 1, mark.column + 1)
        return Collection(start, end, mark.column, is_mapping, is_flow, room, tuple(parts), in_flow, location)

    def _entry(self, event: Any, depth: int, *, is_flow: bool) -> Part:
        """Return the entry of a mapping that begins with the event of its key."""
        start = self.base + event.start_mark.index
        key = self._node(event, start, depth, in_flow=is_flow)
        if not isinstance(key, ScalarSpan) or (key.value == "<<" and not key.style):
            raise unwritable(self._whole, start, "has the merge key, or a key that is no word")
        at = key.end - self.base
        at = after_loose(self._text, at) if is_flow else after_blanks(self._text, at)
        has_colon = self._text.startswith(":", at)
        if not (has_colon or is_flow) or self._is_behind_question_mark(start - self.base):
            raise unwritable(self._whole, start, "has a key behind a question mark, which the reader does not edit")
        part = self._part(start, self.base + at + len(":") if has_colon else -1, next(self._events), depth, is_flow)
        return replace(part, key=key.value, end=part.end if has_colon else key.end)

    def _part(self, start: int, indicator_end: int, event: Any, depth: int, in_flow: bool) -> Part:
        value = self._node(event, indicator_end, depth, in_flow=in_flow)
        end = indicator_end if is_null(value) and indicator_end >= 0 else end_of(value, self._whole)
        return Part(start, end, "", indicator_end, value)

    def _is_behind_question_mark(self, at: int) -> bool:
        while at and self._text[at - 1] in " \t":
            at -= 1
        return at > 0 and self._text[at - 1] == "?"


def end_of(tree: Tree, text: str) -> int:
    """Return where a value ends; what a block scalar has below its last line with words is left out."""
    if isinstance(tree, ScalarSpan) and tree.style in BLOCK_STYLES:
        return tree.start + len(text[tree.start : tree.end].rstrip())
    return tree.end
