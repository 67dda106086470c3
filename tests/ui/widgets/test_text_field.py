"""The field in which a text is edited: as in a shell, letter by letter in every script."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

import pytest
from textual.app import ComposeResult
from textual.events import Paste
from textual.screen import Screen

from briefing_tui.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


class Shown(Screen[None]):
    """A screen with nothing but the field."""

    def __init__(self, text: str, *, lines: bool = False, reorders: bool = True) -> None:
        super().__init__()
        self.submitted: list[str] = []
        self.field = TextField(text, self._submit, lines=lines, reorders=reorders)

    def compose(self) -> ComposeResult:
        """Put the field on the screen."""
        yield self.field

    def on_mount(self) -> None:
        """Give it the keys."""
        self.set_focus(self.field)

    def _submit(self) -> None:
        self.submitted.append(self.field.text)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["ctrl+a", "x"], "xRaids go on"),
        (["ctrl+a", "ctrl+e", "x"], "Raids go onx"),
        (["ctrl+a", "ctrl+right", "ctrl+k"], "Raids"),
        (["ctrl+w", "ctrl+w"], "Raids "),
        (["ctrl+u"], ""),
        (["home", "delete"], "aids go on"),
        (["left", "backspace"], "Raids go n"),
    ],
)
async def test_keys_edit_as_in_a_shell(open_screen: Open, keys: list[str], expected: str) -> None:
    screen = Shown("Raids go on")
    async with open_screen(screen) as reading:
        await reading.press(*keys)
        assert screen.field.text == expected


async def test_enter_comes_behind_the_letters_before_it(open_screen: Open) -> None:
    screen = Shown("Raids")
    async with open_screen(screen) as reading:
        for key in (" ", "g", "o", "enter", "x"):
            reading.send(key)
        await reading.settle()
        assert (screen.submitted, screen.field.text) == (["Raids go"], "Raids gox")


@pytest.mark.parametrize("word", ["می\u200cروند", "👩\u200d👧"])
async def test_what_parts_or_joins_letters_is_typed_as_well(open_screen: Open, word: str) -> None:
    screen = Shown("")
    async with open_screen(screen) as reading:
        await reading.press(*word)
        assert screen.field.text == word


@pytest.mark.parametrize("letter", ["é", "ḍ̇", "नि", "👩‍👩‍👧", "👍🏽", "✔️"])
async def test_the_cursor_passes_a_letter_with_all_its_marks(open_screen: Open, letter: str) -> None:
    screen = Shown(f"a{letter}b")
    async with open_screen(screen) as reading:
        await reading.press("left", "left", "x")
        assert screen.field.text == f"ax{letter}b"
        await reading.press("right", "backspace")
        assert screen.field.text == "axb"


async def test_a_paste_is_one_line_without_control_codes(open_screen: Open) -> None:
    screen = Shown("")
    async with open_screen(screen) as reading:
        screen.field.post_message(Paste("Raids\x1b[31m\tgo\r\non\u2028now\x00"))
        await reading.settle()
        assert screen.field.text == "Raids[31m go on now"


async def test_a_paste_keeps_its_lines_where_each_is_an_item(open_screen: Open) -> None:
    screen = Shown("", lines=True)
    async with open_screen(screen) as reading:
        screen.field.post_message(Paste("one\r\ntwo\u2029three\x07"))
        await reading.settle()
        assert screen.field.text == "one\ntwo\nthree"


async def test_right_to_left_text_is_drawn_as_it_is_read_and_typed_as_it_is_spoken(open_screen: Open) -> None:
    screen = Shown("אבג abc")
    async with open_screen(screen, (20, 4)) as reading:
        assert reading.rows[0].strip() == "abc גבא"
        await reading.press("home", "ד")
        assert screen.field.text == "דאבג abc"
        assert reading.rows[0].strip() == "abc גבאד"


async def test_a_terminal_that_reorders_is_given_the_text_as_it_is_stored(open_screen: Open) -> None:
    screen = Shown("אבג abc", reorders=False)
    async with open_screen(screen, (20, 4)) as reading:
        assert reading.rows[0].strip() == "אבג abc"


async def test_a_click_puts_the_cursor_on_the_letter_that_is_drawn_there(open_screen: Open) -> None:
    screen = Shown("אבג abc")
    async with open_screen(screen, (20, 4)) as reading:
        await reading.click("ב")
        await reading.press("x")
        assert screen.field.text == "אxבג abc"


async def test_tab_does_nothing(open_screen: Open) -> None:
    screen = Shown("Raids")
    async with open_screen(screen) as reading:
        await reading.press("tab", "x")
        assert screen.field.text == "Raidsx"
