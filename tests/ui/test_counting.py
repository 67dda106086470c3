"""Counts before commands: digits open tabs at once, and are a count if a command that takes one follows quickly."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice, Settings
from briefing_tui.ui.keymap import READER, Command, Handler

if TYPE_CHECKING:
    from tests.conftest import Terminal
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Start = Callable[..., "Terminal"]

_LONG = 60_000  # milliseconds: longer than any test
_SIZES = [(120, 40), (80, 24), (40, 12)]
_REPEATED = [command for command in READER if command.counted and command.id not in ("top", "bottom")]


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_a_count_is_done_in_the_tab_of_before_which_the_jump_list_shows_no_other_beside(
    open_reader: Open, river: Path, size: tuple[int, int]
) -> None:
    async with open_reader(river, size, count_milliseconds=_LONG) as reading:
        await reading.press("2", "z")
        before = reading.state
        await reading.press("5")
        assert (reading.tab, reading.status.split()[0]) == (":timeline", "5")
        await reading.press("j")
        assert (reading.tab, reading.claim) == ("threats", "incident-1")
        assert (reading.state.jumps, reading.state.marks) == (before.jumps, before.marks)
        assert not reading.status.startswith(" 5")
        await reading.press("2", "k")
        assert reading.claim == "rumours"


@pytest.mark.parametrize(
    ("digits", "key", "claim"),
    [
        ("12", "j", "incident-8"),
        ("10", "j", "incident-6"),
        ("9" * 30, "j", "incident-12"),
        ("5", "G", "answer"),
        ("5", "g", "answer"),
        ("3", "}", "rumours"),
        ("999", "G", "incident-12"),
    ],
)
async def test_digits_make_a_number_however_many_they_are(
    open_reader: Open, river: Path, digits: str, key: str, claim: str
) -> None:
    async with open_reader(river, count_milliseconds=_LONG) as reading:
        await reading.press("2", "z", *digits)
        assert reading.status.split()[0] == digits[:18]
        await reading.press(key)
        assert (reading.tab, reading.claim) == ("threats", claim)


async def test_so_many_hits_and_sentences_are_gone_on(open_reader: Open, river: Path) -> None:
    async with open_reader(river, count_milliseconds=_LONG) as reading:
        await reading.press("2", "z", "/", *"incident", "enter", "3", "n")
        assert "hit 4/12" in reading.status
        await reading.press("6", "N")
        assert reading.status.startswith(" from the end again · hit 10/12")
        await reading.press("escape", "g", "z", "enter", "v", "2", "j")
        assert reading.state.selection is not None
        assert reading.selected.count(".") == 3


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("digit", ["2", "4"])
async def test_in_the_source_the_count_goes_on_from_where_it_was_scrolled(
    open_reader: Open, river: Path, size: tuple[int, int], digit: str
) -> None:
    async with open_reader(river, size, count_milliseconds=_LONG) as reading:
        await reading.press("7", "escape", "space", "j")
        line, top = reading.line, reading.scrolled[1]
        await reading.press(digit, "k")
        assert (reading.tab, reading.scrolled[1] <= top) == (":source", True)
        assert int(digit) <= line - reading.line <= 2 * int(digit)  # free lines are passed over
        await reading.press("3", "G")
        assert "3" in reading.cursor_in_source


async def test_with_the_focus_on_the_source_the_list_beside_it_stays_as_it_was_scrolled(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river, count_milliseconds=_LONG) as reading:
        await reading.press("2", "G", "enter")
        before = reading.part("#page")
        await reading.press("9", "j")
        assert reading.state.focus.value == "source"
        assert reading.part("#page") == before


async def test_when_the_time_is_over_the_digit_was_a_tab(open_reader: Open, river: Path) -> None:
    async with open_reader(river, count_milliseconds=30) as reading:
        await reading.press("2")
        await reading.until(lambda: not reading.status.startswith(" 2"))
        await reading.press("j")
        assert (reading.tab, reading.claim) == ("threats", "smuggling")


@pytest.mark.parametrize("between", ["escape", "z", "T", "tab"])
async def test_another_key_between_leaves_the_digit_a_tab(open_reader: Open, river: Path, between: str) -> None:
    async with open_reader(river, count_milliseconds=_LONG) as reading:
        await reading.press("5", "2", between)
        assert not reading.status.startswith(" 52")
        await reading.press("j")
        assert reading.tab == "threats"


async def test_a_click_between_leaves_the_digit_a_tab(open_reader: Open, river: Path) -> None:
    async with open_reader(river, count_milliseconds=_LONG) as reading:
        await reading.press("5", "2")
        await reading.click("Opium is smuggled.", "#page")
        await reading.press("j")
        assert (reading.tab, reading.claim) == ("threats", "kidnapping")


async def test_a_count_before_what_takes_none_is_ignored(open_reader: Open, river: Path) -> None:
    async with open_reader(river, count_milliseconds=_LONG) as reading:
        await reading.press("3", "z")
        assert (reading.tab, reading.state.zoomed) == ("cooperation", True)


async def test_a_zero_alone_is_no_count_but_what_its_key_does_by_itself(open_reader: Open, river: Path) -> None:
    async with open_reader(river, count_milliseconds=_LONG) as reading:
        await reading.press("0")
        assert reading.window == "All tabs"
        await reading.press("escape", "2", "escape", "1", "0")
        assert reading.window == ""
        await reading.press("j")
        assert (reading.tab, reading.claim) == ("threats", "incident-6")


async def test_where_digits_are_tabs_only_no_count_is_shown_or_done(open_reader: Open, river: Path) -> None:
    async with open_reader(river, count_milliseconds=0) as reading:
        await reading.press("2")
        assert "2 " not in reading.status[:4]
        await reading.press("j")
        assert (reading.tab, reading.claim) == ("threats", "smuggling")


async def test_a_tab_that_another_key_opens_is_no_count(open_reader: Open, river: Path) -> None:
    settings = Settings(keys={"tab-5": KeyChoice("tab-5", ("F5",), SourceLocation(1, 1))})
    async with open_reader(river, settings=settings, count_milliseconds=_LONG) as reading:
        await reading.press("1", "z", "f5", "j")
        assert reading.tab == ":timeline"


@pytest.mark.parametrize("pane", ["list", "source"])
@pytest.mark.parametrize("command", _REPEATED, ids=lambda command: command.id)
async def test_a_count_is_the_same_as_so_many_times_the_command(
    open_reader: Open, own_river: Path, command: Command[Handler], pane: str
) -> None:
    keys = ("2", "escape", "space") if pane == "list" else ("2", "escape", "enter", "space")
    key = command.keys[0]
    places, content = [], own_river.read_bytes()
    for counted in (False, True):
        own_river.write_bytes(content)
        async with open_reader(own_river, (120, 16), count_milliseconds=_LONG) as reading:
            await reading.press(*keys, "/", *"raid", "enter")
            assert reading.state.focus == pane
            await reading.press(*(["2", key] if counted else [key, key]))
            hit = reading.state.hit
            places.append((reading.state.entry, hit and hit.number))
    assert places[0] == places[1]


def test_typed_in_one_piece_in_a_real_terminal_it_is_a_count_and_slowly_a_tab(start: Start) -> None:
    terminal = start(count_milliseconds=250)
    terminal.wait_for(r"\b73/73\b")
    terminal.press("2")
    terminal.settle(0.4)
    terminal.press("5j")
    terminal.wait_for("6/12 claims")
    terminal.press("11G")
    terminal.wait_for("11/12 claims")
    terminal.press("3")
    terminal.wait_for("^ 3 ", "/21 claims")
    terminal.settle(0.4)
    terminal.press("j")
    terminal.wait_for("2/21 claims")
    assert terminal.end("q") == 0
