"""An input into which something is pasted."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

import pytest
from textual.app import ComposeResult
from textual.events import Paste
from textual.screen import Screen

from briefing_tui.ui.widgets.field import Field

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


class _Screen(Screen[None]):
    """A screen with a field."""

    def compose(self) -> ComposeResult:
        """Put the field at the top."""
        yield Field("north south", compact=True, select_on_focus=False)


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("or ", "north or south"),
        ("and\n  then\r\n\tgo ", "north and then go south"),
        ("and\n", "north andsouth"),
        ("a\x00b\x1b[31mc\x7f\x9bd\x07 ", "north ab[31mcd south"),
        ("\x85\u2028\x0c", "north  south"),
        ("می\u200cروم ", "north می\u200cروم south"),
        ("", "north south"),
        ("字é😀", "north 字é😀south"),
    ],
    ids=repr,
)
async def test_what_is_pasted_is_one_line_of_text_at_the_cursor(open_screen: Open, pasted: str, value: str) -> None:
    async with open_screen(_Screen()) as reading:
        field = reading.app.screen.query_one(Field)
        field.focus()
        field.cursor_position = len("north ")
        reading.app.post_message(Paste(pasted))
        await reading.settle()
        assert field.value == value


async def test_a_paste_takes_the_place_of_what_is_selected(open_screen: Open) -> None:
    async with open_screen(_Screen()) as reading:
        field = reading.app.screen.query_one(Field)
        field.focus()
        field.action_select_all()
        reading.app.post_message(Paste("east\nwest"))
        await reading.settle()
        assert field.value == "east west"
        await reading.press("s")
        assert field.value == "east wests"
