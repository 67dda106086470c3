"""The prompt, alone on a screen: what is typed into it, what it says at the right, and the commands it gives."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

import pytest
from textual.app import ComposeResult
from textual.events import Paste
from textual.screen import Screen
from textual.widgets import Input

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice, Settings
from briefing_tui.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


class _Screen(Screen[None]):
    """A screen with a prompt, which writes down what is typed and what commands are given."""

    def __init__(self, sign: str = "/", value: str = "") -> None:
        """Begin with a value."""
        super().__init__()
        self.typed: list[str] = []
        self.given: list[str] = []
        self.cursors: list[int] = []
        self.prompt = Prompt(sign, value, self._follow)

    def compose(self) -> ComposeResult:
        """Put the prompt at the top."""
        yield self.prompt

    def _follow(self, value: str, cursor: int) -> None:
        self.typed.append(value)
        self.cursors.append(cursor)

    def on_prompt_given(self, event: Prompt.Given) -> None:
        """Write down the command."""
        self.given.append(event.command)


async def test_the_prompt_stands_behind_its_sign_and_takes_the_keys_at_once(open_screen: Open) -> None:
    async with open_screen(_Screen("&")) as reading:
        await reading.press(*"opi")
        assert reading.rows[0].rstrip() == " & opi"
        assert isinstance(reading.app.focused, Input)


async def test_each_letter_is_followed_as_it_comes(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen) as reading:
        await reading.press(*"opi", "backspace", "字", "é")
        assert screen.typed == ["o", "op", "opi", "op", "op字", "op字é"]


async def test_a_value_to_begin_with_can_be_gone_on_with_and_is_not_followed_before_that(open_screen: Open) -> None:
    screen = _Screen("&", "opium")
    async with open_screen(screen) as reading:
        assert (reading.rows[0].rstrip(), screen.typed) == (" & opium", [])
        await reading.press("s")
        assert screen.typed == ["opiums"]
        await reading.press("home", "x")
        assert screen.typed[-1] == "xopiums"


async def test_with_each_letter_it_is_said_where_the_cursor_is(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen) as reading:
        await reading.press(*"opi", "left", "x", "backspace", "home", "y")
        assert screen.cursors == [1, 2, 3, 3, 2, 1]


async def test_what_is_put_in_is_followed_with_the_cursor_where_it_is_put(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen) as reading:
        await reading.press(*"a by b", "left", "left")
        screen.prompt.fill("a basis: b", 8)
        assert (screen.typed[-1], screen.cursors[-1]) == ("a basis: b", 8)
        await reading.press("x")
        assert screen.typed[-1] == "a basis:x b"


async def test_a_paste_is_followed_as_one_step_with_its_lines_joined(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen) as reading:
        reading.app.post_message(Paste("north\nsouth"))
        await reading.settle()
        assert screen.typed == ["north south"]
        assert screen.cursors == [len("north south")]
        assert reading.rows[0].rstrip() == " / north south"


async def test_of_words_that_are_wider_than_the_field_the_end_is_seen(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (30, 3)) as reading:
        await reading.press(*"the quick brown fox jumps over")
        assert screen.typed[-1] == "the quick brown fox jumps over"
        assert "over" in reading.rows[0]
        assert "the" not in reading.rows[0]


@pytest.mark.parametrize(("key", "command"), [("enter", "accept"), ("escape", "cancel")])
async def test_enter_accepts_what_is_typed_and_escape_takes_it_back(open_screen: Open, key: str, command: str) -> None:
    screen = _Screen()
    async with open_screen(screen) as reading:
        await reading.press(*"op", key)
        assert screen.given == [command]


async def test_letters_that_are_commands_of_the_reader_are_typed(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen) as reading:
        await reading.press(*"qjkG?:n")
        assert (screen.typed[-1], screen.given) == ("qjkG?:n", [])
        assert reading.app.is_running


async def test_a_key_of_the_users_own_cancels_and_so_does_escape(open_screen: Open) -> None:
    settings = Settings(keys={"cancel": KeyChoice("cancel", ("F4",), SourceLocation(1, 1))})
    screen = _Screen()
    async with open_screen(screen, settings=settings) as reading:
        await reading.press("a", "escape", "f4")
        assert screen.given == ["cancel", "cancel"]


async def test_what_the_words_led_to_stands_at_the_right(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (60, 3)) as reading:
        screen.prompt.show_outcome("hit 3/14")
        await reading.press("o")
        assert reading.rows[0] == " / o".ljust(51) + "hit 3/14 "
        screen.prompt.show_outcome("")
        await reading.settle()
        assert reading.rows[0].rstrip() == " / o"


async def test_an_outcome_that_is_too_long_is_shortened_to_its_room(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (40, 3)) as reading:
        screen.prompt.show_outcome("from the top again and on to the hit 3/14")
        await reading.settle()
        assert reading.rows[0].endswith("from the top aga… ")


async def test_an_outcome_that_comes_before_there_is_room_is_shown_when_there_is(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (2, 3)) as reading:
        screen.prompt.show_outcome("hit 3/14")
        await reading.resize(60, 3)
        assert reading.rows[0].endswith("hit 3/14 ")


async def test_an_outcome_is_said_anew_when_the_screen_gets_another_width(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (30, 3)) as reading:
        screen.prompt.show_outcome("from the top again")
        await reading.settle()
        assert reading.rows[0].endswith("from the to… ")
        await reading.resize(80, 3)
        assert reading.rows[0].endswith(" from the top again ")
