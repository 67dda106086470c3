import importlib.metadata
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from briefing_tui.ui.keymap import COMMANDS

Run = Callable[..., CompletedProcess[str]]
_COMMANDS = ("read", "check", "fix", "locate", "rules", "schema", "keys", "completion")


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


def test_the_schema_is_the_one_kept_beside_the_briefings(run: Run) -> None:
    kept = Path(__file__).parents[2] / "briefings" / "briefing-1.schema.json"
    done = run("schema")
    assert json.loads(done.stdout)["$schema"].startswith("http")
    assert done.stdout == kept.read_text(encoding="utf-8"), "`make docs` writes it anew"


@pytest.mark.parametrize("arguments", [[], ["--markdown"]])
def test_the_key_table_holds_every_command(run: Run, arguments: list[str]) -> None:
    printed = run("keys", *arguments).stdout
    assert all(command.label in printed for command in COMMANDS if not command.id.startswith("tab-"))


@pytest.mark.parametrize("arguments", [[], ["--markdown"]])
def test_the_rules_can_be_listed(run: Run, arguments: list[str]) -> None:
    printed = run("rules", *arguments).stdout
    assert all(code in printed for code in ("quote-missing", "number-differs", "yaml-syntax"))


def test_an_option_that_is_none_is_refused_with_a_way_on(run: Run) -> None:
    done = run("--nonsense")
    assert done.returncode == 2
    assert done.stderr == "briefing: No such option '--nonsense'. Try 'briefing read --help'.\n"
