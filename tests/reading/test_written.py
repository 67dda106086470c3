"""What came of writing a change is said, and where it was not done, what is shown is what the file holds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, SetValue, apply_edits
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.writing import briefing_yaml
from briefing_tui.reading.effect import Effect, OpenPicker, Undo
from briefing_tui.reading.faults import fault
from briefing_tui.reading.revising import Job, revise
from briefing_tui.reading.session import Session
from briefing_tui.reading.steps import OutsideStep
from briefing_tui.reading.written import Held, Merged, Refreshed, Refused, Written, take_writing

_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."


@pytest.fixture
def session(write_briefing: Callable[..., Path]) -> Session:
    """Return a session with a briefing of two quotes."""
    keys = {"keep": "S", "edit": "e"}
    return Session(gather_evidence(open_document(write_briefing(_FIRST, _SECOND))), keys)


def _ids(session: Session) -> list[str]:
    return [claim.id for claim in session.briefing.claims]


def _with_note(briefing: Briefing, claim: str, words: str) -> Briefing:
    return apply_edits(briefing, [SetValue(claim_address(claim, "note"), words)])


def _make(session: Session, words: str) -> Job:
    change = Change((SetValue(claim_address(_ids(session)[0], "note"), words),), f"note: {words}")
    job = revise(session, change)
    assert job is not None
    return job


def _take(session: Session, update: Written | Merged | Held | Refused | Refreshed) -> Effect:
    effect = take_writing(session, update)
    session.take(effect)
    return effect


def test_a_change_is_said_once_it_is_written(session: Session) -> None:
    job = _make(session, "seen")
    assert not session.messages
    _take(session, Written(job, None))
    assert session.messages == ("note: seen",)
    assert session.unwritten == 0


def test_a_change_from_outside_stands_before_ours_and_both_are_shown_and_undone_in_order(session: Session) -> None:
    known, (first, second) = session.briefing, _ids(session)
    job = _make(session, "ours")
    found = _with_note(known, second, "theirs")
    _take(session, Merged(job, known, found, 77, None))
    assert [session.briefing.claim(claim).note for claim in (first, second)] == ["ours", "theirs"]
    assert isinstance(session.steps.done[0], OutsideStep)
    revise(session, Undo())
    assert session.briefing == found
    revise(session, Undo())
    assert session.briefing == known


def test_changes_made_meanwhile_stay_where_a_file_is_merged(session: Session) -> None:
    known, (first, second) = session.briefing, _ids(session)
    job = _make(session, "ours")
    _make(session, "ours again")
    _take(session, Merged(job, known, _with_note(known, second, "theirs"), 77, None))
    assert [session.briefing.claim(claim).note for claim in (first, second)] == ["ours again", "theirs"]


def test_what_cannot_be_written_stands_in_the_head_until_it_can(session: Session) -> None:
    job = _make(session, "seen")
    _take(session, Held(job, "no space left on device", Path("kept.json")))
    assert session.messages == ("not written, kept for the next start: no space left on device",)
    shown = fault(session)
    assert shown is not None
    assert (shown.words, shown.reason) == ("NOT WRITTEN", "no space left on device")
    _take(session, Written(_make(session, "again"), None))
    assert fault(session) is None


def test_a_refused_change_and_those_upon_it_are_taken_back(session: Session) -> None:
    known = session.briefing
    job = _make(session, "seen")
    _make(session, "more")
    _take(session, Refused(job, "line 4 has an alias", known))
    assert session.briefing == known
    assert not session.steps.done
    assert session.unwritten == 0
    assert session.messages == ("not done: line 4 has an alias",)


def test_a_refused_undo_leaves_the_step_done(session: Session) -> None:
    _take(session, Written(_make(session, "seen"), None))
    known = session.briefing
    job = revise(session, Undo())
    assert job is not None
    _take(session, Refused(job, "it cannot be", known))
    assert session.briefing == known
    assert len(session.steps.done) == 1
    assert not session.steps.undone


def test_where_the_same_claim_was_changed_in_the_file_both_are_shown_and_asked_about(session: Session) -> None:
    known, (first, _) = session.briefing, _ids(session)
    job = _make(session, "ours")
    found = _with_note(known, first, "theirs")
    effect = _take(session, Refused(job, "it was changed in the file meanwhile", known, found, 77))
    assert session.briefing == found
    assert isinstance(effect.request, OpenPicker)
    mine, theirs = effect.request.choices
    assert (mine.text, theirs.text) == ("Yours: note: ours", "The file's: note: none → theirs")
    assert isinstance(mine.target, Change)
    revise(session, mine.target)
    assert session.briefing.claim(first).note == "ours"


def test_what_was_written_is_taken_with_its_places_unless_it_has_changed_since(session: Session) -> None:
    job = _make(session, "seen")
    _take(session, Written(job, None))
    shown = session.briefing
    loaded = load_text(briefing_yaml(shown, {}), session.document.path)
    _take(session, Refreshed(shown, loaded))
    assert session.document.loaded.text == loaded.text
    assert session.briefing is shown
    assert session.messages == ("note: seen",)
    _make(session, "more")
    before = session.document
    _take(session, Refreshed(shown, loaded))
    assert session.document is before
