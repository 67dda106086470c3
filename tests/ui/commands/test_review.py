"""The way through the review of drafted claims, from one to the next, and one alone at a time."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.ui.commands.review import after_decision

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]

SIZES = [(120, 40), (80, 24), (40, 12)]


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_unreviewed_claims_follow_one_another_across_the_panes_and_round_the_end(
    open_reader: Open, own_draft: Path, size: tuple[int, int]
) -> None:
    async with open_reader(own_draft, size) as reading:
        seen = []
        for _ in range(5):
            await reading.press(">")
            seen.append((reading.tab, reading.claim))
        assert seen == [
            ("threats", "raids"),
            ("threats", "bridge"),
            ("cooperation", "people"),  # the one before it is accepted
            ("background", "treaty"),
            ("threats", "raids"),
        ]
        assert reading.status.startswith(" from the top again")
        await reading.press("<")
        assert (reading.claim, "from the end again" in reading.status) == ("treaty", True)
        await reading.press("2", "<")
        assert reading.claim == "treaty"


async def test_a_count_goes_so_many_further_on(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft, count_milliseconds=5_000) as reading:
        await reading.press("3", ">")
        assert (reading.claim, reading.status.startswith(" 4 left to review")) == ("people", True)


async def test_when_all_are_reviewed_it_says_so_with_the_outcome(open_reader: Open, own_draft: Path) -> None:
    text = own_draft.read_text().replace("unreviewed", "accepted")
    own_draft.write_text(text.replace("review: accepted", "review: rejected", 1))
    async with open_reader(own_draft) as reading:
        await reading.press("2", ">")
        assert "nothing left to review: all 5 reviewed: 4 accepted, 1 rejected" in reading.status
        assert reading.claim == "raids"


async def test_where_nothing_was_drafted_there_is_nothing_to_review(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press(">")
        assert reading.status.startswith(" nothing left to review: no claim here was drafted")


async def test_the_only_one_left_says_that_it_is(open_reader: Open, own_draft: Path) -> None:
    own_draft.write_text(own_draft.read_text().replace("unreviewed", "accepted", 3))
    async with open_reader(own_draft) as reading:
        await reading.press(">", ">")
        assert (reading.claim, reading.status.startswith(" this is the only one left")) == ("treaty", True)


async def test_filters_hold_on_the_way(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("2", "&", *"bridge", "enter", ">")
        assert reading.claim == "people"
        await reading.press(">", ">")
        assert reading.claim == "bridge"


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_in_the_review_one_claim_stands_alone_with_its_reasons_and_its_problems(
    open_reader: Open, own_draft: Path, size: tuple[int, int]
) -> None:
    async with open_reader(own_draft, size) as reading:
        await reading.press("R", "}")
        page = reading.words("#page")
        assert page.startswith("2/2 Threats · 1")
        assert "The army may close the bridge" in page
        assert 'WARNING: the text says "may"' in page
        assert "Raiders cross the river at night. ✓" not in page
        while "id bridge" not in reading.words("#page"):
            before = reading.scrolled[0]
            await reading.press("space")
            assert reading.scrolled[0] > before
        await reading.press("R")
        assert (reading.claim, reading.state.is_reviewing) == ("bridge", False)


async def test_beside_each_value_stands_why_it_is_so(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft, (120, 40)) as reading:
        await reading.press("R", "}")
        page = reading.words("#page")
        assert 'basis assessed · a judgement: "may"' in page
        assert '? likelihood likely (55 to 80 %) · "may"; unsure: likelihood, perhaps roughly-even' in page
        assert 'pane Threats · tells of conflict: "close"' in page
        await reading.press("}")
        assert 'by Officials · its subject: "Officials"' in reading.words("#page")


async def test_a_reason_is_none_any_more_where_the_value_is_another_until_that_is_undone(
    open_reader: Open, own_draft: Path
) -> None:
    async with open_reader(own_draft, (120, 40)) as reading:
        await reading.press("R", "}", "L", *"almost-certain", "enter")
        page = reading.words("#page")
        assert "likelihood almost certain" in page
        assert '"may"; unsure' not in page
        assert 'basis assessed · a judgement: "may"' in page
        await reading.press("Z")
        assert '· "may"; unsure' in reading.words("#page")


async def test_from_the_brief_the_review_begins_with_the_first_claim_to_review(
    open_reader: Open, own_draft: Path
) -> None:
    own_draft.write_text(own_draft.read_text().replace("unreviewed", "accepted", 1))
    async with open_reader(own_draft) as reading:
        await reading.press("R")
        assert reading.claim == "bridge"
        await reading.press("escape", "5", "R")  # the timeline has one claim
        assert (reading.claim, reading.state.is_reviewing) == ("treaty", True)


async def test_steps_lead_through_all_claims_and_stop_at_the_ends(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("R", "k")
        assert reading.status.startswith(" no claim before this one")
        seen = [reading.claim]
        for key in ("j", "}", "down", "j"):
            await reading.press(key)
            seen.append(reading.claim)
        assert seen == ["raids", "bridge", "ferry", "people", "treaty"]
        await reading.press("j")
        assert (reading.claim, reading.status.startswith(" no claim further on")) == ("treaty", True)
        await reading.press("{", "k")
        assert reading.claim == "ferry"
        await reading.press("backspace")
        assert reading.claim != "people"  # a step is no jump


async def test_first_and_last_are_those_of_the_pane(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("R", "G")
        assert (reading.claim, reading.scrolled[0]) == ("bridge", 0)
        await reading.press("g")
        assert reading.claim == "raids"


async def test_a_page_on_from_the_end_of_a_claim_is_the_next_claim_at_its_beginning(
    open_reader: Open, own_draft: Path
) -> None:
    async with open_reader(own_draft, (40, 12)) as reading:
        await reading.press("R", "j")
        while reading.claim == "bridge":
            await reading.press("space")
        assert (reading.claim, reading.scrolled[0]) == ("ferry", 0)
        await reading.press("b")
        assert (reading.claim, reading.scrolled[0]) == ("bridge", 0)


async def test_the_passages_of_a_claim_are_gone_through_as_before(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft, (120, 40)) as reading:
        await reading.press("R", "j")
        assert "› ✓ ¶1 The army may close" in reading.words("#page")
        await reading.press("p")
        assert "› ✓ ¶1 Raiders cross the river" in reading.words("#page")
        assert reading.highlighted == "Raiders cross the river at night."


async def test_on_a_small_screen_the_source_is_a_key_away(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft, (40, 12)) as reading:
        await reading.press("R", "j", "enter")
        assert reading.highlighted.startswith("The army may close")
        await reading.press("escape")
        assert reading.words("#page").startswith("2/2 Threats")
        await reading.press("escape")
        assert not reading.state.is_reviewing


async def test_other_tabs_are_as_ever_and_the_review_goes_on_in_the_panes(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("R", "1")
        assert "Drafted by machine" in reading.words("#page")
        await reading.press("3")
        assert reading.words("#page").startswith("1/2 Cooperation")
        await reading.press("4")
        assert "No perspective." in reading.words("#page")


async def test_a_hit_within_the_claim_leaves_the_reader_at_it(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("R", "j", "/", *"unsure", "enter")
        assert (reading.claim, "hit 1/1" in reading.status) == ("bridge", True)


async def test_a_second_click_on_the_claim_leads_to_its_passage(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft, (120, 40)) as reading:
        await reading.press("R", "j")
        await reading.click("basis", "#page")
        assert (reading.claim, reading.focus) == ("bridge", "source")


async def test_an_empty_briefing_says_everywhere_how_a_claim_is_made(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    async with open_reader(write_briefing()) as reading:
        for tab in "1234":
            await reading.press(tab)
            assert "v selects in the source, + makes a claim of it." in reading.words("#page")


async def test_in_an_empty_briefing_there_is_nothing_to_review(
    open_reader: Open, write_briefing: Callable[..., Path]
) -> None:
    async with open_reader(write_briefing()) as reading:
        await reading.press("R")
        assert reading.status.startswith(" there is no claim yet to review")


async def test_a_decision_goes_on_to_the_next_claim_and_the_count_changes_at_once(
    open_reader: Open, own_draft: Path
) -> None:
    async with open_reader(own_draft, (120, 40)) as reading:
        await reading.press("R")
        await reading.press("a")
        assert (reading.claim, reading.scrolled[0]) == ("bridge", 0)
        assert "drafted by machine, 2 of 5 reviewed" in reading.rows[0]
        assert reading.words("#page").startswith("2/2 Threats · 2 of 5 reviewed")
        await reading.press("r")
        assert reading.claim == "people"
        await reading.until(lambda: reading.status.startswith(" rejected: The army may close the bridge"))
        await reading.press("Z")
        assert (reading.claim, "2 of 5 reviewed" in reading.rows[0]) == ("bridge", True)


async def test_the_last_decision_stays_where_it_was_made_and_the_outcome_is_said(
    open_reader: Open, own_draft: Path
) -> None:
    async with open_reader(own_draft, (120, 40)) as reading:
        await reading.press("R")
        for _ in range(4):
            await reading.press("a")
        assert reading.claim == "treaty"
        assert "all 5 reviewed: 5 accepted, 0 rejected" in reading.words("#page")


async def test_a_rejection_is_taken_back_where_it_stands_and_chosen_claims_are_decided_together(
    open_reader: Open, own_draft: Path
) -> None:
    async with open_reader(own_draft, (120, 40)) as reading:
        await reading.press("R", "r", "k", "r")
        assert (reading.claim, "unreviewed" in reading.words("#page")) == ("raids", True)
        await reading.press(",")
        assert reading.claim == "bridge"
        await reading.press(",", "k", "k", "a")
        assert (reading.claim, "3 of 5 reviewed" in reading.rows[0]) == ("people", True)


async def test_without_the_review_a_decision_leaves_the_cursor_where_it_is(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("2")
        assert after_decision(reading.session, ("raids",)) == ""
