"""Where the claims of a YAML text begin and end, and their keys, and where its scalars do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.events import events
from briefing_tui.text.visible import visible_line

BLOCK_STYLES = frozenset("|>")


class ScalarExtent(NamedTuple):
    """The extent of a scalar: code points from `start` to `end`, its first line from 0, and whether it is a block."""

    start: int
    end: int
    line: int
    is_block: bool


@dataclass(slots=True)
class ClaimExtent:
    """The extent of a claim: offsets in code points, ends exclusive, its first line and its column from 0.

    Its values end at `end`, and what is written below it begins at `until`. The value of `keys[n]` ends at
    `key_ends[n]`. `is_flow` says whether it is written in braces.
    """

    id: str
    start: int
    line: int
    column: int
    is_flow: bool
    end: int
    until: int
    keys: list[str] = field(default_factory=list)
    key_starts: list[int] = field(default_factory=list)
    key_ends: list[int] = field(default_factory=list)

    def begin_key(self, key: str, start: int) -> None:
        """Begin the next key."""
        self.keys.append(key)
        self.key_starts.append(start)
        self.key_ends.append(start)

    def reach(self, end: int) -> None:
        """Let the claim, and the value of its last key, end no earlier than at an offset."""
        self.end = max(self.end, end)
        if self.keys:
            self.key_ends[-1] = max(self.key_ends[-1], end)


class Extents(NamedTuple):
    """The extents of a YAML text's claims and scalars, each in order; an empty value has none."""

    claims: list[ClaimExtent]
    scalars: list[ScalarExtent]


def extents(text: str, claims: Mapping[SourceLocation, str]) -> Extents:
    """Return the extents of the first document of a YAML text, which must be valid, without a byte order mark.

    `claims` are the ids of the claims by the location at which each begins.
    """
    reader = _Reader(claims, len(text))
    for event in events(text):
        kind = type(event)
        if issubclass(kind, DocumentEndEvent):
            reader.end(event.start_mark.index)
            break  # what follows is reported elsewhere, and need not even be YAML
        if issubclass(kind, CollectionEndEvent):
            reader.close(event.end_mark.index)
        elif issubclass(kind, NodeEvent):
            reader.node(event)
    return reader.found


class _Reader:
    """Reads the extents from the parser's events."""

    def __init__(self, claims: Mapping[SourceLocation, str], length: int) -> None:
        self.found = Extents([], [])
        self._ids = claims
        self._length = length
        self._flows: list[bool] = []  # whether each collection around is written in brackets or braces
        self._claim: ClaimExtent | None = None  # the one that is being read
        self._depth = 0  # of its mapping, in collections
        self._awaits_key = True  # as the next that stands in it
        self._last: ClaimExtent | None = None  # the last one read, until something stands below it

    def node(self, event: Any) -> None:
        """Take a scalar, an alias, or the beginning of a collection."""
        start = event.start_mark
        if self._last is not None:
            self._last.until, self._last = start.index, None
        if self._claim is not None and len(self._flows) == self._depth:
            if self._awaits_key:
                self._claim.begin_key(visible_line(getattr(event, "value", "")), start.index)
            self._awaits_key = not self._awaits_key
        if isinstance(event, CollectionStartEvent):
            self._flows.append(bool(event.flow_style))
            id_ = self._ids.get(SourceLocation(start.line + 1, start.column + 1))
            if id_ is not None and self._claim is None and isinstance(event, MappingStartEvent):
                self._begin(id_, start, is_flow=self._flows[-1])
        elif issubclass(type(event), ScalarEvent) and (event.value or event.style):
            end = event.end_mark.index
            self.found.scalars.append(ScalarExtent(start.index, end, start.line, event.style in BLOCK_STYLES))
            self._reach(end)

    def close(self, end: int) -> None:
        """Take the end of a collection, which lies at `end` if it is in brackets or braces."""
        is_flow = self._flows.pop()
        if is_flow:
            self._reach(end)
        if self._claim is not None and len(self._flows) < self._depth:
            self._last, self._claim = self._claim, None

    def end(self, at: int) -> None:
        """Take the end of the document."""
        for claim in (self._last, self._claim):
            if claim is not None:
                claim.until = at

    def _begin(self, id_: str, start: Any, *, is_flow: bool) -> None:
        self._claim = ClaimExtent(id_, start.index, start.line, start.column, is_flow, start.index, self._length)
        self._depth = len(self._flows)
        self._awaits_key = True
        self.found.claims.append(self._claim)

    def _reach(self, end: int) -> None:
        if self._claim is not None:
            self._claim.reach(end)
