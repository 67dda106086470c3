"""Tables: lines whose words stand in columns, with wide gaps between them, over several lines."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.articles.pdf.lines import Cell, Line
from briefing_tui.articles.pdf.marks import ends_entry, is_list_mark
from briefing_tui.text.regex import regex

_ALIGNED_POINTS = 3.0
_STOP_GAP = 1.3  # in sizes of the type: TeX stretches the space after a full stop more than others
_EVEN = 1.2  # times the narrowest gap of a line is the widest, where all are stretched alike
_STRETCHED = 4.0  # in sizes of the type: the widest gap of a line that is stretched to its column
_NEARLY = 1.0  # in sizes of the type: how far a word may stand from its column, as its place is estimated
_WORD = regex(r"\S+")
_MOST_CELLS = 40  # of a row
_LEAST_ROWS = 2
_LEAST_ROWS_OF_TWO = 3  # with two cells only
_MOST_WRAPPED = 2  # lines that a cell goes on over, and no other one of its row
_NEAR = 1.1  # of the least distance of the lines of a table: a line so near to its last one is its own
_ROWS_ABOVE = 2  # the last row, with whose cells those of the next are compared, and so many above it
_CLOSE = 0.85  # of the greatest distance between two lines: those of one row stand closer
_ROWS_SHARE = 0.25  # of the lines, that stand further apart, where others are close


class Row(NamedTuple):
    """A row of a table: the pieces of each cell, as a line and the range of its text."""

    cells: list[list[tuple[Line, int, int]]]


def table_at(lines: Sequence[Line], first: int) -> int:
    """Return how many lines from the `first` on are a table; none if it is no line of a table."""
    if not _has_cells(lines[first]) or is_list_mark(lines[first].text[: lines[first].cells[0].end]):
        return 0
    last, rows, most = first, 1, len(lines[first].cells)
    for at in range(first + 1, len(lines)):
        line, before = lines[at], lines[last]
        if line.page != before.page or line.y <= lines[at - 1].y:
            break
        above = [cell for each in lines[max(first, last - _ROWS_ABOVE) : last + 1] for cell in each.cells]
        if _has_cells(line) and _aligned(line.cells, above):
            last, rows, most = at, rows + 1, max(most, len(line.cells))
        elif at > last + _MOST_WRAPPED or not _wraps(line, before):
            break
    enough = _LEAST_ROWS if most > _LEAST_ROWS else _LEAST_ROWS_OF_TWO
    if rows < enough:
        return 0
    pitch = min(after.y - before.y for before, after in pairwise(lines[first : last + 1]))
    end = last + 1
    while end < min(len(lines), last + 1 + _MOST_WRAPPED) and _wraps(lines[end], lines[last]):
        if not 0 < lines[end].y - lines[end - 1].y <= _NEAR * pitch:
            break
        end += 1
    return end - first


def _has_cells(line: Line) -> bool:
    """Whether a line has the cells of a row: it is not stretched to its column, and no entry of a table of contents."""
    cells = line.cells
    if not 0 < len(cells) <= _MOST_CELLS or ends_entry(line.text):
        return False
    gaps = [after.x0 - before.x1 for before, after in pairwise(cells)]
    reaches = line.x0 - line.left < line.size and line.right - line.x1 < line.size
    widest = max(gaps)
    words = all(" " not in line.text[cell.start : cell.end] for cell in cells)
    even = words and widest <= _EVEN * min(gaps) and widest <= _STRETCHED * line.size
    return not reaches or not (even or widest <= _STOP_GAP * line.size)


def _aligned(cells: Sequence[Cell], others: Sequence[Cell]) -> bool:
    """Whether half of the cells of a line stand below others: at their left or right edges, or their middles."""
    count = sum(any(_is_below(cell, other) for other in others) for cell in cells)
    return count >= len(cells) / 2 and count > 1


def _is_below(cell: Cell, other: Cell) -> bool:
    return _offset(cell, other) <= _ALIGNED_POINTS


def _wraps(line: Line, before: Line) -> bool:
    """Whether a line without gaps goes on with a cell of the line before it, that is not the first."""
    whole = Cell(0, 0, line.x0, line.x1)
    return line.x0 > before.cells[0].x1 and any(_is_below(whole, cell) for cell in before.cells[1:])


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Return the rows of the lines of a table; a cell may go on over several lines."""
    edges = _edges(lines)
    distances = [after.y - before.y for before, after in pairwise(lines)]
    close = _close(distances)
    rows: list[Row] = []
    for number, line in enumerate(lines):
        whole = line.cells or (Cell(0, len(line.text), line.x0, line.x1),)
        cells = [part for cell in whole for part in _split(cell, line, edges)]
        places = [_nearest(cell, edges) for cell in cells]
        goes_on = places[0] > 0 or (number > 0 and len(cells) < len(edges) and distances[number - 1] < close)
        if not (rows and goes_on):
            rows.append(Row([[] for _ in edges]))
        for place, cell in zip(places, cells, strict=True):
            rows[-1].cells[place].append((line, cell.start, cell.end))
    return rows


def _close(distances: Sequence[float]) -> float:
    """Return the distance below which lines stand in one row: none do where few stand further apart than others."""
    least = _CLOSE * max(distances)
    apart = sum(distance >= least for distance in distances)
    return least if apart >= max(_LEAST_ROWS, _ROWS_SHARE * len(distances)) else 0.0


def _edges(lines: Sequence[Line]) -> list[Cell]:
    """Return the columns of a table: the cells of the line that has most of them."""
    return list(max(lines, key=lambda line: len(line.cells)).cells)


def _split(cell: Cell, line: Line, edges: Sequence[Cell]) -> list[Cell]:
    """Return the words of a cell by the columns that they stand in, where narrow gaps have made one cell of several.

    Where a word stands is told by how many characters are before it, which is near enough for a few words.
    """
    text = line.text[cell.start : cell.end]
    if " " not in text or sum(cell.x0 < edge.x1 and edge.x0 < cell.x1 for edge in edges) < 2:  # noqa: PLR2004
        return [cell]
    width = (cell.x1 - cell.x0) / len(text)
    words = [
        Cell(
            cell.start + word.start(),
            cell.start + word.end(),
            cell.x0 + width * word.start(),
            cell.x0 + width * word.end(),
        )
        for word in _WORD.finditer(text)
    ]
    parts: list[Cell] = []
    places: list[int] = []
    for word in words:
        place = _nearest(word, edges)
        if places and places[-1] == place:
            parts[-1] = Cell(parts[-1].start, word.end, parts[-1].x0, word.x1)
        else:
            parts.append(word)
            places.append(place)
    aligned = all(_offset(part, edges[place]) <= _NEARLY * line.size for part, place in zip(parts, places, strict=True))
    return parts if aligned and places == sorted(set(places)) else [cell]


def _offset(cell: Cell, other: Cell) -> float:
    """Return how far two cells are out of line: at their left or right edges, or their middles, where it is least."""
    return min(abs(cell.x0 - other.x0), abs(cell.x1 - other.x1), abs(cell.x0 + cell.x1 - other.x0 - other.x1) / 2)


def _nearest(cell: Cell, edges: Sequence[Cell]) -> int:
    """Return the number of the column that a cell is aligned with best: at its left or right, or its middle."""
    return min(range(len(edges)), key=lambda number: _offset(cell, edges[number]))
