"""The window to choose from: by keys, by mouse, and by what is typed."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


@pytest.mark.parametrize(
    ("keys", "choice"),
    [
        (["down", "j"], "Markets"),
        (["j", "j", "k", "up"], "The river border"),
        (["k"], "The river border"),
        (["j", "j", "j", "j", "j"], "Outlook"),
        (["pagedown"], "Outlook"),
        (["pagedown", "pageup"], "The river border"),
    ],
)
async def test_the_keys_of_lists_move_in_a_window(open_reader: Open, river: Path, keys: list[str], choice: str) -> None:
    async with open_reader(river) as reading:
        await reading.press("t", "home", *keys)  # the window opens at the heading where the reader is
        assert reading.cursor.removesuffix(" par.") == choice  # its number stands at the right


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_a_window_is_left_without_leaving_the_reader(open_reader: Open, river: Path, key: str) -> None:
    async with open_reader(river) as reading:
        await reading.press("t", key)
        assert (reading.window, reading.tab, reading.app.is_running) == ("", ":brief", True)


async def test_a_click_takes_a_choice(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("t")
        await reading.click("Outlook", "#choices")
        assert reading.window == ""
        assert reading.cursor_in_source.split() == ["▌", "Outlook"]


async def test_enter_takes_what_was_found_for_the_letters_before_it_whatever_comes_behind_it(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f")
        for key in (*"opium", "enter", *"xyz"):  # in one piece
            reading.send(key)
        await reading.settle()
        assert (reading.window, reading.claim) == ("", "smuggling")


async def test_a_choice_further_down_is_scrolled_to(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (40, 12)) as reading:
        await reading.press("ctrl+f", *"incident", *["down"] * 11)
        assert "incident 12." in reading.cursor


async def test_the_letters_sought_are_marked_in_the_choices(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f", *"bridges")
        x, y = reading.cell_of("bridges", "#choices")
        assert reading.look_at(x, y).bgcolor != reading.look_at(x - 1, y).bgcolor


async def test_a_heading_that_is_broken_keeps_its_place_under_the_one_above(open_reader: Open, shipped: Path) -> None:
    async with open_reader(shipped, (40, 12)) as reading:
        await reading.press("t")
        first, second, *_ = (row for row in reading.part("#choices").splitlines() if row.startswith("▌"))
        assert (first.split(), second[:5]) == (["▌", "Taliban", "and", "Tajikistan", "par.", "6"], "▌ rel")


@pytest.mark.parametrize("key", ["tab", "space"])
async def test_a_mark_is_set_where_the_cursor_is_and_what_is_typed_has_done_its_work(
    open_reader: Open, own_river: Path, key: str
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "=", *"actors", "enter", "down", key)
        assert "as marked: Raiders" in reading.words("#choices")
        assert reading.cursor.startswith("◉ Raiders")
        await reading.press(*"border", "tab")
        assert "as marked: Raiders, The Border Army" in reading.words("#choices")
        assert reading.cursor.startswith("◉ The Border Army")
        await reading.press("enter")
        assert reading.session.briefing.claim("smuggling").actors == ("raiders", "army")


async def test_a_space_within_what_is_typed_is_typed(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "=", *"actors", "enter", *"the b")
        assert reading.cursor.startswith("The Border Army")


async def test_a_click_marks_and_one_on_what_is_marked_takes_it(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "=", *"actors", "enter")
        await reading.click("Raiders", "#choices")
        await reading.click("The Border Army", "#choices")
        await reading.click("as marked", "#choices")
        assert reading.session.briefing.claim("smuggling").actors == ("raiders", "army")


async def test_a_choice_that_cannot_be_marked_stays_as_it_is(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("t", "home", "tab")
        assert (reading.window, reading.cursor.removesuffix(" par.")) == ("Contents", "The river border")
