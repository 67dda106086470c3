"""What tests of several parts share: a small library on disk, read by the program's own code, and a terminal."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pexpect
import pyte
import pytest
import yaml
from hypothesis import settings
from tests.interrupts import hear_signals

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence


def pytest_configure() -> None:
    """Hear the signals that the tests send to programs, and measure no time: a busy machine is no failure."""
    hear_signals()
    settings.register_profile("untimed", deadline=None)
    settings.load_profile("untimed")


_ARTICLE = """\
# Markets at the **border**

The first market opened in spring. Nobody was <u>hurt</u> at its opening.

The second market opened in summer.

Trade goes on. The governments do not speak.

Trade goes on. So do the talks about water.
"""


@pytest.fixture
def article_text() -> str:
    """Return the text of the file that `write_briefing` writes as the source `paper`."""
    return _ARTICLE


@pytest.fixture
def write_briefing(tmp_path: Path, article_text: str) -> Callable[..., Path]:
    """Return a function that writes a briefing with one claim for each quote given, and its source beside it."""

    def write(*quotes: object, name: str = "markets.yaml", **fields: object) -> Path:
        (tmp_path / "article.md").write_text(article_text, encoding="utf-8")
        document = {
            "format": "briefing/1",
            "id": "markets",
            "title": "Markets at the border",
            "sources": [{"id": "paper", "file": "article.md"}],
            "cooperation": [
                {"id": f"claim-{number}", "text": f"What claim {number} says.", "basis": "stated", "at": [quote]}
                for number, quote in enumerate(quotes, 1)
            ],
            **fields,
        }
        path = tmp_path / name
        path.write_text(yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=10_000), encoding="utf-8")
        return path

    return write


@pytest.fixture
def open_briefing(write_briefing: Callable[..., Path]) -> Callable[..., tuple[Briefing, Evidence]]:
    """Return a function that writes a briefing as `write_briefing` does, and reads it and its evidence."""

    def opened(*quotes: object, **fields: object) -> tuple[Briefing, Evidence]:
        path = write_briefing(*quotes, **fields)
        document = gather_evidence(open_document(path, path.parent))
        assert document.is_valid, document.loaded.problems
        assert document.evidence is not None
        return document.briefing, document.evidence

    return opened


_PATIENCE = 30.0  # seconds, on a busy machine
_QUIET = 0.05  # seconds without output after which a key has had its effect
_QUIET_ESCAPE = 0.25  # the same after Esc, which could be the beginning of another key for a tenth of a second
_ALTERNATE_SCREEN = 1049  # the mode in which a program has it (xterm, private mode)


class _Screen(pyte.Screen):
    """A screen with an alternate one (private mode 1049 of xterm), from which what stood there before comes back."""

    _main: tuple[Any, Any] | None = None  # its buffer and its cursor, while the alternate one is shown

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        """Show an empty screen in place of the main one, if that is among the modes."""
        super().set_mode(*modes, **kwargs)
        if _ALTERNATE_SCREEN in modes and kwargs.get("private") and self._main is None:
            self._main = self.buffer, copy(self.cursor)
            self.buffer = self.buffer.copy()
            self.buffer.clear()

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        """Show the main screen again, if that is among the modes."""
        super().reset_mode(*modes, **kwargs)
        if _ALTERNATE_SCREEN in modes and kwargs.get("private") and self._main is not None:
            (self.buffer, self.cursor), self._main = self._main, None


class Terminal:
    """The program in a terminal of its own: typed to, and seen through a terminal emulator."""

    def __init__(self, command: list[str], environment: dict[str, str], columns: int, rows: int) -> None:
        """Start the program, or a shell to start it from."""
        self.written = b""
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child: pexpect.spawn[bytes] = pexpect.spawn(
            command[0], command[1:], env=environment, dimensions=(rows, columns)
        )
        self._child.delaybeforesend = None

    @property
    def rows(self) -> list[str]:
        """What stands on the screen, row by row."""
        return list(self._screen.display)

    def wait_for(self, *patterns: str) -> str:
        """Wait until each regular expression matches in some row, and return the screen."""
        deadline = monotonic() + _PATIENCE
        while not all(any(re.search(pattern, row) for row in self.rows) for pattern in patterns):
            screen = "\n".join(self.rows)
            assert monotonic() < deadline, f"{patterns} did not come; there is:\n{screen}"
            assert self._take(0.1) or self._child.isalive(), f"the program ended before {patterns} came:\n{screen}"
        return "\n".join(self.rows)

    def press(self, keys: str) -> None:
        """Type, and take what is written until there is no more of it."""
        self._child.send(keys)
        self.settle(_QUIET_ESCAPE if keys.endswith("\x1b") else _QUIET)

    def settle(self, quiet: float = _QUIET) -> None:
        """Take what is written until nothing more comes for `quiet` seconds."""
        deadline = monotonic() + _PATIENCE
        while self._take(quiet):
            assert monotonic() < deadline, "the program never comes to rest"

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, and clear it, so that what is seen afterwards was written afterwards."""
        self._screen.resize(rows, columns)
        self._screen.reset()
        self._child.setwinsize(rows, columns)

    def clear(self) -> None:
        """Clear the screen, so that what is seen afterwards was written afterwards."""
        self._screen.reset()

    def kill(self, number: int) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def alive(self) -> bool:
        """Say whether the program still runs."""
        return bool(self._child.isalive())

    def end(self, keys: str = "") -> int | None:
        """Type `keys`, take all that is written until the program ends, and return its exit status."""
        if keys:
            self._child.send(keys)
        deadline = monotonic() + _PATIENCE
        while self._take(0.1) or self._child.isalive():
            assert monotonic() < deadline, "the program does not end"
        while self._take(0):
            pass
        self._child.close()
        status = self._child.exitstatus
        return None if status is None else int(status)

    def hang_up(self) -> None:
        """Close the terminal while the program runs, and wait until that ends."""
        self._child.ptyproc.fileobj.close()  # type: ignore[attr-defined]  # pexpect does not declare it
        deadline = monotonic() + _PATIENCE
        while self._child.isalive():
            assert monotonic() < deadline, "the program does not end"
            sleep(0.05)

    def stop(self) -> None:
        """End the program if it still runs."""
        self._child.close(force=True)

    def _take(self, patience: float) -> bool:
        """Take what is written within `patience` seconds, and say whether there was anything."""
        try:
            chunk = self._child.read_nonblocking(1 << 16, patience)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.written += chunk
        self._stream.feed(chunk)
        return bool(chunk)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Return a function that starts the program in a terminal, with arguments and variables of its environment.

    Instead of the program it starts another command, such as a shell, where one is given.
    """
    terminals: list[Terminal] = []
    settings = tmp_path / ".config" / "briefing-tui" / "settings.yaml"

    def starts(
        *arguments: str | Path,
        columns: int = 120,
        rows: int = 40,
        command: Sequence[str] = (),
        count_milliseconds: int = 0,  # the key after a digit comes quickly, and makes no count of it unless wanted
        **environment: str,
    ) -> Terminal:
        if not settings.exists():
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text(f"count_milliseconds: {count_milliseconds}\n", encoding="utf-8")
        own = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(settings.parents[1]),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
        }
        program = [sys.executable, "-m", "briefing_tui", *map(str, arguments)]
        terminal = Terminal(list(command or program), own | environment, columns, rows)
        terminals.append(terminal)
        return terminal

    yield starts
    for terminal in terminals:
        terminal.stop()


@pytest.fixture
def as_user() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs Python code, which begins as root and calls `become()` to go on as another user.

    What it imports it must import before: the interpreter may lie where that user cannot look.
    """

    def runs(
        code: str, *arguments: str | os.PathLike[str], uid: int, gid: int, groups: Sequence[int] = ()
    ) -> subprocess.CompletedProcess[str]:
        become = f"""
def become():
    import os
    os.setgroups({list(groups)})
    os.setgid({gid})
    os.setuid({uid})
"""
        return subprocess.run(
            [sys.executable, "-c", become + code, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return runs
