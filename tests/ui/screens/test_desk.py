"""A command that is asked for is run, or it is said why not."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


async def test_a_command_that_cannot_work_here_says_why(open_reader: Open, write_briefing: Write) -> None:
    async with open_reader(write_briefing("Trade goes on. So do")) as reading:
        said = []
        for key in ("s", "n", "&"):
            await reading.press(key)
            said.append(reading.status.split("   ")[0].split(" · ")[0].strip())
        assert said == ["the briefing has one source", "nothing is sought yet", "only a list of claims can be filtered"]
