"""Many briefings are checked in several processes; seen from outside, as a user and a system see it."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess, Popen
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

Run = Callable[..., CompletedProcess[str]]
_REPOSITORY = Path(__file__).parents[2]
_MANY = 120  # briefings of the shipped one's size: more than a second's work
_PATIENCE = 30.0  # seconds

needs_proc = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are looked up in /proc")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a folder with many briefings, one of which has a quote that does not hold."""
    shutil.copytree(_REPOSITORY / "seeds", tmp_path / "seeds")
    folder = tmp_path / "briefings"
    folder.mkdir()
    (shipped,) = (_REPOSITORY / "briefings").glob("*.yaml")
    text = shipped.read_text(encoding="utf-8")
    for number in range(_MANY):
        (folder / f"{number:03}.yaml").write_text(text, encoding="utf-8")
    quote = "The Persian language is widely used in both countries"
    assert quote in text
    (folder / "100.yaml").write_text(text.replace(quote, "No such words stand there"), encoding="utf-8")
    return folder


@pytest.fixture
def checking(library: Path) -> Iterator[Popen[bytes]]:
    """Return a check of many briefings that goes on in several processes, in a group of its own."""
    process = Popen(
        [sys.executable, "-m", "briefing_tui", "check", "--jobs", "2", library, *[library / "000.yaml"] * 3],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        process_group=0,
    )
    yield process
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _children(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    return [int(child) for each in tasks.glob("*/children") for child in each.read_text().split()]


def _wait_for(condition: Callable[[], object]) -> None:
    deadline = monotonic() + _PATIENCE
    while not condition():
        assert monotonic() < deadline
        sleep(0.01)


def _runs(process: int) -> bool:
    """Say whether a process is there that is no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False


def test_several_processes_say_what_one_says_and_in_the_same_order(run: Run, library: Path) -> None:
    one = run("check", "--quotes", "--jobs", "1", library)
    assert one.returncode == 1
    assert one.stdout.splitlines()[-1].startswith(f"{_MANY} briefings: ")
    two = run("check", "--quotes", "--jobs", "2", library)
    assert (two.returncode, two.stdout, two.stderr) == (1, one.stdout, "")


@needs_proc
def test_an_interrupt_ends_all_processes_quietly(checking: "Popen[bytes]") -> None:
    _wait_for(lambda: len(_children(checking.pid)) == 2)
    children = _children(checking.pid)
    sleep(0.1)  # until they have got ready to leave interrupts alone
    os.killpg(checking.pid, signal.SIGINT)
    _, said = checking.communicate(timeout=_PATIENCE)
    assert (checking.returncode, said.strip()) == (130, b"")
    assert not any(map(_runs, children))


@needs_proc
def test_no_process_is_left_when_the_first_is_killed(checking: "Popen[bytes]") -> None:
    _wait_for(lambda: len(_children(checking.pid)) == 2)
    children = _children(checking.pid)
    os.kill(checking.pid, signal.SIGKILL)
    _wait_for(lambda: not any(map(_runs, children)))


@needs_proc
def test_a_process_that_is_killed_is_spoken_of(checking: "Popen[bytes]") -> None:
    _wait_for(lambda: _children(checking.pid))
    os.kill(_children(checking.pid)[0], signal.SIGKILL)
    _, said = checking.communicate(timeout=_PATIENCE)
    assert checking.returncode == 2
    assert said.decode().startswith("briefing: a process that was checking was ended from outside")


def test_on_a_terminal_one_sees_how_far_it_has_come(start: "Callable[..., Terminal]", library: Path) -> None:
    terminal = start("check", library)
    assert terminal.end() == 1
    assert f"of {_MANY} briefings checked".encode() in terminal.written
    screen = "\n".join(terminal.rows)
    assert "briefings checked" not in screen
    assert "error quote-" in screen
