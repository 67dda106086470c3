import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
_SHIPPED = str(Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml")
_LONG = ["check", "--json", *[_SHIPPED] * 5]  # more than a pipe holds


@pytest.mark.parametrize("arguments", [_LONG, ["--plain"], ["schema"], ["--help"]])
def test_a_pipe_that_closes_early_ends_the_program_quietly(arguments: list[str]) -> None:
    with _started(arguments) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == 1


def test_an_interrupt_ends_the_program_with_130_and_without_a_traceback() -> None:
    with _started(_LONG) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
        assert process.returncode == 130
        assert not errors.strip()


@pytest.mark.parametrize("arguments", [["--plain"], ["check", _SHIPPED], ["keys"], ["--help"]])
def test_an_output_that_is_not_utf_8_shows_question_marks(run: Run, arguments: list[str]) -> None:
    done = run(*arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert not done.stderr


def test_json_is_the_same_in_every_encoding(run: Run) -> None:
    plain, narrow = run("check", "--json", _SHIPPED), run("check", "--json", _SHIPPED, PYTHONIOENCODING="ascii")
    assert plain.stdout == narrow.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--plain"],
        ["check", _SHIPPED],
        ["schema"],
        ["keys"],
        ["completion", "bash"],
        ["--version"],
        ["--help"],
        ["check", "--help"],
    ],
)
def test_a_full_disk_is_said_in_a_sentence(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing_tui", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "briefing: the output cannot be written: No space left on device\n"


def test_a_closed_output_is_no_error() -> None:
    done = subprocess.run(
        ["sh", "-c", '"$0" -m briefing_tui check "$1" >&-', sys.executable, _SHIPPED],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def _started(arguments: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
