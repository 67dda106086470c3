"""A program on a pty of its own, whose every mode is followed: what it must give back when it ends."""

import fcntl
import os
import re
import select
import signal
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path
from struct import pack
from time import monotonic

_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])|\x1b\[(8)([hl])|\x1b\[([<>])\d*u")  # DECSET, BDSM (ECMA-48), kitty's keys
_ON_AT_FIRST = {b"7", b"25", b"8"}  # lines wrap, the cursor shows, text is put in order: as every terminal begins
_PATIENCE_SECONDS = 30.0  # on a busy machine


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class PtyProgram:
    """The program on a terminal: typed to, sent signals, and looked at for what it leaves behind."""

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        columns: int = 100,
        rows: int = 30,
        controls: bool = True,
        **environment: str,
    ) -> None:
        """Start the program with a home in `folder`; if the terminal `controls` it, it hears when that is closed."""
        self.written = b""
        self.master, self._slave = os.openpty()  # which stays open, so that the attributes are there after the end
        self.resize(columns, rows)
        self.attributes_before = termios.tcgetattr(self._slave)
        home = {name: str(folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
        own = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "EDITOR": "true"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "briefing_tui", *arguments],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            cwd=folder,
            env=own | home | environment,
            start_new_session=True,
            preexec_fn=_take_terminal if controls else None,  # noqa: PLW1509  # one call of the system
        )

    def send(self, data: bytes) -> None:
        """Type something, taking what is written meanwhile: a terminal that nobody reads from stops listening."""
        deadline = monotonic() + _PATIENCE_SECONDS
        while data and self.process.poll() is None:
            assert monotonic() < deadline, "the program takes no keys"
            self.take(0)
            if select.select([], [self.master], [], 0.1)[1]:
                data = data[os.write(self.master, data[:512]) :]

    def take(self, seconds: float) -> bool:
        """Take what is written within a time, and say whether there was anything."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        with suppress(OSError):
            self.written += os.read(self.master, 1 << 16)
        return True

    def wait_for(self, text: bytes) -> None:
        """Wait until something was written."""
        deadline = monotonic() + _PATIENCE_SECONDS
        while text not in self.written:
            assert self.process.poll() is None, f"ended with {self.process.returncode}: {self.written[-2000:]!r}"
            assert monotonic() < deadline, f"{text!r} never came: {self.written[-2000:]!r}"
            self.take(0.05)

    def settle(self, quiet_seconds: float = 0.05) -> None:
        """Take what is written until there is no more of it."""
        deadline = monotonic() + _PATIENCE_SECONDS
        while self.take(quiet_seconds):
            assert monotonic() < deadline, f"the program never comes to rest: {self.written[-2000:]!r}"

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """Close the terminal."""
        os.close(self.master)
        self.master = -1

    def end(self) -> int:
        """Wait until the program ends, and return its status as a shell tells it: 128 and the number of a signal."""
        deadline = monotonic() + _PATIENCE_SECONDS
        while self.process.poll() is None:
            assert monotonic() < deadline, f"the program does not end: {self.written[-2000:]!r}"
            self.take(0.02)
        self.settle(0)
        status = self.process.returncode
        return status if status >= 0 else 128 - status

    def left_behind(self) -> str:
        """Return what of the terminal is not as it was before the program, or nothing."""
        on, keys = set(_ON_AT_FIRST), 0
        for modes, sign, order, order_sign, push in (match.groups() for match in _MODE.finditer(self.written)):
            keys += {b">": 1, b"<": -1, None: 0}[push]
            for mode in (modes or order or b"").split(b";"):
                (on.add if (sign or order_sign) == b"h" else on.discard)(mode)
        left = [f"mode {mode.decode()}" for mode in sorted(on ^ _ON_AT_FIRST) if mode]
        left += ["keys of kitty"] if keys > 0 else []
        left += ["attributes"] if termios.tcgetattr(self._slave) != self.attributes_before else []
        return ", ".join(left)

    def close(self) -> None:
        """End the program if it still runs, and close the terminal."""
        if self.process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        for descriptor in (self.master, self._slave):
            with suppress(OSError):
                os.close(descriptor)
