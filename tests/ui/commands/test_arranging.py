"""Claims are moved, ordered, joined, linked and deleted by keys, and the file is as the screen shows it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


def listed(reading: "Reading", pane: str, number: int = 4) -> list[str]:
    """Return the ids of the first claims of a pane."""
    return [claim.id for claim in reading.session.briefing.pane(pane).claims[:number]]


async def undone(reading: "Reading", path: Path, before: str) -> bool:
    """Undo the last change, and return whether the file is as it was before."""
    await reading.press("Z")
    await reading.until(lambda: not reading.session.unwritten)
    return path.read_text("utf-8") == before


async def test_chosen_claims_go_to_another_pane_together_and_the_cursor_stays_in_this_one(
    open_reader: Open, own_river: Path
) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river) as reading:
        await reading.press("2", ",", "j", ",", "M")
        assert reading.window == "Move 2 claims to"
        await reading.press(*"persp", "enter")
        assert {"raids", "kidnapping"} <= {claim.id for claim in reading.session.briefing.pane("perspective").claims}
        assert (reading.tab, reading.claim, reading.state.chosen) == ("threats", "rumours", ())
        await reading.until(lambda: not reading.session.unwritten)
        assert "severity, kind left out" in reading.status
        assert await undone(reading, own_river, before)


async def test_a_title_that_no_section_has_makes_a_new_one(open_reader: Open, own_river: Path) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river, (160, 40)) as reading:
        await reading.press("2", "M", *"Border towns")
        assert reading.cursor == "Border towns a new section"
        await reading.press("enter")
        section = reading.session.briefing.panes[-1]
        assert (section.title, [claim.id for claim in section.claims]) == ("Border towns", ["raids"])
        assert "Border towns" in reading.part("#tabs")
        await reading.until(lambda: not reading.session.unwritten)
        assert "Border towns" in own_river.read_text("utf-8")
        assert await undone(reading, own_river, before)


async def test_the_pane_that_a_claim_is_in_has_a_mark(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "M")
        assert reading.cursor.startswith("◉ Threats")
        await reading.press("enter")
        assert reading.session.steps.done == ()


async def test_a_count_moves_a_claim_by_so_many_places_and_the_cursor_goes_with_it(
    open_reader: Open, own_river: Path
) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river) as reading:
        await reading.press("2", "2", ")")
        assert reading.tab == "threats"
        await reading.press(")", ")")
        assert listed(reading, "threats")[:3] == ["smuggling", "kidnapping", "rumours"]
        assert reading.claim == "raids"
        await reading.press("Z", "Z", "Z")
        await reading.until(lambda: not reading.session.unwritten)
        assert own_river.read_text("utf-8") == before


async def test_what_is_first_already_goes_no_further_up(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "(")
        assert reading.session.steps.done == ()
        assert "first" in reading.status


async def test_in_the_brief_the_key_judgements_are_ordered(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("1")
        while reading.claim != "calm":
            await reading.press("j")
        await reading.press(")")
        assert list(reading.session.briefing.key_judgments) == ["raids", "calm"]
        assert reading.claim == "calm"
        await reading.until(lambda: not reading.session.unwritten)
        assert "key_judgments: [raids, calm]" in own_river.read_text("utf-8")


async def test_chosen_claims_are_joined_into_the_first(open_reader: Open, own_river: Path) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", ",", ",", "J")
        assert listed(reading, "threats", 3) == ["raids", "smuggling", "kidnapping"]
        assert not reading.session.briefing.has_claim("rumours")
        assert reading.claim == "kidnapping"
        await reading.until(lambda: not reading.session.unwritten)
        assert "rumours" not in own_river.read_text("utf-8")
        assert await undone(reading, own_river, before)


async def test_the_last_claim_has_none_to_be_joined_with(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "G", "J")
        assert "there is one claim alone" in reading.status


@pytest.mark.parametrize(("keys", "key"), [(("enter",), "see"), (("down", "enter"), "contradicts")])
async def test_a_claim_is_linked_with_another_and_unlinked(
    open_reader: Open, own_river: Path, keys: tuple[str, ...], key: str
) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "l", *keys)
        assert "Opium is smuggled." not in reading.words("#choices")
        await reading.press(*"kidnap", "enter")
        assert getattr(reading.session.briefing.claim("smuggling"), key) == ("kidnapping",)
        await reading.press("l", *keys, *"kidnap")
        assert reading.cursor.startswith("◉ Traders are kidnapped.")
        await reading.press("enter")
        assert getattr(reading.session.briefing.claim("smuggling"), key) == ()
        await reading.press("Z")
        assert await undone(reading, own_river, before)


async def test_a_deleted_claim_is_gone_with_every_reference_to_it_and_comes_back(
    open_reader: Open, own_river: Path
) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river) as reading:
        await reading.press("2", "D")
        assert reading.claim == "smuggling"
        await reading.until(lambda: not reading.session.unwritten)
        assert "key_judgments: [calm]" in own_river.read_text("utf-8")
        assert await undone(reading, own_river, before)
        assert reading.claim == "raids"


async def test_an_actor_is_deleted_where_it_is_listed_and_comes_back_whole(open_reader: Open, own_river: Path) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river) as reading:
        await reading.press("6")
        actor = reading.session.item
        assert actor is not None
        assert actor.actor is not None
        id_ = actor.actor.reference
        await reading.press("D")
        await reading.until(lambda: not reading.session.unwritten)
        assert reading.session.briefing.actor(id_) is None
        assert reading.status.startswith(f" actor deleted: {actor.actor.name}")
        assert await undone(reading, own_river, before)


async def test_a_section_that_has_become_empty_is_deleted(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "M", *"Border towns", "enter", "0", *"border", "enter", "M", *"threats", "enter", "D")
        await reading.until(lambda: not reading.session.unwritten)
        assert "section deleted: Border towns" in reading.status
        assert all(pane.title != "Border towns" for pane in reading.session.briefing.panes)
