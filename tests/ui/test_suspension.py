"""Suspending the program: a real shell with job control in a real pty gets the terminal back, and gives it again."""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Terminal

Start = Callable[..., "Terminal"]

_CTRL_Z = "\x1a"
_HEALTH = r"\b73/73\b"
_PATIENCE = 30.0  # seconds, on a busy machine
_SHELL = shutil.which("bash") or ""

pytestmark = pytest.mark.skipif(not _SHELL, reason="there is no bash, whose job control this is about")


@pytest.fixture
def started(start: Start, tmp_path: Path) -> tuple["Terminal", Path]:
    """Return a terminal in whose shell the reader has opened on the threats, and the file with its process id."""
    terminal = start(command=[_SHELL, "--norc", "--noprofile", "--noediting", "-i"], PS1="ready> ")
    terminal.wait_for("ready> ")
    pid = tmp_path / "pid"
    terminal.press(f"sh -c 'echo $$ > {pid}; exec {sys.executable} -m briefing_tui'\r")
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.wait_for("1/12 claims")
    return terminal, pid


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"  # not a zombie


def _leave(terminal: "Terminal") -> None:
    terminal.press("q")
    terminal.wait_for("ready>")
    assert terminal.end("exit\r") == 0


@pytest.mark.parametrize(
    ("keys", "shown", "more", "then"),
    [
        ("jj", "3/12 claims", "k", "2/12 claims"),
        ("/terr", "^ / terr .*hit 1/", "or", "^ / terror .*hit 1/"),
        ("?", "half a page down", "\x1b", "1/12 claims"),
        (":", "Commands +Esc closes", "\x1b", "1/12 claims"),
    ],
    ids=["in a list", "in the prompt", "in a window", "in the palette"],
)
def test_ctrl_z_gives_the_shell_its_terminal_and_fg_brings_all_of_it_back(
    started: tuple["Terminal", Path], keys: str, shown: str, more: str, then: str
) -> None:
    terminal, _ = started
    terminal.press(keys)
    terminal.wait_for(shown)
    terminal.settle()
    before = terminal.rows
    terminal.press(_CTRL_Z)
    terminal.wait_for("Stopped", "ready> *$")
    terminal.press("echo $((6 * 7))\r")  # it is echoed, and its line ends: the terminal is as it was
    terminal.wait_for("ready> echo", "^42")
    terminal.clear()
    terminal.press("fg\r")
    terminal.wait_for(shown)
    terminal.settle()
    assert terminal.rows == before
    terminal.press(more)
    terminal.wait_for(then)
    if keys.startswith("/"):
        terminal.press("\x1b")
        terminal.wait_for("1/12 claims")
    _leave(terminal)


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGSTOP], ids=["SIGTSTP", "SIGSTOP"])
def test_a_signal_from_outside_suspends_it_as_well(started: tuple["Terminal", Path], number: int) -> None:
    terminal, pid = started
    terminal.clear()
    os.kill(int(pid.read_text(encoding="utf-8")), number)
    terminal.wait_for("Stopped", "ready> *$")
    terminal.clear()
    terminal.press("fg\r")
    terminal.wait_for("▌ Secular Tajikistan sees", "1/12 claims")
    terminal.press("j")
    terminal.wait_for("2/12 claims")
    _leave(terminal)


def test_in_the_background_it_stays_suspended(started: tuple["Terminal", Path]) -> None:
    terminal, _ = started
    terminal.press(_CTRL_Z)
    terminal.wait_for("Stopped", "ready> *$")
    terminal.clear()
    terminal.press("bg\r")
    terminal.press('until [ "$(jobs -s)" ]; do sleep 0.1; done; jobs\r')
    terminal.wait_for("Stopped")
    terminal.press("echo $((6 * 7))\r")
    terminal.wait_for("^42")
    terminal.press("fg\r")
    terminal.wait_for("▌ Secular Tajikistan sees", "1/12 claims")
    _leave(terminal)


def test_where_no_shell_could_continue_it_ctrl_z_only_draws_it_afresh(start: Start) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    terminal.settle()
    terminal.clear()
    terminal.press(_CTRL_Z)
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.wait_for("1/12 claims")
    assert terminal.end("q") == 0


@pytest.mark.parametrize("keys", [_CTRL_Z, f"{_CTRL_Z}bg\r"], ids=["stopped", "in the background"])
def test_when_its_terminal_is_closed_meanwhile_it_ends(started: tuple["Terminal", Path], keys: str) -> None:
    terminal, pid = started
    for key in filter(None, keys.partition(_CTRL_Z)):
        terminal.clear()
        terminal.press(key)
        terminal.wait_for("Stopped" if key == _CTRL_Z else "ready> *$")
    terminal.stop()
    deadline = monotonic() + _PATIENCE
    while _runs(int(pid.read_text(encoding="utf-8"))):
        assert monotonic() < deadline, "the program goes on without a terminal"
        sleep(0.05)
