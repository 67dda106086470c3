"""Columns are found by their gutters, and read one after the other."""

from tests.articles.pdf.layouts import fragment_at

from briefing_tui.articles.pdf.columns import columns_of
from briefing_tui.articles.pdf.fragments import Fragment

_PROSE = "so many words in a line"  # 115 points wide


def _column(x: float, y: float, lines: int = 6) -> list[Fragment]:
    return [fragment_at(x, y + 12 * number, _PROSE) for number in range(lines)]


def _places(fragments: list[Fragment]) -> list[list[tuple[float, float]]]:
    return [[(each.x0, each.y) for each in column.fragments] for column in columns_of(fragments)]


def test_two_columns_are_read_one_after_the_other_whatever_their_order_in_the_file() -> None:
    left, right = _column(72, 100), _column(200, 100)
    assert _places([*right, *left]) == [[(each.x0, each.y) for each in side] for side in (left, right)]


def test_a_title_over_both_columns_and_one_between_them_part_the_page() -> None:
    title, middle = (fragment_at(72, y, "a title as wide as both of the columns below it") for y in (50, 200))
    parts = [[title], _column(72, 100), _column(200, 100), [middle], _column(72, 230), _column(200, 230)]
    found = _places([each for part in parts for each in part])
    assert found == [[(each.x0, each.y) for each in part] for part in parts]


def test_three_columns_are_columns_within_a_column() -> None:
    parts = [_column(x, 100) for x in (72, 200, 328)]
    assert _places([each for part in reversed(parts) for each in part]) == [
        [(each.x0, each.y) for each in part] for part in parts
    ]


def test_a_line_that_reaches_into_the_gutter_does_not_part_a_column() -> None:
    left, right = _column(72, 100, 12), _column(200, 100, 12)
    left[4] = fragment_at(72, 148, _PROSE + "ly")
    assert [len(column) for column in _places([*left, *right])] == [12, 12]


def test_the_rows_of_a_table_and_the_numbers_of_a_list_are_no_columns() -> None:
    table = [fragment_at(x, 100 + 12 * row, "Khorog") for row in range(6) for x in (72, 200, 328)]
    numbered = [
        each
        for row in range(6)
        for each in (fragment_at(50, 100 + 12 * row, "1."), fragment_at(72, 100 + 12 * row, _PROSE))
    ]
    assert len(_places(table)) == 1
    assert len(_places(numbered)) == 1


def test_one_line_that_reaches_out_does_not_widen_its_column() -> None:
    (column,) = columns_of([*_column(72, 100), fragment_at(72, 190, _PROSE * 2)])
    assert (column.left, column.right) == (72, 187)
