"""Rows of tables: what is in their cells becomes one block, or stays as it is where the table only places it."""

from dataclasses import dataclass, field

from briefing_tui.articles.blocks import TextBlock
from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.places import Element

MAX_COLUMNS = 63  # as many as Word allows
_NO_BLOCKS: list[TextBlock] = []  # of empty cells; it stays so
_MAX_CELLS = 1_024  # of a row, as many as LibreOffice allows
_PROSE_PARAGRAPHS, _PROSE_CHARACTERS = 3, 1_000  # what has so many of both is prose that a table only places


@dataclass(slots=True)
class Row:
    """A row that is being read: the XPath of its element, and the blocks of each cell.

    `spans` says of each cell, the one that is open included, how many columns it covers.
    """

    path: str
    cells: list[list[TextBlock]] = field(default_factory=list)
    spans: list[int] = field(default_factory=list)
    is_header: bool = False
    is_deleted: bool = False
    has_table: bool = False

    def begin_cell(self, columns: int = 1) -> None:
        """Begin a cell; raises UnreadableArticleError where no table has so many."""
        if len(self.spans) == _MAX_CELLS:
            raise UnreadableArticleError(f"has a table of more than {_MAX_CELLS:,} columns", "split that table")
        self.spans.append(max(1, min(columns, MAX_COLUMNS)))

    def end_cell(self, blocks: list[TextBlock]) -> None:
        """End the open cell, if there is one."""
        if len(self.cells) < len(self.spans):
            self.cells.append(blocks)

    def add_empty_cells(self, count: int) -> None:
        """Add cells without text, between others."""
        count = max(0, min(count, MAX_COLUMNS))
        is_narrow = len(self.spans) + count <= MAX_COLUMNS and sum(self.spans) + count <= MAX_COLUMNS
        if is_narrow and len(self.cells) == len(self.spans):
            self.cells += [_NO_BLOCKS] * count
            self.spans += [1] * count

    def blocks(self, element: Element) -> list[TextBlock]:
        """Return the block of the row, followed by the notes and the furniture in it; or the blocks of its cells.

        A cell that covers several columns is followed by empty cells. The blocks of the cells stay as they are where
        the table only places them: it has one column, or another table in this row, or a heading over text, or prose.
        """
        if self.is_deleted:
            return []
        if self.has_table or self.spans == [1] or any(map(_is_placed, self.cells)):
            return [block for cell in self.cells for block in cell]
        texts, others = [], []
        for cell, span in zip(self.cells, self.spans, strict=True):
            texts.append("\n".join(" ".join(block.texts) for block in cell if _is_text(block)) if cell else "")
            texts.extend([""] * min(span - 1, MAX_COLUMNS - len(texts)))
            others += [block for block in cell if not _is_text(block)] if cell else _NO_BLOCKS
        identifier = next((block.element.id for cell in self.cells for block in cell if block.element.id), element.id)
        return [TextBlock(BlockKind.ROW, tuple(texts), int(self.is_header), element._replace(id=identifier)), *others]


def _is_text(block: TextBlock) -> bool:
    return isinstance(block.kind, BlockKind) and block.kind is not BlockKind.NOTE


def _is_placed(cell: list[TextBlock]) -> bool:
    if len(cell) == 1:
        return False
    if any(block.kind is BlockKind.HEADING for block in cell):
        return True
    texts = [text for block in cell if _is_text(block) for text in block.texts]
    return len(texts) >= _PROSE_PARAGRAPHS and sum(map(len, texts)) >= _PROSE_CHARACTERS
