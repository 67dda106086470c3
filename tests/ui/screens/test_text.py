"""The field at the foot of the screen: the whole text in view, and what is said below it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)], ids="{0[0]}x{0[1]}".format)
async def test_the_whole_text_is_in_view_and_grows_as_it_is_typed(
    open_reader: Open, own_river: Path, size: tuple[int, int]
) -> None:
    async with open_reader(own_river, size) as reading:
        await reading.press("2", "E")
        height = len(reading.part("#text").splitlines())
        await reading.press(
            *" Traders and fishermen say that they can no longer cross it in the dark, either: not one."
        )
        assert reading.words("#text").endswith(
            "Raids cross the river at night. Traders and fishermen say that they can no longer cross it in the dark, "
            "either: not one."
        )
        assert len(reading.part("#text").splitlines()) > height
        await reading.press("ctrl+u")
        assert reading.words("#text-said")


async def test_letters_are_no_commands_while_a_text_is_edited(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "E", "ctrl+u", *"aDrjq ,(*)", "enter")
        assert reading.session.briefing.claim("raids").text == "aDrjq ,(*)"


async def test_a_click_beside_it_leaves_it_and_what_was_typed_is_kept(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "E", "x")
        await reading.click_at(5, 3)
        assert not reading.app.screen.query("#text")
        assert list(reading.state.typed.values()) == ["Raids cross the river at night.x"]


async def test_the_terminal_may_become_smaller_while_a_text_is_edited(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "E", "ctrl+u")
        await reading.resize(30, 8)
        assert "type another value" in reading.words("#text-said")
        await reading.resize(8, 3)
        await reading.press("escape")
        assert not reading.app.screen.query("#text")


async def test_keys_typed_at_once_with_enter_go_where_they_belong(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2")
        for key in ("E", " ", "N", "o", ".", "enter", "j"):
            reading.send(key)
        await reading.settle()
        assert reading.session.briefing.claim("raids").text == "Raids cross the river at night. No."
        assert reading.claim == "smuggling"
