"""A program in a terminal of its own (a POSIX pty): started, typed to, and timed by what it writes.

Its output is kept with the time at which it came, and examined afterwards: nothing is drawn here, so that only the
program itself is timed. Times are seconds of the monotonic clock.
"""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

COLUMNS, ROWS = 120, 40
FRAME_END = "\f"  # stands in the text where a frame was complete
_END_OF_UPDATE = "\x1b[?2026l"  # of a synchronized one
_READ_BYTES = 1 << 16  # a pty gives at most 4 KiB at once
_TIMEOUT_SECONDS = 30.0
_NO_OUTPUT_SECONDS = 1.0  # after which a key has caused no output
_ESCAPE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[78=>]")  # ECMA-48, 5.4, and the few short ones in use
_CUT = re.compile(r"\x1b(?:\[[0-?]*[ -/]*)?$")  # an escape sequence whose end has not come yet
# Textual asks for two private modes when it starts (DECRQM). The answers are tmux's: it knows synchronized output
# (2026), as most terminals do, and does not know in-band resizes (2048).
_ANSWERS = {"\x1b[?2026$p": b"\x1b[?2026;2$y", "\x1b[?2048$p": b"\x1b[?2048;0$y"}


class UnseenError(Exception):
    """The program did not show or do in time what was waited for; the message ends with its last output."""


@dataclass(frozen=True, slots=True)
class _Arrival:
    """The arrival of a piece of output: its time, and the length of all the text by then."""

    time: float
    length: int


class Terminal:
    """Runs one program in a pty of 120 columns and 40 rows until `quit`."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start the program; `command` begins with the full path of its file."""
        self._text = ""  # what was written, without escape sequences; a move of the cursor ends a line
        self._cut = ""
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._arrivals: list[_Arrival] = []
        self._ended = False
        self.started = time.perf_counter()
        self._process, self._tty = pty.fork()
        if not self._process:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.execve(command[0], list(command), dict(environment))  # noqa: S606  # no shell is wanted
            finally:
                os._exit(127)

    def __enter__(self) -> Self:
        """Return the terminal."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Stop the program if it still runs."""
        if not self._ended:
            os.kill(self._process, signal.SIGKILL)
            self._wait()

    def wait_for(self, pattern: str) -> float:
        """Return the time from the start to the arrival of the bytes that completed the first match of `pattern`.

        It is a regular expression over the text written, each row of the screen on a line of its own. Raises
        UnseenError if it is not there within half a minute.
        """
        wanted = re.compile(pattern)
        deadline = time.perf_counter() + _TIMEOUT_SECONDS
        while (match := wanted.search(self._text)) is None:
            chunk = self._read(deadline - time.perf_counter())
            if not chunk:
                last = " ".join(self._text[-4000:].split())
                raise UnseenError(f"nothing on the screen matched {pattern!r}; the last written was: {last[-800:]}")
            self._keep(time.perf_counter(), chunk)
        came = next(arrival.time for arrival in self._arrivals if arrival.length >= match.end())
        return came - self.started

    def settle(self, quiet: float) -> None:
        """Wait until nothing has been written for `quiet` seconds."""
        while chunk := self._read(quiet):
            self._keep(time.perf_counter(), chunk)

    def press(self, keys: str, quiet: float, deaf: float = _NO_OUTPUT_SECONDS) -> float | None:
        """Type, and return the time to the last of the output that it causes, which is over after `quiet` seconds.

        Returns None if there is no output at all within `deaf` seconds.
        """
        pressed = time.perf_counter()
        os.write(self._tty, keys.encode())
        last = None
        while self._read(deaf if last is None else quiet):
            last = time.perf_counter() - pressed
        return last

    def press_until(self, keys: str, *signs: str) -> list[float]:
        """Type, and return the times to the arrival of each sign, a regular expression over what is written from then.

        Raises UnseenError if one has not come within half a minute.
        """
        start, times = len(self._text), []
        pressed = time.perf_counter()
        os.write(self._tty, keys.encode())
        for sign in signs:
            wanted = re.compile(sign)
            while (match := wanted.search(self._text, start)) is None:
                chunk = self._read(pressed + _TIMEOUT_SECONDS - time.perf_counter())
                if not chunk:
                    raise UnseenError(f"after {keys!r} nothing written matched {sign!r}: {self._text[start:][-800:]!r}")
                self._keep(time.perf_counter(), chunk)
            came = next(arrival.time for arrival in self._arrivals if arrival.length >= match.end())
            times.append(came - pressed)
        return times

    def quit(self, keys: str) -> int:
        """Type what ends the program, wait until it has ended, and return its peak memory (resident set) in bytes.

        Raises UnseenError if it does not end, or fails.
        """
        os.write(self._tty, keys.encode())
        deadline = time.perf_counter() + _TIMEOUT_SECONDS
        while self._read(deadline - time.perf_counter()):
            pass
        if time.perf_counter() > deadline:
            raise UnseenError(f"the program did not end when {keys!r} was typed")
        status, memory = self._wait()
        if status:
            raise UnseenError(f"the program ended with status {status}")
        return memory

    def _wait(self) -> tuple[int, int]:
        """Wait for the end of the process; return its exit status and its peak memory in bytes."""
        _, status, usage = os.wait4(self._process, 0)
        self._ended = True
        os.close(self._tty)
        unit = 1 if sys.platform == "darwin" else 1024  # getrusage(2) counts bytes there, and kibibytes elsewhere
        return os.waitstatus_to_exitcode(status), usage.ru_maxrss * unit

    def _read(self, patience: float) -> bytes:
        """Return what is written within `patience` seconds, as soon as there is anything; nothing if there is not."""
        ready, _, _ = select.select([self._tty], [], [], max(patience, 0))
        try:
            return os.read(self._tty, _READ_BYTES) if ready else b""
        except OSError:  # Linux reports the end of a pty as an input error
            return b""

    def _keep(self, came: float, chunk: bytes) -> None:
        """Keep the text of a chunk, and answer what it asks the terminal."""
        text = self._cut + self._decode(chunk)
        cut = _CUT.search(text)
        self._cut = cut[0] if cut else ""
        self._text += _ESCAPE.sub(self._without, text.removesuffix(self._cut))
        self._arrivals.append(_Arrival(came, len(self._text)))

    def _without(self, escape: re.Match[str]) -> str:
        """Answer an escape sequence if it is a question; return what stands for it in the text."""
        if escape[0] in _ANSWERS:
            os.write(self._tty, _ANSWERS[escape[0]])
        return "" if escape[0].endswith("m") else FRAME_END if escape[0] == _END_OF_UPDATE else "\n"
