"""Claims are accepted, rejected and made key judgements: one, or several that were chosen, as one change."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.domain.vocabulary import Review
from briefing_tui.ui.render.glyphs import ASCII

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


@pytest.fixture
def drafted_river(own_river: Path) -> Path:
    """Return the path of the briefing about the river as if a machine had drafted the first two threats."""
    text = own_river.read_text("utf-8")
    for claim in ("raids", "smuggling"):
        text = text.replace(f"  - id: {claim}\n", f"  - id: {claim}\n    review: unreviewed\n")
    own_river.write_text(text, "utf-8")
    return own_river


def reviews(reading: "Reading") -> list[Review | None]:
    return [reading.session.briefing.claim(claim).review for claim in ("raids", "smuggling")]


async def test_an_accepted_claim_is_accepted_in_the_file_and_only_then_it_is_said(
    open_reader: Open, drafted_river: Path
) -> None:
    async with open_reader(drafted_river) as reading:
        await reading.press("2", "a")
        assert reviews(reading) == [Review.ACCEPTED, Review.UNREVIEWED]
        await reading.until(lambda: reading.session.messages == ("accepted",))
        assert "  - id: raids\n    review: accepted\n" in drafted_river.read_text("utf-8")


async def test_chosen_claims_are_rejected_as_one_change_and_let_go(open_reader: Open, drafted_river: Path) -> None:
    before = drafted_river.read_text("utf-8")
    async with open_reader(drafted_river) as reading:
        await reading.press("2", ",", ",", "r")
        assert (reviews(reading), reading.state.chosen) == ([Review.REJECTED] * 2, ())
        await reading.until(lambda: reading.session.messages == ("rejected 2 claims",))
        await reading.press("Z")
        assert reviews(reading) == [Review.UNREVIEWED] * 2
        await reading.until(lambda: not reading.session.unwritten)
        assert drafted_river.read_text("utf-8") == before


async def test_what_cannot_be_judged_is_said_and_stays_chosen(open_reader: Open, drafted_river: Path) -> None:
    async with open_reader(drafted_river) as reading:
        await reading.press("2", ",", "j", ",", "a")
        assert 'a person wrote the claim "kidnapping": there is nothing to accept' in reading.status
        assert (reading.state.chosen, reading.session.unwritten) == (("raids", "kidnapping"), 0)


async def test_a_chosen_claim_has_a_sign_in_every_list_and_is_counted_until_escape(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", ",")
        assert "◉ Raids cross the river at night." in reading.part("#page")
        assert reading.claim == "smuggling"
        await reading.press("5")
        assert "◉" in reading.part("#page")
        assert "1 chosen" in reading.status
        await reading.press("escape")
        assert (reading.state.chosen, "chosen" in reading.status, reading.tab) == ((), False, ":timeline")


async def test_the_sign_of_what_is_chosen_has_a_form_in_ascii(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river, glyphs=ASCII) as reading:
        await reading.press("2", ",")
        assert "* Raids cross" in reading.part("#page")


async def test_key_judgements_are_made_of_all_that_are_chosen(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", ",", ",", "*")
        await reading.until(lambda: not reading.session.unwritten)
        assert "key_judgments: [calm, raids, smuggling, kidnapping]" in own_river.read_text("utf-8")


async def test_where_no_claim_is_under_the_cursor_there_is_none_to_judge(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        for key in ("a", "r", ",", "E", "B", "L", "M", "(", ")", "J", "|", "l", "D", "*"):
            await reading.press("7", key)
            assert "there is no claim" in reading.status
