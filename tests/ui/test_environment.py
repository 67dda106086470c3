"""Variables that were set for other programs, or for a terminal of another size, change nothing here."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.attack.terminal import PtyProgram

from briefing_tui.ui.environment import obey_terminal

_FOREIGN = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_DRIVER": "another.program:Driver",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "foreign.log",
    "TEXTUAL_COLOR_SYSTEM": "none",
    "TEXTUAL_PRESS": "2",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SHOW_RETURN": "1",
    "TEXTUAL_FILTERS": "nonsense",
    "TEXTUAL_ALLOW_SIGNALS": "1",
}


def _session(folder: Path, **choices: str) -> tuple[bytes, int]:
    """Return all that a session writes, and its status."""
    folder.mkdir()
    reader = PtyProgram(folder, **choices)  # type: ignore[arg-type]  # variables alone
    try:
        reader.wait_for(b"73/73")
        reader.settle(0.3)
        reader.send(b"2j\x03")
        reader.settle(0.3)
        reader.send(b"q")
        return reader.written, reader.end()
    finally:
        reader.close()


def test_what_is_set_for_other_applications_of_the_toolkit_changes_nothing(tmp_path: Path) -> None:
    _, status = _session(tmp_path / "theirs", **_FOREIGN)
    assert status == 0
    assert sorted(path.name for path in (tmp_path / "theirs").rglob("*") if path.suffix in {".log", ".svg"}) == []


def test_the_size_of_the_terminal_itself_is_obeyed(tmp_path: Path) -> None:
    written, status = _session(tmp_path / "home", COLUMNS="1", LINES="1")
    assert status == 0
    assert b"Relations between Tajikistan" in written


@pytest.fixture
def own_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give back, after the test, what is set aside in it: another test's tools have variables of such names."""
    before = dict(os.environ)
    yield
    monkeypatch.undo()
    os.environ.clear()
    os.environ.update(before)


@pytest.mark.usefixtures("own_environment")
def test_only_what_is_foreign_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*_FOREIGN, "NO_COLOR", "TEXTUALITY"]:
        monkeypatch.setenv(name, "1")
    obey_terminal()
    assert not _FOREIGN.keys() & os.environ.keys()
    assert {"NO_COLOR", "TEXTUALITY"} <= os.environ.keys()


@pytest.mark.usefixtures("own_environment")
def test_where_the_terminal_tells_no_size_that_of_the_environment_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    obey_terminal()
    assert os.environ["COLUMNS"] == "100"
