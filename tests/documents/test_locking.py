"""A lock is one process's at a time, ends with it, and holds nobody up for ever."""

import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from briefing_tui.documents import locking
from briefing_tui.documents.locking import locked

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such locks")
_HOLD = """
import sys
from pathlib import Path
from briefing_tui.documents.locking import locked
with locked(Path(sys.argv[1])) as is_held:
    print(is_held, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[Popen[str]]:
    with Popen([sys.executable, "-c", _HOLD, tmp_path], stdin=PIPE, stdout=PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def test_another_waits_and_is_told_that_it_has_no_lock(
    holder: Popen[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "_TRIES", 3)
    with locked(tmp_path) as is_held:
        assert not is_held
    holder.communicate("")
    with locked(tmp_path) as is_held:
        assert is_held


def test_the_lock_of_a_killed_process_is_free(holder: Popen[str], tmp_path: Path) -> None:
    holder.kill()
    with locked(tmp_path) as is_held:
        assert is_held


def test_without_a_folder_nobody_is_waited_for(tmp_path: Path) -> None:
    with locked(tmp_path / "nowhere") as is_held:
        assert is_held
