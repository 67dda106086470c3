"""Rows of tables: what is in their cells becomes one block, or stays as it is where the table only places it."""

from collections.abc import Sequence

from briefing_tui.articles.archive.blocks import TextBlock
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.places import Element

_PROSE_PARAGRAPHS, _PROSE_CHARACTERS = 3, 1_000  # what has so many of both is prose that a table only places


def blocks_of_row(
    cells: Sequence[list[TextBlock]], spans: Sequence[int], element: Element, *, is_header: bool, has_table: bool
) -> list[TextBlock]:
    """Return the block of a row, followed by the notes and the furniture in it; or the blocks of its cells.

    A cell that spans several columns is followed by empty cells. The blocks of the cells stay as they are where the
    table only places them: it has one column, or another table in this row, or a heading over text, or long prose.
    """
    if has_table or list(spans) == [1] or any(map(_is_placed, cells)):
        return [block for cell in cells for block in cell]
    texts, others = [], []
    for cell, span in zip(cells, spans, strict=True):
        texts.append("\n".join(" ".join(block.texts) for block in cell if _is_text(block)))
        texts.extend([""] * (span - 1))
        others += [block for block in cell if not _is_text(block)]
    identifier = next((block.element.id for cell in cells for block in cell if block.element.id), element.id)
    return [TextBlock(BlockKind.ROW, tuple(texts), int(is_header), element._replace(id=identifier)), *others]


def _is_text(block: TextBlock) -> bool:
    return isinstance(block.kind, BlockKind) and block.kind is not BlockKind.NOTE


def _is_placed(cell: list[TextBlock]) -> bool:
    if len(cell) == 1:
        return False
    if any(block.kind is BlockKind.HEADING for block in cell):
        return True
    texts = [text for block in cell if _is_text(block) for text in block.texts]
    return len(texts) >= _PROSE_PARAGRAPHS and sum(map(len, texts)) >= _PROSE_CHARACTERS
