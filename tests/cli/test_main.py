"""The program as a whole: its help, the choice of a command, and the exit status."""

import importlib.metadata
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
Write = Callable[..., Path]
_COMMANDS = ("read", "new", "draft", "check", "fix", "locate", "text", "rules", "schema", "keys", "completion")
_SHIPPED = str(Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml")
_LONG = ["check", "--json", *[_SHIPPED] * 5]  # prints more than a pipe holds


def test_the_help_names_every_command_and_option(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: briefing ")
    listed = done.stdout.partition("Commands:\n")[2].partition("Examples:")[0]
    assert tuple(line.split()[0] for line in listed.splitlines() if line.strip()) == _COMMANDS
    assert all(option in done.stdout for option in ("--plain", "--root", "--version", "--help"))
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize("command", _COMMANDS)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    done = run(command, "-h")
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: briefing {command} ")


def test_the_version_is_the_package_s(run: Run) -> None:
    assert run("--version").stdout == f"briefing {importlib.metadata.version('briefing-tui')}\n"


def test_an_unknown_option_is_an_error_that_names_the_help(run: Run) -> None:
    done = run("--nonsense")
    assert done.returncode == 2
    assert done.stderr == "briefing: No such option '--nonsense'. Try 'briefing read --help'.\n"


@pytest.mark.parametrize("more", [[], ["briefings"]])
def test_a_misspelt_command_is_an_error_that_names_the_similar_one(run: Run, tmp_path: Path, more: list[str]) -> None:
    done = run("chekc", *more, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("briefing: There is no command 'chekc'")
    assert "did you mean 'check'?" in done.stderr


def test_a_file_may_be_called_almost_like_a_command(run: Run, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.", name="chec")
    assert run("chec", cwd=path.parent).stdout == run(path).stdout


def test_options_of_reading_need_no_command_before_them(run: Run, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    assert run("--plain", path).stdout == run("--root", path.parent, "--plain", path).stdout == run(path).stdout


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


def test_the_status_is_0_without_and_1_with_an_error_and_2_without_a_file(run: Run, write_briefing: Write) -> None:
    good = write_briefing("The first market opened in spring.", name="good.yaml")
    bad = write_briefing("No such words.", name="bad.yaml")
    statuses = [run("check", path).returncode for path in (good, bad, good.with_name("nowhere.yaml"))]
    assert statuses == [0, 1, 2]


def test_an_unexpected_argument_is_an_error_in_one_line_that_names_the_help(run: Run) -> None:
    done = run("schema", "more")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("briefing: ")
    assert done.stderr.endswith("Try 'briefing schema --help'.\n")
    assert done.stderr.count("\n") == 1


def _started(arguments: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "x.yaml"],
        ["check", "."],
        ["fix", "--yes", "x.yaml"],
        ["new", "x.txt"],
        ["new", _SHIPPED, "-o", "y.yaml"],
        ["locate", "x.txt", "--quote", "a"],
        ["locate", _SHIPPED, "--quotes", "x"],
        ["--plain", "x.yaml"],
        ["x.yaml"],
    ],
)
def test_a_relative_path_in_a_working_folder_that_is_gone_is_an_error_message(
    run_in_a_gone_folder: Run, arguments: list[str]
) -> None:
    done = run_in_a_gone_folder(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("briefing: ")
    assert re.search(r"does not exist|holds no briefing|no such file", done.stderr)
    assert done.stderr.count("\n") == 1
