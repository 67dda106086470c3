"""Following the links of what is at hand, and the list of what is open, by keys."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


def _claim(id_: str, text: str, **fields: object) -> dict[str, object]:
    return {"id": id_, "text": text, "basis": "stated", "at": ["Trade goes on. So do"], **fields}


@pytest.fixture
def linked(write_briefing: Write) -> Path:
    """Return the path of a briefing whose claims refer to one another."""
    first = "The first market opened in spring."
    return write_briefing(
        actors=[{"id": "army", "name": "The Border Army"}],
        threats=[
            _claim("raids", "Raids go on.", see=["talks"], actors=["army"], at=[first, "Trade goes on. So do"]),
            _claim("opium", "Opium goes north.", at=[first]),
        ],
        cooperation=[_claim("talks", "Talks are planned.", contradicts=["raids"], by=["army"])],
        perspective=[_claim("alone", "Alone.", basis="assumed", at=[])],
    )


@pytest.mark.parametrize("size", [(120, 30), (80, 24), (40, 12)])
async def test_a_claim_leads_to_another_and_backspace_leads_back(
    open_reader: Open, linked: Path, size: tuple[int, int]
) -> None:
    async with open_reader(linked, size) as reading:
        await reading.press("2", "f")
        assert (reading.window, reading.cursor) == ("Links of this claim", "Talks are planned. Cooperation")
        await reading.press("enter")
        assert (reading.tab, reading.claim) == ("cooperation", "talks")
        await reading.press("backspace")
        assert (reading.tab, reading.claim) == ("threats", "raids")


async def test_the_window_has_all_that_a_claim_leads_to_in_groups(open_reader: Open, linked: Path) -> None:
    async with open_reader(linked, (120, 40)) as reading:
        await reading.press("2", "f")
        assert reading.words("#choices") == (
            "See Talks are planned. Cooperation Refer to this Talks are planned. Cooperation, against it"
            " Actors The Border Army named here (1 said, 1 about) Sources paper 2 quotes of this claim"
        )


@pytest.mark.parametrize("size", [(120, 30), (80, 24), (40, 12)])
async def test_a_claim_leads_to_its_actor_and_the_actor_to_all_its_claims(
    open_reader: Open, linked: Path, size: tuple[int, int]
) -> None:
    async with open_reader(linked, size) as reading:
        await reading.press("2", "f", "j", "j", "enter")
        assert reading.open_tab == "6 Actors 1"
        assert reading.cursor.startswith("▾ The Border Army")
        assert "Raids go on." in reading.words("#page")
        assert "says: Talks are planned." in reading.words("#page")
        await reading.press("f")
        assert (reading.window, reading.cursor) == ("The Border Army", "Talks are planned. Cooperation")
        await reading.press("j", "enter")
        assert (reading.tab, reading.claim) == ("threats", "raids")
        await reading.press("backspace", "backspace")
        assert (reading.tab, reading.claim) == ("threats", "raids")


async def test_an_only_link_is_followed_at_once_and_that_is_said(open_reader: Open, linked: Path) -> None:
    async with open_reader(linked) as reading:
        await reading.press("2", "j", "f")
        assert reading.status.startswith(" the only link from there")
        assert reading.highlighted == "The first market opened in spring."
        await reading.press("backspace")
        assert reading.claim == "opium"


async def test_where_nothing_is_linked_that_is_said(open_reader: Open, linked: Path) -> None:
    async with open_reader(linked) as reading:
        await reading.press("4", "f")
        assert reading.status.startswith(" no link leads on from here")
        await reading.press("7", "g", "f")
        assert reading.status.startswith(" no link leads on from here")
        await reading.press("1", "f")  # a row of a chart
        assert reading.status.startswith(" there is no claim here whose links could be followed")


async def test_a_passage_leads_to_its_claims_and_to_what_they_lead_to(open_reader: Open, linked: Path) -> None:
    async with open_reader(linked, (120, 40)) as reading:
        await reading.press("2", "enter", "f")
        assert reading.window == "Links of this passage"
        assert reading.words("#choices") == (
            "Claims here Raids go on. Threats Opium goes north. Threats See Talks are planned. Cooperation"
            " Refer to this Talks are planned. Cooperation, against it"
            " Actors The Border Army named here (1 said, 1 about)"
        )
        await reading.press("j", "enter")
        assert (reading.tab, reading.claim) == ("threats", "opium")


async def test_a_place_that_is_shown_instead_of_a_quote_leads_to_what_its_claim_leads_to(
    open_reader: Open, write_briefing: Write
) -> None:
    raids = _claim("raids", "Raids go on.", see=["late"], at=["The first market opened in autumn."])
    path = write_briefing(threats=[raids, _claim("late", "Late.")])
    async with open_reader(path) as reading:
        await reading.press("2", "enter", "f")
        assert reading.words("#choices") == "Claims here Raids go on. Threats See Late. Threats"


async def test_what_is_to_be_watched_leads_to_its_claim(open_reader: Open, write_briefing: Write) -> None:
    judged = _claim("calm", "It stays calm.", basis="assessed", indicators=["Lorries wait."], gaps=["No figures."])
    async with open_reader(write_briefing(perspective=[judged])) as reading:
        await reading.press("w")
        assert reading.window == "To watch, unknown, assumed"
        assert reading.words("#choices") == (
            "To watch Lorries wait. Perspective: It stays calm. Unknown No figures. Perspective: It stays calm."
        )
        await reading.press("j", "enter")
        assert (reading.tab, reading.claim) == ("perspective", "calm")


async def test_where_nothing_is_open_the_window_says_what_would_stand_there(
    open_reader: Open, write_briefing: Write
) -> None:
    async with open_reader(write_briefing("Trade goes on. So do")) as reading:
        await reading.press("w")
        assert reading.words("#choices").startswith("Nothing to watch, unknown or assumed. Here stand the indicators,")
        await reading.press("enter", "escape")
        assert reading.window == ""
