"""Search as you type, and the filter."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


async def test_each_letter_typed_goes_to_the_nearest_hit(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/")
        been = []
        for letter in "trad":
            await reading.press(letter)
            been.append(reading.claim)
        assert been == ["raids", "kidnapping", "kidnapping", "kidnapping"]
        assert reading.lit == ""


async def test_while_typing_the_prompt_counts_the_hits(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *"incident")
        assert reading.status.split() == ["/", "incident", "hit", "1/12"]
        await reading.press("x")
        assert reading.status.split() == ["/", "incidentx", "no", "'incidentx'", "here"]


async def test_every_hit_in_view_is_marked_and_the_one_at_hand_stands_out(open_reader: Open, river: Path) -> None:
    async with open_reader(river, (120, 60)) as reading:
        await reading.press("9", "/", *"villa", "enter")
        assert reading.hits == ("villa", "")
        await reading.press("/", *"valley", "enter", "n")
        assert reading.hits == ("valley", " ".join(["valley"] * 11))


async def test_in_a_long_source_the_hits_are_counted_a_moment_after_the_last_letter(
    open_reader: Open, write_briefing: Write
) -> None:
    path = write_briefing("The first market opened in spring.")
    with (path.parent / "article.md").open("a", encoding="utf-8") as file:
        file.write("\n\nNothing to be found in these words.\n" * 30_000)
    async with open_reader(path) as reading:
        await reading.press("7", "/", *"market")
        await reading.until(lambda: "hit 1/" in reading.status)
        await reading.press("escape")
        await asyncio.sleep(0.3)
        assert "hit" not in reading.status


@pytest.mark.parametrize(("words", "count"), [("raids", "1/2"), ("Raids", "1/1"), ("raidS", "")])
async def test_a_capital_makes_case_count(open_reader: Open, river: Path, words: str, count: str) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *words, "enter")
        assert f"hit {count}" in reading.status if count else f"no '{words}' here" in reading.status


async def test_in_the_source_the_hits_of_the_source_are_counted(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "/", *"incident", "enter")
        assert "hit 1/12" in reading.status
        await reading.press("n", "n")
        assert "hit 3/12" in reading.status
        assert reading.cursor_in_source.startswith("▌T 6▐Incident 3 was")
        await reading.press("N")
        assert "hit 2/12" in reading.status


@pytest.mark.parametrize(("key", "said"), [("n", "from the top again"), ("N", "from the end again")])
@pytest.mark.parametrize("tab", ["2", "9"])
async def test_round_the_end_it_is_said(open_reader: Open, river: Path, tab: str, key: str, said: str) -> None:
    async with open_reader(river) as reading:
        await reading.press(tab, "/", *"bridge" if tab == "9" else "Opium", "enter", key)
        assert reading.status.startswith(f" {said} · hit 1/1")


async def test_escape_leads_back_to_where_the_search_began(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "G")
        before = reading.part("#source")
        await reading.press("/", *"bridges")
        assert reading.part("#source") != before
        await reading.press("escape")
        assert reading.part("#source") == before
        assert "hit" not in reading.status


async def test_the_place_before_a_search_is_in_the_jump_list(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "/", *"incident 9", "enter", "backspace")
        assert reading.claim == "smuggling"


async def test_words_that_are_nowhere_leave_the_reader_in_place(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "/", *"zebra", "enter")
        assert reading.status.startswith(" no 'zebra' here")
        assert reading.claim == "smuggling"


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ("severity:high", ["raids"]),
        ("severity:moderate", [f"incident-{number}" for number in range(1, 13)]),
        ("raid army", ["raids", "answer"]),
        ("kind:terrorism", []),
    ],
)
async def test_a_filter_leaves_the_claims_that_pass(
    open_reader: Open, river: Path, query: str, claims: list[str]
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *query)
        assert reading.status.split()[-2:] == [str(len(claims)), "left"]
        await reading.press("enter")
        assert [item.claim for item in reading.session.listing] == claims
        assert f"filter: {query}" in reading.status
        if not claims:
            assert reading.words("#page") == "Nothing passes the filter."


async def test_a_filter_holds_in_its_own_tab_alone(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *"opium", "enter", "3")
        assert len(reading.session.listing) == 4
        await reading.press("2")
        assert reading.words("#page") == "Opium is smuggled. LOW assumed"


async def test_escape_lifts_the_filter_while_it_is_typed_and_afterwards(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "&", *"opium", "escape")
        assert len(reading.session.listing) == 17
        await reading.press("&", *"opium", "enter", "escape")
        assert len(reading.session.listing) == 17


@pytest.mark.parametrize("key", ["slash", "ctrl+f", "ampersand"])
async def test_letters_in_a_text_field_are_only_letters(open_reader: Open, river: Path, key: str) -> None:
    letters = "qj2kGmn'e:?&[/"
    async with open_reader(river) as reading:
        await reading.press("2", key)
        state = reading.state
        await reading.press(*letters)
        assert reading.app.is_running
        assert reading.app.screen.query_one(Input).value == letters
        assert (reading.state.tab, reading.state.marks) == (state.tab, state.marks)


async def test_after_a_click_beside_it_a_text_field_still_takes_the_letters(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", "o")
        await reading.click("Nobody is held", "#page")
        await reading.press("q")
        assert reading.app.is_running
        assert reading.reader.query_one(Input).value == "oq"


async def test_what_is_typed_stays_a_text_and_is_no_markup(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "/", *"[/b]", "enter")
        assert reading.status.startswith(" no '[/b]' here")
