"""Marks: set under a letter, and gone to by it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.reading.effect import TO_CURSOR, AskLetter, Effect, LetterPurpose, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import open_claim, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import marks

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def test_two_apostrophes_lead_to_the_previous_place_and_back(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "4", "'", "'")
        assert (reading.tab, reading.claim) == ("threats", "smuggling")
        await reading.press("'", "'")
        assert (reading.tab, reading.claim) == ("perspective", "calm")


async def test_a_mark_in_the_source_leads_back_into_the_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "m", "x", "escape", "4", "'", "x")
        assert reading.focus == "source"
        assert reading.highlighted == "Armed men crossed the river at night in May."


async def test_a_mark_that_is_not_set_is_said(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("'", "z")
        assert reading.status.startswith(" mark z is not set")


@pytest.mark.parametrize("key", ["'", "m"])
@pytest.mark.parametrize("given_up", ["escape", "alt+x", "down", "ctrl+c"])
async def test_where_no_letter_is_given_nothing_is_said(
    open_reader: Open, river: Path, key: str, given_up: str
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        before = reading.status
        await reading.press(key, given_up)
        assert (reading.status, reading.state.marks) == (before, {})


async def test_no_mark_is_set_by_a_key_that_is_no_letter(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("m", "escape", "m", "7", "'", "7")
        assert reading.status.startswith(" mark 7 is not set")
        assert reading.state.marks == {}


def _at(session: Session, claim: str) -> Session:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    return session


@pytest.mark.parametrize("purpose", list(LetterPurpose))
def test_a_mark_is_asked_for_by_its_letter(session: Session, purpose: LetterPurpose) -> None:
    assert marks.ask(session, Viewport(), purpose) == Effect(session.state, request=AskLetter(purpose))


def test_a_mark_leads_back_to_where_it_was_set_and_the_jump_list_remembers_where_from(session: Session) -> None:
    session.take(marks.use(_at(session, "smuggling"), "a", LetterPurpose.SET_MARK))
    assert session.messages == ("mark a set",)
    left = _at(session, "calm").state.entry
    effect = marks.use(session, "a", LetterPurpose.GO_TO_MARK)
    assert (effect.state.tab, effect.state.cursors["threats"]) == ("threats", "smuggling")
    assert (effect.scroll, effect.state.jumps.behind[-1]) == (TO_CURSOR, left)


@pytest.mark.parametrize(
    ("letter", "said"), [("z", "mark z is not set"), ("7", "mark 7 is not set"), ("'", "there is no previous place")]
)
def test_where_there_is_no_mark_it_is_said_and_the_reader_stays(session: Session, letter: str, said: str) -> None:
    assert marks.use(session, letter, LetterPurpose.GO_TO_MARK) == stay(session.state, said)


@pytest.mark.parametrize("letter", ["7", "'", " ", None])
def test_what_is_no_letter_sets_no_mark(session: Session, letter: str | None) -> None:
    assert marks.use(session, letter, LetterPurpose.SET_MARK) == Effect(session.state)


def test_a_letter_of_any_alphabet_can_be_a_mark(session: Session) -> None:
    session.take(marks.use(_at(session, "smuggling"), "ی", LetterPurpose.SET_MARK))
    session.take(stay(open_tab(session.state, session.index.outline, "perspective")))
    assert marks.use(session, "ی", LetterPurpose.GO_TO_MARK).state.tab == "threats"
