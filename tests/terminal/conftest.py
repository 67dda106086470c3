"""The program in a real pseudo-terminal, with an emulator that shows what a user would see."""

import os
import re
import sys
from base64 import b64decode
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pexpect
import pyte
import pytest

_PATIENCE = 30.0  # seconds, on a busy machine
_QUIET = 0.15  # seconds without a byte, after which nothing more is on its way
_KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "pagedown": "\x1b[6~",
    "alt+left": "\x1b[1;3D",
    "alt+right": "\x1b[1;3C",
    "f1": "\x1bOP",
    "ctrl+c": "\x03",
    "ctrl+f": "\x06",
    "ctrl+o": "\x0f",
    "ctrl+p": "\x10",
}
# One thing that a terminal obeys: CSI, a string such as OSC or DCS, or another escape.
_SEQUENCE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]|\x1b"
)  # as ECMA-48 has them


class Terminal:
    """A terminal with the program running in it."""

    def __init__(self, arguments: list[str], environment: dict[str, str], size: tuple[int, int]) -> None:
        """Start the program in a terminal of `size` columns and rows."""
        columns, rows = size
        self.raw = b""
        self._fed = 0
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "briefing_tui", *arguments],
            env=environment,
            dimensions=(rows, columns),
            timeout=_PATIENCE,
        )
        self.child.delaybeforesend = None
        self.child.ptyproc.delayafterclose = self.child.ptyproc.delayafterterminate = 0.02

    @property
    def rows(self) -> list[str]:
        """The screen, row by row."""
        self._take(0)
        return list(self._screen.display)

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(self.rows)

    @property
    def cells(self) -> list[list[pyte.screens.Char]]:
        """The screen, cell by cell, each with its letter and its look."""
        self._take(0)
        return [[self._screen.buffer[y][x] for x in range(self._screen.columns)] for y in range(self._screen.lines)]

    @property
    def copied(self) -> list[str]:
        """What was sent to the clipboard (OSC 52)."""
        return [b64decode(found).decode() for found in re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", self.raw)]

    def press(self, *keys: str) -> None:
        """Send keys, by name or as the letters they are, and wait until the screen is at rest."""
        for key in keys:
            self.child.send(_KEYS.get(key, key).encode())
            self.rest()

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the program is told by a signal."""
        self._take(0)
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        self.rest()

    def rest(self) -> None:
        """Wait until the program draws no more."""
        deadline = monotonic() + _PATIENCE
        while self._take(_QUIET):
            assert monotonic() < deadline, "the program never comes to rest"

    def until(self, *texts: str) -> None:
        """Wait until every one of these texts is on the screen."""
        deadline = monotonic() + _PATIENCE
        while not all(text in self.text for text in texts):
            assert monotonic() < deadline, f"{texts} never came; on the screen:\n{self.text}"
            assert self._take(0.05) or self.child.isalive(), f"the program ended; on the screen:\n{self.text}"

    def end(self) -> int | None:
        """Wait until the program ends, and return its exit status."""
        deadline = monotonic() + _PATIENCE
        while self.child.isalive() or self._take(0.05):
            self._take(0.05)
            assert monotonic() < deadline, f"the program does not end; on the screen:\n{self.text}"
        self.child.close()
        status: int | None = self.child.exitstatus
        return status

    def shapes(self) -> set[bytes]:
        """Return the kinds of sequences that were sent to the terminal, their numbers left out."""
        return {re.sub(rb"[0-9;:]+", b"#", found) for found in _SEQUENCE.findall(self.raw)}

    def letters(self) -> bytes:
        """Return everything that was sent but such sequences."""
        return _SEQUENCE.sub(b"", self.raw)

    def _take(self, seconds: float) -> bool:
        """Take what the program has written; say whether anything came within that time."""
        came = False
        while True:
            try:
                data = self.child.read_nonblocking(1 << 20, 0 if came else seconds)
            except (pexpect.TIMEOUT, pexpect.EOF):
                break
            came = True
            self.raw += data
        self._stream.feed(self.raw[self._fed :])
        self._fed = len(self.raw)
        return came


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a user at a plain terminal, with no settings and no clipboard tool."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
    folder = tmp_path / "own"
    folder.mkdir()
    return {
        **kept,
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "XDG_CONFIG_HOME": str(folder),
        "XDG_CACHE_HOME": str(folder),
    }


@pytest.fixture
def start(surroundings: dict[str, str]) -> Iterator[Callable[..., Terminal]]:
    """Return a function that starts the program with these arguments, and any variables, in a terminal."""
    begun: list[Terminal] = []

    def started(*arguments: object, size: tuple[int, int] = (120, 40), **variables: str) -> Terminal:
        terminal = Terminal([str(argument) for argument in arguments], surroundings | variables, size)
        begun.append(terminal)
        return terminal

    yield started
    for terminal in begun:
        terminal.child.close(force=True)
