"""Search through everything, contents, and what no claim cites."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


async def test_a_search_through_everything_finds_claims_and_places_of_every_source(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f", *"bridge")
        assert reading.words("#choices") == (
            "Perspective The border will stay calm. Background There are two bridges. paper The river marks the border"
            " for ninety kilometres. Two bridges cross it. Summer on the river The army has closed one bridge."
        )


@pytest.mark.parametrize(
    ("downs", "seen"),
    [(0, "The border will stay calm."), (1, "There are two bridges."), (3, "The army has closed one bridge.")],
)
async def test_a_hit_of_the_search_through_everything_is_opened(
    open_reader: Open, river: Path, downs: int, seen: str
) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f", *"bridge", *["down"] * downs, "enter")
        assert reading.window == ""
        assert seen in (reading.cursor, reading.cursor_in_source.removeprefix("▌ 2 ")) or reading.cursor.startswith(
            seen
        )


async def test_a_search_through_everything_that_finds_nothing_says_so(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+f", *"zebra")
        assert reading.words("#choices") == "Nothing found."
        await reading.press("enter")
        assert reading.window == ""
        assert reading.tab == ":brief"


@pytest.mark.parametrize("pad", range(3))
async def test_around_a_hit_stand_whole_words_and_a_sign_that_there_are_more(
    open_reader: Open, write_briefing: Write, tmp_path: Path, pad: int
) -> None:
    many = " ".join(["lorem"] * 30)
    (tmp_path / "long.txt").write_text(f"{many} {'x' * (pad + 1)} zebra {many}\n\n{'o' * 200}okapi{'o' * 200}\n")
    path = write_briefing("lorem", sources=[{"id": "long", "file": "long.txt"}])
    async with open_reader(path) as reading:
        await reading.press("ctrl+f", *"zebra")
        first, *words, last = reading.words("#choices").removeprefix("long ").split()
        assert (first, last) == ("…lorem", "lorem…")
        assert set(words) == {"lorem", "x" * (pad + 1), "zebra"}
        await reading.press(*["backspace"] * 5, *"okapi")
        assert "okapi" in reading.words("#choices").replace(" ", "")


async def test_a_source_may_be_called_claim(open_reader: Open, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on. So do", sources=[{"id": "claim", "file": "article.md"}])
    async with open_reader(path) as reading:
        await reading.press("ctrl+f", *"Nobody", "enter")
        assert reading.cursor_in_source.startswith("▌ 1 The first market opened")


async def test_the_contents_lead_to_a_heading(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (40, 12)) as reading:
        await reading.press("t", "j", "j", "enter")
        assert reading.cursor_in_source.split() == ["▌", "Markets"]


async def test_a_source_without_headings_has_no_contents(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "s", "t")
        assert reading.status.startswith(" the source has no headings")


async def test_the_uncited_sentences_are_counted_and_gone_through(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "U")
        assert reading.status.startswith(" 5 of 25 sentences are cited by no claim: } goes to the next")
        been = [reading.cursor_in_source]
        for _ in range(4):
            await reading.press("}")
            been.append(reading.cursor_in_source)
        assert [line.split()[1:3] for line in been] == [
            ["1", "The"],
            ["3", "Trade"],
            ["17", "Trade"],
            ["19▐The", "border"],
            ["20", "These"],
        ]
        await reading.press("}")
        assert reading.status.startswith(" no passage further on")


async def test_where_every_sentence_is_cited_that_is_said(open_reader: Open, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("Trade goes on.")
    async with open_reader(path) as reading:
        await reading.press("U")
        assert reading.status.startswith(" every sentence is cited, 1 in all")
