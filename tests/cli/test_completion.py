import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pexpect
import pytest

Run = Callable[..., CompletedProcess[str]]

# What bash does for a Tab: call the function that `complete` names, with the words typed so far.
_TAB = """
PATH="$1:$PATH"; cd "$2"; shift 2
eval "$(briefing completion bash)"
compopt() { echo "compopt $1 $2"; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_briefing_completion briefing
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder that holds the command `briefing` and a briefing's file."""
    program = tmp_path / "briefing"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing_tui "$@"\n')
    program.chmod(0o755)
    (tmp_path / "my briefing.yaml").touch()
    return tmp_path


@pytest.fixture
def tab(folder: Path) -> Callable[..., list[str]]:
    """Return a function that presses Tab in bash after the words given, and returns what is offered."""

    def presses(*words: str) -> list[str]:
        done = subprocess.run(
            ["bash", "--norc", "-c", _TAB, "bash", folder, folder, "briefing", *words],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=True,
        )
        assert not done.stderr
        return done.stdout.split("\n")[:-1]

    return presses


def test_bash_completes_the_commands(tab: Callable[..., list[str]]) -> None:
    assert tab("ch")[1:] == ["check"]
    assert set(tab("")) >= {"read", "check", "rules", "schema", "keys", "completion"}


def test_bash_completes_a_file_for_the_reader_and_for_check(tab: Callable[..., list[str]]) -> None:
    files = ["compopt -o default", ""]
    assert tab("my-bri") == files
    assert tab("check", "my-bri") == files
    assert tab("check", "one.yaml", "my-bri") == files
    assert tab("--plain", "my-bri") == files


def test_bash_completes_options_and_shells(tab: Callable[..., list[str]]) -> None:
    assert "--plain" in tab("--p")
    assert "--json" in tab("check", "--j")
    assert "zsh" in tab("completion", "z")


@pytest.mark.parametrize("command", ["", "check ", "--plain "])
def test_the_tab_key_completes_a_file_name_in_an_interactive_bash(folder: Path, command: str) -> None:
    environment = {"PATH": f"{folder}:/usr/bin:/bin", "TERM": "dumb", "PS1": "$ "}
    bash = pexpect.spawn("bash", ["--norc", "--noprofile", "-i"], env=environment, cwd=str(folder), timeout=30)
    bash.sendline('eval "$(briefing completion bash)"; echo rea""dy')
    bash.expect_exact("ready\r\n")
    bash.send(f"briefing {command}my\t")
    bash.expect_exact(r"my\ briefing.yaml ")
    bash.close(force=True)


@pytest.mark.parametrize(("shell", "sign"), [("bash", "complete -o"), ("zsh", "#compdef"), ("fish", "complete --no-f")])
def test_every_shell_has_its_script(run: Run, shell: str, sign: str) -> None:
    done = run("completion", shell)
    assert done.returncode == 0
    assert sign in done.stdout
    assert f"_BRIEFING_COMPLETE={shell}_complete" in done.stdout


@pytest.mark.parametrize("shell", [name for name in ("bash", "zsh", "fish") if shutil.which(name)])
def test_the_script_parses_in_every_shell_there_is(run: Run, shell: str) -> None:
    script = run("completion", shell).stdout
    subprocess.run([shell, "-n"], input=script, encoding="utf-8", timeout=60, check=True)


def test_another_shell_is_refused_with_those_there_are(run: Run) -> None:
    done = run("completion", "csh")
    assert done.returncode == 2
    assert "'bash', 'zsh', 'fish'" in done.stderr
