"""The reader as a whole: the mouse, the eye on the files, the themes."""

import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


# The mouse.


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
        assert reading.state.in_source
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
        assert reading.state.in_source
        assert reading.lit == "Three villages were robbed."


async def test_a_second_click_on_a_passage_goes_to_its_claim(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.click("The market at Ishkashim", "#source", again=True)
        assert (reading.tab, reading.claim) == ("cooperation", "market")


async def test_a_click_in_the_list_leaves_the_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter")
        await reading.click("Traders are kidnapped.", "#page")
        assert (reading.claim, reading.state.in_source) == ("kidnapping", False)


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


# The eye on the files.


def _rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(path.stat().st_mtime_ns, path.stat().st_mtime_ns + 1))


async def test_a_changed_briefing_is_read_again_and_the_place_kept(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river, "The army answers raids late.", "The army answers slowly.")
        await reading.until(lambda: "read again" in reading.status)
        assert (reading.tab, reading.claim) == ("threats", "answer")
        assert reading.cursor.startswith("The army answers slowly.")
        assert reading.lit == "The army answered a week later."


async def test_a_changed_source_is_anchored_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river.parent / "paper.md", "answered a week later", "never came")
        await reading.look_at_files()
        assert reading.lit == ""
        assert reading.words("#notice").startswith("NOT FOUND")
        assert "21/24" in reading.rows[0]


async def test_the_place_in_the_source_is_kept_when_it_is_read_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("9", "G")
        _rewrite(own_river, "The market has reopened.", "The market is open.")
        await reading.look_at_files()
        assert reading.cursor_in_source.startswith("▌ 20 These closing words")


async def test_where_the_claim_at_hand_has_gone_the_reader_stands_on_the_first(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "m", "a", "3")
        _rewrite(own_river, "id: smuggling", "id: trafficking")
        await reading.look_at_files()
        await reading.press("2")
        assert reading.claim == "raids"
        await reading.press("'", "a")
        assert reading.status.startswith(" mark a is not set")


async def test_a_spoilt_briefing_leaves_the_last_good_edition_and_says_line_and_problem(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river, "key_judgments: [calm, raids]", "key_judgments: [calm, raids")
        await reading.look_at_files()
        assert reading.status.startswith(" not read again, line ")
        assert reading.cursor.startswith("The army answers raids late.")
        assert reading.lit == "The army answered a week later."
        _rewrite(own_river, "key_judgments: [calm, raids", "key_judgments: [calm, raids]")
        await reading.look_at_files()
        assert reading.status.startswith(" read again")


async def test_a_briefing_that_has_gone_leaves_the_last_good_edition_and_says_so(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        own_river.unlink()
        await reading.look_at_files()
        assert reading.status.startswith(" not read again")
        await reading.press("2")
        assert reading.cursor.startswith("Raids cross")


async def test_a_new_edition_while_a_search_is_typed_does_not_take_the_letters_away(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "/", *"opi")
        _rewrite(own_river, "The market has reopened.", "The market is open.")
        await reading.look_at_files()
        await reading.press(*"um", "enter")
        assert reading.claim == "smuggling"


# Themes.


@pytest.mark.parametrize("theme", ["light", "high-contrast", "dark"])
async def test_in_every_theme_the_lit_passage_stands_out(open_reader: Open, river: Path, theme: str) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        while reading.app.theme != theme:
            await reading.press("T")
        assert reading.lit == "Armed men crossed the river at night in May."
        x, y = reading.cell_of("Armed men", "#source")
        assert reading.look_at(x, y).bgcolor != reading.look_at(x - 4, y).bgcolor
