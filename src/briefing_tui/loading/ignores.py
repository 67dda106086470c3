"""The comments `# briefing: ignore[code] reason` of a YAML file, each with the lines that it silences.

Only a comment is read: the same words inside a text, plain, quoted or a block, are that text's.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.rules import IgnoreComment
from briefing_tui.loading.nodes import LOADER
from briefing_tui.loading.syntax import without_odd_breaks
from briefing_tui.text.line_breaks import line_starts
from briefing_tui.text.visible import visible_line

_IGNORE = re.compile(r"(?<!\S)#[ \t]*briefing:[ \t]*ignore\b[ \t]*(?:\[(?P<codes>[^]\r\n]*)\])?(?P<reason>[^\r\n]*)")
_BLOCK = frozenset("|>")
_NEAR = 20  # lines: a comment further up is not above an item
_APART = frozenset({"at", "claims"})  # what these keys hold are items of their own


class _Text(NamedTuple):
    """A scalar of the file: its characters, its first line from 0, and whether it is a block under `|` or `>`."""

    start: int
    end: int
    line: int
    block: bool


def find_ignores(text: str) -> tuple[IgnoreComment, ...]:
    """Return the ignoring comments of a YAML document that has been found to be one, in order.

    A comment silences its own line; beside the end of a text of several lines, the line in which the text begins; and
    on a line of its own, the next line that is not all comment. Where an item of a list begins in the line that is
    silenced, so are the item's keys, though not the quotes and claims in it.
    """
    text = without_odd_breaks(text)
    found = list(_IGNORE.finditer(text))
    if not found:
        return ()
    texts, items = _read(text)
    starts = [each.start for each in texts]
    lines = line_starts(text)
    ignores = []
    for match in found:
        line = bisect_right(lines, match.start()) - 1
        index = bisect_right(starts, match.start()) - 1
        before = texts[index] if index >= 0 else None
        if before is None or match.start() >= before.end or (before.block and line == before.line):
            codes = (visible_line(code.strip()) for code in (match["codes"] or "").split(","))
            location = SourceLocation(line + 1, match.start() - lines[line] + 1)
            suppressed = [
                each for base in _lines(text, lines, line, match.start(), before) for each in items.get(base, {base})
            ]
            reason = visible_line(match["reason"].strip())
            ignores.append(
                IgnoreComment(tuple(filter(None, codes)), reason, location, frozenset(each + 1 for each in suppressed))
            )
    return tuple(ignores)


def _lines(text: str, lines: list[int], line: int, at: int, before: _Text | None) -> Iterator[int]:
    """Yield the lines, from 0, that a comment at `at` in `line` stands beside or above."""
    if text[lines[line] : at].strip():
        yield line
        if before is not None and lines[line] < before.end <= at:
            yield before.line
        return
    for below in range(line + 1, min(line + _NEAR, len(lines))):
        end = lines[below + 1] if below + 1 < len(lines) else len(text)
        if not text[lines[below] : end].lstrip().startswith("#"):
            yield below
            return


class _Level:
    """A list or a mapping that is open: of a mapping its item's lines, and the key whose value comes next."""

    __slots__ = ("key", "lines", "listing")

    def __init__(self, lines: set[int], *, listing: bool) -> None:
        self.lines = lines
        self.listing = listing
        self.key: str | None = None


def _read(text: str) -> tuple[list[_Text], dict[int, set[int]]]:
    """Return the scalars of a document in order, and the lines of each item of a list by the line it begins in."""
    texts: list[_Text] = []
    items: dict[int, set[int]] = {}
    levels: list[_Level] = []
    event: Any
    for event in yaml.parse(text, Loader=LOADER):
        kind = type(event)
        if issubclass(kind, CollectionEndEvent):
            levels.pop()
        elif issubclass(kind, NodeEvent):
            line = event.start_mark.line
            inside = levels[-1] if levels else None
            if inside is not None and not inside.listing:
                _note(inside, event)
            if issubclass(kind, ScalarEvent):
                texts.append(_Text(event.start_mark.index, event.end_mark.index, line, event.style in _BLOCK))
            elif issubclass(kind, CollectionStartEvent):
                item = inside is not None and inside.listing and issubclass(kind, MappingStartEvent)
                own = items.setdefault(line, {line}) if item else set()
                levels.append(_Level(own, listing=issubclass(kind, SequenceStartEvent)))
    return texts, items


def _note(mapping: _Level, event: Any) -> None:
    """Add the line of a key, or of its value, to those of the mapping it stands in."""
    key = mapping.key if mapping.key is not None else getattr(event, "value", "")
    if key not in _APART:
        mapping.lines.add(event.start_mark.line)
    mapping.key = key if mapping.key is None else None
