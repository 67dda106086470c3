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


SHIPPED = _loaded(_TESTS.parent / "briefings" / "taliban-tajikistan-2024.yaml")
RIVER = _loaded(_TESTS / "ui" / "river" / "river.yaml")


def made(briefing: Briefing, change: Change) -> Briefing:
    """Return a briefing after a change; what is written of it is read without an error, and undone it is as before."""
    after = apply_edits(briefing, change.edits)
    loaded = load_text(briefing_yaml(after, {}), Path("changed.yaml"))
    assert [problem for problem in loaded.problems if problem.is_error] == []
    assert loaded.briefing == after
    assert apply_edits(after, inverse_edits(briefing, change.edits)) == briefing
    assert change.words
    return after
