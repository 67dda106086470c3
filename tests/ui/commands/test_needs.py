"""What a command needs, and what is said where it is not there."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.documents.document import Document, open_document
from briefing_tui.domain.problem import Problem
from briefing_tui.loading.codes import Code
from briefing_tui.reading.effect import stay
from briefing_tui.reading.outline import ACTORS, BRIEF, SOURCE
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.state import move_cursor, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import search, selection
from briefing_tui.ui.commands.needs import (
    ARTICLE,
    CLAIM,
    COMMENTS,
    EDITABLE,
    FLAGGED,
    LIST,
    NOTHING,
    QUERY,
    QUOTABLE,
    SELECTION,
    SOURCES,
    Need,
)
from briefing_tui.ui.keymap import READER

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


async def test_a_command_that_cannot_work_here_says_why(open_reader: Open, write_briefing: Write) -> None:
    async with open_reader(write_briefing("Trade goes on. So do")) as reading:
        said = []
        for key in ("s", "n", "&"):
            await reading.press(key)
            said.append(reading.status.split("   ")[0].split(" · ")[0].strip())
        assert said == [
            "the briefing has one source",
            "nothing has been searched for yet",
            "only a list of claims can be filtered",
        ]


def _missing(session: Session, need: Need) -> str:
    """Return what is said where a command needs something that the session has not, or nothing where it has."""
    return "" if need.is_met(session) else need.why_not(session)


def _in_tab(session: Session, tab: str) -> Session:
    session.take(stay(open_tab(session.state, session.index.outline, tab)))
    return session


@pytest.mark.parametrize(
    ("need", "tab", "reason"),
    [
        (LIST, SOURCE, "only a list of claims can be filtered"),
        (LIST, BRIEF, "only a list of claims can be filtered"),
        (LIST, "threats", ""),
        (LIST, ACTORS, ""),
        (CLAIM, SOURCE, "there is no claim under the cursor"),
        (CLAIM, "threats", ""),
        (CLAIM, "economy", "there is no claim under the cursor"),
        (NOTHING, SOURCE, ""),
    ],
)
def test_a_command_that_cannot_work_in_a_tab_says_why(session: Session, need: Need, tab: str, reason: str) -> None:
    assert _missing(_in_tab(session, tab), need) == reason


def test_a_row_that_is_no_claim_is_said_to_be_none(session: Session) -> None:
    row = next(number for number, item in enumerate(session.listing) if not item.claim)
    assert _missing(session, CLAIM) == ""
    session.take(stay(move_cursor(session.state, session.listing, row)))
    assert _missing(session, CLAIM) == "there is no claim under the cursor"


def test_without_an_article_a_query_or_a_second_source_it_is_said_what_is_missing(
    open_session: Callable[..., Session],
) -> None:
    session = open_session(sources=[{"id": "paper", "file": "gone.md"}])
    assert _missing(session, ARTICLE) == _missing(session, QUOTABLE) == "the source could not be read"
    assert _missing(session, QUERY) == "nothing has been searched for yet"
    assert _missing(session, SOURCES) == "the briefing has one source"
    assert _missing(session, FLAGGED) == "there is no problem at any claim"
    assert _missing(session, COMMENTS) == "no comment stands beside a claim here in the briefing's file"


def test_a_selection_is_needed_to_select_more(session: Session) -> None:
    assert _missing(session, SELECTION) == "nothing is selected in the source: v selects"
    session.take(selection.begin(session, Viewport()))
    assert (_missing(session, SELECTION), _missing(session, QUOTABLE)) == ("", "")


def test_with_an_article_a_query_a_second_source_and_a_problem_nothing_is_missing(session: Session) -> None:
    session.take(search.follow(session, Viewport(), PromptState("search", session.state, "river")))
    assert {_missing(session, need) for need in (ARTICLE, QUERY, SOURCES, FLAGGED)} == {""}


def test_before_anything_is_read_only_the_list_can_be_worked_on(
    river_document: Document, session_of: Callable[[Document], Session]
) -> None:
    session = _in_tab(session_of(open_document(river_document.path)), "threats")
    met = [need.is_met(session) for need in (NOTHING, LIST, CLAIM, SOURCES, ARTICLE, FLAGGED)]
    assert met == [True, True, True, True, False, False]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (Code.YAML_SYNTAX, "the file has mistakes, first in line 3: e opens it there"),
        (Code.UNREADABLE, "nothing can be changed: it is so"),
    ],
)
def test_a_file_that_has_changed_and_cannot_be_read_again_is_not_edited(
    session: Session, code: Code, reason: str
) -> None:
    session.stale = (Problem("river.yaml", 3, 1, code, "it is so", ""),)
    assert _missing(session, EDITABLE) == reason


def test_every_need_says_why_but_the_one_that_is_always_met() -> None:
    reasons = {command.need.reason for command in READER if command.need is not NOTHING}
    assert "" not in reasons
    assert len(reasons) == len({command.need for command in READER} - {NOTHING})
