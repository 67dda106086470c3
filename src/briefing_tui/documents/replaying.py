"""Steps of a briefing's file made and undone in memory, one after the other, on top of any edition of it."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.documents.document import Document
from briefing_tui.documents.edition import MAX_READ_AGAIN_CHARACTERS, Edition, MistakenError
from briefing_tui.documents.history import History
from briefing_tui.documents.merging import ConflictError
from briefing_tui.documents.outcomes import Conflict, NotWritten
from briefing_tui.loading.briefing import Loaded
from briefing_tui.loading.editing.unwritable import UnwritableError


class Job(NamedTuple):
    """What is to be done in a file: a step is made, or undone."""

    number: int
    undo: bool = False


class Replay(NamedTuple):
    """What some jobs have made of an edition, and for each of them why it was not done, or None.

    `loaded` is what the text reads as, None where it is long and has not been loaded.
    """

    history: History
    edition: Edition
    failures: tuple[Conflict | NotWritten | None, ...]
    loaded: Loaded | None


class State(NamedTuple):
    """A file as it is known, and what is held: the jobs that have been done in memory and not been written.

    `document` is what somebody else has last written, `known` the edition on disk, and `ahead` what the held jobs make
    of it, which is the last edition of the history.
    """

    document: Document
    history: History
    known: Edition
    ahead: Edition
    held: tuple[Job, ...] = ()

    @classmethod
    def of(cls, document: Document) -> "State":
        """Return the state of a file that has just been read."""
        edition = Edition.of(document)
        return cls(document, History(), edition, edition)

    def without_held(self) -> "State":
        """Return the state with nothing held: the last edition is that on disk."""
        if self.ahead is self.known:
            return self._replace(held=())
        history = self.history.copy()
        history.find(self.ahead, self.known)
        return self._replace(history=history, ahead=self.known, held=())

    def found(self, document: Document, number: int | None) -> "State":
        """Return the state with what somebody else has written, which is a step with a number, and nothing held."""
        state = self.without_held()
        edition, history = Edition.of(document), state.history.copy()
        history.find(self.known, edition, number)
        return State(document, history, edition, edition)

    def replayed(self, jobs: Sequence[Job], *, merges: bool = False) -> Replay:
        """Return what some jobs make of what is ahead.

        Where that is merged with what somebody else has written, the whole text is loaded to see that it says what is
        intended, however long it is.
        """
        history, edition, loaded = self.history, self.ahead, None
        failures: list[Conflict | NotWritten | None] = []
        for job in jobs:
            if job.number not in history:
                failures.append(NotWritten(job.number, "there is no such step"))
                continue
            tried = history.copy()
            try:
                made = tried.make(job.number, edition, self.document.path, undo=job.undo)
                if not made.mistake:  # else these bytes have been in the file before
                    is_loaded = merges or len(made.text) <= MAX_READ_AGAIN_CHARACTERS
                    loaded = made.read_again(self.document.path) if is_loaded else None
            except (ConflictError, MistakenError, UnwritableError) as error:
                failures.append(self._failure(job, error, merges=merges))
            else:
                history, edition = tried, made
                failures.append(None)
        return Replay(history, edition, tuple(failures), loaded)

    def _failure(self, job: Job, error: Exception, *, merges: bool) -> Conflict | NotWritten:
        if isinstance(error, ConflictError) or (merges and isinstance(error, MistakenError)):
            return Conflict(job.number, self.history.change(job.number, undo=job.undo), self.document)
        return NotWritten(job.number, str(error))
