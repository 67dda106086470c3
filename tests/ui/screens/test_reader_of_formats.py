"""The reader on the shipped briefings whose articles are a web page and a PDF: the passages that it shows."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]

_FOLDER = Path(__file__).parents[3] / "briefings"
_PANES = "234"


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize(("name", "claims"), [("sael-crossing-2024", 10), ("ostrel-cables-2024", 10)])
async def test_beside_each_claim_its_passage_is_highlighted_word_for_word(
    open_reader: Open, name: str, claims: int, size: tuple[int, int]
) -> None:
    async with open_reader(_FOLDER / f"{name}.yaml", size) as reading:
        highlighted, quoted = [], []
        for pane in _PANES:
            await reading.press(pane, "g")
            for _ in reading.session.listing:
                highlighted.append(reading.highlighted)
                quoted.append(_quote(reading))
                await reading.press("}")
        assert len(highlighted) == claims
        assert highlighted == quoted


@pytest.mark.parametrize(("name", "quotes"), [("sael-crossing-2024", 16), ("ostrel-cables-2024", 23)])
async def test_every_passage_of_every_claim_comes_up_highlighted(open_reader: Open, name: str, quotes: int) -> None:
    async with open_reader(_FOLDER / f"{name}.yaml", (120, 40)) as reading:
        highlighted, quoted = [], []
        for pane in _PANES:
            await reading.press(pane, "g")
            for _ in reading.session.listing:
                claim = reading.session.claim
                for _ in claim.quotes if claim else ():
                    highlighted.append(reading.highlighted)
                    quoted.append(_quote(reading))
                    await reading.press("p")
                await reading.press("}")
        assert len(quoted) == quotes
        assert highlighted == quoted


def _quote(reading: "Reading") -> str:
    """Return the words that the briefing quotes at the cursor."""
    found = reading.session.quote
    return " ".join(found[0].exact.split()) if found else ""
