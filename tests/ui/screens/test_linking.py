"""From a claim to its passages, from a passage to its claims, from a row to what it counts."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]

_CROWDED = "four hundred traders came."  # two claims rest here


async def test_from_a_passage_enter_leads_to_the_claim_in_its_own_pane(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "G", "{", "enter")
        assert (reading.tab, reading.claim) == ("perspective", "calm")
        assert reading.cursor.startswith("The border will stay calm.")


async def test_from_a_second_passage_enter_leads_to_the_claim_with_that_passage_up(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "s", "g", "enter")
        assert (reading.claim, reading.lit) == ("raids", "Raids went on through the summer, the agency reports.")


async def test_where_several_claims_rest_one_is_chosen(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "/", *_CROWDED, "enter", "enter")
        assert reading.window == "Claims that rest here"
        assert reading.words("#choices") == "The market has reopened. market Many traders come, and buy cheaply. crowds"
        await reading.press("j", "enter")
        assert (reading.tab, reading.claim) == ("cooperation", "crowds")


async def test_no_claim_is_opened_when_the_choice_is_left(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "/", *_CROWDED, "enter", "enter", "escape")
        assert reading.window == ""
        assert reading.focus == "source"


async def test_where_several_claims_rest_their_number_is_said(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "/", *_CROWDED, "enter")
        assert "2 claims rest here" in reading.status


async def test_where_no_claim_rests_enter_says_so(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "G", "enter")
        assert reading.status.startswith(" no claim rests on this line")


async def test_a_row_of_the_brief_leads_to_the_claims_it_counts(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("j", "j")
        assert reading.cursor.startswith("high")
        await reading.press("enter")
        assert (reading.tab, reading.words("#page")[:20]) == ("threats", "Raids cross the rive")
        assert "filter: severity:high" in reading.status


async def test_a_row_over_all_panes_leads_to_a_choice_of_claims(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("G", "enter")
        assert reading.window == "basis:assumed"
        await reading.press("enter")
        assert reading.claim == "smuggling"


async def test_a_key_judgement_leads_to_its_passage(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("enter")
        assert reading.focus == "source"
        assert reading.lit == "The border will probably stay calm."


async def test_past_the_last_passage_the_cursor_stays(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "G", "}")
        assert reading.status.startswith(" no passage further on")
        await reading.press("g", "{")
        assert reading.status.startswith(" no passage before this one")
