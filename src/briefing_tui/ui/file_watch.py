"""The watch over the files of a document: a look at their stamps about every second, in a thread."""

from collections.abc import Callable
from functools import partial
from time import thread_time
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

from briefing_tui.documents.document import Document
from briefing_tui.documents.files import Stamp
from briefing_tui.reading.session import Session
from briefing_tui.reading.updates import Stamps

_POLL_SECONDS = 1.0  # from one look at the files to the next, at least
_PAUSE_PER_LOOK = 50  # times as long as a look took: 2 % of a processor, however many the files are


class FileWatch:
    """Looks whether the files of a session's document have changed since they were read or written."""

    def __init__(self, screen: Screen[Any], session: Session, on_change: Callable[[Document, Stamps], object]) -> None:
        """Call `on_change`, in the thread of the screen, with the document and the new stamps of its files."""
        self._screen = screen
        self._session = session
        self._on_change = on_change
        self.stamps: Stamps = {}
        self._next_look: Timer | None = None

    def start(self) -> None:
        """Remember the files as they are now, and look at them from now on."""
        self.stamps = self._session.document.stamps
        self._look_after(_POLL_SECONDS)

    def go_on(self, document: Document) -> None:
        """Go on with the files of another document, of which those known before are still to be as they were."""
        self.stamps = {file: self.stamps.get(file, now) for file, now in document.stamps.items()}

    def wrote(self, stamp: Stamp | None) -> None:
        """Take the stamp of the briefing's file for that of our own writing."""
        self.stamps = {**self.stamps, self._session.document.own_file: stamp}

    def look(self) -> None:
        """Look at the files now."""
        compare = partial(self._compare, self._session.document, self.stamps)
        self._screen.run_worker(
            compare, thread=True, exclusive=True, group="look", description="look at the files", name="look"
        )

    def _look_after(self, seconds: float) -> None:
        if self._next_look is not None:
            self._next_look.stop()  # there has been one in between: after an editor, at once
        self._next_look = self._screen.set_timer(seconds, self.look)

    def _compare(self, document: Document, before: Stamps) -> None:
        """Compare the stamps of the files with those from before, in a thread; the next look is after a pause."""
        start = thread_time()
        stamps = document.stamps
        pause = max(_POLL_SECONDS, _PAUSE_PER_LOOK * (thread_time() - start))
        if stamps != before:
            self._screen.call_later(self._tell, document, before, stamps)
        self._screen.call_later(self._look_after, pause)

    def _tell(self, document: Document, before: Stamps, stamps: Stamps) -> None:
        """Tell of a change, unless the files were written here during the look: the next one sees what else it is."""
        if before is self.stamps:
            self._on_change(document, stamps)
