"""The thread that writes changes to the briefing's file, one after the other, and tells what came of each."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.documents.document import Document
from briefing_tui.reading.revising import Job, Make, RedoStep, UndoStep
from briefing_tui.reading.steps import OutsideStep, Steps
from briefing_tui.reading.updates import Update
from briefing_tui.reading.written import CaughtUp, Held, Merged, Overtaken, Refused, Written

if TYPE_CHECKING:
    from briefing_tui.documents.outcomes import Outcome
    from briefing_tui.documents.working_copy import WorkingCopy  # loaded where a briefing is changed
    from briefing_tui.domain.briefing import Briefing


_MAX_SECONDS_TO_SHOW = 0.05  # a change is written then, whether it has been shown or not


class Unwritten(NamedTuple):
    """Why the last change is not in the file, and the file in which it is kept, if anywhere."""

    why: str
    kept: Path | None = None


class FileWriter:
    """Writes the changes of one document's briefing; after a refused one, those that were built upon it are dropped."""

    def __init__(self, post: Callable[[Update], object], numbers: Iterator[int], recovery: Path | None) -> None:
        """Post updates; changes from outside take a number of `numbers`, and what is not written goes to `recovery`."""
        self._post = post
        self._numbers = numbers
        self._recovery = recovery
        self._thread = ThreadPoolExecutor(1, "write")
        self._copy: WorkingCopy | None = None
        self._lot = 0  # of jobs: those of a lot in which one was refused are dropped
        self._refused_lot = -1
        self._pending: list[Future[None]] = []
        self._unwritten: Unwritten | None = None
        self._held: list[Job] = []  # that the disk has refused, in order
        self._last = 0  # the number of the last step that was to be made

    @property
    def text(self) -> str | None:
        """The text of the file as it was last read or written, without a byte order mark."""
        return self._copy.text if self._copy else None

    def begin(self, document: Document) -> None:
        """Begin with the file of a document as it was read, if it has one that can be changed."""
        if document.is_valid and not document.is_article and document.draft_of is None:
            self._submit(lambda: self._begin(document))

    def take(self, document: Document, steps: Steps) -> None:
        """Go on with the file as it was read again, which the last of the steps may be."""
        last = steps.done[-1] if steps.done else None
        is_step = isinstance(last, OutsideStep) and last.after is document.briefing
        number = last.number if last is not None and is_step else None
        if document.is_valid and (self._copy is None or self._copy.data != document.loaded.data):
            self._submit(lambda: self._take(document, number))

    def write(self, job: Job, shown: Event) -> None:
        """Do a job, after those before it, and once what it does has been `shown`: drawing is not to wait for it."""
        lot = self._lot
        self._submit(lambda: self._write(job, lot, shown))

    def go_on(self) -> None:
        """Take jobs again after one was refused, which is known."""
        self._lot += 1
        self._unwritten = None

    def try_again(self) -> None:
        """Write what the disk has refused before, if anything, and tell what came of it once it is written."""
        if self._held:
            self._submit(self._try_again)

    def finish(self, seconds: float) -> Unwritten | None:
        """Wait until all is written, for some seconds at most, and return why it is not; None where it is.

        What the disk has refused is tried again.
        """
        if self._unwritten is not None:
            self._submit(self._try_again)
        if wait(self._pending, seconds).not_done:
            return Unwritten(f"it takes longer than {seconds:.0f} seconds")
        return self._unwritten

    def _submit(self, work: Callable[[], None]) -> None:
        self._pending = [each for each in self._pending if not each.done()]
        self._pending.append(self._thread.submit(work))

    def _begin(self, document: Document) -> None:
        from briefing_tui.documents.recovery import RecoveryFolder
        from briefing_tui.documents.working_copy import WorkingCopy

        self._copy = WorkingCopy(document, RecoveryFolder(self._recovery) if self._recovery else None)
        self._copy.prepare()

    def _take(self, document: Document, number: int | None) -> None:
        if self._copy is None or self._copy.path != document.path:
            self._begin(document)
        else:
            self._copy.take(document, number)

    def _write(self, job: Job, lot: int, shown: Event) -> None:
        shown.wait(_MAX_SECONDS_TO_SHOW)
        if lot == self._refused_lot:
            return
        try:
            update = self._done(job)
        except Exception as error:  # noqa: BLE001  # a fault that one change brings to light must not end the reader
            from briefing_tui.documents.internal_error import described

            assert self._copy is not None, "a job comes after the beginning"
            update = Refused(job, "; ".join(described(error)), self._copy.briefing)
        if isinstance(update, Refused):
            self._refused_lot = lot
        match update:
            case Held(why=why, kept=kept):
                self._held.append(job)
                self._unwritten = Unwritten(why, kept)
            case Refused(why=why):
                self._unwritten = Unwritten(why)
            case _:
                self._unwritten = None
        self._post(update)

    def _try_again(self) -> None:
        """Write what the disk has refused before."""
        if self._copy is not None and self._held:
            known, outcomes = self._copy.briefing, self._copy.try_again()
            if not self._copy.held:
                self._unwritten = None
                self._catch_up(known, outcomes)

    def _catch_up(self, known: "Briefing", outcomes: "tuple[Outcome, ...]") -> None:
        """Tell what came of what had been held, in the file that held the briefing `known` when it was last read."""
        from briefing_tui.documents.outcomes import Conflict, Merged, Written

        copy = self._copy
        assert copy is not None, "something was held"
        written: list[Job] = []
        lost: list[Job] = []
        stamp, outside = None, None
        for outcome in outcomes:
            job = next(job for job in self._held if job.step.number == outcome.number)
            self._held.remove(job)
            if isinstance(outcome, Written | Merged):
                written.append(job)
                stamp = outcome.stamp
            else:
                lost.append(job)
            if isinstance(outcome, Merged):
                outside = OutsideStep(outcome.found_number, known, outcome.document.briefing)
        if outside is None and (
            found := next((each.document for each in outcomes if isinstance(each, Conflict)), None)
        ):
            outside = OutsideStep(next(self._numbers), known, found.briefing)
            copy.take(found, outside.number)
        if lost:
            self._unwritten = Unwritten("the file had changed meanwhile")
        self._post(CaughtUp(tuple(written), tuple(lost), copy.briefing, self._last, outside, stamp))

    def _done(self, job: Job) -> Update:
        """Do a job, and return what came of it."""
        from briefing_tui.documents import outcomes

        copy = self._copy
        assert copy is not None, "a job comes after the beginning"
        known, outcome = copy.briefing, _outcome(copy, job)
        self._last = max(self._last, job.step.number)
        if outcome.earlier:
            self._catch_up(known, outcome.earlier)
        match outcome:
            case outcomes.Written(stamp=stamp):
                return Written(job, stamp)
            case outcomes.Merged(found_number=number, document=found, stamp=stamp):
                return Merged(job, copy.briefing, OutsideStep(number, known, found.briefing), stamp)
            case outcomes.Conflict(document=found):
                outside = OutsideStep(next(self._numbers), known, found.briefing)
                is_new = copy.data != found.loaded.data and copy.take(found, outside.number)
                why = "it was changed in the file meanwhile"
                return Overtaken(job, why, copy.briefing, outside if is_new else None)
            case outcomes.NotWritten(why=why, is_held=True, kept=kept):
                return Held(job, why.replace(str(copy.path), copy.path.name), kept)
            case outcomes.NotWritten(why=why):
                return Refused(job, why, copy.briefing)


def _outcome(copy: "WorkingCopy", job: Job) -> "Outcome":
    """Do a job with a working copy."""
    match job:
        case Make(step, before):
            return copy.make(step.number, step.change, before.briefing)
        case UndoStep(undone):
            return copy.undo(undone.number)
        case RedoStep(redone):
            return copy.redo(redone.number)
