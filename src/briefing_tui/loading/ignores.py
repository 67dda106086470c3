"""The comments `# briefing: ignore[code] reason` of a YAML file, each with the lines whose problems it suppresses.

The same characters inside a scalar, plain, quoted or block, are part of the scalar and no comment.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.rules import IgnoreComment
from briefing_tui.loading.nodes import LOADER
from briefing_tui.loading.syntax import replace_yaml_1_1_breaks
from briefing_tui.text.line_breaks import line_starts
from briefing_tui.text.visible import visible_line

_IGNORE_COMMENT = re.compile(
    r"(?<!\S)#[ \t]*briefing:[ \t]*ignore\b[ \t]*(?:\[(?P<codes>[^]\r\n]*)\])?(?P<reason>[^\r\n]*)"
)
_BLOCK_STYLES = frozenset("|>")
_LOOKAHEAD_LINES = 20  # how far below a comment the line that it applies to may begin
_NESTED_ITEM_KEYS = frozenset({"at", "claims"})  # the quotes and claims under these keys take comments of their own


class _ScalarExtent(NamedTuple):
    """The extent of a scalar: code points from `start` to `end`, its first line from 0, and whether it is a block."""

    start: int
    end: int
    line: int
    block: bool


def find_ignores(text: str) -> tuple[IgnoreComment, ...]:
    """Return the ignore comments of a YAML document in order; `text` must be valid YAML without a byte order mark.

    A comment applies to its own line; after the end of a scalar of several lines, to the scalar's first line as well;
    on a line of its own, to the next line that is not all comment. Where an item of a list begins in that line, the
    comment applies to the lines of the item's keys too, but not to the quotes and claims within the item.
    """
    text = replace_yaml_1_1_breaks(text)
    comments = list(_IGNORE_COMMENT.finditer(text))
    if not comments:
        return ()
    scalars, item_lines = _parse(text)
    starts = [each.start for each in scalars]
    lines = line_starts(text)
    ignores = []
    for match in comments:
        line = bisect_right(lines, match.start()) - 1
        index = bisect_right(starts, match.start()) - 1
        preceding = scalars[index] if index >= 0 else None
        if preceding is None or match.start() >= preceding.end or (preceding.block and line == preceding.line):
            codes = (visible_line(code.strip()) for code in (match["codes"] or "").split(","))
            location = SourceLocation(line + 1, match.start() - lines[line] + 1)
            suppressed = [
                each
                for base in _target_lines(text, lines, line, match.start(), preceding)
                for each in item_lines.get(base, {base})
            ]
            reason = visible_line(match["reason"].strip())
            ignores.append(
                IgnoreComment(tuple(filter(None, codes)), reason, location, frozenset(each + 1 for each in suppressed))
            )
    return tuple(ignores)


def _target_lines(text: str, lines: list[int], line: int, at: int, preceding: _ScalarExtent | None) -> Iterator[int]:
    """Yield the lines, from 0, that a comment applies to, which begins in `line` at the offset `at` in code points."""
    if text[lines[line] : at].strip():
        yield line
        if preceding is not None and lines[line] < preceding.end <= at:
            yield preceding.line
        return
    for below in range(line + 1, min(line + _LOOKAHEAD_LINES, len(lines))):
        end = lines[below + 1] if below + 1 < len(lines) else len(text)
        if not text[lines[below] : end].lstrip().startswith("#"):
            yield below
            return


class _OpenCollection:
    """A list or mapping whose end has not been parsed yet.

    For a mapping, `lines` are the lines that a comment on it applies to, and `key` is the key whose value comes next.
    """

    __slots__ = ("key", "lines", "listing")

    def __init__(self, lines: set[int], *, listing: bool) -> None:
        self.lines = lines
        self.listing = listing
        self.key: str | None = None


def _parse(text: str) -> tuple[list[_ScalarExtent], dict[int, set[int]]]:
    """Return the extents of the first document's scalars in order, and the lines of each list item by its first line.

    What follows the document's end is not looked at: it is reported elsewhere, and need not even be YAML.
    """
    scalars: list[_ScalarExtent] = []
    item_lines: dict[int, set[int]] = {}
    open_collections: list[_OpenCollection] = []
    event: Any
    for event in yaml.parse(text, Loader=LOADER):
        kind = type(event)
        if issubclass(kind, DocumentEndEvent):
            break
        if issubclass(kind, CollectionEndEvent):
            open_collections.pop()
        elif issubclass(kind, NodeEvent):
            line = event.start_mark.line
            parent = open_collections[-1] if open_collections else None
            if parent is not None and not parent.listing:
                _add_entry(parent, event)
            if issubclass(kind, ScalarEvent):
                scalars.append(
                    _ScalarExtent(event.start_mark.index, event.end_mark.index, line, event.style in _BLOCK_STYLES)
                )
            elif issubclass(kind, CollectionStartEvent):
                item = parent is not None and parent.listing and issubclass(kind, MappingStartEvent)
                own = item_lines.setdefault(line, {line}) if item else set()
                open_collections.append(_OpenCollection(own, listing=issubclass(kind, SequenceStartEvent)))
    return scalars, item_lines


def _add_entry(mapping: _OpenCollection, event: Any) -> None:
    """Add the line of a key, or of its value, to the lines of the mapping that it belongs to."""
    key = mapping.key if mapping.key is not None else getattr(event, "value", "")
    if key not in _NESTED_ITEM_KEYS:
        mapping.lines.add(event.start_mark.line)
    mapping.key = key if mapping.key is None else None
