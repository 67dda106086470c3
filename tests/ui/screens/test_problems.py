"""The window with all problems, and the reader of a file with mistakes of form."""

import asyncio
import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.domain.problem import Problem
from briefing_tui.reading.updates import ReloadFailed, take_update
from briefing_tui.ui.requests import renew
from briefing_tui.ui.screens.problems import ProblemsScreen

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]

_SIZES = [(120, 40), (80, 24), (40, 12)]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(path.stat().st_mtime_ns, path.stat().st_mtime_ns + 1))


@pytest.fixture
def spoilt(own_river: Path) -> tuple[Path, str]:
    """Return the path of a briefing with two mistakes of form, and its text without them."""
    text = own_river.read_text(encoding="utf-8")
    _write(own_river, text.replace("tlp: green", "tlp: purple").replace("severity: high", "severity: loud", 1))
    return own_river, text


@pytest.fixture
def editor(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have an editor that cannot be started: the terminal of these tests cannot be handed over anyway."""
    monkeypatch.setenv("EDITOR", str(tmp_path_factory.mktemp("bin") / "none"))


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_a_file_with_mistakes_opens_at_its_problems_with_what_is_legible_below(
    open_reader: Open, spoilt: tuple[Path, str], size: tuple[int, int]
) -> None:
    async with open_reader(spoilt[0], size) as reading:
        assert reading.window.startswith("Problems")
        assert reading.cursor.startswith('7:6 ERROR: `tlp` cannot be "purple" (bad-value)')
        await reading.press("escape", "2")
        assert reading.rows[0].startswith(" 2 PROBLEMS: line 7")
        assert reading.cursor.startswith("Raids cross the river at night.")
        if size[0] >= 70:
            assert reading.highlighted == "Armed men crossed the river at night in May."


async def test_enter_goes_to_the_claim_of_a_problem(open_reader: Open, spoilt: tuple[Path, str]) -> None:
    async with open_reader(spoilt[0]) as reading:
        await reading.press("j", "enter")
        assert (reading.window, reading.tab, reading.claim) == ("", "threats", "raids")


@pytest.mark.usefixtures("editor")
async def test_enter_opens_the_editor_where_a_problem_has_no_claim(open_reader: Open, spoilt: tuple[Path, str]) -> None:
    async with open_reader(spoilt[0]) as reading:
        await reading.press("enter")
        assert reading.window == ""
        assert reading.status.startswith(" this terminal cannot be handed over to an editor")


async def test_a_click_takes_a_problem(open_reader: Open, spoilt: tuple[Path, str]) -> None:
    async with open_reader(spoilt[0]) as reading:
        await reading.click("`severity` cannot be", "#choices")
        assert (reading.window, reading.claim) == ("", "raids")


async def test_when_the_file_is_put_right_all_of_it_is_shown_at_once(
    open_reader: Open, spoilt: tuple[Path, str]
) -> None:
    path, text = spoilt
    async with open_reader(path) as reading:
        _write(path, text.replace("severity: high", "severity: loud", 1))
        await reading.until(lambda: "1 PROBLEM: line 18" in reading.rows[0])
        assert "purple" not in reading.words("#choices")
        assert reading.cursor.startswith("18:15 ERROR:")
        _write(path, text)
        await reading.until(lambda: reading.rows[0].startswith(" Raids and markets on the river"))
        await reading.until(lambda: "bad-value" not in reading.words("#choices"))
        assert "quote-missing" in reading.words("#choices")  # what the check finds stays
        await reading.press("escape", "2")
        assert "HIGH" in reading.part("#page")


async def test_the_window_closes_where_no_problem_is_left(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    path = write_briefing("The first market opened in spring.", tlp="purple")
    async with open_reader(path) as reading:
        assert reading.window.startswith("Problems")
        _write(path, path.read_text(encoding="utf-8").replace("purple", "clear"))
        await reading.until(lambda: not reading.window)
        assert reading.rows[0].startswith(" Markets at the border")


async def test_a_briefing_without_problems_has_a_sentence_that_says_so(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    async with open_reader(write_briefing("The first market opened in spring.")) as reading:
        assert reading.window == ""
        await reading.press("!")
        assert reading.words("#choices").startswith("No problems")
        await reading.press("enter")
        assert (reading.window, reading.app.is_running) == ("", True)


async def test_a_file_that_is_spoilt_under_the_window_adds_its_errors_to_it(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("!")
        _write(own_river, "a: [")
        await reading.until(lambda: "as it is now" in reading.words("#choices"))
        await reading.until(lambda: "NOT UPDATED: line" in reading.rows[0])


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("text", ["a: [", "", "- a list", "caf\udce9"], ids=["no YAML", "empty", "a list", "no UTF-8"])
async def test_a_file_of_which_nothing_is_legible_says_so_and_can_be_put_right(
    open_reader: Open, own_river: Path, size: tuple[int, int], text: str
) -> None:
    right = own_river.read_text(encoding="utf-8")
    own_river.write_bytes(text.encode(errors="surrogateescape"))
    async with open_reader(own_river, size) as reading:
        assert reading.window.startswith("Problems")
        await reading.press("escape")
        assert reading.rows[0].startswith(" 1 PROBLEM: line ")
        assert reading.words("#page").startswith("Nothing of this file can be read as a briefing.")
        for key in ("j", "enter", "p", "x", "2", "7", "j", "t", "v", "U", "s", "0", "escape", "f", "w", "c", "y", "1"):
            await reading.press(key)
        while reading.window:
            await reading.press("escape")
        _write(own_river, right)
        await reading.look_at_files()
        await reading.press("1", "escape")
        assert reading.rows[0].startswith(" Raids and markets")
        assert "Raids go on" in reading.words("#page")


async def test_an_update_that_comes_while_the_window_is_composed_is_shown_when_it_is(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        problem = Problem(str(own_river), 3, 1, "yaml-syntax", "this is not YAML")
        opening = asyncio.create_task(reading.reader.action_do("problems"))
        while not isinstance(reading.app.screen, ProblemsScreen):  # noqa: ASYNC110  # there is no event for it
            await asyncio.sleep(0)
        reading.reader.update(take_update(reading.session, ReloadFailed((problem,))))
        renew(reading.reader)
        await opening
        await reading.until(lambda: "this is not YAML" in reading.words("#choices"))
