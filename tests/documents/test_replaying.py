"""Jobs are done in memory on top of any edition, and each that fails leaves the others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents import replaying
from briefing_tui.documents.document import open_document
from briefing_tui.documents.outcomes import Conflict, NotWritten
from briefing_tui.documents.replaying import Job, State
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.edits import Change, SetValue


@pytest.fixture
def file(write_briefing: Callable[..., Path]) -> Path:
    return write_briefing("The first market opened in spring.", "The second market opened in summer.")


@pytest.fixture
def state(file: Path) -> State:
    return State.of(open_document(file))


def _plan(state: State, number: int, claim: str, key: str, value: object) -> Job:
    edit = SetValue((*claim_address(claim), key), value)
    state.history.plan(number, Change((edit,), "x"), state.ahead.briefing)
    return Job(number)


def test_each_job_is_done_on_top_of_those_before_and_the_state_stays(state: State) -> None:
    jobs = [_plan(state, 1, "claim-1", "note", "one"), _plan(state, 2, "claim-2", "note", "two"), Job(1, undo=True)]
    replay = state.replayed(jobs)
    assert replay.failures == (None, None, None)
    assert [claim.note for claim in replay.edition.briefing.claims] == ["", "two"]
    assert replay.loaded is not None
    assert replay.loaded.data == replay.edition.data
    assert [claim.note for claim in state.ahead.briefing.claims] == ["", ""]
    assert state.replayed(jobs[1:2]).edition.digest == replay.edition.digest


def test_one_that_fails_leaves_the_others(state: State) -> None:
    jobs = [_plan(state, 1, "claim-1", "actors", ("nobody",)), _plan(state, 2, "claim-2", "note", "two")]
    replay = state.replayed(jobs)
    assert [type(failure) for failure in replay.failures] == [NotWritten, type(None)]
    assert [claim.note for claim in replay.edition.briefing.claims] == ["", "two"]


def test_on_what_somebody_else_has_written_one_that_fails_is_in_conflict(state: State, file: Path) -> None:
    jobs = [_plan(state, 1, "claim-1", "note", "one"), _plan(state, 2, "claim-2", "note", "two")]
    file.write_text(file.read_text().replace("What claim 2 says.", "Other."))
    document = open_document(file)
    replay = state.found(document, -1).replayed(jobs, merges=True)
    assert replay.failures[0] is None
    assert isinstance(replay.failures[1], Conflict)
    assert replay.failures[1].document is document


def test_a_long_text_is_loaded_only_where_it_is_merged(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replaying, "MAX_READ_AGAIN_CHARACTERS", 10)
    jobs = [_plan(state, 1, "claim-1", "note", "one")]
    assert state.replayed(jobs).loaded is None
    assert state.replayed(jobs, merges=True).loaded is not None


def test_without_what_is_held_the_last_edition_is_that_on_disk(state: State) -> None:
    job = _plan(state, 1, "claim-1", "note", "one")
    replay = state.replayed([job])
    held = state._replace(history=replay.history, ahead=replay.edition, held=(job,))
    assert held.without_held().ahead is state.known
    assert held.without_held().held == state.without_held().held == ()
