"""Where somebody else has changed the file, what is shown is what the file holds, and both changes where they go."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reading.changing import hold, ids, make, take, with_note

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.address import KEY_JUDGMENTS
from briefing_tui.domain.edits import Change, SetValue, apply_edits
from briefing_tui.reading.effect import OpenPicker, Redo, Undo
from briefing_tui.reading.faults import fault
from briefing_tui.reading.revising import revise
from briefing_tui.reading.session import Session
from briefing_tui.reading.steps import OutsideStep
from briefing_tui.reading.written import CaughtUp, Held, Merged, Overtaken, Refused, Written

_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."


@pytest.fixture
def session(write_briefing: Callable[..., Path]) -> Session:
    """Return a session with a briefing of two quotes."""
    keys = {"keep": "S", "edit": "e"}
    return Session(gather_evidence(open_document(write_briefing(_FIRST, _SECOND))), keys)


def _judgments(*claims: str) -> Change:
    return Change((SetValue(KEY_JUDGMENTS, claims),), "key judgement")


def test_a_change_from_outside_stands_before_ours_and_both_are_shown_and_undone_in_order(session: Session) -> None:
    known, (first, second) = session.briefing, ids(session)
    job = make(session, "ours")
    found = with_note(known, second, "theirs")
    take(session, Merged(job, with_note(found, first, "ours"), OutsideStep(77, known, found), None))
    assert [session.briefing.claim(claim).note for claim in (first, second)] == ["ours", "theirs"]
    assert isinstance(session.steps.done[0], OutsideStep)
    revise(session, Undo())
    assert session.briefing == found
    revise(session, Undo())
    assert session.briefing == known


def test_changes_made_meanwhile_stay_where_a_file_is_merged(session: Session) -> None:
    known, (first, second) = session.briefing, ids(session)
    job = make(session, "ours")
    make(session, "ours again")
    found = with_note(known, second, "theirs")
    take(session, Merged(job, with_note(found, first, "ours"), OutsideStep(77, known, found), None))
    assert [session.briefing.claim(claim).note for claim in (first, second)] == ["ours again", "theirs"]


def test_what_the_file_holds_after_a_merge_is_shown_and_undone_to_what_another_program_made_of_it(
    session: Session,
) -> None:
    known, (first, second) = session.briefing, ids(session)
    job = revise(session, _judgments(first))
    assert job is not None
    found, both = (apply_edits(known, _judgments(*claims).edits) for claims in ((second,), (first, second)))
    take(session, Merged(job, both, OutsideStep(77, known, found), None))
    assert session.briefing.key_judgments == (first, second)
    for revision, claims in ((Undo(), (second,)), (Redo(), (first, second)), (Undo(), (second,)), (Undo(), ())):
        revise(session, revision)
        assert session.briefing.key_judgments == claims


def test_an_undo_is_merged_and_what_was_made_since_stays(session: Session) -> None:
    known, (first, second) = session.briefing, ids(session)
    take(session, Written(make(session, "seen"), None))
    shown = session.briefing
    undo = revise(session, Undo())
    make(session, "since")
    assert undo is not None
    theirs = OutsideStep(77, shown, with_note(shown, second, "theirs"))
    take(session, Merged(undo, with_note(known, second, "theirs"), theirs, None))
    assert [session.briefing.claim(claim).note for claim in (first, second)] == ["since", "theirs"]
    assert session.steps.done[0] is theirs


def test_a_change_that_the_file_overtook_before_it_was_shown_is_asked_about(session: Session) -> None:
    known, (first, _) = session.briefing, ids(session)
    job = make(session, "ours")
    effect = take(session, Overtaken(job, "it was changed", with_note(known, first, "theirs"), None))
    assert isinstance(effect.request, OpenPicker)
    assert [choice.text for choice in effect.request.choices] == [
        "Yours: note: ours",
        "The file's: note: none → theirs",
    ]
    assert not session.steps.done


def test_a_refused_change_and_those_upon_it_are_taken_back(session: Session) -> None:
    known = session.briefing
    job = make(session, "seen")
    make(session, "more")
    take(session, Refused(job, "line 4 has an alias", known))
    assert session.briefing == known
    assert not session.steps.done
    assert session.unwritten == 0
    assert session.messages == ("not done: line 4 has an alias",)


def test_a_refused_undo_leaves_the_step_done(session: Session) -> None:
    take(session, Written(make(session, "seen"), None))
    known = session.briefing
    job = revise(session, Undo())
    assert job is not None
    take(session, Refused(job, "it cannot be", known))
    assert session.briefing == known
    assert len(session.steps.done) == 1
    assert not session.steps.undone


def test_where_the_same_claim_was_changed_in_the_file_both_are_shown_and_asked_about(session: Session) -> None:
    known, (first, _) = session.briefing, ids(session)
    job = make(session, "ours")
    found = with_note(known, first, "theirs")
    effect = take(session, Overtaken(job, "it was changed in the file meanwhile", found, OutsideStep(77, known, found)))
    assert session.briefing == found
    assert isinstance(effect.request, OpenPicker)
    mine, theirs = effect.request.choices
    assert (mine.text, theirs.text) == ("Yours: note: ours", "The file's: note: none → theirs")
    assert isinstance(mine.target, Change)
    revise(session, mine.target)
    assert session.briefing.claim(first).note == "ours"


def test_what_was_held_is_said_to_be_written_once_it_is(session: Session) -> None:
    job = hold(session, "ours")
    take(session, CaughtUp((job,), (), session.briefing, job.step.number, None, None))
    assert session.messages == ("all is written now",)
    assert fault(session) is None
    assert len(session.steps.done) == 1


def test_a_change_from_outside_stands_before_what_was_held(session: Session) -> None:
    known, (first, second) = session.briefing, ids(session)
    job = hold(session, "ours")
    later = make(session, "later")
    found = with_note(known, second, "theirs")
    now, outside = with_note(found, first, "ours"), OutsideStep(-1, known, found)
    take(session, CaughtUp((job,), (), now, job.step.number, outside, None))
    assert [step.number for step in session.steps.done] == [-1, job.step.number, later.step.number]
    assert [session.briefing.claim(claim).note for claim in (first, second)] == ["later", "theirs"]
    assert session.unwritten == 1


def test_where_what_was_held_was_changed_in_the_file_that_is_shown_and_asked_about(session: Session) -> None:
    known, (first, second) = session.briefing, ids(session)
    lost, job = hold(session, "ours"), hold(session, "ours as well", 1)
    found = with_note(known, first, "theirs")
    now, outside = with_note(found, second, "ours as well"), OutsideStep(-1, known, found)
    effect = take(session, CaughtUp((job,), (lost,), now, job.step.number, outside, None))
    assert session.briefing == now
    assert [step.number for step in session.steps.done] == [-1, job.step.number]
    assert session.messages == ("1 change not done: the file had changed meanwhile",)
    assert isinstance(effect.request, OpenPicker)
    assert [choice.text for choice in effect.request.choices] == [
        "Yours: note: ours",
        "The file's: note: none → theirs",
    ]


def test_an_undo_that_was_held_and_lost_leaves_the_step_done(session: Session) -> None:
    take(session, Written(make(session, "seen"), None))
    undone = revise(session, Undo())
    assert undone is not None
    take(session, Held(undone, "no space left on device", None))
    now = with_note(session.briefing, ids(session)[0], "seen")
    take(session, CaughtUp((), (undone,), now, undone.step.number, None, None))
    assert session.briefing == now
    assert (len(session.steps.done), session.steps.undone) == (1, ())
