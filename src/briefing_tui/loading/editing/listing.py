"""The ways to put an item into a list of records in YAML and to take one out, with the comments that belong to it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from briefing_tui.loading.editing.nodes import Extent
from briefing_tui.loading.editing.piece import Replacement, last_line_end, line_end, line_start, next_line
from briefing_tui.loading.editing.setting import Style
from briefing_tui.loading.fields import Record
from briefing_tui.loading.writing import flow_text, has_own_lines, item_lines

_HEADING = "--"  # begins the heading of a group of items, which belongs to none of them


class ItemLines(NamedTuple):
    """The lines of an item in a block sequence: from the comments right above it to the last that belongs to it.

    `start` and `end` are offsets, the line break at the end included; `hyphen` is that of its hyphen.
    """

    start: int
    hyphen: int
    end: int


def lines_of_item(text: str, sequence: Extent, index: int) -> ItemLines:
    """Return the lines of an item of a block sequence, its comments among them."""
    items = sequence.items or []
    node, column = items[index], sequence.column
    hyphen = _hyphen(text, node, column)
    start = _with_comments_above(text, line_start(text, hyphen))
    end = next_line(text, last_line_end(text, node))
    beyond = line_start(text, _hyphen(text, items[index + 1], column)) if index + 1 < len(items) else len(text)
    return ItemLines(start, hyphen, _with_comments_below(text, end, beyond, column))


def removal_of_item(text: str, sequence: Extent, index: int) -> Replacement:
    """Return how to take an item out of a list, with its comments and the empty lines that part it from the next."""
    items = sequence.items or []
    if sequence.is_flow:
        if index + 1 < len(items):
            return Replacement(items[index].start, items[index + 1].start, "")
        start = items[index - 1].end if index else items[index].start
        return Replacement(start, items[index].end, "")
    lines = lines_of_item(text, sequence, index)
    start, end = lines.start, lines.end
    if index + 1 < len(items):
        return Replacement(start, _past_empty_lines(text, end), "")
    return Replacement(_before_empty_lines(text, start) if index else start, end, "")


def insertion_of_item(  # noqa: PLR0917  # what is put, and where
    text: str, sequence: Extent, index: int, lines: Sequence[str], record: Record, style: Style
) -> Replacement:
    """Return how to put an item of a record, as lines with the indentation of the list, into a block sequence."""
    items, newline = sequence.items or [], style.newline
    written = "".join(f"{line}{newline}" for line in lines)
    gap = newline if _parts_items(text, sequence, record) else ""
    if index < len(items):
        start = lines_of_item(text, sequence, index).start
        return Replacement(start, start, f"{written}{gap}")
    last = lines_of_item(text, sequence, len(items) - 1)
    lead = "" if text[: last.end].endswith(("\n", "\r")) else newline
    if last.end >= len(text) and lead:  # the text ends without a line break, and so it stays
        written = written.removesuffix(newline)
    return Replacement(last.end, last.end, f"{lead}{gap}{written}")


def insertion_in_flow(  # as above
    sequence: Extent, index: int, record: Record, thing: Any, style: Style
) -> Replacement:
    """Return how to put a record into a list in brackets."""
    items = sequence.items or []
    written = flow_text(record, thing, style.implied_source)
    if not items:
        return Replacement(sequence.start + 1, sequence.start + 1, written)
    if index < len(items):
        return Replacement(items[index].start, items[index].start, f"{written}, ")
    return Replacement(items[-1].end, items[-1].end, f", {written}")


def new_item(record: Record, thing: Any, column: int, style: Style) -> list[str]:
    """Return the lines of a new item whose hyphen stands in a column, from 0."""
    return item_lines(record, thing, " " * column, style.implied_source)


def moved_lines(written: str, by: int) -> list[str]:
    """Return the lines of an item with another indentation: further to the right by some columns, or to the left."""
    lines = written.splitlines()
    if by >= 0:
        return [" " * by + line if line.strip() else line for line in lines]
    return [line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines]


def _hyphen(text: str, node: Extent, column: int) -> int:
    line = line_start(text, node.start)
    while line and (text[line : line + column].strip() or text[line + column] != "-"):
        line = line_start(text, line - 1)
    return line + column


def _with_comments_above(text: str, line: int) -> int:
    """Return where the comments right above a line begin, if they belong to what stands on it."""
    start = line
    while start:
        above = line_start(text, start - 1)
        words = text[above : line_end(text, above)].strip()
        if not words.startswith("#"):
            break
        if words.lstrip("#").strip().startswith(_HEADING):
            return line
        start = above
    return start


def _with_comments_below(text: str, end: int, beyond: int, column: int) -> int:
    """Return the end of the comments below an item that begin behind its hyphen, before the next one."""
    found, line = end, end
    while line < beyond:
        rest = text[line : line_end(text, line)]
        indent = len(rest) - len(rest.lstrip(" "))
        following = next_line(text, line)
        if rest.strip() and not (rest.lstrip(" ").startswith("#") and indent > column):
            break
        if rest.strip():
            found = following
        if following == line:
            break
        line = following
    return found


def _parts_items(text: str, sequence: Extent, record: Record) -> bool:
    """Return whether an empty line stands between the items of a block sequence; of one alone, if it would."""
    items = sequence.items or []
    if len(items) > 1:
        first = lines_of_item(text, sequence, 0)
        return not text[first.end : line_end(text, first.end)].strip()
    return has_own_lines(record)


def _past_empty_lines(text: str, offset: int) -> int:
    while offset < len(text) and not text[offset : line_end(text, offset)].strip():
        offset = next_line(text, offset)
    return offset


def _before_empty_lines(text: str, offset: int) -> int:
    while offset:
        above = line_start(text, offset - 1)
        if text[above:offset].strip():
            break
        offset = above
    return offset
