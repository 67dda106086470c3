"""A window over the reader: its title and page, the commands that move in it, and how it is closed."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

import pytest
from textual.events import MouseDown, MouseUp
from textual.screen import Screen

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice, Settings
from briefing_tui.reading.effect import Choice, ClaimTarget, Target
from briefing_tui.ui.app_session import AppSession, app_session
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.render.page import Page, PageBuilder
from briefing_tui.ui.screens.window import Window

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]

_SESSION = app_session(Settings(), UNICODE)


class _Numbers(Window):
    """A window with a heading and some numbered choices."""

    def __init__(self, choices: int, app: AppSession = _SESSION) -> None:
        """Offer so many choices."""
        self.choices = choices
        super().__init__(app, "Numbers")

    def draw(self, width: int) -> Page:
        """Return a line for each choice."""
        builder = PageBuilder(width)
        builder.heading("All of them")
        for number in range(self.choices):
            builder.item([[(f"choice {number}", "text")]])
        return builder.page()

    @property
    def choice(self) -> Choice | None:
        """The claim of that number."""
        return Choice(ClaimTarget(f"claim-{self.number}"), f"choice {self.number}") if self.choices else None

    def on_mount(self) -> None:
        """Show title and choices."""
        super().on_mount()
        self.show()


class _Below(Screen[None]):
    """The screen below, which writes down what a window returns."""

    def __init__(self, app: AppSession = _SESSION) -> None:
        """Begin without an answer."""
        super().__init__()
        self._session = app
        self.taken: list[Target | None] = []

    async def ask(self, reading: "Reading", choices: int) -> _Numbers:
        """Open the window."""
        window = _Numbers(choices, self._session)
        await self.app.push_screen(window, self.taken.append)
        await reading.settle()
        return window


async def test_a_window_has_its_title_over_its_page(open_screen: Open) -> None:
    async with open_screen(_Below()) as reading:
        assert isinstance(reading.app.screen, _Below)
        await reading.app.screen.ask(reading, 3)
        assert reading.part("#window-title").strip() == "Numbers   Esc closes"
        rows = [row.rstrip() for row in reading.part("#choices").splitlines()]
        assert rows == ["  All of them", "▌ choice 0", "  choice 1", "  choice 2"]


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        (["j"], 1),
        (["down", "down", "k"], 1),
        (["up"], 0),
        (["G"], 49),
        (["end", "j"], 49),
        (["G", "g"], 0),
        (["end", "home"], 0),
        (["space", "b"], 0),
    ],
)
async def test_the_keys_of_lists_move_the_cursor(open_screen: Open, keys: list[str], number: int) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        window = await below.ask(reading, 50)
        await reading.press(*keys)
        assert window.number == number
        assert f"▌ choice {number} " in reading.part("#choices")


@pytest.mark.parametrize("keys", [["space"], ["pagedown"], ["d"]])
async def test_a_page_down_leads_on_and_the_cursor_stays_in_view(open_screen: Open, keys: list[str]) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        window = await below.ask(reading, 50)
        numbers = []
        for _ in range(30):
            await reading.press(*keys)
            numbers.append(window.number)
            assert f"▌ choice {window.number} " in reading.part("#choices")
        assert numbers == sorted(numbers)
        assert (numbers[0] > 0, numbers[-1]) == (True, 49)


async def test_to_the_first_choice_comes_the_heading_above_it(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask(reading, 50)
        await reading.press("G", "g")
        assert reading.part("#choices").splitlines()[0].strip() == "All of them"


async def test_enter_returns_where_the_choice_under_the_cursor_leads(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask(reading, 5)
        await reading.press("j", "j", "enter")
        assert (below.taken, reading.app.screen) == ([ClaimTarget("claim-2")], below)


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_escape_closes_a_window_and_returns_nothing(open_screen: Open, key: str) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask(reading, 5)
        await reading.press("j", key)
        assert (below.taken, reading.app.screen, reading.app.is_running) == ([None], below, True)


async def test_a_window_is_closed_once_however_many_keys_come_at_once(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        window = await below.ask(reading, 5)
        window.action_do("window-take")
        window.action_do("window-take")
        window.action_do("window-leave")
        await reading.settle()
        assert (below.taken, reading.app.screen) == ([ClaimTarget("claim-0")], below)


async def test_a_click_beside_a_window_closes_it_and_one_on_its_title_does_not(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below, (60, 20)) as reading:
        window = await below.ask(reading, 5)
        await reading.click("Numbers")
        assert window.is_current
        await reading.click_at(0, 0)
        assert (below.taken, reading.app.screen) == ([None], below)


async def test_a_double_click_beside_a_window_closes_it_once(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below, (60, 20)) as reading:
        window = await below.ask(reading, 5)
        for kind in (MouseDown, MouseUp, MouseDown, MouseUp):  # all of them before the first has closed it
            reading._send(kind, 0, 0)
        await reading.settle()
        assert (below.taken, reading.app.screen) == ([None], below)
        assert not window.is_running


async def test_in_a_window_without_choices_nothing_moves_and_nothing_is_taken(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask(reading, 0)
        await reading.press("j", "G", "space", "k", "g", "b")
        assert reading.part("#choices").strip() == "All of them"
        await reading.press("enter")
        assert below.taken == [None]


async def test_a_key_of_the_users_own_closes_the_window_in_place_of_escape(open_screen: Open) -> None:
    settings = Settings(keys={"window-leave": KeyChoice("window-leave", ("F4",), SourceLocation(1, 1))})
    below = _Below(app_session(settings, UNICODE))
    async with open_screen(below, settings=settings) as reading:
        window = await below.ask(reading, 5)
        assert reading.part("#window-title").strip() == "Numbers   F4 closes"
        await reading.press("escape", "q")
        assert reading.app.screen is window
        await reading.press("f4")
        assert below.taken == [None]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 10), (24, 8)])
async def test_the_cursor_stays_in_view_when_the_terminal_gets_another_size(
    open_screen: Open, size: tuple[int, int]
) -> None:
    below = _Below()
    async with open_screen(below, (60, 20)) as reading:
        await below.ask(reading, 50)
        await reading.press("G")
        await reading.resize(*size)
        assert "▌ choice 49" in reading.part("#choices")
