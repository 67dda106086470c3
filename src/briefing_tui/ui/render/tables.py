"""Tables: columns that are as wide as their cells, or as there is room for; else each row as a record, cell by cell."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from operator import le
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.passage import Span
from briefing_tui.ui.render.bidi import begins_right_to_left
from briefing_tui.ui.render.setting import Fragment
from briefing_tui.ui.render.text import breaks, is_narrow, line_starts, shorten

_GAP_CELLS = 2  # between columns, where the marks of passages find room
_HEAD_GAP_CELLS = 3  # between heads that stand one behind the other
_MIN_COLUMN_CELLS = 2  # of a wide letter
_MAX_WORD_CELLS = 12  # of a word that is not broken
_MAX_NUMBER_CELLS = 20
_MAX_CELL_CHARACTERS = 400  # of a cell that are measured
_MAX_MEASURED_ROWS = 200  # at the beginning of a table, and as many spread over the rest
_MAX_COMPARED_ROWS = 50  # that are set in both ways, to take the lower one
_LABEL_SHARE = 5, 2  # of the measure: two fifths at most, where each cell stands behind its head
_HANGING_CELLS = 2  # of the cells of a record that has no heads
_NUMERIC_SHARE = 0.8  # of the cells of a column of numbers
_TALL_SHARE = 1 / 3  # of the rows of a table that wrap, from which on a free line stands between rows
_NUMBER = re.compile(r"[^\w\s]{0,2} ?\d[\d.,:/'’٫٬ \u00a0\u2009\u202f–-]*\S{0,3}")
_NOTHING = re.compile(r"\W{0,3}|[nN]/?[aA]")


class Rows(NamedTuple):
    """The rows of a table: where each begins and ends in a text, and how many of the first have the heads."""

    starts: Sequence[int]
    ends: Sequence[int]
    heads: int


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
    share, part = _LABEL_SHARE
    labels = tuple(shorten(cell, measure * part // share) for cell in (heads[-1] if heads else ()))
    behind = max(map(cell_len, labels)) + _GAP_CELLS if labels else 0
    record = Table((), (), labels, behind, measure, is_apart=True, is_mirrored=mirrors and _is_right_to_left(body))
    columns = _columns(measured, body, measure, room)
    if columns is None:
        return record
    tall = sum(any(map(_is_wider, row, columns.widths)) for row in body if len(row) > 1)
    if tall <= _TALL_SHARE * len(body):
        return columns._replace(is_mirrored=record.is_mirrored)
    some = [(rows.starts[number], rows.ends[number]) for number in numbers[rows.heads :][:_MAX_COMPARED_ROWS]]
    lines = [sum(row_height(text, *row, form, is_head=False) for row in some) for form in (columns, record)]
    return columns._replace(is_apart=True, is_mirrored=record.is_mirrored) if lines[0] <= lines[1] else record


def _columns(rows: Sequence[Sequence[str]], body: Sequence[Sequence[str]], measure: int, room: int) -> Table | None:
    """Return a table in columns, or None where there is no room for them."""
    count = max(map(len, rows))
    if count * (_MIN_COLUMN_CELLS + _GAP_CELLS) > room + _GAP_CELLS:
        return None
    numeric = tuple(_is_numeric([row[column] for row in body if column < len(row)]) for column in range(count))
    widths = _widths(rows, numeric, measure, room)
    cells = sum(widths) + _GAP_CELLS * (count - 1)
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


def row_fragments(text: str, start: int, end: int, table_: Table, *, is_head: bool) -> list[list[Fragment]]:
    """Return what stands on each line of a row, in the order of the text."""
    lines: list[list[Fragment]] = []
    place = (
        _in_columns(text, start, end, table_) if table_.widths else _record(text, start, end, table_, is_head=is_head)
    )
    for line, fragment in place:
        lines += ([] for _ in range(line + 1 - len(lines)))
        lines[line].append(fragment)
    return lines


def _measured(rows: int) -> Iterator[int]:
    """Yield the numbers of the rows that are measured."""
    yield from range(min(rows, _MAX_MEASURED_ROWS))
    yield from range(_MAX_MEASURED_ROWS, rows, max(rows // _MAX_MEASURED_ROWS, 1))


def _is_right_to_left(rows: Sequence[Sequence[str]]) -> bool:
    directions = [
        begins_right_to_left(cell[:_MAX_CELL_CHARACTERS])
        for cell in chain.from_iterable(rows)
        if any(map(str.isalpha, cell))
    ]
    return sum(directions) * 2 > len(directions)


def _is_numeric(cells: Sequence[str]) -> bool:
    """Return whether a column is one of numbers; empty cells and dashes say nothing."""
    said = [cell for cell in cells if not _NOTHING.fullmatch(cell[:_MAX_CELL_CHARACTERS])]
    numbers = sum(_is_number(cell) for cell in said)
    return bool(said) and numbers >= _NUMERIC_SHARE * len(said)


def _is_number(cell: str) -> bool:
    return len(cell) <= _MAX_NUMBER_CELLS and _NUMBER.fullmatch(cell) is not None


def _widths(rows: Sequence[Sequence[str]], numeric: Sequence[bool], measure: int, room: int) -> tuple[int, ...]:
    """Return the widths of the columns, or nothing where they do not find room.

    Each column has at least its longest word or number. What is left over is given to all alike, as far as each needs
    it for its longest cell: those that need little have all that they need.
    """
    least, most = [_MIN_COLUMN_CELLS] * len(numeric), [_MIN_COLUMN_CELLS] * len(numeric)
    for row in rows:
        if len(row) == 1 < len(numeric):  # it has the whole width to itself
            continue
        for column, cell in enumerate(row):
            part = cell[:_MAX_CELL_CHARACTERS]
            cells = len(part) if is_narrow(part) else cell_len(part)
            most[column] = max(most[column], min(cells, measure))
            longest = cells if numeric[column] and _is_number(cell) else _longest_word(part)
            least[column] = max(least[column], longest)
    gaps = _GAP_CELLS * (len(most) - 1)
    left = room - gaps - sum(least)
    if left < 0:
        return ()
    widths = list(least)
    lacking = sorted((wide - narrow, column) for column, (wide, narrow) in enumerate(zip(most, least, strict=True)))
    for columns, (cells, column) in zip(range(len(most), 0, -1), lacking, strict=True):
        given = min(cells, left // columns)
        widths[column] += given
        left -= given
    return tuple(widths)


def _longest_word(cell: str) -> int:
    return min(max(map(cell_len, cell.split()), default=0), _MAX_WORD_CELLS)


def _is_wider(cell: str, width: int) -> bool:
    return cell_len(cell[:_MAX_CELL_CHARACTERS]) > width


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
        x += width + _GAP_CELLS


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
