"""What came of writing a change is said, and where it was not done, what is shown is what the file holds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reading.changing import make, take

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.writing import briefing_yaml
from briefing_tui.reading.faults import fault
from briefing_tui.reading.session import Session
from briefing_tui.reading.written import Held, Refreshed, Written

_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."


@pytest.fixture
def session(write_briefing: Callable[..., Path]) -> Session:
    """Return a session with a briefing of two quotes."""
    keys = {"keep": "S", "edit": "e"}
    return Session(gather_evidence(open_document(write_briefing(_FIRST, _SECOND))), keys)


def test_a_change_is_said_once_it_is_written(session: Session) -> None:
    job = make(session, "seen")
    assert not session.messages
    take(session, Written(job, None))
    assert session.messages == ("note: seen",)
    assert session.unwritten == 0


def test_what_cannot_be_written_stands_in_the_head_until_it_can(session: Session) -> None:
    job = make(session, "seen")
    take(session, Held(job, "no space left on device", Path("kept.json")))
    assert session.messages == ("not written, kept for the next start: no space left on device",)
    shown = fault(session)
    assert shown is not None
    assert (shown.words, shown.reason) == ("NOT WRITTEN", "no space left on device")
    take(session, Written(make(session, "again"), None))
    assert fault(session) is None


def test_what_was_written_is_taken_with_its_places_unless_it_has_changed_since(session: Session) -> None:
    job = make(session, "seen")
    take(session, Written(job, None))
    shown = session.briefing
    loaded = load_text(briefing_yaml(shown, {}), session.document.path)
    take(session, Refreshed(shown, loaded))
    assert session.document.loaded.text == loaded.text
    assert session.briefing is shown
    assert session.messages == ("note: seen",)
    make(session, "more")
    before = session.document
    take(session, Refreshed(shown, loaded))
    assert session.document is before
