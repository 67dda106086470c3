"""Tables of data become rows, and tables that lay out a page do not."""

from collections.abc import Callable

import pytest

BlocksOf = Callable[..., list[tuple[str, int, str]]]
_PROSE = "A paragraph of a column of a page, which goes on for more than any datum does. " * 3


def test_a_row_has_its_cells_and_empty_ones_too(blocks_of: BlocksOf) -> None:
    page = (
        "<table><caption>C</caption><thead><tr><td>a<td>b<tbody><tr><th>c<th><tr><td><td><p>d<p>e<tr><td><td></table>"
    )
    assert blocks_of(page) == [("caption", 0, "C"), ("row", 1, "a\tb"), ("row", 1, "c\t"), ("row", 0, "\td e")]


def test_a_table_of_two_rows_and_columns_needs_no_heads(blocks_of: BlocksOf) -> None:
    page = "<table><tr><td>Kabul<td>4.6<tr><td>Herat<td>0.6</table>"
    assert blocks_of(page) == [("row", 0, "Kabul\t4.6"), ("row", 0, "Herat\t0.6")]


@pytest.mark.parametrize(
    "table",
    [
        f"<table><tr><td>menu<td><p>{_PROSE}<p>{_PROSE}<tr><td>x<td>y</table>",
        f"<table><tr><td>menu<td>{_PROSE * 5}<tr><td>x<td>y</table>",
        "<table><tr><td>a<td><h2>Title</h2>text<tr><td>x<td>y</table>",
        "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>",
        "<table><tr><td>a<td>b<td>c</table>",
        "<table><tr><td>a<tr><td>b<tr><td>c</table>",
    ],
    ids=["paragraphs", "a long cell", "a heading", "presentation", "one row", "one column"],
)
def test_a_table_that_lays_out_a_page_has_no_rows(blocks_of: BlocksOf, table: str) -> None:
    assert "row" not in {kind for kind, _, _ in blocks_of(table)}


def test_a_table_of_data_within_one_of_layout_has_rows(blocks_of: BlocksOf) -> None:
    page = "<table><tr><td>x<td><table><tr><td>a<td>b<tr><td>c<td>d</table>y<tr><td>z<td>w</table>"
    assert [kind for kind, _, _ in blocks_of(page)] == [
        "paragraph",
        "row",
        "row",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


def test_text_between_the_rows_stays_in_its_place(blocks_of: BlocksOf) -> None:
    page = "<table>before<tr><th>a<th>b<tr><td>c<td>d</table>"
    assert [text for _, _, text in blocks_of(page)] == ["before", "a\tb", "c\td"]
