"""The command palette: what it offers and finds, and what it runs."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import KeyChoice
from briefing_tui.reading.effect import Choice, CommandTarget
from briefing_tui.reading.session import Session
from briefing_tui.ui.key_table import first_keys, key_table
from briefing_tui.ui.keymap import ANYWHERE, READER, SELECTION, Command, Group
from briefing_tui.ui.palette import palette

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


@pytest.fixture
def session(river: Path) -> Session:
    """Return a session in which nothing has been read yet beyond the briefing."""
    return Session(open_document(river), first_keys({}))


def _found(session: Session, query: str) -> list[str]:
    """Return the ids of the commands that a query finds."""
    search = palette(session, {}).search
    assert search is not None
    return [_command(choice) for choice in search(query).choices]


def _command(choice: Choice) -> str:
    assert isinstance(choice.target, CommandTarget)
    return choice.target.command


def test_it_offers_every_command_of_the_reader_but_itself_by_group_with_its_keys(session: Session) -> None:
    offered = palette(session, {}).choices
    groups = list(Group)
    commands: list[Command[Any]] = [*READER, *SELECTION, *ANYWHERE]
    ids = [command.id for command in sorted(commands, key=lambda command: groups.index(command.group))]
    assert [_command(choice) for choice in offered] == [id_ for id_ in ids if id_ != "palette"]
    rows = {id_: (group, label, keys) for group, own in key_table({}) for keys, label, id_ in own}
    shown = {_command(choice): (choice.group, choice.text, choice.keys) for choice in offered}
    assert {id_: row for id_, row in shown.items() if rows.get(id_, row) != row} == {}


def test_without_words_it_finds_all_it_offers(session: Session) -> None:
    assert _found(session, "") == _found(session, "  ") == [_command(one) for one in palette(session, {}).choices]


def test_the_users_own_keys_stand_beside_a_command(session: Session) -> None:
    chosen = {"zoom": KeyChoice("zoom", ("F4", "ctrl+z"), SourceLocation(1, 1))}
    assert {one.keys for one in palette(session, chosen).choices if one.text == "zoom the pane"} == {"F4 Ctrl+Z"}


def test_a_command_whose_need_is_not_met_is_quiet_and_says_why(session: Session) -> None:
    offered = {_command(one): (one.open, one.note) for one in palette(session, {}).choices}
    assert offered["next-hit"] == (False, "nothing has been searched for yet")
    assert offered["search"] == (True, "")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("quit", "quit"),
        ("theme", "theme"),
        ("source next", "next-source"),
        ("mark set", "mark"),
        ("?", "keys"),
        ("Ctrl+F", "search-all"),
        ("ctrl+f", "search-all"),
        ("t", "contents"),
        ("T", "theme"),
        ("go-to-mark", "go-to-mark"),
        ("everything", "search-all"),
    ],
)
def test_the_command_that_is_meant_comes_first(session: Session, query: str, first: str) -> None:
    assert _found(session, query)[0] == first


def test_words_are_found_in_any_order_and_all_of_them_must_be_there(session: Session) -> None:
    assert _found(session, "passage claim next") == _found(session, "next claim passage") != []
    assert _found(session, "passage nowhere") == []


def test_a_group_is_found_by_its_name_after_what_bears_the_words_itself(session: Session) -> None:
    found = _found(session, "find")
    assert set(found) == {each.id for each in READER if each.group == "Find"}


def test_case_counts_in_a_word_with_a_capital_alone(session: Session) -> None:
    assert "edit" in _found(session, "editor") == _found(session, "$editor")
    assert "edit" in _found(session, "EDITOR")
    assert _found(session, "Editor") == []


async def test_a_command_is_run_as_by_its_key(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", ":", *"zoom", "enter")
        assert (reading.window, reading.state.zoomed, reading.part("#source")) == ("", True, "")


async def test_a_command_that_cannot_run_says_why_when_it_is_taken_all_the_same(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+p", *"next hit", "enter")
        assert "nothing has been searched for yet" in reading.status


@pytest.mark.parametrize(
    ("words", "window"),
    [("these keys", "Keys and signs"), ("everything", "Search everything"), ("contents", "Contents")],
)
async def test_a_command_that_opens_a_window_opens_it_in_place_of_the_palette(
    open_reader: Open, river: Path, words: str, window: str
) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+p", *words, "enter")
        assert reading.window == window
        await reading.press("escape")
        assert reading.window == ""


async def test_a_command_that_opens_the_prompt_takes_what_is_typed_then(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "ctrl+p", *"search as", "enter", *"opium")
        assert reading.claim == "smuggling"
        assert reading.status.startswith(" / opium")


async def test_it_is_left_by_escape(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        before = reading.state
        await reading.press("ctrl+p", *"quit", "escape")
        assert (reading.window, reading.state, reading.app.is_running) == ("", before, True)
