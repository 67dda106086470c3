"""A claim is split in two: the sentences and passages that are marked go to the new one."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def test_the_sentences_but_the_first_are_marked_to_go_to_the_new_claim(
    open_reader: Open, own_river: Path
) -> None:
    text = own_river.read_text("utf-8").replace("Raids cross the river at night.", "Raids go on. They rob villages.")
    own_river.write_text(text, "utf-8")
    async with open_reader(own_river) as reading:
        await reading.press("2", "|")
        assert "as marked: 1 sentence" in reading.words("#choices")
        assert reading.cursor.startswith("◉ They rob villages.")
        await reading.press("down", "tab", "enter")
        first, second = reading.session.briefing.pane("threats").claims[:2]
        assert (first.text, [quote.exact[:5] for quote in first.quotes]) == ("Raids go on.", ["Raids", "Three"])
        assert (second.text, [quote.exact[:5] for quote in second.quotes]) == ("They rob villages.", ["Armed"])
        await reading.until(lambda: not reading.session.unwritten)
        assert "They rob villages.\n" in own_river.read_text("utf-8")
        await reading.press("Z")
        await reading.until(lambda: not reading.session.unwritten)
        assert own_river.read_text("utf-8") == text


async def test_where_a_claim_is_one_sentence_the_text_of_the_new_one_is_asked_for(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "|", "tab", "enter")
        assert reading.words("#text-title").startswith("Text of the new claim")
        await reading.press("escape")
        assert reading.session.steps.done == ()
        await reading.press("|", "tab", "enter", "ctrl+u")
        assert reading.words("#text-said")
        await reading.press(*"Villages are robbed.", "enter")
        assert reading.session.briefing.pane("threats").claims[1].text == "Villages are robbed."


async def test_a_claim_of_one_sentence_and_one_passage_is_not_split(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "|")
        assert (reading.window, "one sentence" in reading.status) == ("", True)
