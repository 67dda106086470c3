"""Each change is written behind what is shown, in order, and said when it is in the file."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.edits import Change, SetValue
from briefing_tui.loading.briefing import load_briefing
from briefing_tui.reading.effect import Effect

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


def _note(reading: "Reading", words: str, number: int = 0) -> Change:
    claim = [claim.id for claim in reading.session.briefing.claims][number]
    return Change((SetValue(claim_address(claim, "note"), words),), f"note: {words}")


async def _change(reading: "Reading", change: Change) -> None:
    await reading.reader.apply(Effect(reading.state, revision=change))


async def _written(reading: "Reading") -> None:
    await reading.until(lambda: not reading.session.unwritten)


async def test_changes_are_in_the_file_in_order_and_undone_to_its_first_bytes(
    open_reader: Open, own_river: Path
) -> None:
    first = own_river.read_bytes()
    async with open_reader(own_river) as reading:
        for words in ("one", "two", "three"):
            await _change(reading, _note(reading, words))
        await _written(reading)
        assert "note: three" in reading.status
        briefing = load_briefing(own_river).briefing
        assert briefing == reading.session.briefing
        for _ in range(3):
            await reading.press("Z")
        await _written(reading)
        assert own_river.read_bytes() == first
        assert "undone: note: one" in reading.status
        await reading.press("ctrl+r")
        await _written(reading)
        assert "redone: note: one" in reading.status


async def test_a_change_of_another_claim_by_somebody_else_is_merged(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        text = own_river.read_text(encoding="utf-8")
        title = reading.session.briefing.title
        own_river.write_text(text.replace(title, "Another title", 1), encoding="utf-8")
        await _change(reading, _note(reading, "ours"))
        await _written(reading)
        loaded = load_briefing(own_river).briefing
        assert loaded is not None
        assert loaded.title == "Another title"
        assert reading.session.briefing == loaded


async def test_key_judgements_that_two_readers_name_at_once_are_all_in_the_file(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        text = own_river.read_text(encoding="utf-8")
        own_river.write_text(text.replace("[calm, raids]", "[calm, raids, market]"), encoding="utf-8")
        await reading.press("2", "*")
        await _written(reading)
        loaded = load_briefing(own_river).briefing
        assert loaded is not None
        assert loaded == reading.session.briefing
        assert list(loaded.key_judgments) == ["calm", "market"]
        await reading.press("Z")
        await _written(reading)
        assert list(reading.session.briefing.key_judgments) == ["calm", "raids", "market"]
        assert load_briefing(own_river).briefing == reading.session.briefing


async def test_what_cannot_be_written_is_shown_in_the_head_and_written_with_the_next_change(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        aside = own_river.with_name("aside")
        own_river.rename(aside)
        await _change(reading, _note(reading, "one"))
        await _written(reading)
        assert "NOT WRITTEN" in reading.rows[0]
        aside.rename(own_river)
        await _change(reading, _note(reading, "two", 1))
        await _written(reading)
        assert "NOT WRITTEN" not in reading.rows[0]
        assert load_briefing(own_river).briefing == reading.session.briefing


async def test_what_could_not_be_written_is_written_when_it_can_be_beside_what_others_have_changed(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        title, aside = reading.session.briefing.title, own_river.with_name("aside")
        own_river.rename(aside)
        await _change(reading, _note(reading, "one"))
        await _written(reading)
        text = aside.read_text(encoding="utf-8").replace(title, "Another title", 1)
        aside.write_text(text, encoding="utf-8")
        aside.rename(own_river)
        await reading.until(lambda: not reading.session.unwritable)
        loaded = load_briefing(own_river).briefing
        assert loaded == reading.session.briefing
        assert loaded is not None
        assert (loaded.title, next(loaded.claims).note) == ("Another title", "one")
        await reading.press("Z")
        await reading.press("Z")
        await _written(reading)
        assert load_briefing(own_river).briefing == reading.session.briefing
        assert reading.session.briefing.title == title


async def test_what_could_not_be_written_and_was_changed_by_others_is_asked_about(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        claim, aside = next(reading.session.briefing.claims), own_river.with_name("aside")
        own_river.rename(aside)
        await _change(reading, Change((SetValue(claim_address(claim.id, "text"), "Ours."),), "text: Ours."))
        await _written(reading)
        text = aside.read_text(encoding="utf-8").replace(claim.text, "Theirs.", 1)
        aside.write_text(text, encoding="utf-8")
        aside.rename(own_river)
        await reading.until(lambda: "Changed in the file meanwhile" in "\n".join(reading.rows))
        assert next(reading.session.briefing.claims).text == "Theirs."
        await reading.press("enter")
        await _written(reading)
        loaded = load_briefing(own_river).briefing
        assert loaded == reading.session.briefing
        assert loaded is not None
        assert next(loaded.claims).text == "Ours."
