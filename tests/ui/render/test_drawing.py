"""A page in a scrolling view: the bar at the cursor, hits, what changes when something moves, and what a copy takes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.ui.render.drawing import Cell, PageDrawing
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.page import Page, PageBuilder
from briefing_tui.ui.render.pages import Pages
from briefing_tui.ui.render.screen import list_search
from briefing_tui.ui.render.text import Line

if TYPE_CHECKING:
    from tests.ui.render.conftest import Drawn

Draw = Callable[..., "Drawn"]

_TABS = [f"tab-{number}" for number in range(1, 10)]
_STEPS = st.sampled_from(
    [
        *("down", "up", "page-down", "half-up", "top", "bottom", "next-passage", "next-problem", "out", "open"),
        *(*_TABS, "other-pane", "back", "forward", "next-hit", "previous-hit"),
        *("/raids", "/the", "/of in", "/nowhere", "/", "&opium", "&severity:high", "&nowhere", "&"),
        *("40", "60", "100", "read the sources", "anchor the quotes"),
    ]
)


def _drawing(glyphs: Glyphs = UNICODE) -> PageDrawing:
    """Draw a page of three items under two headings."""

    def page(width: int) -> Page:
        builder = PageBuilder(width)
        builder.heading("Raids")
        builder.item([[("Raids cross the ", "claim"), ("river", "threats")], [("at night.", "claim")]])
        builder.item([[("Opium goes north.", "claim")]])
        builder.heading("Trade")
        builder.item([[("Trade crosses the river, too.", "claim")]])
        return builder.page()

    drawing = PageDrawing(glyphs, page)
    drawing.fit(40, 0, 10)
    return drawing


def _tall() -> Page:
    """Lay out an item of one line, and one of thirty."""
    builder = PageBuilder(30)
    builder.item([[("Short.", "claim")]])
    builder.blank()
    builder.item([[(f"This is line {number}.", "claim")] for number in range(30)])
    return builder.page()


def _lines(drawing: PageDrawing) -> list[Line]:
    lines = [drawing.line(row) for row in range(len(drawing.page.lines))]
    return [line for line in lines if line is not None]


def _texts(drawing: PageDrawing) -> list[str]:
    return [line.plain.rstrip() for line in _lines(drawing)]


def _marked(drawing: PageDrawing, role: str) -> list[str]:
    """Return the stretches of text that have a role."""
    return [text for line in _lines(drawing) for text, roles in line.spans if role in roles.split() and text]


def _changed(drawing: PageDrawing, change: Callable[[], None]) -> list[int]:
    """Return the rows whose lines are others after a change."""
    before = _lines(drawing)
    change()
    return [row for row, (old, new) in enumerate(zip(before, _lines(drawing), strict=True)) if old != new]


# The lines.


@pytest.mark.parametrize(("glyphs", "bar"), [(UNICODE, "▌"), (ASCII, "|")])
def test_a_bar_stands_before_every_line_of_the_item_under_the_cursor_and_of_no_other(glyphs: Glyphs, bar: str) -> None:
    drawing = _drawing(glyphs)
    drawing.update(0)
    assert _texts(drawing) == [
        "  Raids",
        f"{bar} Raids cross the river",
        f"{bar} at night.",
        "  Opium goes north.",
        "",
        "  Trade",
        "  Trade crosses the river, too.",
    ]


def test_the_item_under_the_cursor_is_drawn_as_the_current_one() -> None:
    drawing = _drawing()
    drawing.update(1)
    assert "".join(_marked(drawing, "current")) == "▌ Opium goes north."
    assert _marked(drawing, "bar") == [" ", " ", " ", "▌", " ", " ", " "]


def test_in_a_pane_without_the_focus_the_bar_is_faint_and_no_item_is_the_current_one() -> None:
    drawing = _drawing()
    drawing.update(1, active=False)
    assert (_marked(drawing, "current"), _marked(drawing, "faint")) == ([], ["▌"])


def test_without_a_cursor_no_line_has_a_bar() -> None:
    drawing = _drawing()
    drawing.update(-1)
    assert [text[:2] for text in _texts(drawing) if text] == ["  "] * 6


def test_below_the_last_line_there_is_none() -> None:
    drawing = _drawing()
    assert (drawing.line(6) is None, drawing.line(7), drawing.line(1_000)) == (False, None, None)


@pytest.mark.parametrize("width", [34, 40, 80, 120])
@pytest.mark.parametrize("tab", _TABS)
def test_no_line_is_wider_than_the_view_with_a_cell_left_free(draw_session: Draw, width: int, tab: str) -> None:
    drawn = draw_session(tab, str(width))
    assert [line.plain for line in _lines(drawn.list) if cell_len(line.plain) >= width] == []


def test_however_narrow_the_view_is_some_letters_stand_on_each_line(draw_session: Draw) -> None:
    drawn = draw_session("tab-2", "1")
    assert max(cell_len(line.plain) for line in _lines(drawn.list)) == 18


@pytest.mark.parametrize("tab", _TABS)
def test_with_ascii_signs_all_that_is_drawn_of_ascii_words_is_ascii(draw_session: Draw, tab: str) -> None:
    drawn = draw_session(tab, "/the", glyphs=ASCII)
    assert [line.plain for line in _lines(drawn.list) if not line.plain.isascii()] == []


# What changes when something moves.


def test_a_step_of_the_cursor_changes_the_lines_of_the_two_items_alone() -> None:
    drawing = _drawing()
    drawing.update(0)
    assert _changed(drawing, lambda: drawing.update(1)) == [1, 2, 3]
    assert _changed(drawing, lambda: drawing.update(2)) == [3, 6]


def test_a_line_that_does_not_change_is_not_drawn_a_second_time() -> None:
    drawing = _drawing()
    drawing.update(0)
    before = _lines(drawing)
    drawing.update(1)
    after = _lines(drawing)
    assert [row for row, line in enumerate(after) if line is before[row]] == [0, 4, 5, 6]


def test_when_the_focus_goes_to_the_other_pane_only_the_item_under_the_cursor_changes() -> None:
    drawing = _drawing()
    drawing.update(0)
    assert _changed(drawing, lambda: drawing.update(0, active=False)) == [1, 2]
    assert _changed(drawing, lambda: drawing.update(0)) == [1, 2]


def test_a_query_changes_the_lines_with_hits_alone() -> None:
    drawing = _drawing()
    drawing.update(1)
    assert _changed(drawing, lambda: drawing.update(1, "river")) == [1, 6]
    assert _changed(drawing, lambda: drawing.update(1)) == [1, 6]


def test_the_hits_of_a_query_are_marked_and_the_one_at_hand_stands_out() -> None:
    drawing = _drawing()
    drawing.update(2, "cross", number=2)
    assert (_marked(drawing, "hit"), _marked(drawing, "hit-now")) == (["cross"], ["cross"])
    drawing.update(0, "the river", number=1)
    assert (_marked(drawing, "hit"), "".join(_marked(drawing, "hit-now"))) == (["the river"], "the river")
    drawing.update(0, "the river")
    assert _marked(drawing, "hit-now") == []


@pytest.mark.parametrize(("glyphs", "sign"), [(UNICODE, "›"), (ASCII, ">")])
def test_a_sign_stands_before_the_line_on_which_the_hit_at_hand_begins(glyphs: Glyphs, sign: str) -> None:
    drawing = _drawing(glyphs)
    drawing.update(0, "river at", number=1)
    assert _texts(drawing)[1:3] == [f"{glyphs.bar}{sign}Raids cross the river", f"{glyphs.bar} at night."]
    drawing.update(2, "trade", number=1)  # of the heading
    assert _texts(drawing)[5:] == [f" {sign}Trade", f"{glyphs.bar} Trade crosses the river, too."]


def test_a_hit_that_is_broken_at_a_lines_end_is_marked_on_both_lines() -> None:
    drawing = _drawing()
    drawing.update(1, "river at", number=1)
    assert _marked(drawing, "hit-now") == ["river", "at"]
    drawing.update(1, "river at")
    assert _marked(drawing, "hit") == ["river", "at"]


def test_no_hit_moves_a_letter() -> None:
    drawing = _drawing()
    before = _texts(drawing)
    drawing.update(-1, "r")
    assert _texts(drawing) == before


@settings(max_examples=60, deadline=None)
@given(st.lists(_STEPS, max_size=14), st.sampled_from([UNICODE, ASCII]), st.booleans())
def test_after_any_commands_each_line_is_as_if_it_were_drawn_for_the_first_time(
    draw_session: Draw, steps: list[str], glyphs: Glyphs, opened: bool
) -> None:
    drawn = draw_session(glyphs=glyphs, opened=opened)
    for step in steps:
        drawn.do(step)
        lines = _lines(drawn.list)
        session, pages = drawn.session, Pages(glyphs)
        fresh = PageDrawing(glyphs, lambda width, session=session, pages=pages: pages.page(session, width))  # type: ignore[misc]  # defaults bind the loop's own
        query, number = list_search(session)
        fresh.update(session.cursor, query, number=number, active=session.state.focus.value == "list")
        fresh.fit(drawn.width, drawn.list_top, drawn.height)
        assert lines == _lines(fresh)


# Where the top stays.


def test_where_the_view_keeps_its_size_the_top_stays_where_it_was_scrolled(draw_session: Draw) -> None:
    drawn = draw_session("tab-2")
    assert drawn.list.fit(60, 5, 12)[1] == 5


def test_a_view_of_another_size_has_the_item_under_the_cursor_in_view(draw_session: Draw) -> None:
    drawn = draw_session("tab-2", "bottom")
    for width, height in ((30, 12), (30, 5), (100, 7)):
        lines, top = drawn.list.fit(width, 0, height)
        first, last = drawn.list.page.rows[-1]
        assert top <= first < top + height
        assert lines == len(drawn.list.page.lines) >= last


def test_a_view_at_its_very_top_stays_there_when_it_gets_another_size(draw_session: Draw) -> None:
    drawn = draw_session("tab-2", "top")
    assert drawn.list.fit(30, 0, 4)[1] == 0


def test_of_an_empty_page_there_are_no_lines() -> None:
    drawing = PageDrawing(UNICODE, lambda _width: Page((), ()))
    assert drawing.fit(40, 3, 10) == (0, 3)
    assert drawing.line(0) is None


# What a copy takes, and the scroll bar.


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (Cell(1, 2), Cell(1, 7), "Raids"),
        (Cell(1, 0), Cell(1, 7), "Raids"),
        (Cell(1, 18), Cell(2, 4), "river\nat"),
        (Cell(3, 2), None, "Opium goes north.\n\nTrade\nTrade crosses the river, too."),
        (None, Cell(0, 4), "Ra"),
        (Cell(6, 2), Cell(40, 9), "Trade crosses the river, too."),
        (Cell(40, 2), Cell(41, 9), None),
    ],
)
def test_a_copy_takes_the_text_as_it_is_drawn(start: Cell | None, end: Cell | None, text: str | None) -> None:
    drawing = _drawing()
    drawing.update(0)
    assert drawing.selected_text(start, end) == text


def test_the_ticks_on_the_scroll_bar_of_a_page_show_where_its_hits_are() -> None:
    drawing = _drawing()
    assert drawing.ticks(7) == {}
    drawing.update(0, "river")
    assert drawing.ticks(7) == dict.fromkeys((1, 6), (UNICODE.tick_hit, "tick-hit"))


def test_of_an_item_that_is_higher_than_the_view_the_line_with_the_hit_is_shown() -> None:
    drawing = PageDrawing(UNICODE, lambda _width: _tall())
    drawing.update(1, "line 17", number=1)
    drawing.fit(40, 0, 6)
    row = 2 + 17
    assert drawing.showing(0, 6) == row + 2 - 6  # a line more stands below it
    drawing.update(1, "line 1", number=2)  # the tenth line
    assert drawing.showing(20, 6) == 2 + 10 + 2 - 6


def test_a_view_of_another_size_has_the_hit_at_hand_in_view() -> None:
    drawing = PageDrawing(UNICODE, lambda _width: _tall())
    drawing.update(1, "line 17", number=1)
    for height in (6, 4, 3):
        _, top = drawing.fit(40, 0, height)
        row = next(row for row, line in enumerate(_lines(drawing)) if "line 17" in line.plain)
        assert top <= row < top + height


def test_the_viewport_of_a_page_whose_head_stays_is_that_of_the_lines_beneath_it() -> None:
    def page(width: int) -> Page:
        builder = PageBuilder(width)
        builder.head(("1990  2000", "faint"))
        for number in range(3):
            builder.item([[(f"item {number}", "claim")]])
        return builder.page()

    drawing = PageDrawing(UNICODE, page)
    drawing.fit(40, 0, 3)
    view = drawing.viewport(0, 3)
    assert (drawing.head, view.rows, view.lines, view.height) == (1, ((0, 1), (1, 2), (2, 3)), 3, 2)
    assert (view.last_top, view.showing(2)) == (1, 1)


def test_the_viewport_of_a_page_knows_its_items_and_lines() -> None:
    view = _drawing().viewport(2, 4)
    assert (view.rows, view.lines, view.top, view.height) == (((1, 3), (3, 4), (6, 7)), 7, 2, 4)
