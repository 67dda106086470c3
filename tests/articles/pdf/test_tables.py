"""Lines whose words stand in columns are the rows of a table."""

from tests.articles.pdf.layouts import line_at

from briefing_tui.articles.pdf.lines import Line
from briefing_tui.articles.pdf.tables import rows_of, table_at


def _lines(*texts: str, pitch: float = 12) -> list[Line]:
    return [line_at(0, pitch * number, text, right=300) for number, text in enumerate(texts)]


def _texts(lines: list[Line]) -> list[list[str]]:
    return [
        [" ".join(line.text[start:end] for line, start, end in cell) for cell in row.cells] for row in rows_of(lines)
    ]


def test_aligned_cells_are_a_table_which_ends_with_them() -> None:
    lines = _lines("Place \tYear\tTons", "Khorog\t2019\t1200", "Osh   \t2020\t 900", "The text goes on.")
    assert table_at(lines, 0) == 3
    assert _texts(lines[:3]) == [["Place ", "Year", "Tons"], ["Khorog", "2019", "1200"], ["Osh   ", "2020", " 900"]]


def test_two_lines_with_one_gap_each_are_none() -> None:
    assert table_at(_lines("Khorog\t2019", "Osh   \t2020", "The text goes on."), 0) == 0


def test_the_items_of_a_list_are_none() -> None:
    assert table_at(_lines("1.\tWater", "2.\tRoads", "3.\tMines"), 0) == 0


def test_a_cell_may_go_on_in_the_next_line() -> None:
    lines = _lines("Khorog\t2019\tby the road", "Osh   \t2020\tby the river", "Panj  \t2021\tby air")
    lines.insert(2, line_at(60, 18, "and its bank"))
    assert table_at(lines, 0) == 4
    assert _texts(lines)[1] == ["Osh   ", "2020", "by the river and its bank"]


def test_a_cell_of_the_first_column_may_go_on_in_a_line_close_to_it() -> None:
    lines = _lines("Khorog\t2019", "Gorno", "Osh   \t2020", "Kara", "Panj  \t2021")
    for line, y in zip(lines, (0, 10, 30, 40, 60), strict=True):
        line.y = y
    assert [row[0] for row in _texts(lines)] == ["Khorog Gorno", "Osh    Kara", "Panj  "]


def test_lines_that_are_stretched_to_their_column_are_none() -> None:
    lines = _lines("so\tmany\twords", "of\tmany\tlines", "as\tever\tstand")
    for line in lines:
        line.cells = tuple(
            cell._replace(x0=cell.x0 + 10 * at, x1=cell.x1 + 10 * at) for at, cell in enumerate(line.cells)
        )
        line.x1 = line.right = line.cells[-1].x1
    assert table_at(lines, 0) == 0


def test_narrow_gaps_between_heads_are_found_by_the_columns_below() -> None:
    lines = _lines("Place Year\tTons", "Osh  \t2019\t1200", "Panj \t2020\t 900")
    assert [row[:2] for row in _texts(lines)] == [["Place", "Year"], ["Osh  ", "2019"], ["Panj ", "2020"]]
