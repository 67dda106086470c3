"""What tests of changes share: two briefings, and a change made of one, which can be written, read again and undone."""

from pathlib import Path

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, apply_edits, inverse_edits
from briefing_tui.loading.briefing import load_briefing, load_text
from briefing_tui.loading.writing import briefing_yaml

_TESTS = Path(__file__).parents[1]


def _loaded(path: Path) -> Briefing:
    briefing = load_briefing(path).briefing
    assert briefing is not None
    return briefing


SHIPPED_FILE = _TESTS.parent / "briefings" / "taliban-tajikistan-2024.yaml"
RIVER_FILE = _TESTS / "ui" / "river" / "river.yaml"
SHIPPED, RIVER = _loaded(SHIPPED_FILE), _loaded(RIVER_FILE)


_MAX_STEPS = 6  # of one change, after each of which what is written is read


def made(briefing: Briefing, change: Change) -> Briefing:
    """Return a briefing after a change; what is written of it is read without an error, and undone it is as before.

    So it is after each of the change's edits, which are written one by one.
    """
    after = briefing
    for edit in change.edits if len(change.edits) <= _MAX_STEPS else ():
        after = apply_edits(after, [edit])
        _check_written(after)
    after = apply_edits(briefing, change.edits)
    _check_written(after)
    assert apply_edits(after, inverse_edits(briefing, change.edits)) == briefing
    assert change.words
    return after


def _check_written(briefing: Briefing) -> None:
    loaded = load_text(briefing_yaml(briefing, {}), Path("changed.yaml"))
    assert [str(problem) for problem in loaded.problems if problem.is_error] == []
    assert loaded.briefing == briefing
