"""Back and forward, marks, tabs, and the list."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def test_backspace_leads_from_the_passage_back_to_its_claim(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "}", "}", "}", "}", "enter", "backspace")
        assert (reading.tab, reading.claim, reading.focus) == ("threats", "answer", "list")
        await reading.press("alt+right")
        assert reading.focus == "source"
        assert reading.lit == "The army answered a week later."


async def test_the_jump_list_goes_all_the_way_back_and_forward(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "4", "9", "G")
        there = [":source", "perspective", "threats", "threats", ":brief"]
        been = []
        for _ in there:
            await reading.press("ctrl+o")
            been.append(reading.tab)
        assert been == there
        await reading.press("ctrl+o")
        assert reading.status.startswith(" this is where you began")
        for _ in there:
            await reading.press("alt+right")
        assert (reading.tab, reading.cursor_in_source[:9]) == (":source", "▌ 20 Thes")
        await reading.press("alt+right")
        assert reading.status.startswith(" there is no way forward")


async def test_a_tab_is_found_as_it_was_left(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "j", "3", "2")
        assert reading.claim == "kidnapping"


async def test_two_apostrophes_lead_to_the_previous_place_and_back(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "4", "'", "'")
        assert (reading.tab, reading.claim) == ("threats", "smuggling")
        await reading.press("'", "'")
        assert (reading.tab, reading.claim) == ("perspective", "calm")


async def test_a_mark_in_the_source_leads_back_into_the_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "m", "x", "escape", "4", "'", "x")
        assert reading.focus == "source"
        assert reading.lit == "Armed men crossed the river at night in May."


async def test_a_mark_that_is_not_set_is_said(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("'", "z")
        assert reading.status.startswith(" mark z is not set")


async def test_no_mark_is_set_by_a_key_that_is_no_letter(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("m", "escape", "m", "7", "'", "7")
        assert reading.status.startswith(" mark 7 is not set")
        assert reading.state.marks == {}


async def test_escape_takes_back_one_thing_at_a_time(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *"incident", "enter", "z", "enter", "U", "/", *"river", "enter")
        left = []
        for _ in range(5):
            state = reading.state
            left.append((state.query, state.uncited is not None, state.focus.value, state.zoomed, state.filter))
            await reading.press("escape")
        assert left == [
            ("river", True, "source", True, "incident"),
            ("", True, "source", True, "incident"),
            ("", False, "source", True, "incident"),
            ("", False, "list", True, "incident"),
            ("", False, "list", False, "incident"),
        ]
        assert reading.state.filter == ""


async def test_in_the_source_tab_the_other_pane_is_told_apart(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "tab")
        assert reading.status.startswith(" the source has the whole screen")


async def test_a_claim_longer_than_the_screen_is_scrolled_through_before_it_is_left(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    claims = [
        {"id": "long", "text": " ".join(f"word-{number}" for number in range(80)), "basis": "assumed"},
        {"id": "short", "text": "The end.", "basis": "assumed"},
    ]
    async with open_reader(write_briefing(threats=claims), (40, 12)) as reading:
        await reading.press("2")
        seen = reading.words("#page").split()
        while reading.claim == "long":
            await reading.press("j")
            seen += reading.words("#page").split()
        assert {f"word-{number}" for number in range(80)} <= set(seen)
        assert reading.cursor.startswith("The end.")
