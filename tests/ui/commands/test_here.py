"""The hints at the foot, and the first part of the help, say what the keys do where the cursor is."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice, Settings

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def _here(reading: "Reading") -> str:
    """Return the first part of the help."""
    await reading.press("?")
    shown = reading.words("#choices")
    await reading.press("escape")
    return shown.removeprefix("Here").partition(" Move ")[0].strip()


async def test_on_a_claim_enter_leads_to_its_passage(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (120, 40)) as reading:
        await reading.press("2")
        assert "Enter its passage" in reading.words("#status")
        assert (await _here(reading)).startswith("Enter its passage")


async def test_on_a_passage_enter_leads_to_its_claims(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (120, 40)) as reading:
        await reading.press("2", "enter")
        assert "Enter its claim" in reading.words("#status")
        assert "v select" in await _here(reading)


async def test_while_sentences_are_selected_their_keys_are_told(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (120, 40)) as reading:
        await reading.press("2", "enter", "v")
        assert await _here(reading) == (
            "+ new claim A evidence Q replace the quote @ new actor y copy it "
            "j a sentence more l a word to the right h a word to the left o move the other end "
            "Esc end the selection"
        )


async def test_the_keys_are_those_that_the_user_chose(open_reader: Open, river: Path) -> None:
    settings = Settings(keys={"open": KeyChoice("open", ("o",), SourceLocation(1, 1))})
    async with open_reader(river, (120, 40), settings=settings) as reading:
        await reading.press("2")
        assert "o its passage" in reading.words("#status")


@pytest.mark.parametrize("width", [120, 80, 40])
async def test_the_way_to_the_help_is_the_last_hint_to_be_left_out(open_reader: Open, river: Path, width: int) -> None:
    async with open_reader(river, (width, 24)) as reading:
        await reading.press("3")
        assert reading.words("#status").endswith("? help")


async def test_the_next_hit_is_offered_only_where_there_is_one(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (120, 40)) as reading:
        await reading.press("2", "/", *"river", "enter")
        assert "n next hit" in await _here(reading)
        await reading.press("/", *"nowhere", "enter")
        assert "n next hit" not in await _here(reading)


async def test_no_way_to_a_passage_is_offered_where_the_source_is_not_read(open_reader: Open, own_river: Path) -> None:
    for source in own_river.parent.glob("*.[mt][dx]*"):
        source.unlink()
    async with open_reader(own_river, (120, 40)) as reading:
        await reading.press("2")
        assert "its passage" not in await _here(reading)
