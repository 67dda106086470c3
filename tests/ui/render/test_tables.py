"""How tables are set: in columns while there is room for them, else as records."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.domain.passage import Span
from briefing_tui.ui.render.tables import Rows, Table, row_height, set_row, table

_CELL = st.text("ab 字1é", max_size=30) | st.sampled_from(["12", "-3.5 %", "incomprehensibilities", "سلام دنیا"])
_ROWS = st.lists(st.lists(_CELL, min_size=1, max_size=6).filter(any), min_size=1, max_size=5)
_TRADE = [
    ["Crossing", "Opened", "Tonnes", "Remarks"],
    ["Panji Poyon", "2007", "1,204.5", "the largest of them"],
    ["Ishkashim", "2006", "87.0", ""],
    ["Khorog", "2002", "–", "market days only"],
]


def _text(rows: Sequence[Sequence[str]]) -> tuple[str, Rows]:
    """Return the rows as one text, with where each stands in it; the first has the heads."""
    texts = ["\t".join(cells) for cells in rows]
    starts = [sum(map(len, texts[:number])) + number for number in range(len(texts))]
    return "\n".join(texts), Rows(starts, [start + len(row) for start, row in zip(starts, texts, strict=True)], 1)


def _table(rows: Sequence[Sequence[str]], measure: int, room: int = 0, *, mirrors: bool = False) -> Table:
    text, place = _text(rows)
    return table(text, place, measure, max(room, measure), mirrors=mirrors)


def _drawn(rows: Sequence[Sequence[str]], measure: int, room: int = 0) -> list[list[str]]:
    """Return the lines of each row."""
    text, place = _text(rows)
    set_ = table(text, place, measure, max(room, measure), mirrors=False)
    drawn = []
    for number, (start, end) in enumerate(zip(place.starts, place.ends, strict=True)):
        lines = []
        for fragments in set_row(text, start, end, set_, is_head=not number).lines:
            line = fragments[0].label
            for fragment in fragments:
                words = text[fragment.start : fragment.end]
                blank = fragment.cells - cell_len(words) if fragment.to_right else 0
                line += " " * (fragment.x + blank - cell_len(line)) + words
            lines.append(line)
        drawn.append(lines)
    return drawn


@given(_ROWS, st.integers(12, 40), st.integers(0, 60))
def test_every_letter_of_a_row_stands_on_one_line_within_its_room(
    rows: list[list[str]], measure: int, room: int
) -> None:
    text, place = _text(rows)
    set_ = table(text, place, measure, max(room, measure), mirrors=False)
    for number, (start, end) in enumerate(zip(place.starts, place.ends, strict=True)):
        lines = set_row(text, start, end, set_, is_head=not number).lines
        assert len(lines) == row_height(text, start, end, set_, is_head=not number)
        assert all(lines)
        seen = [offset for line in lines for fragment in line for offset in range(fragment.start, fragment.end)]
        assert len(set(seen)) == len(seen)
        assert {text[offset] for offset in set(range(start, end)) - set(seen)} <= {" ", "\t"}
        for line in lines:
            ends = 0
            for fragment in line:
                assert fragment.x >= ends
                assert cell_len(text[fragment.start : fragment.end].replace("\t", " ")) <= max(fragment.cells, 2)
                ends = fragment.x + fragment.cells + 2
            assert ends - 2 <= max(set_.cells, measure)
            assert set_.cells <= max(room, measure)


def test_columns_are_as_wide_as_their_cells_and_numbers_stand_below_each_other() -> None:
    assert _drawn(_TRADE, 60) == [
        ["Crossing     Opened   Tonnes  Remarks"],
        ["Panji Poyon    2007  1,204.5  the largest of them"],
        ["Ishkashim      2006     87.0"],
        ["Khorog         2002        –  market days only"],
    ]


def test_wide_letters_take_two_cells() -> None:
    assert _drawn([["a", "b"], ["河の市場", "x"], ["abcd", "y"]], 40) == [
        ["a         b"],
        ["河の市場  x"],
        ["abcd      y"],
    ]


def test_where_there_is_no_room_for_the_longest_cells_they_wrap_in_their_columns() -> None:
    assert _drawn(_TRADE, 45)[1] == ["Panji Poyon    2007  1,204.5  the largest of", " " * 30 + "them"]


def test_a_table_may_be_wider_than_the_text_where_there_is_room() -> None:
    assert _drawn(_TRADE, 30, 60) == _drawn(_TRADE, 60)


def test_where_there_is_no_room_for_columns_each_cell_stands_behind_its_head() -> None:
    assert _drawn(_TRADE, 28) == [
        ["Crossing   Opened   Tonnes", "Remarks"],
        ["Crossing  Panji Poyon", "Opened    2007", "Tonnes    1,204.5", "Remarks   the largest of", "          them"],
        ["Crossing  Ishkashim", "Opened    2006", "Tonnes    87.0"],
        ["Crossing  Khorog", "Opened    2002", "Tonnes    –", "Remarks   market days only"],
    ]


def test_cells_that_would_take_more_lines_in_columns_than_below_each_other_stand_below_each_other() -> None:
    rows = [["Office", "Task"], ["Transport and roads", "repairs of the bridge and of the road to it " * 3]]
    assert not _table(rows, 24).widths
    assert _table(rows, 60).widths


def test_without_heads_the_cells_of_a_record_hang_below_the_first() -> None:
    text, place = _text([["one two", "three four five six"], ["a", "b"]])
    set_ = table(text, place._replace(heads=0), 9, 9, mirrors=False)
    lines = set_row(text, place.starts[0], place.ends[0], set_, is_head=False).lines
    assert [(fragment.x, text[fragment.start : fragment.end]) for line in lines for fragment in line] == [
        (0, "one two"),
        (2, "three"),
        (2, "four"),
        (2, "five"),
        (2, "six"),
    ]


def test_an_only_cell_takes_the_width_of_the_whole_table() -> None:
    words = "All crossings together, without"
    assert _drawn([*_TRADE, [words]], 60)[-1] == [words]
    assert _drawn([*_TRADE, [words]], 28)[-1] == ["All crossings together,", "without"]


def test_the_rows_of_a_table_stand_apart_where_many_of_them_wrap() -> None:
    assert [_table(_TRADE, measure).is_apart for measure in (60, 48, 28)] == [False, False, True]
    long = [["a", "b"], *[["some words of it", "more words of it that go on"]] * 3]
    assert _table(long, 30).is_apart


def test_a_column_of_words_with_a_few_numbers_is_none_of_numbers() -> None:
    assert _table([["a", "b"], ["1", "x"], ["2", "1"], ["–", "y"]], 40).to_right == (True, False)
    assert _table([["سن"], ["۳۴"], ["۷"]], 40).to_right == (True,)


def test_a_number_is_not_broken() -> None:
    rows = [["what it is", "number"], ["some words to fill the line", "1,204,500,000.25"]]
    assert [line[-16:] for line in _drawn(rows, 30)[1][:1]] == ["1,204,500,000.25"]


def test_a_cell_more_than_there_are_columns_stands_in_the_last() -> None:
    rows = [["a", "b"], *[["1", "2"]] * 900, ["1", "2", "3"], *[["1", "2"]] * 100]
    text, place = _text(rows)
    set_ = table(text, place, 40, 40, mirrors=False)
    number = 901
    lines = set_row(text, place.starts[number], place.ends[number], set_, is_head=False).lines
    words = [text[fragment.start : fragment.end] for line in lines for fragment in line]
    assert "".join(words).replace("\t", "").replace(" ", "") == "123"


def test_of_a_long_table_some_rows_are_measured() -> None:
    rows = [["a", "b"], *[["x", "y"]] * 100_000]
    text, place = _text(rows)
    taken: list[int] = []

    class Starts(list[int]):
        """Where the rows begin, which says what has been asked for."""

        def __getitem__(self, number: int) -> int:  # type: ignore[override]  # no slices
            """Return where a row begins."""
            taken.append(number)
            return super().__getitem__(number)

    table(text, place._replace(starts=Starts(place.starts)), 40, 40, mirrors=False)
    assert len(set(taken)) <= 400 + 1
    assert max(taken) > 90_000


def test_a_row_of_a_great_many_cells_is_a_record() -> None:
    rows = [[str(number) for number in range(1_000)]]
    text, place = _text(rows)
    set_ = table(text, place._replace(heads=0), 40, 40, mirrors=False)
    assert not set_.widths
    assert row_height(text, 0, len(text), set_, is_head=False) == 1_000


def test_a_table_in_a_right_to_left_script_is_mirrored_where_that_is_asked_for() -> None:
    persian = [["نام", "سن"], ["علی", "34"], ["مریم", "7"]]
    assert [_table(rows, 40, mirrors=True).is_mirrored for rows in (persian, _TRADE)] == [True, False]
    assert not _table(persian, 40).is_mirrored


def test_a_letter_of_a_row_is_found_on_its_line_and_of_a_stretch_all_lines() -> None:
    text, place = _text(_TRADE)
    set_ = table(text, place, 45, 45, mirrors=False)
    row = set_row(text, place.starts[1], place.ends[1], set_, is_head=False)
    first, last = text.index("the largest"), text.index("them")
    assert [row.line_of(offset) for offset in (place.starts[1], first, last, last - 1, place.ends[1])] == [
        0,
        0,
        1,
        0,
        1,
    ]
    assert [row.lines_of(Span(*span)) for span in ((first, first + 3), (first, last + 1), (last, last + 1))] == [
        range(1),
        range(2),
        range(1, 2),
    ]
