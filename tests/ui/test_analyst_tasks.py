"""Five tasks of an analyst, each done from the keyboard on the briefing that comes with the program."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]

_SIZES = [(120, 40), (80, 24), (40, 12)]


@pytest.mark.parametrize("size", _SIZES, ids=str)
async def test_what_the_author_says_of_border_markets_how_sure_and_where_it_stands(
    open_reader: Open, shipped: Path, size: tuple[int, int]
) -> None:
    async with open_reader(shipped, size) as reading:
        await reading.press("ctrl+f", *"border markets", "enter")
        assert reading.cursor.startswith("Tajikistan has revived the activity of the")
        assert "stated" in reading.words("#page")
        assert "verbatim" in reading.status
        await reading.press("enter")
        assert "opened border markets" in reading.highlighted
        assert "¶" in reading.status


async def test_which_claims_rest_on_the_word_of_rahmon(open_reader: Open, shipped: Path) -> None:
    async with open_reader(shipped, (120, 60)) as reading:
        await reading.press("ctrl+f", *"by:rahmon")
        by_rahmon = [claim for claim in reading.session.briefing.claims if "rahmon" in claim.by]
        assert by_rahmon
        shown = reading.words("#choices")
        assert all(claim.text[:40] in shown for claim in by_rahmon)
        others = [claim for claim in reading.session.briefing.claims if "rahmon" not in claim.by]
        assert not any(claim.text[:60] in shown for claim in others)


async def test_what_in_the_article_no_claim_covers(open_reader: Open, shipped: Path, own_river: Path) -> None:
    async with open_reader(shipped) as reading:
        await reading.press("7", "U")
        assert "every sentence is cited" in reading.status or "cited by no claim" in reading.status
    async with open_reader(own_river, (120, 40)) as reading:
        await reading.press("7", "U")
        assert "are cited by no claim: } goes to the next" in reading.status
        first = reading.cursor_in_source
        await reading.press("}")
        assert reading.cursor_in_source != first


async def test_three_claims_with_their_citations_in_a_memo(open_reader: Open, shipped: Path) -> None:
    async with open_reader(shipped) as reading:
        await reading.press("2", "c", "j", "c", "3", "c")
        assert "3 collected" in reading.status
        claims = [reading.session.briefing.claim(claim) for claim in reading.state.collected]
        await reading.press("Y")
        assert "The 3 collected claims" in reading.words("#choices")
        await reading.press("G", "k", "enter")
        memo = reading.copied[-1]
        assert len(claims) == 3
        for claim in claims:
            assert claim.text in memo
            assert claim.id in memo
        assert memo.count("New Eastern Outlook, 18 November 2024, para. ") >= 3
        assert "TLP:CLEAR" in memo


@pytest.mark.parametrize("size", _SIZES, ids=str)
async def test_what_is_to_be_watched_and_what_is_unknown(
    open_reader: Open, shipped: Path, size: tuple[int, int]
) -> None:
    async with open_reader(shipped, size) as reading:
        claims = list(reading.session.briefing.claims)
        await reading.press("w")
        shown = []
        for _ in range(200):
            shown.append(reading.words("#choices"))
            await reading.press("space")
            if reading.words("#choices") == shown[-1]:
                break
        everything = " ".join(shown)
        for claim in claims:
            for entry in (*claim.indicators, *claim.gaps):
                assert entry[:20] in everything
        await reading.press("g", "enter")
        assert reading.session.claim is not None
