"""The way from problem to problem, and what the check says at a claim."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]

_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."
_FOUR = "Four hundred traders came."
_SIZES = [(120, 40), (80, 24), (40, 12)]


@pytest.fixture
def troubled(write_briefing: Write) -> Path:
    """Return the path of a briefing with a problem in two panes, and of both a claim that has none."""
    claims = [{"id": "spring", "text": "Spring.", "basis": "stated", "at": [_FIRST, "Nowhere to be found."]}]
    return write_briefing(_SECOND, "Trade goes on.", _FIRST, threats=claims)


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_the_next_problem_comes_up_across_tabs_and_round_the_end(
    open_reader: Open, troubled: Path, size: tuple[int, int]
) -> None:
    async with open_reader(troubled, size) as reading:
        seen, said = [], []
        for _ in range(3):
            await reading.press("x")
            seen.append((reading.claim, reading.state.passage))
            said.append(reading.status)
        assert seen == [("spring", 1), ("claim-2", 0), ("spring", 1)]
        assert said[0].startswith(" problem 1/2")
        assert said[1].startswith(" problem 2/2")
        assert said[2].startswith(" from the top again · problem 1/2")


async def test_the_previous_problem_is_the_other_way(open_reader: Open, troubled: Path) -> None:
    async with open_reader(troubled) as reading:
        await reading.press("3", "G", "X")
        assert reading.claim == "claim-2"
        await reading.press("X")
        assert (reading.tab, reading.claim) == ("threats", "spring")
        await reading.press("X")
        assert reading.status.startswith(" from the end again · problem 2/2")


async def test_one_comes_back_from_a_problem_by_the_jump_list(open_reader: Open, troubled: Path) -> None:
    async with open_reader(troubled) as reading:
        await reading.press("3", "x", "backspace")
        assert (reading.tab, reading.claim) == ("cooperation", "claim-1")


async def test_a_filter_that_hides_the_problem_is_lifted(open_reader: Open, troubled: Path) -> None:
    async with open_reader(troubled) as reading:
        await reading.press("3", "&", *"claim 3", "enter", "1", "x", "x")
        assert reading.cursor.startswith("What claim 2 says.")


async def test_where_there_is_no_problem_it_is_said(open_reader: Open, write_briefing: Write) -> None:
    async with open_reader(write_briefing(_FIRST)) as reading:
        for key in "xX":
            await reading.press(key)
            assert reading.status.startswith(" there is no problem at any claim")
        assert reading.open_tab == "1 Brief"


@pytest.fixture
def careless(write_briefing: Write, tmp_path: Path) -> Path:
    """Return the path of a briefing whose one quote holds, and is told with another number."""
    claim = {
        "id": "traders",
        "text": "Nine hundred traders came.",
        "basis": "stated",
        "at": ["Four hundred traders came."],
    }
    (tmp_path / "trade.txt").write_text("Four hundred traders came.\n", encoding="utf-8")
    return write_briefing(sources=[{"id": "paper", "file": "trade.txt"}], threats=[claim])


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_what_the_check_finds_stands_beside_the_claim_and_is_a_problem_to_go_to(
    open_reader: Open, careless: Path, size: tuple[int, int]
) -> None:
    async with open_reader(careless, size) as reading:
        await reading.press("x")
        assert reading.claim == "traders"
        assert reading.words("#notice").startswith("WARNING: ")
        assert "verbatim" in reading.status
        if size[0] < 70:
            await reading.press("enter")
        assert reading.lit == _FOUR


async def test_what_the_author_has_silenced_is_not_said(open_reader: Open, careless: Path) -> None:
    text = careless.read_text(encoding="utf-8")
    async with open_reader(careless) as reading:
        await reading.press("x")
        code = reading.session.index.problems["traders"][0].code
        lines = text.splitlines()
        at = next(number for number, line in enumerate(lines) if "Nine hundred" in line)
        lines.insert(at, f"  # briefing: ignore[{code}] the editor has counted again")
        careless.write_text("\n".join(lines) + "\n", encoding="utf-8")
        await reading.look_at_files()
        await reading.until(lambda: not reading.session.index.problems)
        assert reading.part("#notice") == ""
