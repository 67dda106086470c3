"""A change of the briefing shows at once, and is a job for the file; undo and redo lead back and forth."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.address import claim_address, quote_address
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.edits import Change, Insert, Remove, SetValue
from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.reading.effect import Redo, Undo
from briefing_tui.reading.revising import Make, RedoStep, UndoStep, changed_claims, revise
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import open_claim

_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."


@pytest.fixture
def session(write_briefing: Callable[..., Path]) -> Session:
    """Return a session with a briefing of two quotes."""
    return Session(gather_evidence(open_document(write_briefing(_FIRST, _SECOND))), {})


def _ids(session: Session) -> list[str]:
    return [claim.id for claim in session.briefing.claims]


def _note(session: Session, words: str) -> Change:
    return Change((SetValue(claim_address(_ids(session)[0], "note"), words),), f"note: {words}")


def test_a_change_is_shown_at_once_and_is_a_job_for_the_file(session: Session) -> None:
    job = revise(session, _note(session, "seen"))
    assert isinstance(job, Make)
    assert job.said == "note: seen"
    assert session.briefing.claim(_ids(session)[0]).note == "seen"
    assert session.unwritten == 1
    assert not session.messages


def test_undo_and_redo_lead_to_the_same_briefings_again(session: Session) -> None:
    begun = session.briefing
    revise(session, _note(session, "one"))
    revise(session, _note(session, "two"))
    changed = session.briefing
    undone = [revise(session, Undo()) for _ in range(2)]
    assert session.briefing == begun
    assert all(isinstance(job, UndoStep) for job in undone)
    assert [job.said for job in undone if job] == ["undone: note: two", "undone: note: one"]
    redone = [revise(session, Redo()) for _ in range(2)]
    assert session.briefing == changed
    assert all(isinstance(job, RedoStep) for job in redone)


def test_nothing_is_written_where_nothing_is_left_to_undo_or_redo(session: Session) -> None:
    assert revise(session, Undo()) is None
    assert revise(session, Redo()) is None
    assert session.unwritten == 0
    assert session.messages == ("there is nothing to redo",)


def test_a_change_of_what_is_gone_changes_nothing_and_says_so(session: Session) -> None:
    begun = session.briefing
    assert revise(session, Change((SetValue(claim_address("nobody", "note"), "x"),), "note")) is None
    assert session.briefing is begun
    assert session.messages == ("nothing was changed: what it was about is gone",)


def test_a_new_quote_is_anchored_at_once(session: Session) -> None:
    first, second = _ids(session)
    revise(session, Change((SetValue(quote_address(first, 0, "quote"), _SECOND),), "quote"))
    changed, other = (session.index.anchors(session.briefing.claim(claim)) for claim in (first, second))
    assert changed[0].verdict is Verdict.VERBATIM
    assert changed[0].span == other[0].span


def test_a_new_claim_is_gone_to_and_undoing_it_leaves_the_cursor_where_there_is_a_claim(session: Session) -> None:
    new = Claim("new", "A new one.", Basis.STATED, (Quote(_FIRST, session.briefing.sources[0].id),))
    revise(session, Change((Insert(("perspective",), 0, new),), "new claim"), "new")
    assert session.claim is not None
    assert session.claim.id == "new"
    revise(session, Undo())
    assert session.claim is None or session.claim.id != "new"


def test_undoing_goes_to_the_claim_that_it_is_about(session: Session) -> None:
    first, second = _ids(session)
    revise(session, _note(session, "seen"))
    session.state = open_claim(session.state, session.index.outline, second)
    revise(session, Undo())
    assert session.claim is not None
    assert session.claim.id == first


def test_a_removed_claim_leaves_the_cursor_on_its_neighbour(session: Session) -> None:
    first, second = _ids(session)
    session.state = open_claim(session.state, session.index.outline, first)
    before = session.briefing
    revise(session, Change((Remove(claim_address(first)),), "deleted"))
    assert session.claim is not None
    assert session.claim.id == second
    assert changed_claims(before, session.briefing) == frozenset()
    assert changed_claims(session.briefing, before) == {first}
