"""Giving the terminal to another program, or back to the shell on Ctrl+Z, and taking it again (POSIX job control)."""

import asyncio
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import Any

from textual.app import App

_JOB_SIGNALS = (signal.SIGTSTP, signal.SIGCONT) if sys.platform != "win32" else ()
_KEY_SIGNALS = (signal.SIGINT, signal.SIGQUIT) if sys.platform != "win32" else ()  # of Ctrl+C and Ctrl+\\


def obey_job_control(app: App[Any]) -> None:
    """Suspend an application whenever a signal asks for it, and draw it afresh when it goes on.

    Textual does so in the midst of whatever runs: where that holds the lock of the writing thread, it would never end.
    """
    if sys.platform != "win32":
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTSTP, partial(_suspend, app))
        loop.add_signal_handler(signal.SIGCONT, partial(_draw_afresh, app))  # after SIGSTOP, which asks nobody


@contextmanager
def handed_over(app: App[Any]) -> Iterator[None]:
    """Give the terminal away, as it was before the application; meanwhile a signal suspends the program at once.

    Raises SuspendNotSupported where there is no terminal.
    """
    with app.suspend(), _handled(_JOB_SIGNALS, signal.SIG_DFL):
        yield


def keys_ignored() -> AbstractContextManager[None]:
    """Ignore the keys that interrupt, while they are another program's: the terminal sends them to both (system(3))."""
    return _handled(_KEY_SIGNALS, signal.SIG_IGN)


@contextmanager
def _handled(numbers: Iterable[signal.Signals], action: signal.Handlers) -> Iterator[None]:
    """Have signals do something else for a while."""
    own = {number: signal.signal(number, action) for number in numbers}
    try:
        yield
    finally:
        for number, handler in own.items():
            signal.signal(number, handler)


def take_foreground() -> None:
    """Have the terminal listen to this program again, where one that it had started has not given that back."""
    if sys.platform == "win32" or _foreground_group() in {None, os.getpgrp()}:
        return
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})  # which asking from the background sends
    try:
        os.tcsetpgrp(sys.__stdin__.fileno(), os.getpgrp())  # type: ignore[union-attr]  # the reader has a terminal
    except OSError:  # it is gone, as is to be seen when it is read
        pass
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def _suspend(app: App[Any]) -> None:
    if _is_ending(app):
        return
    with handed_over(app):
        _stop()
        if _foreground_group() not in {None, os.getpgrp()}:  # it was continued in the background, where it may not draw
            _stop()


def _draw_afresh(app: App[Any]) -> None:
    # A terminal that goes away sends SIGCONT too, and cannot be written to.
    if not _is_ending(app) and _foreground_group() is not None:
        with app.suspend():
            pass


def _is_ending(app: App[Any]) -> bool:
    """Say whether an application is about to give the terminal back for good, and must not take it again."""
    return app.return_code is not None


def _stop() -> None:
    """Stop until the shell continues the program; where no shell could, the kernel ignores the signal."""
    if sys.platform != "win32":
        os.kill(os.getpid(), signal.SIGTSTP)


def _foreground_group() -> int | None:
    """Return the process group that the terminal listens to; None where the terminal is gone."""
    try:
        return os.tcgetpgrp(sys.__stdin__.fileno())  # type: ignore[union-attr]  # the reader has a terminal
    except OSError:
        return None
