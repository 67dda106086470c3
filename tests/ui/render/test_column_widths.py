"""The widths of columns: as wide as cells are, and narrower where there is no room."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.ui.render.column_widths import column_widths, labels, measured_cells, numeric_columns

_HEADS = [["Year", "Let through, by the upper state's count"]]
_BODY = [["2021", "408"], ["2022", "–"], ["2023", "352"]]
_CELLS = st.lists(st.text("ab 字1", max_size=30), min_size=3, max_size=3)


@settings(deadline=None)
@given(st.lists(_CELLS, max_size=2), st.lists(_CELLS, min_size=1, max_size=4), st.integers(10, 40), st.integers(0, 40))
def test_columns_take_no_more_than_the_room_and_no_more_than_the_measure_where_that_is_enough(
    heads: list[list[str]], body: list[list[str]], measure: int, more: int
) -> None:
    widths = column_widths(heads, body, numeric_columns(body, 3), measure, measure + more)
    assert len(widths) in (0, 3)
    assert sum(widths) + 2 * 2 <= measure + more or not widths
    if sum(max(2, *(measured_cells(row[column]) for row in (*heads, *body))) for column in range(3)) + 2 * 2 <= measure:
        assert widths
        assert sum(widths) + 2 * 2 <= measure


def test_a_head_that_has_room_stands_on_one_line_and_else_wraps_without_white_space_beside_it() -> None:
    numeric = numeric_columns(_BODY, 2)
    assert column_widths(_HEADS, _BODY, numeric, 72, 72) == (4, 39)
    assert column_widths(_HEADS, _BODY, numeric, 40, 72) == (4, 19)  # "Let through, by the | upper state's count"
    assert column_widths(_HEADS, _BODY, numeric, 20, 72) == (4, 13)


def test_cells_may_be_wider_than_the_measure_where_there_is_room() -> None:
    body = [["some words of it", "some more words of it"]]
    assert column_widths([], body, (False, False), 30, 60) == (16, 21)
    assert column_widths([], body, (False, False), 30, 30) == (14, 14)


def test_where_the_longest_words_find_no_room_there_are_no_columns() -> None:
    assert column_widths([], [["incomprehensible", "words"]], (False, False), 15, 15) == ()


def test_columns_of_numbers_are_those_of_which_most_cells_are_numbers() -> None:
    body = [
        ["1,204.5", "12 %", "2021-05-03", "one", "–"],
        ["-3", "n/a", "", "2", "–"],
        ["€ 7", "+1.0", "2022", "x", ""],
    ]
    assert numeric_columns(body, 5) == (True, True, True, False, False)


def test_labels_leave_room_for_the_longest_cell_or_take_two_fifths() -> None:
    assert labels(_HEADS, _BODY, 40) == ("Year", "Let through, by the upper state's…")
    assert labels(_HEADS, [["2021", "a long remark that goes on and on"]], 40) == ("Year", "Let through, by…")
    assert labels([], _BODY, 40) == ()
