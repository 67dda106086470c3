"""The end of the reader, which waits until every change is written, and asks again where one cannot be."""

import asyncio
from typing import TYPE_CHECKING

from briefing_tui.reading.effect import stay
from briefing_tui.ui.file_writer import Unwritten

if TYPE_CHECKING:
    from briefing_tui.ui.screens.reader import Reader

MAX_SECONDS = 5.0  # to wait for the last changes
_LOOK_SECONDS = 0.02


class Ending:
    """Ends the program when it is asked to: at once where all is written, and else at the second time at the latest."""

    def __init__(self, screen: "Reader") -> None:
        """End the application of a screen."""
        self._screen = screen
        self._asked_at: object = None  # where the reader was, and what had been changed

    def ask(self) -> None:
        """End the program, but first write what is not written yet; what cannot be written is said."""
        session = self._screen.session
        here = session.state.entry, session.steps
        if here == self._asked_at or not (session.unwritten or session.unwritable or session.waiting):
            self._screen.app.exit()
            return
        self._asked_at = here
        self._say("the last changes are being written")
        self._screen.run_worker(self._finish(), exclusive=True, group="end")

    async def _finish(self) -> None:
        workers, session = self._screen.workers_of_document, self._screen.session
        left = MAX_SECONDS
        while session.waiting is not None and left > 0:  # for the draft to be kept
            await asyncio.sleep(_LOOK_SECONDS)
            left -= _LOOK_SECONDS
        unwritten = await asyncio.to_thread(workers.finish, left)
        self._screen.call_later(self._leave, unwritten)  # behind what has come of the changes

    def _leave(self, unwritten: Unwritten | None) -> None:
        if unwritten is None:
            self._screen.app.exit()
            return
        again = self._screen.session.keys["quit"]
        self._say(f"not all is written: {again} again leaves all the same; {unwritten.why}")

    def _say(self, message: str) -> None:
        self._screen.update(stay(self._screen.session.state, message))
