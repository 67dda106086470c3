"""The prompt for one letter, over a screen that gets the keys after it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

import pytest
from textual.events import Key
from textual.screen import Screen

from briefing_tui.ui.screens.letter import LetterScreen

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


class _Below(Screen[None]):
    """The screen below, which writes down what was answered and the keys that come to it."""

    def __init__(self) -> None:
        """Begin without an answer."""
        super().__init__()
        self.answers: list[str | None] = []
        self.keys: list[str] = []

    async def ask(self) -> None:
        """Ask for a letter."""
        await self.app.push_screen(LetterScreen("Set a mark: a letter"), self.answers.append)

    def on_key(self, event: Key) -> None:
        """Write down a key."""
        self.keys.append(event.key)


async def test_what_the_letter_is_for_stands_in_the_last_line(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask()
        await reading.settle()
        assert [row.rstrip() for row in reading.rows] == [*([""] * 9), " Set a mark: a letter"]


@pytest.mark.parametrize(
    ("key", "answer"), [("a", "a"), ("Z", "Z"), ("'", "'"), ("q", "q"), ("7", "7"), ("é", "é"), (" ", " ")]
)
async def test_the_first_letter_is_the_answer_whatever_it_does_elsewhere(
    open_screen: Open, key: str, answer: str
) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask()
        await reading.press(key)
        assert (below.answers, reading.app.screen, reading.app.is_running) == ([answer], below, True)


@pytest.mark.parametrize(
    ("key", "character"),
    [
        *(("escape", "\x1b"), ("enter", "\r"), ("tab", "\t"), ("ctrl+c", "\x03"), ("down", None), ("f1", None)),
        ("alt+q", "q"),  # Esc and q right behind it
    ],
)
async def test_a_key_without_a_letter_gives_up(open_screen: Open, key: str, character: str | None) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask()
        assert reading.app._driver is not None
        reading.app._driver.send_message(Key(key, character))
        await reading.settle()
        assert (below.answers, reading.app.screen) == ([None], below)


async def test_a_click_gives_up(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask()
        await reading.settle()
        await reading.click_at(3, 3)
        assert (below.answers, reading.app.screen) == ([None], below)


async def test_keys_that_come_in_one_piece_with_the_letter_go_on_to_the_screen_below(open_screen: Open) -> None:
    below = _Below()
    async with open_screen(below) as reading:
        await below.ask()
        driver = reading.app._driver
        assert driver is not None
        for key in "axy":
            driver.send_message(Key(key, key))
        await reading.settle()
        assert (below.answers, below.keys) == (["a"], ["x", "y"])
