"""The reader as a whole: the mouse, and the themes."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def test_a_click_on_a_claim_puts_the_cursor_on_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        await reading.click("The army answers raids late.", "#page")
        assert reading.claim == "answer"
        assert reading.lit == "The army answered a week later."


async def test_a_second_click_on_a_claim_goes_to_its_passage(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        await reading.click("The army answers raids late.", "#page", again=True)
        assert reading.focus == "source"
        assert reading.lit == "The army answered a week later."


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)], ids="{0[0]}x{0[1]}".format)
async def test_a_click_on_a_tab_opens_it(open_reader: Open, river: Path, size: tuple[int, int]) -> None:
    async with open_reader(river, size) as reading:
        await reading.click("3", "#tabs")
        assert reading.open_tab == "3 Cooperation 4"


async def test_a_click_beside_the_tabs_opens_none(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.click_at(119, 1)
        await reading.click_at(5, 0)
        assert reading.open_tab == "1 Brief"


async def test_a_click_on_a_passage_goes_into_the_source_there(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        await reading.click("villages", "#source")
        assert reading.focus == "source"
        assert reading.lit == "Three villages were robbed."


async def test_a_second_click_on_a_passage_goes_to_its_claim(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.click("The market at Ishkashim", "#source", again=True)
        assert (reading.tab, reading.claim) == ("cooperation", "market")


async def test_a_click_in_the_list_leaves_the_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter")
        await reading.click("Traders are kidnapped.", "#page")
        assert (reading.claim, reading.focus) == ("kidnapping", "list")


async def test_a_click_among_wide_letters_hits_the_letter_under_it(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("日本語の文章について here. Trade goes on.", encoding="utf-8")
    async with open_reader(path) as reading:
        await reading.press("8")
        await reading.click("here.")
        assert reading.lit == ""
        await reading.click("rade")
        assert reading.lit == "Trade goes on."


@pytest.mark.parametrize(("part", "which"), [("#page", 0), ("#source", 1)])
async def test_the_wheel_scrolls_what_is_under_it_and_moves_no_cursor(
    open_reader: Open, river: Path, part: str, which: int
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        before = reading.scrolled
        await reading.wheel(part, 1)
        moved = [after - there for after, there in zip(reading.scrolled, before, strict=True)]
        assert moved[which] > 0
        assert moved[1 - which] == 0
        assert reading.claim == "raids"
        await reading.wheel(part, -1)
        assert reading.scrolled == before


async def test_the_next_claim_brings_its_passage_into_view_however_the_source_was_scrolled(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("3", "j", "j")
        for _ in range(30):
            await reading.wheel("#source", -1)
        assert reading.lit == ""
        await reading.press("k")
        assert reading.lit == "four hundred traders came. Prices fell by a third."


@pytest.mark.parametrize("theme", ["light", "high-contrast", "dark"])
async def test_in_every_theme_the_lit_passage_stands_out(open_reader: Open, river: Path, theme: str) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        while reading.app.theme != theme:
            await reading.press("T")
        assert reading.lit == "Armed men crossed the river at night in May."
        x, y = reading.cell_of("Armed men", "#source")
        assert reading.look_at(x, y).bgcolor != reading.look_at(x - 4, y).bgcolor
