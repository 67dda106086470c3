"""Rows of tables."""

import pytest

from briefing_tui.articles.archive.rows import Row
from briefing_tui.articles.blocks import TextBlock
from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.places import Element


def _paragraph(text: str, kind: BlockKind | FurnitureKind = BlockKind.PARAGRAPH, identifier: str = "") -> TextBlock:
    return TextBlock(kind, (text,), 0, Element("f", "/p", identifier))


def _row(*cells: list[TextBlock], spans: list[int] | None = None, has_table: bool = False) -> list[TextBlock]:
    row = Row("/tr", has_table=has_table)
    for number, cell in enumerate(cells):
        row.begin_cell(spans[number] if spans else 1)
        row.end_cell(cell)
    return row.blocks(Element("f", "/tr"))


def test_a_row_is_a_block_of_its_cells_and_empty_ones_follow_a_wide_one() -> None:
    cells: tuple[list[TextBlock], ...] = [_paragraph("a"), _paragraph("b", identifier="x")], [_paragraph("c")], []
    assert _row(*cells, spans=[2, 1, 1]) == [
        TextBlock(BlockKind.ROW, ("a\nb", "", "c", ""), 0, Element("f", "/tr", "x"))
    ]


def test_notes_and_furniture_in_a_row_follow_it() -> None:
    note, contents = _paragraph("n", BlockKind.NOTE), _paragraph("c", FurnitureKind.NAVIGATION)
    row, *others = _row([_paragraph("a"), note, contents], [_paragraph("b")])
    assert row.texts == ("a", "b")
    assert others == [note, contents]


def test_a_table_that_only_places_text_leaves_its_paragraphs_as_they_are() -> None:
    a, b = _paragraph("a"), _paragraph("b")
    heading = _paragraph("h", BlockKind.HEADING)
    assert _row([a, b]) == [a, b]
    assert _row([a], [b], has_table=True) == [a, b]
    assert _row([heading, a], [b]) == [heading, a, b]
    prose = [_paragraph("word " * 100)] * 3
    assert _row(prose, [b]) == [*prose, b]


def test_a_heading_alone_in_a_cell_and_short_paragraphs_are_cells() -> None:
    assert _row([_paragraph("Year", BlockKind.HEADING)], [_paragraph("n")])[0].texts == ("Year", "n")
    assert _row([_paragraph("a")] * 4, [_paragraph("b")])[0].texts == ("a\na\na\na", "b")
    assert _row([_paragraph("a")], spans=[2])[0].kind is BlockKind.ROW


def test_cells_are_added_between_others_and_the_columns_are_bounded() -> None:
    row = Row("/tr")
    row.begin_cell(1_000)
    row.add_empty_cells(3)
    row.end_cell([_paragraph("a")])
    row.end_cell([_paragraph("too many")])
    row.add_empty_cells(-1)
    row.add_empty_cells(1_000)
    (block,) = row.blocks(Element())
    assert block.texts[0] == "a"
    assert len(block.texts) == 63
    row.add_empty_cells(1)
    assert len(row.cells) == 1


def test_a_deleted_row_has_no_blocks() -> None:
    row = Row("/tr", is_deleted=True)
    row.begin_cell()
    row.end_cell([_paragraph("a")])
    assert row.blocks(Element()) == []


def test_a_row_of_more_cells_than_any_table_has_is_refused() -> None:
    row = Row("/tr")
    for _ in range(1_024):
        row.begin_cell()
    with pytest.raises(UnreadableArticleError, match="more than 1,024 columns"):
        row.begin_cell()
