"""The first frame, on the terminal before Textual is loaded, which takes most of the time of the start."""

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, NoReturn, TextIO

from rich.color import ColorSystem

from briefing_tui.reading.session import Session
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.render.arrangement import ScreenSize
from briefing_tui.ui.render.first_frame import first_frame
from briefing_tui.ui.render.glyphs import UNICODE

if sys.platform != "win32":
    import termios

ENTER_ALTERNATE_SCREEN, LEAVE_ALTERNATE_SCREEN = "\x1b[?1049h", "\x1b[?1049l"
# Bi-directional support mode (BDSM of ECMA-48): explicit, for text in visual order; implicit, as terminals begin.
KEEP_TEXT_ORDER, REORDER_TEXT = "\x1b[8l", "\x1b[8h"
# All that end a process unless it is asked to do another thing (POSIX, signal.h), and that are no fault of its own.
ENDING_SIGNALS = (
    (
        signal.SIGTERM,
        signal.SIGHUP,
        signal.SIGINT,
        signal.SIGQUIT,
        signal.SIGALRM,
        signal.SIGVTALRM,
        signal.SIGPROF,
        signal.SIGUSR1,
        signal.SIGUSR2,
        signal.SIGXCPU,
    )
    if sys.platform != "win32"
    else ()
)
_SUSPENDING_SIGNALS = {signal.SIGTSTP} if sys.platform != "win32" else set()
_HIDE_CURSOR, _SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"


class EarlyScreen:
    """The alternate screen of a terminal in raw mode, entered before the application that takes it over."""

    def __init__(self, file: TextIO) -> None:
        """Remember the terminal's attributes, as termios has them, to be restored in the end."""
        self.attributes: list[Any] = termios.tcgetattr(sys.stdin.fileno())
        self._file = file
        self._is_entered = False
        # Until the application is there, an end by a signal is one by an exception, after which `leave` is called.
        self._handlers = {number: signal.signal(number, _end) for number in ENDING_SIGNALS}

    def enter(self, frame: str, *, reorders: bool) -> None:
        """Show a frame, in which right-to-left text is in visual order if it `reorders`.

        What is typed from now on is kept for the application, and not echoed.
        """
        raw = [*self.attributes[:6], list(self.attributes[6])]
        raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        self._is_entered = True
        # Suspended now, the terminal would stay as it is: the signal waits until the application can give it back.
        signal.pthread_sigmask(signal.SIG_BLOCK, _SUSPENDING_SIGNALS)
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, raw)  # now: what has been typed already is kept
        self._write(ENTER_ALTERNATE_SCREEN + _HIDE_CURSOR + (KEEP_TEXT_ORDER if reorders else "") + frame)

    def hand_over(self) -> None:
        """Leave the screen to the application, which obeys the signals and restores the terminal itself."""
        self._is_entered = False
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SUSPENDING_SIGNALS)

    def leave(self) -> None:
        """Restore the terminal, unless the application has done so."""
        if self._is_entered:
            with suppress(OSError):  # the terminal may have been closed
                self._write(REORDER_TEXT + LEAVE_ALTERNATE_SCREEN + _SHOW_CURSOR)
        with suppress(termios.error):  # as above
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self.attributes)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SUSPENDING_SIGNALS)

    def _write(self, text: str) -> None:
        self._file.write(text)
        self._file.flush()


@contextmanager
def early_screen(app: AppSession, session: Session) -> Iterator[EarlyScreen | None]:
    """Show the first frame of a session until the application takes the screen over; restore the terminal in the end.

    Yields None, and does nothing, where the application alone knows how to draw: in ASCII, on a system without
    termios, or where standard error, to which Textual draws, is no terminal.
    """
    file = sys.__stderr__
    if sys.platform == "win32" or app.glyphs is not UNICODE or file is None or not file.isatty():
        yield None
        _let_go(file)
        return
    size = ScreenSize(*shutil.get_terminal_size())
    frame = first_frame(session, app, size, color_system())
    screen = EarlyScreen(file)
    try:
        screen.enter(frame, reorders=app.reorders)
        yield screen
    finally:
        screen.leave()
        _let_go(file)


def _let_go(file: TextIO | None) -> None:
    """Throw away what could not be written to a terminal that is gone: Python would fail to write it in the end."""
    try:
        if file is not None:
            file.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, file.fileno())  # type: ignore[union-attr]  # it could not be flushed, so it is there
        os.close(nowhere)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    """End by an exception, and by one alone: another signal must not interrupt what gives the terminal back."""
    del frame
    for other in ENDING_SIGNALS:
        signal.signal(other, signal.SIG_IGN)
    raise SystemExit(128 + number)


def color_system() -> ColorSystem | None:
    """Return what colours the terminal can show by its environment, as Rich decides; None with NO_COLOR.

    Rich's own answer needs its console, which takes as long to load as all that is drawn here to make.
    """
    if os.environ.get("NO_COLOR"):
        return None
    if os.environ.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return ColorSystem.TRUECOLOR
    colours = os.environ.get("TERM", "").strip().lower().rpartition("-")[2]
    return ColorSystem.EIGHT_BIT if colours in {"kitty", "256color"} else ColorSystem.STANDARD
