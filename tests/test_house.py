"""What holds for the whole program: it never speaks to a network, and its commands load no screen."""

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

_SHIPPED = str(Path(__file__).parents[1] / "briefings" / "taliban-tajikistan-2024.yaml")
_SOURCE = str(Path(__file__).parents[1] / "seeds" / "000_c7188ba79817f085.txt")
_COMMANDS = (
    ["--help"],
    ["--version"],
    ["--plain"],
    ["check", _SHIPPED],
    ["check", "--json", _SHIPPED],
    ["locate", _SOURCE, "--quote", "Afghanistan is the largest, drug producer in the world"],
    ["check", "--format", "sarif", "--quotes", "--uncited", _SHIPPED],
    ["rules"],
    ["fix", _SHIPPED],
    ["schema"],
    ["keys"],
    ["completion", "bash"],
)
_CAUGHT = 97
# Python starts with this module where it finds it, and no code can take an audit hook away again.
_GUARD = f"""
import _socket, os, sys
def guard(event, args):
    if event.startswith("socket."):
        family = args[1] if event == "socket.__new__" else getattr(args[0], "family", None) if args else None
        if family != _socket.AF_UNIX:
            os.write(2, event.encode())
            os._exit({_CAUGHT})
sys.addaudithook(guard)
"""


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which a Python that reaches for a network ends at once, with a status of its own."""
    (tmp_path / "sitecustomize.py").write_text(_GUARD)
    return {**os.environ, "PYTHONPATH": str(tmp_path), "TERM": "xterm-256color", "XDG_CONFIG_HOME": str(tmp_path)}


@pytest.mark.parametrize(
    "attempt",
    [
        "socket.socket()",
        "socket.socket(socket.AF_INET6)",
        "socket.create_connection(('127.0.0.1', 9), 1)",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('localhost')",
    ],
)
def test_the_guard_catches_whoever_reaches_for_a_network(guarded: dict[str, str], attempt: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"import socket; {attempt}"], env=guarded, timeout=60, check=False)
    assert done.returncode == _CAUGHT


@pytest.mark.parametrize("arguments", _COMMANDS, ids=" ".join)
def test_no_command_reaches_for_a_network(guarded: dict[str, str], arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", *arguments], env=guarded, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_reader_reaches_for_no_network(guarded: dict[str, str]) -> None:
    reader = pexpect.spawn(
        sys.executable, ["-m", "briefing_tui", _SHIPPED], env=guarded, dimensions=(40, 120), timeout=30
    )
    reader.expect_exact("Threats")
    reader.send("2")
    reader.expect_exact("ISIS-K")
    reader.send("q")
    reader.expect(pexpect.EOF)
    reader.close()
    assert reader.exitstatus == 0


@pytest.mark.parametrize("arguments", _COMMANDS, ids=" ".join)
def test_no_command_loads_what_draws_the_screen(arguments: list[str]) -> None:
    loaded = _loaded("-m", "briefing_tui", *arguments)
    assert {"briefing_tui", "click"} <= loaded
    assert not loaded & {"textual", "rich", "platformdirs", "asyncio", "pygments", "markdown_it"}


def test_a_module_that_draws_the_screen_would_be_seen() -> None:
    assert {"textual", "rich"} <= _loaded("-c", "import briefing_tui.ui.app")


def _loaded(*arguments: str) -> set[str]:
    """Return the names of the packages that a Python with these arguments has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
