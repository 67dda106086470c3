"""The register of claims: what is collected is shown, listed, and kept while the briefing is written on."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.reading.effect import ClaimTarget, OpenPicker, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, open_claim, open_tab, register
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import collecting
from briefing_tui.ui.render.glyphs import ASCII

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def test_a_collected_claim_has_a_sign_in_every_list_and_is_counted(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "c")
        assert "◆ Raids cross the river at night." in reading.part("#page")
        for keys in (("1",), ("5",), ("6", "enter")):
            await reading.press(*keys)
            assert "◆" in reading.part("#page")
        assert "1 collected" in reading.status
        await reading.press("2", "c")
        assert "◆" not in reading.part("#page")
        await reading.press("k")
        assert "collected" not in reading.status


async def test_the_sign_has_a_form_in_ascii(open_reader: Open, river: Path) -> None:
    async with open_reader(river, glyphs=ASCII) as reading:
        await reading.press("2", "c")
        assert "@ Raids cross" in reading.part("#page")


async def test_the_window_lists_the_claims_in_the_order_of_collection(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("4", "c", "2", "c", "C")
        assert reading.window == "2 collected claims"
        assert reading.words("#choices") == (
            "The border will stay calm. Perspective, calm Raids cross the river at night. Threats, raids"
        )
        await reading.press("enter")
        assert reading.claim == "calm"


async def test_the_register_outlives_a_reload_without_the_claims_that_are_gone(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "c", "3", "j", "c", "j", "c")
        own_river.write_text(own_river.read_text().replace("id: crowds", "id: masses"))
        await reading.look_at_files()
        assert register(reading.session.state, reading.session.briefing) == ("raids", "prices")
        assert "2 collected" in reading.status


# Without a screen.


def _collected(session: Session) -> tuple[str, ...]:
    session.take(collecting.collect_claim(session, Viewport()))
    return session.state.collected


def test_in_the_source_the_claim_that_rests_there_is_collected(session: Session) -> None:
    article = session.index.article("paper")
    assert article is not None
    session.take(stay(open_claim(session.state, session.index.outline, "calm")))
    session.take(stay(enter_source(session.state, "paper", article.text.index("The army answered"))))
    assert _collected(session) == ("answer",)
    session.take(stay(enter_source(session.state, "paper", article.text.index("These closing"))))
    assert _collected(session) == ("answer",)
    assert session.messages == ("there is no claim under the cursor",)


def test_the_messages_name_claim_and_keys(session: Session) -> None:
    session.take(stay(open_claim(session.state, session.index.outline, "calm")))
    _collected(session)
    assert session.messages == ("collected the claim 'calm': C lists, Y copies them",)
    _collected(session)
    assert session.messages == ("the claim 'calm' is no longer collected",)


def test_where_there_is_no_claim_nothing_is_collected(session: Session) -> None:
    session.take(stay(open_tab(session.state, session.index.outline, "economy")))
    assert _collected(session) == ()


def test_a_choice_in_the_window_leads_to_its_claim(session: Session) -> None:
    session.take(stay(open_claim(session.state, session.index.outline, "calm")))
    _collected(session)
    request = collecting.collected(session, Viewport()).request
    assert isinstance(request, OpenPicker)
    assert [choice.target for choice in request.choices] == [ClaimTarget("calm")]
