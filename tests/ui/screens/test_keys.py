"""The help is the key table, with the user's own keys in it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice, Settings
from briefing_tui.ui.key_table import key_table

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def test_every_command_stands_in_the_help_with_its_keys(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (120, 200)) as reading:
        await reading.press("?")
        shown = reading.words("#choices")
        for _, rows in key_table({}):
            for keys, label, _ in rows:
                assert label in shown
                assert set(keys.split()) <= set(shown.split())


async def test_the_users_own_keys_stand_in_the_help(open_reader: Open, river: Path) -> None:
    settings = Settings(keys={"contents": KeyChoice("contents", ("F4", "Ctrl+T"), SourceLocation(1, 1))})
    async with open_reader(river, (120, 200), settings=settings) as reading:
        await reading.press("?")
        assert "F4 Ctrl+T table of contents of the source" in reading.words("#choices")


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "f1", "enter"])
async def test_the_help_is_closed_without_leaving_the_reader(open_reader: Open, river: Path, key: str) -> None:
    async with open_reader(river) as reading:
        await reading.press("?", key)
        assert (reading.window, reading.app.is_running) == ("", True)


@pytest.mark.parametrize("keys", [["G"], ["end"], ["space"] * 60, ["pagedown"] * 60, ["d"] * 60, ["G", "k", "j"]])
async def test_the_help_is_scrolled_to_its_end_and_back(open_reader: Open, river: Path, keys: list[str]) -> None:
    async with open_reader(river, (40, 12)) as reading:
        await reading.press("?", *keys)
        assert reading.words("#choices").endswith("for the eyes and ears of the recipients alone")
        await reading.press("g")
        assert reading.words("#choices").startswith("Here")
