"""A session that begins where the last one ended, and what it says of that."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.opening import open_file
from briefing_tui.drafting.in_memory import draft_in_memory
from briefing_tui.memory.memory import Memory
from briefing_tui.memory.visiting import resume, visited
from briefing_tui.reading.effect import stay
from briefing_tui.reading.history import MAX_TYPED
from briefing_tui.reading.outline import SOURCE
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import collect, open_claim, set_mark

_KEYS = {"top": "g", "tab-1": "1"}


@pytest.fixture
def path(write_briefing: Callable[..., Path]) -> Path:
    """Return the path of a briefing of two claims, the second its key judgement."""
    return write_briefing("Trade goes on. The", "Nobody was hurt", key_judgments=["claim-1", "claim-2"])


def test_a_briefing_opens_where_it_was_left_and_says_when(path: Path) -> None:
    session = Session(open_document(path), _KEYS)
    session.take(stay(open_claim(session.state, session.index.outline, "claim-2")))
    memory = visited(session, Memory())
    again = Session(open_document(path), _KEYS)
    today = time.strftime("%Y-%m-%d")
    assert resume(again, memory) == f"where you were on {today}; 1 opens the brief"
    assert again.state.entry == session.state.entry
    assert resume(Session(open_document(path), {}), memory) == f"where you were on {today}"


def test_in_the_brief_the_way_to_the_beginning_is_the_way_to_the_top(path: Path) -> None:
    session = Session(open_document(path), _KEYS)
    state = session.state
    session.state = replace(state, cursors={state.tab: "judgement/claim-2"})
    assert resume(Session(open_document(path), _KEYS), visited(session, Memory())).endswith("; g goes to the top")


def test_where_the_claim_is_gone_the_reader_is_told_that_it_is_near_where_it_was(path: Path) -> None:
    session = Session(open_document(path), _KEYS)
    session.take(stay(open_claim(session.state, session.index.outline, "claim-2")))
    memory = visited(session, Memory())
    path.write_text(path.read_text(encoding="utf-8").replace("claim-2", "renamed"), encoding="utf-8")
    assert resume(Session(open_document(path), _KEYS), memory).startswith("near where you were on ")


def test_nothing_is_said_at_the_beginning_though_marks_are_kept(path: Path) -> None:
    session = Session(open_document(path), _KEYS)
    session.state = set_mark(session.state, "a")
    again = Session(open_document(path), _KEYS)
    assert resume(again, visited(session, Memory())) == ""
    assert set(again.state.marks) == {"a"}


def test_a_briefing_that_was_never_visited_opens_at_its_beginning(path: Path) -> None:
    session = Session(open_document(path), _KEYS)
    before = session.state
    assert resume(session, Memory()) == ""
    assert session.state == before


def test_earlier_searches_and_filters_are_there_in_any_briefing(path: Path, tmp_path: Path) -> None:
    session = Session(open_document(path), _KEYS)
    session.state = replace(session.state, searches=("border", "trade"), filter_history=("by:rahmon",))
    other = tmp_path / "other.yaml"
    other.write_text(path.read_text().replace("id: ", "id: other-", 1))
    again = Session(open_document(other), _KEYS)
    assert resume(again, visited(session, Memory(searches=("trade", "raids")))) == ""
    assert again.state.searches == ("raids", "border", "trade")
    assert again.state.filter_history == ("by:rahmon",)


def test_no_more_searches_are_kept_than_are_remembered(path: Path) -> None:
    session = Session(open_document(path), _KEYS)
    session.state = replace(session.state, searches=tuple(map(str, range(MAX_TYPED))))
    kept = visited(session, Memory(searches=("the oldest",))).searches
    assert kept == session.state.searches


def test_a_draft_that_was_not_kept_is_remembered_as_its_article_with_what_was_collected(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Kestria\n\nSoldiers of Varland attacked a border post at night.\n", encoding="utf-8")
    article = gather_evidence(open_file(path))
    session = Session(draft_in_memory(article), _KEYS)
    claim = next(iter(session.briefing.claims)).id
    session.state = collect(replace(session.state, offset=20), claim)
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    again = Session(open_file(path), _KEYS)
    assert resume(again, visited(session, Memory())).startswith("where you were on ")
    assert (again.state.tab, again.state.offset, again.state.collected) == (SOURCE, 20, (claim,))
