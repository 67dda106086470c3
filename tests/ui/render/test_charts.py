from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.reading.charts import NOT_SAID, Part, Row
from briefing_tui.ui.render.charts import bar_cells, chart_lines, part_cells
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.page import PageContext
from briefing_tui.ui.render.text import Spans

MakeContext = Callable[..., PageContext]
_COUNTS = st.lists(st.integers(0, 300), min_size=1, max_size=8).filter(any)


def _row(label: str, *parts: int, unsaid: int = 0, about: str = "") -> Row:
    named = [Part(f"kind-{rank}", count, rank) for rank, count in enumerate(parts) if count]
    named += [Part(NOT_SAID, unsaid, None)] if unsaid else []
    claims = tuple(f"{label}-{number}" for number in range(sum(parts) + unsaid))
    return Row(f"severity/{label}", label, claims, about, tuple(named))


def _lines(context: PageContext, *rows: Row) -> list[list[Spans]]:
    return list(chart_lines(context, rows, ["high"] * len(rows)))


def _plain(context: PageContext, *rows: Row) -> list[list[str]]:
    return [["".join(text for text, _ in line).rstrip() for line in lines] for lines in _lines(context, *rows)]


def test_a_row_is_label_count_bar_and_every_part_behind_its_shade(make_context: MakeContext) -> None:
    (lines,) = _plain(make_context(80), _row("trade", 3, 1, unsaid=2))
    assert lines == ["trade  6 ████████████▓▓▓▓········  █ kind-0 3  ▓ kind-1 1  · not said 2"]


def test_where_the_parts_have_no_room_beside_the_bars_they_stand_below_all_of_them(make_context: MakeContext) -> None:
    assert _plain(make_context(50), _row("trade", 6, 3, unsaid=2), _row("water", 1)) == [
        ["trade  11 ██████▓▓▓··", "          █ kind-0 6  ▓ kind-1 3  · not said 2"],
        ["water   1 █", "          █ kind-0 1"],
    ]


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_no_two_parts_of_a_bar_share_a_shade_and_none_is_left_unnamed(
    make_context: MakeContext, glyphs: Glyphs
) -> None:
    ((line,),) = _plain(make_context(140, glyphs), _row("trade", 7, 4, 3, 2, 1, 1, unsaid=5))
    shades = glyphs.shades
    assert line.removeprefix("trade  23 ").lstrip(shades + glyphs.axis).strip().split("  ") == [
        f"{shades[0]} kind-0 7",
        f"{shades[1]} kind-1 4",
        f"{shades[2]} kind-2 3",
        f"{shades[3]} other 4 (kind-3 2, kind-4 1, kind-5 1)",
        f"{glyphs.axis} not said 5",
    ]


def test_a_value_has_the_same_shade_in_every_row(make_context: MakeContext) -> None:
    first, second = _plain(make_context(80), _row("trade", 2, 1), _row("water", 0, 3))
    assert "▓ kind-1 1" in first[0]
    assert "▓ kind-1 3" in second[0]
    assert "█" not in second[0]


def test_a_row_that_is_not_divided_is_one_bar_with_what_it_is(make_context: MakeContext) -> None:
    row = Row("basis/stated", "stated", ("a", "b"), "the source states it as fact")
    assert _plain(make_context(80), row) == [["stated  2 ████████  the source states it as fact"]]


@pytest.mark.parametrize("width", [30, 37, 57, 77])
def test_nothing_is_shortened_away_however_narrow_it_is(make_context: MakeContext, width: int) -> None:
    rows = _plain(make_context(width), _row("humanitarian", 7, 4, 3, 2, 1, unsaid=5), _row("trade", 1))
    words = " ".join(" ".join(line.split()) for row in rows for line in row)
    for name in ("█ kind-0 7", "▓ kind-1 4", "▒ kind-2 3", "░ other 3", "kind-3 2,", "kind-4 1)", "· not said 5"):
        assert name in words
    assert all(len(line) <= width for row in rows for line in row)


# Cells.


def test_where_there_is_room_every_claim_has_the_same_number_of_cells() -> None:
    assert [bar_cells(count, 5, 24) for count in (0, 1, 5)] == [0, 4, 20]
    assert [bar_cells(count, 24, 24) for count in (1, 24)] == [1, 24]
    assert bar_cells(1, 1, 24) == 4


@given(st.integers(1, 900), st.integers(1, 900), st.integers(4, 24))
def test_a_bar_is_as_long_as_its_share_and_never_longer_than_its_room(count: int, more: int, room: int) -> None:
    most = count + more
    cells, longest = bar_cells(count, most, room), bar_cells(most, most, room)
    assert 1 <= cells <= longest <= room
    assert cells == 1 or abs(cells - count / most * longest) <= 0.5


@given(_COUNTS, st.integers(1, 60))
def test_the_cells_of_the_parts_add_up_to_the_bar(counts: list[int], cells: int) -> None:
    assert sum(part_cells(counts, cells)) == cells


@given(_COUNTS, st.integers(1, 60))
def test_a_part_has_a_cell_where_there_are_enough_and_one_of_nothing_has_none(counts: list[int], cells: int) -> None:
    for count, part in zip(counts, part_cells(counts, cells), strict=True):
        assert count or not part
        assert part or not count or cells < sum(map(bool, counts))


@given(_COUNTS, st.integers(1, 60))
def test_a_greater_part_never_has_fewer_cells(counts: list[int], cells: int) -> None:
    parts = sorted(zip(counts, part_cells(counts, cells), strict=True))
    for (less, fewer), (greater, more) in combinations(parts, 2):
        assert less == greater or fewer <= more
