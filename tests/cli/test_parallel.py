"""The check of many briefings in several processes, run as a user runs it."""

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

from briefing_tui.cli.parallel import in_order

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

Run = Callable[..., CompletedProcess[str]]
_REPOSITORY = Path(__file__).parents[2]
_BRIEFING_COUNT = 120  # copies of the shipped briefing, which take more than a second to check
_TIMEOUT_SECONDS = 30.0

needs_proc = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are looked up in /proc")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a folder with many briefings, one of which has a quote that does not hold."""
    shutil.copytree(_REPOSITORY / "seeds", tmp_path / "seeds")
    folder = tmp_path / "briefings"
    folder.mkdir()
    shipped = _REPOSITORY / "briefings" / "taliban-tajikistan-2024.yaml"
    text = shipped.read_text(encoding="utf-8")
    for number in range(_BRIEFING_COUNT):
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
        stdout=subprocess.PIPE,
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
    deadline = monotonic() + _TIMEOUT_SECONDS
    while not condition():
        assert monotonic() < deadline
        sleep(0.01)


def _runs(process: int) -> bool:
    """Say whether a process is there that is no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False


def test_several_processes_print_what_one_prints_and_in_the_same_order(run: Run, library: Path) -> None:
    one = run("check", "--quotes", "--jobs", "1", library)
    assert one.returncode == 1
    assert one.stdout.splitlines()[-1].startswith(f"{_BRIEFING_COUNT} briefings: ")
    two = run("check", "--quotes", "--jobs", "2", library)
    assert (two.returncode, two.stdout, two.stderr) == (1, one.stdout, "")


@needs_proc
def test_an_interrupt_ends_all_processes_quietly(checking: "Popen[bytes]") -> None:
    _wait_for(lambda: len(_children(checking.pid)) == 2)
    children = _children(checking.pid)
    sleep(0.1)  # until they have got ready to leave interrupts alone
    os.killpg(checking.pid, signal.SIGINT)
    _, errors = checking.communicate(timeout=_TIMEOUT_SECONDS)
    assert (checking.returncode, errors.strip()) == (130, b"")
    assert not any(map(_runs, children))


@needs_proc
def test_no_process_is_left_when_the_first_is_killed(checking: "Popen[bytes]") -> None:
    _wait_for(lambda: len(_children(checking.pid)) == 2)
    children = _children(checking.pid)
    os.kill(checking.pid, signal.SIGKILL)
    _wait_for(lambda: not any(map(_runs, children)))


@needs_proc
def test_a_check_goes_on_where_one_of_its_processes_is_killed(checking: "Popen[bytes]") -> None:
    _wait_for(lambda: _children(checking.pid))
    os.kill(_children(checking.pid)[0], signal.SIGKILL)
    output, errors = checking.communicate(timeout=_TIMEOUT_SECONDS)
    assert (checking.returncode, errors) == (1, b"")
    assert output.decode().splitlines()[-1].startswith(f"{_BRIEFING_COUNT} briefings: ")


def _fatal(number: int) -> str:
    """Kill the process that works on number 5, as want of memory would."""
    sleep(0.06)  # until there are several processes
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return f"done {number}"


@pytest.mark.skipif(os.name != "posix", reason="other systems have no SIGKILL")
def test_an_item_that_kills_its_process_costs_its_own_result_alone() -> None:
    expected = [f"killed {number}" if number == 5 else f"done {number}" for number in [6, *range(20)]]
    items = [6, *range(20)]
    assert list(in_order(_fatal, [1] * 5 + items, 2, lambda number: f"killed {number}"))[5:] == expected


def test_on_a_terminal_the_progress_is_shown_and_erased(start: "Callable[..., Terminal]", library: Path) -> None:
    terminal = start("check", library)
    assert terminal.end() == 1
    assert f"of {_BRIEFING_COUNT} briefings checked".encode() in terminal.written
    screen = "\n".join(terminal.rows)
    assert "briefings checked" not in screen
    assert "error quote-" in screen
