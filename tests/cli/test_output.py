import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import TextIO

import pytest

from briefing_tui.cli.output import is_coloured, is_terminal, print_error, write

Run = Callable[..., CompletedProcess[str]]
_NO_BRIEFING = str(Path(__file__).parents[2] / ".pre-commit-hooks.yaml")
_SHIPPED = str(Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml")


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
        ["check", "--json", _SHIPPED],
        ["check", "--format", "sarif", _SHIPPED],
        ["fix", "--diff", _SHIPPED],
        ["locate", _SHIPPED, "--quote", "format"],
        ["new", _SHIPPED, "-o", "-"],
        ["rules"],
        ["schema"],
        ["keys"],
        ["completion", "bash"],
        ["--version"],
        ["--help"],
        ["check", "--help"],
    ],
)
def test_a_full_disk_is_an_error_message(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing_tui", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=os.environ | {"PYTHONUNBUFFERED": ""},  # as users have it: a short text stays in the buffer to the end
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "briefing: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize("redirection", ["2>/dev/full", "2>&-", ">/dev/full 2>/dev/full"])
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["check", "no-such.yaml"], 2),
        (["fix", "no-such.yaml"], 2),
        (["new", "no-such.txt"], 2),
        (["locate", "no-such.txt", "--quote", "a"], 2),
        (["locate", _SHIPPED, "--quotes", "no-such.jsonl"], 2),
        (["--plain", "no-such.yaml"], 2),
        (["--plain", _NO_BRIEFING], 1),
        (["check", "--no-such-option"], 2),
    ],
)
def test_an_error_output_that_cannot_be_written_leaves_the_exit_status(
    arguments: list[str], status: int, redirection: str
) -> None:
    shell = f'exec "$0" -m briefing_tui "$@" {redirection}'
    done = subprocess.run(
        ["/bin/sh", "-c", shell, sys.executable, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--plain"],
        ["check", _SHIPPED],
        ["fix", "--diff", _SHIPPED],
        ["locate", _SHIPPED, "--quote", "format: briefing"],
        ["new", _SHIPPED, "-o", "-"],
        ["rules"],
        ["--help"],
        ["--version"],
    ],
)
def test_a_closed_output_is_no_error(arguments: list[str]) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$0" -m briefing_tui "$@" >&-', sys.executable, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("redirection", [">&-", "<&- >&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("file", "status"), [("no-such.yaml", 2), (_NO_BRIEFING, 1), (_SHIPPED, 0)])
def test_a_check_has_its_exit_status_whoever_looks_at_its_output(file: str, status: int, redirection: str) -> None:
    shell = f'exec "$0" -m briefing_tui check "$1" {redirection}'
    done = subprocess.run(["/bin/sh", "-c", shell, sys.executable, file], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (status, b"")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[TextIO]:
    """Return a stream to a terminal that is an xterm, in an environment that allows colours."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    controller, device = os.openpty()
    with os.fdopen(device, "w") as stream:
        yield stream
    os.close(controller)


def test_a_terminal_supports_control_sequences_and_colours(terminal: TextIO) -> None:
    assert is_terminal(terminal)
    assert is_coloured(terminal)


@pytest.mark.parametrize("kind", ["dumb", "Dumb", "unknown", ""])
def test_a_terminal_that_says_it_is_dumb_supports_neither(
    terminal: TextIO, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("TERM", kind)
    assert not is_terminal(terminal)
    assert not is_coloured(terminal)


def test_with_no_color_a_terminal_has_no_colours_and_is_a_terminal_still(
    terminal: TextIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert is_terminal(terminal)
    assert not is_coloured(terminal)


@pytest.mark.usefixtures("terminal")
def test_a_stream_that_is_no_terminal_or_is_closed_supports_neither() -> None:
    assert not is_terminal(io.StringIO())
    assert not is_coloured(io.StringIO())
    assert not is_terminal(None)


def test_lines_are_written_with_a_line_feed_each_and_to_no_stream_not_at_all() -> None:
    stream = io.StringIO()
    write(["one", "", "two"], stream)
    assert stream.getvalue() == "one\n\ntwo\n"
    write(["one"], None)


def test_lines_are_written_before_the_next_is_produced() -> None:
    stream = io.StringIO()

    def lines() -> Iterator[str]:
        yield "one"
        assert stream.getvalue() == "one\n"
        yield "two"

    write(lines(), stream)
    assert stream.getvalue() == "one\ntwo\n"


def test_an_error_is_one_line_after_the_program_s_name_without_control_codes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_error("the file a\x1b]52;c;aGk=\x07.yaml is missing")
    assert capsys.readouterr() == ("", "briefing: the file a␛]52;c;aGk=␇.yaml is missing\n")
