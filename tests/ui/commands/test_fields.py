"""Any field is set from the keyboard: from a menu, from marks, or as a text, and the file has it then."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.domain.vocabulary import Basis, Confidence

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
SIZES = [(120, 40), (80, 24), (40, 12)]


async def written(reading: "Reading", path: Path) -> str:
    """Return the text of the file once all changes are in it."""
    await reading.until(lambda: not reading.session.unwritten)
    return path.read_text("utf-8")


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_who_says_it_is_asked_for_with_the_basis_and_both_are_one_change(
    open_reader: Open, own_river: Path, size: tuple[int, int]
) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river, size) as reading:
        await reading.press("2", "B")
        assert reading.cursor.startswith("◉ stated")
        await reading.press(*"rep", "enter")
        assert reading.session.briefing.claim("raids").basis is Basis.STATED
        await reading.press("enter")
        claim = reading.session.briefing.claim("raids")
        assert (claim.basis, claim.by) == (Basis.REPORTED, ("raiders",))
        text = await written(reading, own_river)
        assert "    by: raiders\n" in text or "    by: [raiders]\n" in text
        assert reading.session.messages == ("basis: stated → reported; by: none → Raiders",)
        await reading.press("Z")
        assert await written(reading, own_river) == before


async def test_a_basis_is_not_changed_where_who_says_it_is_not_said(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "B", *"rep", "enter", "escape")
        assert reading.session.briefing.claim("raids").basis is Basis.STATED
        await reading.press("B", *"rep", "enter", "up", "enter")
        assert "with `basis: reported` the threat needs `by`" in reading.status


async def test_the_fields_of_claim_source_and_briefing_are_offered_with_their_values(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river, (120, 60)) as reading:
        await reading.press("2", "=")
        shown = reading.words("#choices")
        for row in ("severity high", "actors Raiders, The Border Army", "when 2023-05", "publisher River Post"):
            assert row in shown
        await reading.press(*"tlp")
        assert reading.cursor == "tlp green"
        await reading.press("enter")
        assert reading.cursor.startswith("◉ green")
        await reading.press(*"clear", "enter")
        assert "tlp: clear\n" in await written(reading, own_river)


async def test_what_is_typed_leads_to_the_field_whose_name_begins_so(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "=", *"as")
        assert reading.cursor.startswith("as_of")


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
async def test_a_wrong_date_is_said_in_the_window_which_stays(
    open_reader: Open, own_river: Path, size: tuple[int, int]
) -> None:
    async with open_reader(own_river, size) as reading:
        await reading.press("2", "=", *"when", "enter")
        assert reading.cursor == "◉ 2023-05 May"  # less the year, which may be the sign of a verdict
        await reading.press(*"May", "enter")
        assert reading.words("#choices").startswith('"May" is no date')
        await reading.press("ctrl+u", *"2023-06", "enter")
        assert reading.window == ""
        assert "    when: 2023-06\n" in await written(reading, own_river)


async def test_a_value_is_left_out_by_none(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "=", *"sever", "enter", *"none", "enter")
        assert reading.session.briefing.claim("raids").severity is None
        await reading.press("=", *"when", "enter", "backspace", "enter")
        assert reading.session.briefing.claim("raids").when is None


async def test_a_field_that_must_stand_there_offers_no_none(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "B")
        assert "leave it out" not in reading.words("#choices")


async def test_marks_are_set_and_taken_away_and_taken_together(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "=", *"actors", "enter")
        assert reading.cursor.startswith("◉ Raiders")
        await reading.press("tab")
        assert "as marked: The Border Army" in reading.words("#choices")
        await reading.press("enter")
        assert reading.session.briefing.claim("raids").actors == ("army",)


async def test_a_speaker_who_is_no_actor_is_taken_as_typed(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "B", *"alleged", "enter", *"A fisherman", "enter")
        assert reading.session.briefing.claim("raids").by == ("A fisherman",)


async def test_several_claims_get_a_value_as_one_change(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", ",", ",", "=", *"confid", "enter")
        assert reading.window == "confidence of 2 claims"
        await reading.press(*"low", "enter")
        claims = reading.session.briefing.pane("threats").claims[:2]
        assert [claim.confidence for claim in claims] == [Confidence.LOW] * 2
        await reading.until(lambda: reading.session.messages == ("confidence of 2 claims: low",))
        await reading.press("Z")
        assert {claim.confidence for claim in reading.session.briefing.pane("threats").claims[:2]} == {None}


async def test_lists_of_several_claims_keep_what_only_some_have(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", ",", "G")
        while reading.claim != "answer":
            await reading.press("k")
        await reading.press(",", "=", *"actors", "enter")
        assert "as marked: The Border Army" in reading.words("#choices")
        await reading.press("tab", "enter")
        briefing = reading.session.briefing
        assert (briefing.claim("raids").actors, briefing.claim("answer").actors) == (("raiders",), ())


async def test_a_text_that_is_left_is_there_again_until_it_is_taken_or_given_up(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "E", *" Often.", "escape")
        assert "not changed: E brings back what you typed" in reading.status
        await reading.press("E")
        assert "at night. Often." in reading.words("#text")
        await reading.press("ctrl+underscore", "escape", "E", "escape")
        assert reading.state.typed == {}
        await reading.press("E", *" Often.", "escape", "E", "enter")
        assert reading.session.briefing.claim("raids").text == "Raids cross the river at night. Often."
        assert reading.state.typed == {}
        assert "    text: Raids cross the river at night. Often.\n" in await written(reading, own_river)


async def test_a_text_that_was_not_changed_asks_nothing_and_changes_nothing(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        for key in ("enter", "escape"):
            await reading.press("2", "E", key)
            assert (reading.session.steps.done, reading.state.typed, reading.window) == ((), {}, "")


async def test_an_empty_text_cannot_be_taken_and_that_is_said_below_it(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "E", "ctrl+u")
        assert "needs `text`" in reading.words("#text-said")
        await reading.press("enter")
        assert reading.words("#text-title").startswith("text")
        await reading.press(*"Raids go on.", "enter")
        assert reading.session.briefing.claim("raids").text == "Raids go on."


@pytest.mark.parametrize("text", ["河流上的走私活動", "غارات على النهر", "Café ‒ naïve e\u0301"])
async def test_letters_of_every_script_are_typed_and_written(open_reader: Open, own_river: Path, text: str) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "E", "ctrl+u", *text, "enter")
        assert reading.session.briefing.claim("raids").text == text
        assert text in await written(reading, own_river)


async def test_the_title_and_the_bottom_line_are_edited_as_texts(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("1", "=", *"bluf", "enter", "ctrl+u", *"Raids go on.", "enter")
        assert "bluf: Raids go on.\n" in await written(reading, own_river)


async def test_a_reader_that_may_not_change_the_briefing_says_so(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        reading.session.is_read_only = True
        await reading.press("2", "=")
        assert "it is read only: " in reading.status


async def test_a_text_that_somebody_else_changed_meanwhile_is_not_written_over(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "E", *" Often.")
        own_river.write_text(own_river.read_text("utf-8").replace("river at night.", "river by day."), "utf-8")
        await reading.look_at_files()
        await reading.press("enter")
        assert reading.session.briefing.claim("raids").text == "Raids cross the river by day."
        assert "it was changed meanwhile by somebody else" in reading.status
        await reading.press("E")
        assert "Raids cross the river at night. Often." in reading.words("#text")
        await reading.press("enter")
        assert reading.session.briefing.claim("raids").text == "Raids cross the river at night. Often."


async def test_what_is_gone_when_a_window_gives_its_choice_is_said_to_be(open_reader: Open, own_river: Path) -> None:
    text = own_river.read_text("utf-8")
    start, end = text.index("  - id: kidnapping"), text.index("  - id: rumours")
    for keys in (("=", *"when", "enter"), ("=", *"gaps"), ("|",), ("M",), ("l", "enter"), ("B",), ("E", "x")):
        own_river.write_text(text, "utf-8")
        async with open_reader(own_river) as reading:
            await reading.press("2", "j", "j", *keys)
            own_river.write_text(text[:start] + text[end:], "utf-8")
            await reading.look_at_files()
            await reading.press("enter")
            assert (reading.app.is_running, reading.session.steps.done[1:]) == (True, ())


async def test_a_claim_gets_another_id_and_what_refers_to_it_follows(open_reader: Open, own_river: Path) -> None:
    before = own_river.read_text("utf-8")
    async with open_reader(own_river) as reading:
        await reading.press("2", "=", "i", "d", "enter", "ctrl+u", *"market", "enter")
        assert 'the id "market" is that of another claim' in reading.words("#text-said")
        await reading.press("ctrl+u", *"Night raids", "enter")
        text = await written(reading, own_river)
        assert reading.claim == "night-raids"
        assert reading.status.startswith(" id: raids → night-raids")
        assert "id: night-raids" in text
        assert "key_judgments: [calm, night-raids]" in text
        await reading.press("Z")
        assert await written(reading, own_river) == before
        assert reading.claim == "raids"
        await reading.press("ctrl+r")
        assert await written(reading, own_river) == text
