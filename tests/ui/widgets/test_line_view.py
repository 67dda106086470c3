"""A scrolling view, alone on a screen: its lines, which are drawn again, how it scrolls, and what the mouse does."""

from collections.abc import Callable, Iterable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Self

import pytest
from rich.cells import cell_len
from rich.color import Color
from textual.app import ComposeResult
from textual.geometry import Offset, Region
from textual.screen import Screen
from textual.selection import Selection

from briefing_tui.ui.render.drawing import Cell, PageDrawing
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.page import Page, PageBuilder
from briefing_tui.ui.themes import THEMES
from briefing_tui.ui.widgets.line_view import LineView, selected_cells

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


class _View(LineView):
    """A view that writes down which lines of it, from 0 at its top, it has the screen draw again."""

    def __init__(self, drawing: PageDrawing) -> None:
        """Show a drawing."""
        self.drawn: set[int] = set()
        super().__init__(drawing, id="view")

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Write the lines down, and have them drawn."""
        if repaint:
            for region in regions or [self.size.region]:
                self.drawn |= set(region.line_range)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


class _Screen(Screen[None]):
    """A screen with a page of texts, an item each, in a view; it writes down which cells are clicked."""

    def __init__(self, texts: Iterable[str], *, roles: str = "text", glyphs: Glyphs = UNICODE, head: str = "") -> None:
        """Wrap each text to the view; the head stays in view above them."""
        super().__init__()
        self.texts, self._roles, self._head = list(texts), roles, head
        self.drawing = PageDrawing(glyphs, self._page)
        self.view = _View(self.drawing)
        self.clicks: list[Cell] = []

    def compose(self) -> ComposeResult:
        """Put the view on the screen."""
        yield self.view

    def on_mount(self) -> None:
        """Show the page."""
        self.show(0)

    def show(self, cursor: int, query: str = "") -> None:
        """Put the cursor on an item."""
        self.drawing.update(cursor, query)
        self.view.redraw()

    def on_line_view_clicked(self, event: LineView.Clicked) -> None:
        """Write down the cell."""
        assert event.control is self.view
        self.clicks.append(event.cell)

    def _page(self, width: int) -> Page:
        page = self.drawing.page
        if self.drawing.page.rows and getattr(self, "_width", 0) == width:
            return page
        self._width = width
        builder = PageBuilder(width)
        if self._head:
            builder.head((self._head, "text"))
        for text in self.texts:
            builder.item([[(text[at : at + width], self._roles)] for at in range(0, len(text), width)])
        return builder.page()


def _numbers(number: int) -> list[str]:
    return [f"line {n}" for n in range(number)]


def _seen(reading: "Reading") -> list[str]:
    """Return the lines in view without margin and white space."""
    return [row[2:].rstrip() for row in reading.part("#view").splitlines()]


# What is shown.


async def test_a_view_shows_its_lines_from_the_top_and_nothing_below_the_last(open_screen: Open) -> None:
    async with open_screen(_Screen(_numbers(3)), (20, 5)) as reading:
        assert reading.part("#view").splitlines() == [
            *("▌ line 0".ljust(19), "  line 1".ljust(19), "  line 2".ljust(19), " " * 19, " " * 19)
        ]


@pytest.mark.parametrize("width", [20, 21])
async def test_a_wide_letter_is_not_cut_in_two_at_the_edge(open_screen: Open, width: int) -> None:
    screen = _Screen(["ab" + "字" * 14])
    async with open_screen(screen, (width, 3)) as reading:
        assert {cell_len(row) for row in reading.rows} == {width}
        assert _seen(reading)[0] == "ab" + "字" * ((width - 5) // 2)


async def test_the_lines_are_set_to_another_width_when_the_view_gets_one(open_screen: Open) -> None:
    screen = _Screen(["abcdefghij" * 4])
    async with open_screen(screen, (24, 5)) as reading:
        assert _seen(reading)[:3] == ["abcdefghijabcdefghij"[:20], "abcdefghij" * 2, ""]
        await reading.resize(44, 5)
        assert _seen(reading)[:2] == ["abcdefghij" * 4, ""]
        await reading.resize(34, 3)
        assert _seen(reading) == ["abcdefghij" * 3, "abcdefghij", ""]


async def test_a_view_without_lines_is_empty(open_screen: Open) -> None:
    async with open_screen(_Screen([]), (20, 3)) as reading:
        assert _seen(reading) == ["", "", ""]
        await reading.press("down")
        await reading.wheel("#view", 1)
        assert reading.app.is_running


async def test_in_ascii_the_bar_and_the_scroll_bar_are_ascii(open_screen: Open) -> None:
    async with open_screen(_Screen(_numbers(100), glyphs=ASCII), glyphs=ASCII) as reading:
        assert reading.text.isascii()
        assert reading.rows[0].startswith("| line 0")


async def test_without_colour_a_highlight_is_underlined_and_no_line_has_a_colour_of_ours(
    open_screen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_screen(_Screen(["highlighted"], roles="text highlight highlight-threats")) as reading:
        look = reading.look_at(3, 0)
        assert (look.bold, look.underline) == (True, True)
        colours = {
            colour.triplet for colour in (look.color, look.bgcolor) if colour is not None and not colour.is_default
        }
        assert all(red == green == blue for red, green, blue in filter(None, colours))


async def test_in_another_theme_the_lines_have_that_themes_look(open_screen: Open) -> None:
    async with open_screen(_Screen(["red"], roles="high")) as reading:
        dark = reading.look_at(3, 0).color
        reading.app.theme = "light"
        await reading.settle()
        assert (dark, reading.look_at(3, 0).color) == (
            Color.parse(THEMES["dark"].colours["threats"]),
            Color.parse(THEMES["light"].colours["threats"]),
        )


# What is drawn again.


async def test_a_step_of_the_cursor_draws_the_line_it_leaves_and_the_line_it_comes_to_alone(open_screen: Open) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.view.drawn.clear()
        screen.show(4)
        await reading.settle()
        assert screen.view.drawn == {0, 4}
        assert [row[0] for row in reading.rows] == [*"    ▌     "]


async def test_where_nothing_has_changed_nothing_is_drawn(open_screen: Open) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.view.drawn.clear()
        screen.show(0)
        await reading.settle()
        assert screen.view.drawn == set()


async def test_a_change_out_of_view_draws_nothing_and_is_seen_when_it_is_scrolled_to(open_screen: Open) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.show(3)
        await reading.settle()
        screen.view.drawn.clear()
        screen.show(3, "line 20")
        await reading.settle()
        assert screen.view.drawn == set()
        screen.view.scroll_to_row(15)
        await reading.settle()
        x, y = reading.cell_of("line 20")
        assert reading.look_at(x, y).underline


async def test_a_line_that_changes_while_it_is_scrolled_away_is_right_when_it_comes_back(open_screen: Open) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(15)
        screen.show(2)
        screen.view.scroll_to_row(0)
        screen.show(2)
        await reading.settle()
        assert [row[0] for row in reading.rows] == [*"  ▌       "]


# Scrolling.


@pytest.mark.parametrize(("row", "first"), [(0, 0), (7, 7), (20, 20), (25, 20), (1_000, 20), (-5, 0)])
async def test_a_line_is_scrolled_to_the_top_or_as_far_as_there_are_lines(
    open_screen: Open, row: int, first: int
) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(row)
        await reading.settle()
        assert _seen(reading) == _numbers(30)[first : first + 10]


async def test_where_all_lines_are_in_view_nothing_scrolls(open_screen: Open) -> None:
    screen = _Screen(_numbers(5))
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(3)
        await reading.wheel("#view", 1)
        assert _seen(reading)[0] == "line 0"


async def test_the_wheel_scrolls_down_and_up_again(open_screen: Open) -> None:
    async with open_screen(_Screen(_numbers(30))) as reading:
        await reading.wheel("#view", 1)
        assert _seen(reading)[0] != "line 0"
        await reading.wheel("#view", -1)
        assert _seen(reading)[0] == "line 0"


async def test_a_page_that_has_become_shorter_is_scrolled_back_to_its_end(open_screen: Open) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(20)
        screen.texts = _numbers(12)
        screen._width = 0
        screen.show(0)
        await reading.settle()
        assert _seen(reading) == _numbers(12)[2:]


async def test_a_source_of_100000_lines_is_scrolled_to_its_end(open_screen: Open) -> None:
    screen = _Screen(_numbers(100_000))
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(99_999)
        await reading.settle()
        assert _seen(reading)[-1] == "line 99999"


async def test_a_view_that_was_hidden_and_is_shown_again_stands_where_it_was(open_screen: Open) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(7)
        screen.view.display = False
        await reading.settle()
        room = screen.view.room
        screen.show(3)
        screen.view.display = True
        await reading.settle()
        assert (_seen(reading)[0], screen.view.room) == ("line 7", room)


async def test_the_head_of_a_page_stays_in_view_while_the_lines_go_by_beneath_it(open_screen: Open) -> None:
    screen = _Screen(_numbers(30), head="years")
    async with open_screen(screen) as reading:
        assert _seen(reading) == ["years", *_numbers(9)]
        for _ in range(3):
            await reading.wheel("#view", 1)
        seen = _seen(reading)
        assert seen[0] == "years"
        assert seen[1:] == _numbers(30)[(first := int(seen[1].removeprefix("line "))) : first + 9]
        assert first > 0
        screen.view.scroll_to_row(1_000)
        await reading.settle()
        assert _seen(reading) == ["years", *_numbers(30)[-9:]]


async def test_a_head_that_changes_is_drawn_again_where_it_stands(open_screen: Open) -> None:
    screen = _Screen(_numbers(30), head="years")
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(7)
        await reading.settle()
        screen._head, screen._width = "months", 0
        screen.view.drawn.clear()
        screen.show(0)
        await reading.settle()
        assert _seen(reading)[0] == "months"
        assert 0 in screen.view.drawn


# The mouse.


async def test_a_click_on_the_head_is_one_on_the_head_however_far_it_is_scrolled(open_screen: Open) -> None:
    screen = _Screen(_numbers(30), head="years")
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(7)
        await reading.settle()
        await reading.click_at(5, 0)
        await reading.click_at(5, 1)
        assert screen.clicks == [Cell(0, 5), Cell(8, 5)]


@pytest.mark.parametrize(
    ("top", "x", "y", "cell"), [(0, 0, 0, Cell(0, 0)), (0, 5, 3, Cell(3, 5)), (7, 38, 9, Cell(16, 38))]
)
async def test_a_click_says_which_cell_of_the_drawing_it_was(
    open_screen: Open, top: int, x: int, y: int, cell: Cell
) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(top)
        await reading.settle()
        await reading.click_at(x, y)
        assert screen.clicks == [cell]


async def test_what_the_mouse_draws_over_is_selected_and_seen_to_be(open_screen: Open) -> None:
    screen = _Screen(_numbers(30))
    async with open_screen(screen) as reading:
        screen.view.scroll_to_row(5)
        await reading.settle()
        await reading.drag((2, 1), (6, 2))
        assert (screen.get_selected_text() or "").split("\n")[0] == "line 6"
        assert reading.look_at(3, 1).reverse
        assert not reading.look_at(3, 4).reverse
        screen.clear_selection()
        await reading.settle()
        assert not reading.look_at(3, 1).reverse


async def test_a_selection_of_nothing_has_no_text(open_screen: Open) -> None:
    screen = _Screen(_numbers(3))
    async with open_screen(screen):
        assert screen.view.get_selection(Selection(Offset(0, 40), Offset(5, 41))) is None


def test_an_open_end_of_a_selection_is_an_end_of_all_there_is() -> None:
    assert selected_cells(Selection(None, Offset(5, 2))) == (None, Cell(2, 5))
    assert selected_cells(Selection(Offset(1, 0), None)) == (Cell(0, 1), None)


async def test_what_is_drawn_with_the_mouse_is_no_click_however_often(open_screen: Open) -> None:
    screen = _Screen(_numbers(5))
    async with open_screen(screen, (20, 5)) as reading:
        for _ in range(2):
            await reading.drag((3, 1), (6, 1))
            await reading.drag((3, 1), (5, 3))
        assert screen.clicks == []
        await reading.click_at(3, 1)
        assert screen.clicks == [Cell(1, 3)]


async def test_a_selection_does_not_paint_the_margin(open_screen: Open) -> None:
    screen = _Screen(_numbers(5))
    async with open_screen(screen, (20, 5)) as reading:
        await reading.drag((5, 1), (6, 3))
        reverse = [[bool(reading.look_at(x, y).reverse) for x in range(9)] for y in range(5)]
        assert reverse[2] == [False, False, *[True] * 6, False]
        assert [row[:2] for row in reverse] == [[False, False]] * 5
