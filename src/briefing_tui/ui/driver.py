"""The driver of a POSIX terminal: it takes the terminal over, gives it back after every end, and reads the keys."""

import asyncio
import os
import select
import signal
from codecs import getincrementaldecoder
from collections import deque
from itertools import chain
from time import monotonic
from typing import Any

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.constants import ESCAPE_DELAY
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key

from briefing_tui.ui.first_frame import (
    ENDING_SIGNALS,
    ENTER_ALTERNATE_SCREEN,
    KEEP_TEXT_ORDER,
    REORDER_TEXT,
    EarlyScreen,
)
from briefing_tui.ui.pastes import ESCAPE, PASTE_START, PasteFilter
from briefing_tui.ui.suspension import obey_job_control

_CHUNK_BYTES = 1 << 16
_TICK_SECONDS = 0.1  # after which an Esc that nothing follows is noticed, and the end of the application


class TerminalDriver(LinuxDriver):
    """Textual's driver, which starts where the early screen leaves off and ends whatever way it is asked to."""

    entered: EarlyScreen | None = None
    reorders = False

    def start_application_mode(self) -> None:
        """Start, the first time without entering an alternate screen again, which some terminals clear for that."""
        first = self._writer_thread is None
        if first:
            _end_on_signals(self._app)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self.reorders:
            self.write(KEEP_TEXT_ORDER)
        if first:
            obey_job_control(self._app)
        if self.entered:
            self.attrs_before = self.entered.attributes
            self.entered.hand_over()
            self.entered = None

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        if self.reorders:
            self.write(REORDER_TEXT)
        super().stop_application_mode()

    def write(self, data: str) -> None:
        """Write to the terminal; nothing once that was closed, of which the thread that writes has died."""
        if self._writer_thread is None or not self._writer_thread.is_alive():
            return  # its queue would be full, and waited for for ever
        if not (self.entered and data == ENTER_ALTERNATE_SCREEN):
            super().write(data)

    def run_input_thread(self) -> None:
        """Read what is typed until the application ends, or the terminal is gone, which ends the application.

        Unlike Textual's own, it takes bytes that are no UTF-8, pastes that are broken, and keys that are none.
        """
        parser, pastes = XTermParser(), PasteFilter(ESCAPE_DELAY)
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            text = ""
            if select.select([self.fileno], [], [], _TICK_SECONDS)[0]:
                data = _read(self.fileno)
                if not data:
                    self._loop.call_soon_threadsafe(_end, self._app, signal.SIGHUP)
                    return
                text = decode(data)
            passed = pastes.feed(text, monotonic())
            # Of an Esc alone it is known that nothing follows: the parser would wait for that again.
            messages = [Key("escape", ESCAPE)] if passed == ESCAPE else parser.feed(passed) if passed else ()
            try:
                for message in chain(messages, parser.tick()):
                    self.process_message(message)
            except (ValueError, OverflowError):  # of a key whose number is none, or no character's
                parser = XTermParser()
                if pastes.is_pasting:  # what is still to come of the paste must not be taken for keys
                    deque(parser.feed(PASTE_START), maxlen=0)


def terminal_driver(early: EarlyScreen | None, *, reorders: bool) -> type[TerminalDriver]:
    """Return the driver of a terminal, whose alternate screen may have been entered already.

    `reorders` is whether the terminal is to leave right-to-left text as it is written.
    """
    return type("Driver", (TerminalDriver,), {"entered": early, "reorders": reorders})


def _read(descriptor: int) -> bytes:
    """Return what was typed; nothing where the terminal is gone."""
    try:
        return os.read(descriptor, _CHUNK_BYTES)
    except OSError:  # EIO, as some systems and some terminals have it
        return b""


def _end_on_signals(app: App[Any]) -> None:
    """Have every signal that asks for an end end the application, which gives the terminal back."""
    loop = asyncio.get_running_loop()
    for number in ENDING_SIGNALS:
        loop.add_signal_handler(number, _end, app, number)


def _end(app: App[Any], number: int) -> None:
    """End with the exit status by which shells tell a signal."""
    app.exit(return_code=128 + number)
