"""What a click does in the list, in the source and on the tabs."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.reading.effect import TO_CURSOR, Effect, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import evidence, mouse

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def test_a_click_on_a_claim_puts_the_cursor_on_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        await reading.click("The army answers raids late.", "#page")
        assert reading.claim == "answer"
        assert reading.highlighted == "The army answered a week later."


async def test_a_second_click_on_a_claim_goes_to_its_passage(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        await reading.click("The army answers raids late.", "#page", again=True)
        assert reading.focus == "source"
        assert reading.highlighted == "The army answered a week later."


async def test_what_is_drawn_with_the_mouse_twice_opens_nothing_and_moves_no_cursor(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        for part, words in (("#page", "The army answers"), ("#source", "Two bridges")):
            x, y = reading.cell_of(words, part)
            for _ in range(2):
                await reading.drag((x, y), (x + 8, y))
                assert (reading.claim, reading.focus) == ("raids", "list")


async def test_a_selection_in_the_source_leaves_its_margin_as_it_was(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "g")
        x, y = reading.cell_of("The river border", "#source")
        text = range(x, 119)
        before = [[reading.look_at(at, row) for at in range(x)] for row in range(y, y + 8)]
        await reading.drag((x, y), (x + 20, y + 7))
        assert [[reading.look_at(at, row) for at in range(x)] for row in range(y, y + 8)] == before
        assert sum(bool(reading.look_at(at, y + 2).reverse) for at in text) > 40


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
        assert reading.highlighted == "Three villages were robbed."


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
        await reading.click("here.")
        assert reading.highlighted == ""
        await reading.click("rade")
        assert reading.highlighted == "Trade goes on."


def _in_tab(session: Session, tab: str) -> Session:
    session.take(stay(open_tab(session.state, session.index.outline, tab)))
    return session


def test_a_click_in_the_list_moves_its_cursor_and_scrolls_nothing(session: Session) -> None:
    _in_tab(session, "threats")
    effect = mouse.click_item(session, Viewport(), 2, again=False)
    assert (effect.state.cursors["threats"], effect.scroll, effect.request) == ("kidnapping", None, None)


def test_the_first_click_that_comes_out_of_the_source_only_goes_to_the_list(session: Session) -> None:
    _in_tab(session, "threats")
    session.take(stay(enter_source(session.state, "paper", 0)))
    effect = mouse.click_item(session, Viewport(), 0, again=True)
    assert (effect.state.focus, effect.state.offset) == (PaneName.LIST, 0)


def test_a_second_click_does_what_enter_does(session: Session, view_of: Callable[..., Viewport]) -> None:
    _in_tab(session, "threats")
    view = view_of(session)
    assert mouse.click_item(session, view, 0, again=True) == evidence.open_at_cursor(session, view)
    session.take(evidence.open_at_cursor(session, view))
    opened = mouse.click_source(session, view, session.state.offset, again=True)
    assert opened == evidence.open_at_cursor(session, view)
    assert opened.state.focus is PaneName.LIST


def test_a_click_in_the_source_goes_to_the_letter_in_the_source_that_is_shown(session: Session) -> None:
    _in_tab(session, "threats")
    session.take(evidence.passage(session, Viewport(), 1))
    assert session.source == "wire"
    effect = mouse.click_source(session, Viewport(), 7, again=False)
    assert (effect.state.focus, effect.state.source, effect.state.offset) == (PaneName.SOURCE, "wire", 7)
    assert effect.scroll is None


def test_a_click_on_a_tab_opens_it_and_on_the_open_one_changes_nothing(session: Session) -> None:
    assert mouse.click_tab(session, Viewport(), "threats").state.tab == "threats"
    assert mouse.click_tab(session, Viewport(), ":brief") == Effect(session.state, scroll=TO_CURSOR)
