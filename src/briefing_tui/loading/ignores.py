"""The comments `# briefing: ignore[code] reason` of a YAML file, each with the lines whose problems it suppresses.

The same characters inside a scalar, plain, quoted or block, are part of the scalar and no comment.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import Any

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
from briefing_tui.loading.claim_extents import BLOCK_STYLES, ScalarExtent
from briefing_tui.loading.codes import Code
from briefing_tui.loading.events import events, replace_yaml_1_1_breaks
from briefing_tui.loading.report import Report
from briefing_tui.text.line_breaks import line_starts
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible_line

_IGNORE_COMMENT = regex(r"(?<!\S)#[ \t]*briefing:[ \t]*ignore\b[ \t]*(?:\[(?P<codes>[^]\r\n]*)\])?(?P<reason>[^\r\n]*)")
MAX_IGNORES = 1_000  # of a file
MAX_IGNORED_CODES = 50  # of a comment
_LOOKAHEAD_LINES = 20  # how far below a comment the line that it applies to may begin
_NESTED_ITEM_KEYS = frozenset({"at", "claims"})  # the quotes and claims under these keys take comments of their own


def find_ignores(text: str, report: Report) -> tuple[IgnoreComment, ...]:
    """Return the ignore comments of a YAML document in order; `text` must be valid YAML without a byte order mark.

    A comment applies to its own line; after the end of a scalar of several lines, to the scalar's first line as well;
    on a line of its own, to the next line that is not all comment. Where an item of a list begins in that line, the
    comment applies to the lines of the item's keys too, but not to the quotes and claims within the item.

    Comments beyond MAX_IGNORES, and codes of one beyond MAX_IGNORED_CODES, are reported and not read.
    """
    text = replace_yaml_1_1_breaks(text)
    comments = list(islice(_IGNORE_COMMENT.finditer(text), MAX_IGNORES + 1))
    if not comments:
        return ()
    scalars, item_lines = _parse(text)
    starts = [each.start for each in scalars]
    lines = line_starts(text)
    ignores: list[IgnoreComment] = []
    for match in comments:
        line = bisect_right(lines, match.start()) - 1
        index = bisect_right(starts, match.start()) - 1
        preceding = scalars[index] if index >= 0 else None
        if preceding is None or match.start() >= preceding.end or (preceding.is_block and line == preceding.line):
            location = SourceLocation(line + 1, match.start() - lines[line] + 1)
            if len(ignores) == MAX_IGNORES:
                message = f"the file has more than {MAX_IGNORES:,} comments that ignore rules"
                report.error(location, Code.TOO_LARGE, message, "set the rule's level in a rules file")
                break
            codes = _codes(match["codes"] or "", location, report)
            bases = _target_lines(text, lines, line, match.start(), preceding)
            suppressed = frozenset[int]().union(*(item_lines.get(base, {base + 1}) for base in bases))
            ignores.append(IgnoreComment(codes, visible_line(match["reason"].strip()), location, suppressed))
    return tuple(ignores)


def _codes(written: str, location: SourceLocation, report: Report) -> tuple[str, ...]:
    """Return the codes of a comment, which a comma parts; of too many, which are reported, only the first."""
    codes = written.split(",", MAX_IGNORED_CODES)
    if len(codes) > MAX_IGNORED_CODES:
        message = f"this comment ignores more than {MAX_IGNORED_CODES} rules"
        report.error(location, Code.TOO_LARGE, message, "name those that find something there")
        del codes[-1]
    return tuple(filter(None, (visible_line(code.strip()) for code in codes)))


def _target_lines(text: str, lines: list[int], line: int, at: int, preceding: ScalarExtent | None) -> Iterator[int]:
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

    For a mapping, `lines` are the lines, from 1, that a comment on it applies to, and `key` is the key of the next
    value.
    """

    __slots__ = ("key", "lines", "listing")

    def __init__(self, lines: set[int], *, listing: bool) -> None:
        self.lines = lines
        self.listing = listing
        self.key: str | None = None


def _parse(text: str) -> tuple[list[ScalarExtent], dict[int, set[int]]]:
    """Return the extents of the first document's scalars in order, and the lines of each list item by its first line.

    The first lines count from 0, as the parser's do, and the lines of the items from 1.

    What follows the document's end is not looked at: it is reported elsewhere, and need not even be YAML.
    """
    scalars: list[ScalarExtent] = []
    item_lines: dict[int, set[int]] = {}
    open_collections: list[_OpenCollection] = []
    event: Any
    for event in events(text):
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
                    ScalarExtent(event.start_mark.index, event.end_mark.index, line, event.style in BLOCK_STYLES)
                )
            elif issubclass(kind, CollectionStartEvent):
                item = parent is not None and parent.listing and issubclass(kind, MappingStartEvent)
                own = item_lines.setdefault(line, {line + 1}) if item else set()
                open_collections.append(_OpenCollection(own, listing=issubclass(kind, SequenceStartEvent)))
    return scalars, item_lines


def _add_entry(mapping: _OpenCollection, event: Any) -> None:
    """Add the line of a key, or of its value, to the lines of the mapping that it belongs to."""
    key = mapping.key if mapping.key is not None else getattr(event, "value", "")
    if key not in _NESTED_ITEM_KEYS:
        mapping.lines.add(event.start_mark.line + 1)
    mapping.key = key if mapping.key is None else None
