"""The widths of a table's columns, by the cells that were measured, and the heads that stand beside cells."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len

from briefing_tui.text.regex import regex
from briefing_tui.ui.render.text import is_narrow, line_starts, shorten

GAP_CELLS = 2  # between columns, where the marks of passages find room
MIN_COLUMN_CELLS = 2  # of a wide letter
MAX_CELL_CHARACTERS = 400  # of a cell that are measured
_MAX_WORD_CELLS = 12  # of a word that is not broken
_MAX_NUMBER_CELLS = 20
_LABEL_SHARE = 5, 2  # of the measure: two fifths, which heads may take before long cells
_NUMERIC_SHARE = 0.8  # of the cells of a column of numbers
_NUMBER = regex(r"[^\w\s]{0,2} ?\d[\d.,:/'’٫٬ \u00a0\u2009\u202f–-]*\S{0,3}")
_NOTHING = regex(r"\W{0,3}|[nN]/?[aA]")

Cells = Sequence[Sequence[str]]  # of rows


def column_widths(heads: Cells, body: Cells, numeric: Sequence[bool], measure: int, room: int) -> tuple[int, ...]:
    """Return the widths of the columns, or nothing where they do not find room.

    Each column has at least its longest word or number. Heads wrap before other cells do, and before the table is wider
    than the measure, which it may be by as much as there is `room`.
    """
    gaps = GAP_CELLS * (len(numeric) - 1)
    words = _widest([*heads, *body], numeric, lambda cell, is_numeric: _unbroken(cell, is_numeric=is_numeric))
    cells = _widest(body, numeric, lambda cell, _: min(measured_cells(cell), measure))
    cells = [max(pair) for pair in zip(words, cells, strict=True)]
    if sum(cells) + gaps > measure:
        return _filled(words, cells, room - gaps)
    whole = _widest(heads, numeric, lambda cell, _: measured_cells(cell))
    widths = _filled(cells, [max(pair) for pair in zip(cells, whole, strict=True)], measure - gaps)
    return tuple(
        _narrowed([row[column] for row in heads if column < len(row) and (len(row) > 1 or not gaps)], least, width)
        for column, (least, width) in enumerate(zip(cells, widths, strict=True))
    )


def numeric_columns(body: Cells, count: int) -> tuple[bool, ...]:
    """Return for each of so many columns whether it is one of numbers; empty cells and dashes say nothing."""
    return tuple(_is_numeric([row[column] for row in body if column < len(row)]) for column in range(count))


def labels(heads: Cells, body: Cells, measure: int) -> tuple[str, ...]:
    """Return the heads of a table as each stands before its cells: short enough to leave room for these."""
    share, part = _LABEL_SHARE
    widest = max((measured_cells(cell) for row in body if len(row) > 1 for cell in row), default=0)
    most = max(measure * part // share, measure - GAP_CELLS - widest)
    return tuple(shorten(cell, most) for cell in (heads[-1] if heads else ()))


def measured_cells(cell: str) -> int:
    """Return the width of a cell of a table, or of its beginning."""
    part = cell[:MAX_CELL_CHARACTERS]
    return len(part) if is_narrow(part) else cell_len(part)


def _is_numeric(cells: Sequence[str]) -> bool:
    said = [cell for cell in cells if not _NOTHING.fullmatch(cell[:MAX_CELL_CHARACTERS])]
    numbers = sum(map(_is_number, said))
    return bool(said) and numbers >= _NUMERIC_SHARE * len(said)


def _is_number(cell: str) -> bool:
    return len(cell) <= _MAX_NUMBER_CELLS and _NUMBER.fullmatch(cell) is not None


def _widest(rows: Cells, numeric: Sequence[bool], measured: Callable[[str, bool], int]) -> list[int]:
    """Return the greatest of what is measured of the cells of each column; an only cell has the whole width."""
    widest = [MIN_COLUMN_CELLS] * len(numeric)
    for row in rows:
        if len(row) > 1 or len(numeric) == 1:
            widest[: len(row)] = map(max, widest, map(measured, row, numeric))
    return widest


def _filled(least: Sequence[int], most: Sequence[int], room: int) -> tuple[int, ...]:
    """Return widths of at least so many cells each, or nothing where they do not find room.

    What is left over is given to all alike, as far as each needs it: those that need little have all that they need.
    """
    left = room - sum(least)
    if left < 0:
        return ()
    widths = list(least)
    lacking = sorted((wide - narrow, column) for column, (wide, narrow) in enumerate(zip(most, least, strict=True)))
    for columns, (cells, column) in zip(range(len(most), 0, -1), lacking, strict=True):
        given = min(cells, left // columns)
        widths[column] += given
        left -= given
    return tuple(widths)


def _narrowed(heads: Sequence[str], least: int, width: int) -> int:
    """Return the least width of a column in which its heads take no more lines than in the width that it may have."""

    def lines(cells: int) -> int:
        return sum(len(line_starts(head, 0, len(head), cells)) for head in heads)

    return next(cells for cells in range(least, width + 1) if lines(cells) == lines(width))


def _unbroken(cell: str, *, is_numeric: bool) -> int:
    """Return the width of what is not broken of a cell: a number, or its longest word."""
    if is_numeric and _is_number(cell):
        return measured_cells(cell)
    return min(max(map(cell_len, cell[:MAX_CELL_CHARACTERS].split()), default=0), _MAX_WORD_CELLS)
