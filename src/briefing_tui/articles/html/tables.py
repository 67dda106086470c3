"""Tables of a document: rows of data, or a layout of blocks."""

from collections.abc import Iterator, Sequence

from briefing_tui.articles.extraction import Piece
from briefing_tui.articles.html.nodes import Node
from briefing_tui.articles.html.runs import Run
from briefing_tui.domain.article import BlockKind

_MAX_CELL_CHARACTERS = 1000  # a longer cell is a column of a page
_MIN_PROSE_CHARACTERS = 150  # of a paragraph: data have none that long twice in a cell
_NO_DATA = frozenset((BlockKind.HEADING, BlockKind.CODE))


class _Cell:
    """A cell: the runs from `first` to before `end` of the document's."""

    __slots__ = ("end", "first", "head")

    def __init__(self, first: int, *, head: bool) -> None:
        self.first, self.end, self.head = first, first, head


class Table:
    """A table while it is read: its rows, their cells, and which of the document's runs are in each."""

    def __init__(self, first: int, *, layout: bool) -> None:
        """Begin a table whose first run will be the one of index `first`; `layout` says that it holds no data."""
        self.layout = layout
        self._first = first
        self._rows: list[tuple[Node, list[_Cell]]] = []
        self._open: _Cell | None = None

    def begin_row(self, node: Node) -> None:
        """Begin a row."""
        self._rows.append((node, []))

    def begin_cell(self, first: int, *, head: bool) -> None:
        """Begin a cell, whose first run will be the one of index `first`."""
        if self._rows:
            self._open = _Cell(first, head=head)
            self._rows[-1][1].append(self._open)

    def end_cell(self, end: int) -> None:
        """End the cell that is open, before the run of index `end`."""
        if self._open:
            self._open.end = end
            self._open = None

    def settle(self, runs: list[Run]) -> None:
        """Make rows of the runs of this table, the last ones of the document's, if it holds data."""
        if not self._holds_data(runs):
            return
        settled: list[Run] = []
        at = self._first
        for node, cells in self._rows:
            filled = [cell for cell in cells if cell.first < cell.end]
            if not filled:
                continue
            settled.extend(runs[at : filled[0].first])  # a caption
            settled.append(_row(node, cells, runs))
            at = filled[-1].end
        settled.extend(runs[at:])
        runs[self._first :] = settled

    def _holds_data(self, runs: Sequence[Run]) -> bool:
        if self.layout or not self._rows:
            return False
        filled = [cell for cell in self._cells() if cell.first < cell.end]
        heads = any(cell.head for cell in filled)
        captioned = any(run.kind is BlockKind.CAPTION for run in runs[self._first : self._first + 1])
        columns = max(len(cells) for _, cells in self._rows)
        if not (heads or captioned) and (columns < 2 or len(self._rows) < 2):  # noqa: PLR2004  # else a list, or a line
            return False
        return not any(_is_column(runs[cell.first : cell.end]) for cell in filled)

    def _cells(self) -> Iterator[_Cell]:
        for _, cells in self._rows:
            yield from cells


def _is_column(runs: Sequence[Run]) -> bool:
    """Whether the runs of a cell are a part of a page, rather than a datum."""
    prose = sum(run.length >= _MIN_PROSE_CHARACTERS for run in runs)
    length = sum(run.length for run in runs)
    return prose > 1 or length > _MAX_CELL_CHARACTERS or any(run.kind in _NO_DATA for run in runs)


def _row(node: Node, cells: Sequence[_Cell], runs: Sequence[Run]) -> Run:
    """Return the row of some cells, at least one of which has text; an empty cell is an empty piece."""
    head = all(cell.head for cell in cells) or (node.parent is not None and node.parent.name == "thead")
    row = Run(node, BlockKind.ROW, int(head))
    end = next(runs[cell.first].pieces[0].start for cell in cells if cell.first < cell.end)
    for number, cell in enumerate(cells):
        separator = "\t" if number else ""
        if cell.first == cell.end:
            row.pieces.append(Piece(end, end, separator))
        for run in runs[cell.first : cell.end]:
            for piece in run.pieces:
                row.pieces.append(Piece(piece.start, piece.end, separator))
                separator = ""
            end = run.pieces[-1].end
            separator = " "
            row.length += run.length
            row.linked += run.linked
    return row
