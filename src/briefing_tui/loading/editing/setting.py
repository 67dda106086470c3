"""The ways to set, add and remove the field of a record in YAML, the one that keeps most of its style first."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.editing.nodes import Extent
from briefing_tui.loading.editing.piece import (
    Replacement,
    below_comments,
    last_line_end,
    line_end,
    line_start,
    next_line,
)
from briefing_tui.loading.fields import Field, Listing, Record
from briefing_tui.loading.scalar_spans import ScalarSpan
from briefing_tui.loading.scalar_styles import folded, plain_or_quoted, presentations
from briefing_tui.loading.writing import field_lines, flow_text, scalar_text

_WIDTH_CHARACTERS = 110  # of a line, beyond which a text is folded
_NOWHERE = SourceLocation(1, 1)
_BLOCK_STYLES = frozenset("|>")

Way = list[Replacement]


class Style(NamedTuple):
    """What holds for a whole file: its line break, and the source that a quote may leave out."""

    newline: str
    implied_source: str


def ways_to_set(  # noqa: PLR0917  # what is set, and where
    text: str, mapping: Extent, record: Record, field: Field, value: Any, style: Style
) -> Iterator[Way]:
    """Yield the ways to give a field of a record another value, or to take it away where that is empty."""
    entry = mapping.entry(field.key)
    if value in (None, "", ()):
        if entry is not None:
            yield _removal(text, mapping, entry)
        return
    if entry is None:
        yield [_addition(text, mapping, record, field, value, style)]
        return
    _, node = entry
    if isinstance(field.kind, Listing) and not isinstance(field.kind.item, Record):
        yield from _ways_to_set_list(text, node, [scalar_text(each) for each in value], style)
    elif not isinstance(field.kind, (Listing, Record)) and node.is_scalar:
        yield from ways_to_write(text, node, scalar_text(value), style)
    if mapping.is_flow:
        yield [Replacement(node.start, node.end, flow_text(field.kind, value, style.implied_source))]
    else:
        yield _rewriting(text, mapping, entry, field, value, style)


def ways_to_write(text: str, node: Extent, value: str, style: Style) -> Iterator[Way]:
    """Yield the ways to write another text in the place of a scalar."""
    if node.is_null:
        yield [Replacement(node.start, node.end, f" {plain_or_quoted(value)}")]
        return
    yield from _folded_anew(text, node, value, style)
    end = node.end
    if node.style in _BLOCK_STYLES:  # as the parser has it, with the empty lines below
        end = len(text) - len(text[node.end :].lstrip(" \t\r\n")) if not text[node.end :].strip() else node.end
    span = ScalarSpan(_NOWHERE, _NOWHERE, node.start, end, node.style, node.value, node.is_flow)
    for each in presentations(text, span, value, style.newline):
        yield [Replacement(node.start, end, each)]
    if node.style not in _BLOCK_STYLES:
        yield [Replacement(node.start, node.end, plain_or_quoted(value))]


def _folded_anew(text: str, node: Extent, value: str, style: Style) -> Iterator[Way]:
    """Yield the way to fold a text that is too long for its line, a comment staying beside the key."""
    is_one_line = line_end(text, node.start) >= node.end and node.style not in _BLOCK_STYLES
    begin = line_start(text, node.start)
    if node.is_flow or not is_one_line or len(text[begin : node.start]) + len(value) <= _WIDTH_CHARACTERS:
        return
    lead = text[begin : node.start]
    indent = len(lead) - len(lead.lstrip(" -")) + 2
    if lead.strip(" ").startswith("- ") and lead.rstrip(" ").endswith("-"):  # an item, not the key of one
        indent = len(lead) - len(lead.lstrip(" ")) + 2
    lines = folded(value, _WIDTH_CHARACTERS - indent)
    if lines is None:
        return
    end = line_end(text, node.end)
    below = "".join(f"{style.newline}{' ' * indent}{line}" for line in lines)
    yield [Replacement(node.start, node.end, ">-"), Replacement(end, end, below)]


def _ways_to_set_list(text: str, node: Extent, values: Sequence[str], style: Style) -> Iterator[Way]:
    """Yield the ways to give a list of texts other items: those that stay are not touched."""
    if node.is_scalar:
        if len(values) == 1:
            yield from ways_to_write(text, node, values[0], style)
        written = f"[{', '.join(map(plain_or_quoted, values))}]"
        yield [Replacement(node.start, node.end, f" {written}" if node.is_null else written)]
        return
    items = node.items or []
    if items and all(each.is_scalar for each in items):
        yield list(_differences(text, node, items, values, style))


def _differences(
    text: str, node: Extent, items: Sequence[Extent], values: Sequence[str], style: Style
) -> Iterator[Replacement]:
    """Yield what turns the items of a list of texts into others."""
    old = [each.value.strip() for each in items]
    kept = 0
    matcher = SequenceMatcher(None, old, values, autojunk=False)
    for what, first, last, begin, end in matcher.get_opcodes():
        if what == "equal":
            kept += last - first
            continue
        common = min(last - first, end - begin)
        for offset in range(common):
            yield Replacement(
                items[first + offset].start, items[first + offset].end, plain_or_quoted(values[begin + offset])
            )
        if last - first > common:
            yield _without_items(text, node, items, first + common, last)
        if end - begin > common:
            yield _with_items(text, node, items, first + common, values[begin + common : end], style)


def _without_items(text: str, node: Extent, items: Sequence[Extent], first: int, last: int) -> Replacement:
    if not node.is_flow:
        start = line_start(text, items[first].start)
        return Replacement(start, next_line(text, last_line_end(text, items[last - 1])), "")
    if last < len(items):
        return Replacement(items[first].start, items[last].start, "")
    start = items[first - 1].end if first else items[0].start
    return Replacement(start, items[last - 1].end, "")


def _with_items(  # noqa: PLR0917  # what is put, and where
    text: str, node: Extent, items: Sequence[Extent], at: int, values: Sequence[str], style: Style
) -> Replacement:
    written = [plain_or_quoted(value) for value in values]
    if node.is_flow:
        if at == 0:
            return Replacement(items[0].start, items[0].start, "".join(f"{each}, " for each in written))
        end = items[at - 1].end
        return Replacement(end, end, "".join(f", {each}" for each in written))
    lead = " " * node.column + "- "
    if at == 0:
        start = line_start(text, items[0].start)
        return Replacement(start, start, "".join(f"{lead}{each}{style.newline}" for each in written))
    end = last_line_end(text, items[at - 1])
    return Replacement(end, end, "".join(f"{style.newline}{lead}{each}" for each in written))


def _removal(text: str, mapping: Extent, entry: tuple[Extent, Extent]) -> Way:
    """Return the way to take an entry out, with the comment at the end of its line."""
    entries = mapping.entries or []
    number = entries.index(entry)
    key, node = entry
    if mapping.is_flow:
        if number + 1 < len(entries):
            return [Replacement(key.start, entries[number + 1][0].start, "")]
        start = entries[number - 1][1].end if number else key.start
        return [Replacement(start, max(node.end, key.end), "")]
    end = max(last_line_end(text, node), last_line_end(text, key))
    start = line_start(text, key.start)
    if text[start : key.start].strip():  # behind the hyphen of an item
        following = entries[number + 1][0].start if number + 1 < len(entries) else end
        return [Replacement(key.start, following, "")]
    if end >= len(text) and start:  # the last line, which has no line break
        return [Replacement(len(text[:start].rstrip("\r\n")), end, "")]
    return [Replacement(start, next_line(text, end), "")]


def _addition(  # noqa: PLR0917  # as above
    text: str, mapping: Extent, record: Record, field: Field, value: Any, style: Style
) -> Replacement:
    """Return how to add an entry where the order of the format has it."""
    entries = mapping.entries or []
    order = {each.key: number for number, each in enumerate(record.fields)}
    before = [entry for entry in entries if order.get(entry[0].value, -1) < order[field.key]]
    above = before[-1] if before else None
    if mapping.is_flow:
        written = f"{field.key}: {flow_text(field.kind, value, style.implied_source)}"
        if above is not None:
            end = max(above[1].end, above[0].end + 1)
            return Replacement(end, end, f", {written}")
        at = entries[0][0].start if entries else mapping.start + 1
        return Replacement(at, at, f"{written}, " if entries else written)
    column = entries[0][0].column
    lines = field_lines(field, value, " " * column, style.implied_source)
    if above is None:
        at = entries[0][0].start
        first, *rest = lines
        joined = style.newline.join([first.lstrip(" "), *rest])
        return Replacement(at, at, f"{joined}{style.newline}{' ' * column}")
    end = max(last_line_end(text, above[1]), last_line_end(text, above[0]))
    end = below_comments(text, end, column)
    return Replacement(end, end, style.newline + style.newline.join(lines))


def _rewriting(  # noqa: PLR0917  # as above
    text: str, mapping: Extent, entry: tuple[Extent, Extent], field: Field, value: Any, style: Style
) -> Way:
    """Return the way to write an entry anew, in the place of the old one."""
    key, node = entry
    lines = field_lines(field, value, " " * key.column, style.implied_source)
    end = last_line_end(text, node) if not node.is_scalar or node.style in _BLOCK_STYLES else node.end
    del mapping
    return [Replacement(key.start, end, style.newline.join(lines).lstrip(" "))]
