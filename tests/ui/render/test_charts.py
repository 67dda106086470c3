from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.reading.outline import Item
from briefing_tui.ui.render.charts import bar_row
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.render.page import PageContext

MakeContext = Callable[..., PageContext]
_PARTS = st.lists(st.integers(1, 300), max_size=6)


def _row(context: PageContext, count: int, most: int, parts: tuple[int, ...] = (), *, named: bool = True) -> list[str]:
    names = tuple((f"kind-{number}" if named else "", part) for number, part in enumerate(parts))
    return [text for text, _ in bar_row(context, Item("k", label="trade", count=count, parts=names), most, "high")]


def _bar(context: PageContext, count: int, most: int, parts: tuple[int, ...] = ()) -> str:
    return _row(context, count, most, parts)[1].rstrip()


def test_a_row_is_label_bar_count_and_parts_in_words(make_context: MakeContext) -> None:
    label, bar, count, named = _row(make_context(80), 4, 4, (3, 1))
    assert (label.strip(), count.strip(), named) == ("trade", "4", "kind 0 3 · kind 1 1")
    assert bar == "█" * 18 + "▓" * 6


def test_bars_are_in_proportion_to_the_longest(make_context: MakeContext) -> None:
    context = make_context(80)
    assert [len(_bar(context, count, 12, (count,))) for count in (12, 6, 3)] == [24, 12, 6]


def test_the_smallest_count_is_still_seen(make_context: MakeContext) -> None:
    assert len(_bar(make_context(80), 1, 5000, (1,))) == 1


def test_what_no_part_names_belongs_to_the_bar(make_context: MakeContext) -> None:
    assert len(_bar(make_context(80), 12, 12, (3,))) == 24
    assert len(_bar(make_context(80), 12, 12)) == 24


def test_a_part_without_a_name_is_drawn_but_not_told(make_context: MakeContext) -> None:
    row = _row(make_context(80), 4, 4, (4,), named=False)
    assert len(row[1].rstrip()) == 24
    assert row[3] == ""


@given(_PARTS, st.integers(0, 300), st.integers(0, 900), st.integers(30, 130))
def test_a_bar_is_as_long_as_its_share_and_never_longer_than_its_room(
    make_context: MakeContext, parts: list[int], unnamed: int, more: int, width: int
) -> None:
    count = sum(parts) + unnamed
    most = max(count + more, 1)
    label, bar, number, named = _row(make_context(width), count, most, tuple(parts))
    room = len(_row(make_context(width), 1, 1)[1])
    assert len(bar) == room
    assert len(bar.rstrip()) == max(round(count * (room / most)), 1)
    assert set(bar.rstrip()) <= set(UNICODE.shades)
    assert len(label + bar + number + named) <= width


@pytest.mark.parametrize("width", [30, 36, 40])
def test_where_it_is_narrow_label_and_count_remain(make_context: MakeContext, width: int) -> None:
    row = _row(make_context(width), 4, 4, (3, 1))
    assert row[0].strip() == "trade"
    assert row[2].strip() == "4"
