"""A bar of lines, alone on a screen: what it shows, when it is drawn, and what a click on it says."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

import pytest
from rich.color import Color
from textual.app import ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from briefing_tui.ui.render.glyphs import ASCII
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.themes import THEMES
from briefing_tui.ui.widgets.bar import LineBar

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


class _Bar(LineBar):
    """A bar that counts how often it is drawn."""

    drawn = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        """Count, and draw."""
        self.drawn += 1
        return super().render_lines(crop)


class _Screen(Screen[None]):
    """A screen with a bar over another, which writes down what is clicked."""

    def __init__(self, *lines: Line) -> None:
        """Show lines in the first bar, one in the second."""
        super().__init__()
        self.bar, self.below = _Bar(id="bar"), LineBar(id="below")
        self.clicks: list[tuple[str | None, int]] = []
        self._shown = lines

    def compose(self) -> ComposeResult:
        """Put the bars below one another."""
        yield self.bar
        yield self.below

    def on_mount(self) -> None:
        """Show the lines, with room for each."""
        self.bar.styles.height = len(self._shown)
        self.bar.show(*self._shown)
        self.below.show(_line("below"))

    def on_line_bar_clicked(self, event: LineBar.Clicked) -> None:
        """Write down which bar was clicked, and where."""
        self.clicks.append((event.control.id, event.x))


def _line(text: str, roles: str = "text") -> Line:
    return Line(((text, roles),))


async def test_a_bar_shows_its_lines_each_filled_to_the_width(open_screen: Open) -> None:
    screen = _Screen(_line(" first"), _line(" second"))
    async with open_screen(screen, (12, 4)) as reading:
        assert reading.rows == [" first      ", " second     ", "below       ", " " * 12]


async def test_each_stretch_of_a_line_has_the_look_of_its_roles(open_screen: Open) -> None:
    screen = _Screen(Line((("plain ", "text"), ("bold ", "title"), ("red", "title high"))))
    async with open_screen(screen) as reading:
        looks = [reading.look_at(x, 0) for x in (0, 6, 11)]
        variables = reading.app.get_css_variables()
        assert [bool(look.bold) for look in looks] == [False, True, True]
        assert looks[2].color == Color.parse(variables["threats"])
        assert looks[0].color == looks[1].color != looks[2].color


async def test_in_another_theme_the_roles_have_that_themes_look(open_screen: Open) -> None:
    screen = _Screen(_line("red", "high"))
    async with open_screen(screen) as reading:
        reading.app.theme = "light"
        await reading.settle()
        assert reading.look_at(0, 0).color == Color.parse(THEMES["light"].colours["threats"])


@pytest.mark.parametrize(
    ("text", "row"),
    [("a line that is too long", "a line tha"), ("字字字字字字", "字字字字字"), ("a字字字字字字", "a字字字字 ")],
)
async def test_a_line_that_is_too_long_is_cut_at_the_edge_and_no_wide_letter_in_two(
    open_screen: Open, text: str, row: str
) -> None:
    async with open_screen(_Screen(_line(text)), (10, 3)) as reading:
        assert reading.rows[0] == row


async def test_a_bar_of_fewer_lines_than_it_has_room_for_is_empty_below_them(open_screen: Open) -> None:
    screen = _Screen(_line("first"), _line("second"), _line("third"))
    async with open_screen(screen, (12, 4)) as reading:
        for lines in (["one"], ["one", "two", "three"], []):
            screen.bar.show(*map(_line, lines))
            await reading.settle()
            assert [row.rstrip() for row in reading.rows] == [*lines, *[""] * (3 - len(lines)), "below"]


async def test_a_bar_is_not_drawn_again_for_what_it_shows_already(open_screen: Open) -> None:
    screen = _Screen(_line("first"))
    async with open_screen(screen) as reading:
        before = screen.bar.drawn
        screen.bar.show(_line("first"))
        await reading.settle()
        assert screen.bar.drawn == before > 0
        screen.bar.show(_line("other"))
        await reading.settle()
        assert (screen.bar.drawn, reading.rows[0].rstrip()) == (before + 1, "other")


async def test_a_bar_fills_a_screen_that_has_grown_wider(open_screen: Open) -> None:
    async with open_screen(_Screen(_line("a line that is too long")), (10, 3)) as reading:
        await reading.resize(30, 3)
        assert reading.rows[0] == "a line that is too long".ljust(30)


async def test_in_ascii_its_signs_are_drawn_in_ascii(open_screen: Open) -> None:
    async with open_screen(_Screen(_line("a … │ b")), (12, 3), glyphs=ASCII) as reading:
        assert reading.rows[0].rstrip() == "a ~ | b"


@pytest.mark.parametrize(("x", "y", "click"), [(0, 0, ("bar", 0)), (7, 1, ("bar", 7)), (11, 2, ("below", 11))])
async def test_a_click_says_which_bar_it_was_and_which_cell(
    open_screen: Open, x: int, y: int, click: tuple[str, int]
) -> None:
    screen = _Screen(_line("first"), _line("second"))
    async with open_screen(screen, (12, 4)) as reading:
        await reading.click_at(x, y)
        assert screen.clicks == [click]


async def test_nothing_in_a_bar_can_be_selected_with_the_mouse(open_screen: Open) -> None:
    screen = _Screen(_line("first line"))
    async with open_screen(screen) as reading:
        await reading.drag((0, 0), (8, 0))
        assert not screen.get_selected_text()
