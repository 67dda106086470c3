"""Tables: columns that are as wide as their cells, or as there is room for; else each row as a record, cell by cell."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from operator import le
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.passage import Span
from briefing_tui.text.direction import begins_right_to_left
from briefing_tui.ui.render.column_widths import (
    GAP_CELLS,
    MAX_CELL_CHARACTERS,
    MIN_COLUMN_CELLS,
    Cells,
    column_widths,
    labels,
    measured_cells,
    numeric_columns,
)
from briefing_tui.ui.render.setting import Fragment
from briefing_tui.ui.render.text import breaks, is_narrow, line_starts

_HEAD_GAP_CELLS = 3  # between heads that stand one behind the other
_HANGING_CELLS = 2  # of the cells of a record that has no heads
_MAX_MEASURED_ROWS = 200  # at the beginning of a table, and as many spread over the rest
_MAX_COMPARED_ROWS = 50  # that are set in both ways, to take the lower one
_TALL_SHARE = 1 / 3  # of the rows of a table that wrap, from which on a free line stands between rows


class Rows(NamedTuple):
    """The rows of a table: where each begins and ends in a text, and how many of the first have the heads."""

    starts: Sequence[int]
    ends: Sequence[int]
    heads: int


class SetRow(NamedTuple):
    """A row as it is set: what stands on each of its lines, in the order of the text; and for look-ups by offset.

    `starts` are the offsets at which all its fragments begin, which ascend, and `places` the line of each, from 0.
    """

    lines: list[list[Fragment]]
    starts: list[int]
    places: list[int]

    def line_of(self, offset: int) -> int:
        """Return the line on which an offset of the text stands, or the character before it."""
        number = bisect_right(self.starts, offset) - 1
        return self.places[number] if number >= 0 else 0

    def lines_of(self, span: Span) -> range:
        """Return the lines from the first to the last on which something of a span may stand."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        places = self.places[first : max(bisect_left(self.starts, span.end), first + 1)]
        return range(min(places), max(places) + 1)


class Table(NamedTuple):
    """How the rows of a table are set.

    `widths` are those of the columns in cells, and none where there is no room for columns; `to_right` says which of
    them are set to the right. `labels` are the heads as each stands before its cells, where there are no columns; the
    cells begin `behind` them. `cells` is the width of the whole. With `is_apart` a free line stands between two rows.
    With `is_mirrored`, the columns stand from right to left, the first at the right edge of the measure or the table.
    """

    widths: tuple[int, ...]
    to_right: tuple[bool, ...]
    labels: tuple[str, ...]
    behind: int
    cells: int
    is_apart: bool
    is_mirrored: bool


def table(text: str, rows: Rows, measure: int, room: int, *, mirrors: bool) -> Table:
    """Return how a table is set, by a part of its rows: in columns, or as records where these take fewer lines.

    It may take `room` cells where its columns do not find place within the measure. With `mirrors`, the columns of a
    table in a right-to-left script stand from right to left.
    """
    numbers = list(_measured(len(rows.starts)))
    measured = [text[rows.starts[number] : rows.ends[number]].split("\t") for number in numbers]
    heads, body = measured[: rows.heads], measured[rows.heads :] or measured
    names = labels(heads, body, measure)
    behind = max(map(cell_len, names)) + GAP_CELLS if names else 0
    record = Table((), (), names, behind, measure, is_apart=True, is_mirrored=mirrors and _is_right_to_left(body))
    columns = _columns(heads, body, measure, room)
    if columns is None:
        return record
    tall = sum(any(map(_is_wider, row, columns.widths)) for row in body if len(row) > 1)
    if tall <= _TALL_SHARE * len(body):
        return columns._replace(is_mirrored=record.is_mirrored)
    some = [(rows.starts[number], rows.ends[number]) for number in numbers[rows.heads :][:_MAX_COMPARED_ROWS]]
    lines = [sum(row_height(text, *row, form, is_head=False) for row in some) for form in (columns, record)]
    return columns._replace(is_apart=True, is_mirrored=record.is_mirrored) if lines[0] <= lines[1] else record


def _columns(heads: Cells, body: Cells, measure: int, room: int) -> Table | None:
    """Return a table in columns, or None where there is no room for them."""
    count = max(map(len, (*heads, *body)))
    if count * (MIN_COLUMN_CELLS + GAP_CELLS) > room + GAP_CELLS:
        return None
    numeric = numeric_columns(body, count)
    widths = column_widths(heads, body, numeric, measure, room)
    cells = sum(widths) + GAP_CELLS * (count - 1)
    return Table(widths, numeric, (), 0, cells, is_apart=False, is_mirrored=False) if widths else None


def row_height(text: str, start: int, end: int, table_: Table, *, is_head: bool) -> int:
    """Return the number of lines that a row takes."""
    widths = table_.widths
    if not widths:
        return _record_height(text, start, end, table_, is_head=is_head)
    cells = text[start:end].split("\t", len(widths) - 1)
    if len(cells) == 1:
        return len(line_starts(text, start, end, table_.cells))
    if is_narrow("".join(cells)) and all(map(le, map(len, cells), widths)):
        return 1
    return max(len(line_starts(cell, 0, len(cell), width)) for cell, width in zip(cells, widths, strict=False))


def _record_height(text: str, start: int, end: int, table_: Table, *, is_head: bool) -> int:
    cells = text[start:end].split("\t")
    if is_head or (len(cells) == 1 and len(table_.labels) > 1):
        return 1 + max(line for line, _ in _one_behind_the_other(text, start, end, table_.cells))
    lines = 0
    for cell in filter(None, cells):
        width = table_.cells - _before_cell(table_, lines)
        lines += 1 if len(cell) <= width and cell.isascii() else len(line_starts(cell, 0, len(cell), width))
    return lines


def _before_cell(table_: Table, line: int) -> int:
    """Return how far a cell of a record stands in, on that line of it."""
    return table_.behind or (_HANGING_CELLS if line else 0)


def set_row(text: str, start: int, end: int, table_: Table, *, is_head: bool) -> SetRow:
    """Return a row as it is set."""
    row = SetRow([], [], [])
    place = (
        _in_columns(text, start, end, table_) if table_.widths else _record(text, start, end, table_, is_head=is_head)
    )
    for line, fragment in place:
        row.lines.extend([] for _ in range(line + 1 - len(row.lines)))
        row.lines[line].append(fragment)
        row.starts.append(fragment.start)
        row.places.append(line)
    return row


def _measured(rows: int) -> Iterator[int]:
    """Yield the numbers of the rows that are measured."""
    yield from range(min(rows, _MAX_MEASURED_ROWS))
    yield from range(_MAX_MEASURED_ROWS, rows, max(rows // _MAX_MEASURED_ROWS, 1))


def _is_right_to_left(rows: Cells) -> bool:
    cells = [cell[:MAX_CELL_CHARACTERS] for row in rows for cell in row]
    directions = [begins_right_to_left(cell) for cell in cells if any(map(str.isalpha, cell))]
    return sum(directions) * 2 > len(directions)


def _is_wider(cell: str, width: int) -> bool:
    return measured_cells(cell) > width


def _in_columns(text: str, start: int, end: int, table_: Table) -> Iterator[tuple[int, Fragment]]:
    """Yield what a row has in its columns, each stretch with its line; an only cell takes the width of them all."""
    cells = list(_cells(text, start, end, len(table_.widths)))
    if len(cells) == 1:
        for line, (first, last) in enumerate(breaks(text, start, end, table_.cells)):
            yield line, Fragment(first, last, 0, table_.cells)
        return
    x = 0
    for cell, width, to_right in zip(cells, table_.widths, table_.to_right, strict=False):
        if cell.start < cell.end:
            for line, (first, last) in enumerate(breaks(text, *cell, width)):
                yield line, Fragment(first, last, x, width, to_right)
        x += width + GAP_CELLS


def _record(text: str, start: int, end: int, table_: Table, *, is_head: bool) -> Iterator[tuple[int, Fragment]]:
    """Yield the cells of a row one below the other, each behind its head; heads, and an only cell, without that."""
    if is_head or (len(table_.labels) > 1 and "\t" not in text[start:end]):
        yield from _one_behind_the_other(text, start, end, table_.cells)
        return
    labels = chain(table_.labels, repeat(""))
    line = 0
    for cell, label in zip(_cells(text, start, end), labels, strict=False):
        if cell.start == cell.end:
            continue
        x = _before_cell(table_, line)
        width = table_.cells - x
        for first, last in breaks(text, *cell, width):
            yield line, Fragment(first, last, x, width, label=label)
            line, label = line + 1, ""  # noqa: PLW2901  # of the cell's first line alone


def _one_behind_the_other(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, Fragment]]:
    line = x = 0
    for cell in _cells(text, start, end):
        if cell.start == cell.end:
            continue
        cells = cell_len(text[cell.start : cell.end])
        if x and x + cells > width:
            line, x = line + 1, 0
        for first, last in breaks(text, *cell, width):
            if first > cell.start:
                line, x = line + 1, 0
            cells = cell_len(text[first:last])
            yield line, Fragment(first, last, x, cells)
            x += cells
        x += _HEAD_GAP_CELLS


def _cells(text: str, start: int, end: int, most: int = -1) -> Iterator[Span]:
    """Yield the cells of a row; the last of `most` has all that is left."""
    at = start
    for cell in text[start:end].split("\t", most - 1 if most > 0 else -1):
        yield Span(at, at + len(cell))
        at += len(cell) + 1
