"""What could not be written before is offered, and made, looked at or forgotten."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.recovery import RecoveryFolder
from briefing_tui.domain.edits import Change
from briefing_tui.domain.vocabulary import Review
from briefing_tui.reading.effect import ClaimTarget, Next, OpenPicker
from briefing_tui.reading.recovering import offer
from briefing_tui.reading.revising import Make, revise
from briefing_tui.reading.session import Session
from briefing_tui.reading.updates import Recovered, take_update
from briefing_tui.reading.written import Written

_DRAFTED = Path(__file__).parents[1] / "ui" / "drafted"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Return a session on a briefing, of which an earlier reader could not write two changes."""
    copytree(_DRAFTED, tmp_path, dirs_exist_ok=True)
    path = tmp_path / "crossing.yaml"
    known = path.read_text(encoding="utf-8")
    intended = known.replace("unreviewed", "accepted", 1).replace("severity: high", "severity: low")
    RecoveryFolder(tmp_path / "recovery").keep(path, known, intended)
    return Session(gather_evidence(open_document(path)), {})


def _offered(session: Session) -> OpenPicker | None:
    found = RecoveryFolder(session.document.path.parent / "recovery").recovered(session.document.path)
    assert found is not None
    effect = take_update(session, Recovered(session.document, found))
    assert effect.request is None or isinstance(effect.request, OpenPicker)
    return effect.request


def _files(session: Session) -> list[Path]:
    return list((session.document.path.parent / "recovery").glob("*.json"))


def test_the_changes_are_listed_in_words_and_lead_to_their_claims(session: Session) -> None:
    window = _offered(session)
    assert window is not None
    assert window.said.startswith("2 changes could not be written")
    assert [choice.text for choice in window.choices] == [
        "Make them now",
        "Forget them",
        "review: unreviewed → accepted",
        "severity: high → low",
    ]
    assert [choice.target for choice in window.choices[2:]] == [ClaimTarget("raids"), ClaimTarget("bridge")]


def test_they_are_made_and_forgotten_when_they_are_written(session: Session) -> None:
    window = _offered(session)
    assert window is not None
    taken = window.choices[0].target
    assert isinstance(taken, Next)
    change = taken.step(session).revision
    assert isinstance(change, Change)
    job = revise(session, change)
    assert session.briefing.claim("raids").review is Review.ACCEPTED
    assert _files(session)
    assert isinstance(job, Make)
    take_update(session, Written(job, None))
    assert not _files(session)


def test_they_are_forgotten_on_demand(session: Session) -> None:
    window = _offered(session)
    assert window is not None
    taken = window.choices[1].target
    assert isinstance(taken, Next)
    assert taken.step(session).messages == ("forgotten",)
    assert (_files(session), offer(session)) == ([], None)


def test_what_the_file_has_by_now_is_forgotten_without_a_question(session: Session) -> None:
    path = session.document.path
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("unreviewed", "accepted", 1).replace("severity: high", "severity: low"))
    later = Session(gather_evidence(open_document(path)), {})
    assert (_offered(later), _files(later)) == (None, [])


def test_what_was_changed_otherwise_since_is_overwritten_only_on_demand(session: Session) -> None:
    path = session.document.path
    path.write_text(path.read_text(encoding="utf-8").replace("severity: high", "severity: critical"))
    later = Session(gather_evidence(open_document(path)), {})
    window = _offered(later)
    assert window is not None
    assert [choice.text for choice in window.choices] == [
        "Make the 1 that go with the file now",
        "Make them all, also against later changes",
        "Forget them",
        "review: unreviewed → accepted",
        "severity: critical → low",
    ]
    partly, all_ = (choice.target for choice in window.choices[:2])
    assert isinstance(partly, Next)
    assert isinstance(all_, Next)
    change = partly.step(later).revision
    assert isinstance(change, Change)
    job = revise(later, change)
    assert isinstance(job, Make)
    take_update(later, Written(job, None))
    assert _files(later)  # the other one is still to be decided
    assert later.briefing.claim("bridge").severity == "critical"
    overwriting = all_.step(session).revision
    assert isinstance(overwriting, Change)
    assert [edit.value for edit in overwriting.edits if hasattr(edit, "value")] == [Review.ACCEPTED, "low"]


def test_what_belongs_to_another_document_is_left(session: Session) -> None:
    found = RecoveryFolder(session.document.path.parent / "recovery").recovered(session.document.path)
    assert found is not None
    other = replace(session.document, loaded=session.document.loaded._replace())
    assert take_update(session, Recovered(other, found)).request is None
