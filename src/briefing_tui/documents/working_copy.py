"""A working copy: the file of a briefing as a reader edits it, step by step, beside whoever else may write it."""

from dataclasses import replace

from briefing_tui.documents.changed_file import changed_document, stamp_of
from briefing_tui.documents.document import Document
from briefing_tui.documents.edition import Edition
from briefing_tui.documents.locking import locked_file
from briefing_tui.documents.outcomes import Merged, NotWritten, Outcome, Written
from briefing_tui.documents.recovery import RecoveryFile, RecoveryFolder
from briefing_tui.documents.replacing import IS_LOCKED, ChangedFileError, replace_file
from briefing_tui.documents.replaying import Job, Replay, State
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, UnknownAddressError
from briefing_tui.domain.problem import BriefingError

_TRIES = 5  # to write a file that is changed between the look at it and the writing


class WorkingCopy:
    """The text of a briefing's file as it was last known on disk, edited step by step, by one thread.

    Between two calls, the file holds what `data` says, or what somebody else has written since, which the next call
    finds before it writes: then both changes are in the file, or it is left as it was found. Only a text that reads as
    the briefing intended is written, in one step (see `replace_file`). A step that the disk refuses is held: each later
    call tries all of these again before its own, until they are written, and until then a recovery file keeps them.
    """

    def __init__(self, document: Document, recovery: RecoveryFolder | None) -> None:
        """Begin with the file of a document as it was read; without `recovery` nothing is kept of what is held."""
        self.path = document.path
        self._state = State.of(document)
        self._recovery = RecoveryFile(recovery, document.path)
        self._lost: list[Outcome] = []  # of what was held, to be told with the next outcome
        self._found_number = 0  # of the last change from outside

    @property
    def briefing(self) -> Briefing:
        """The briefing that the file held last."""
        return self._state.known.briefing

    @property
    def text(self) -> str:
        """The text of the file as it was last known, without a byte order mark."""
        return self._state.known.text

    @property
    def data(self) -> bytes:
        """The bytes of the file as they were last known."""
        return self._state.known.data

    @property
    def held(self) -> tuple[int, ...]:
        """The numbers of the steps that have been made, undone or redone, and not written so far."""
        return tuple(job.number for job in self._state.held)

    def prepare(self) -> None:
        """Take the text apart ahead of the first change, which takes long for a long one."""
        if not self._state.known.mistake:
            _ = self._state.known.editable

    def make(self, number: int, change: Change, seen: Briefing | None = None) -> Outcome:
        """Make a change of the briefing with all that is held, and write it; `number` tells the step from others.

        `seen` is the briefing as it was when the change was chosen, where that may not be what is in the file by now.
        """
        try:
            self._state.history.plan(number, change, self._state.ahead.briefing if seen is None else seen)
        except UnknownAddressError:
            return NotWritten(number, "what it was about is not in the file")
        return _with_earlier(self._perform(Job(number)))

    def undo(self, number: int) -> Outcome:
        """Undo a step that was made: the bytes from before are back if nothing has been changed since but undone."""
        return _with_earlier(self._perform(Job(number, undo=True)))

    def redo(self, number: int) -> Outcome:
        """Make a step again that was undone; as for `undo`, with the bytes from before that."""
        return _with_earlier(self._perform(Job(number)))

    def try_again(self) -> tuple[Outcome, ...]:
        """Write what is held, if anything is, and return what came of each step."""
        return self._perform(None) if self._state.held or self._lost else ()

    def take(self, document: Document, number: int | None = None) -> bool:
        """Go on with another edition of the file, as it was read; with a number it is a step, to be undone and redone.

        Return whether that was done: one that has been overwritten here since it was read is passed over. What is held
        is made on top of it: these steps are then to be undone before that one.
        """
        state, edition = self._state, Edition.of(document)
        is_known = edition.digest == state.known.digest
        if is_known and number is None:
            return False
        if not is_known and state.history.had(edition) and stamp_of(self.path, self.data) is not None:
            return False
        found = state.found(document, number)
        replay = found.replayed(state.held, merges=True)
        held = tuple(job for job, failure in zip(state.held, replay.failures, strict=True) if failure is None)
        self._state = found._replace(history=replay.history, ahead=replay.edition, held=held)
        self._lost += filter(None, replay.failures)
        return True

    def _perform(self, job: Job | None) -> tuple[Outcome, ...]:
        """Write what is held, and then a job, and return what came of each; of what stays held, nothing is said."""
        new, why = () if job is None else (job,), f"{self.path} {IS_LOCKED}"
        lost, self._lost = self._lost, []
        with locked_file(self.path) as is_held:  # so that two readers do not get in each other's way
            for _ in range(_TRIES if is_held else 0):
                try:
                    return (*lost, *self._write(new))
                except ChangedFileError as error:
                    why = str(error)
                except BriefingError as error:
                    why = str(error)
                    break
        return (*lost, *self._hold(new, why))

    def _write(self, new: tuple[Job, ...]) -> tuple[Outcome, ...]:
        """Write what is held and what is new. Raises BriefingError where the disk refuses."""
        state = self._state
        found = changed_document(self.path, state.document.given_root, state.known.data)
        if found is not None and not found.is_valid:
            why = f"{found.file} has mistakes now ({Edition.of(found).mistake}): put them right first"
            return tuple(NotWritten(job.number, why) for job in new)
        base = state if found is None else state.found(found, self._found_number - 1)
        replay = base.replayed(new if found is None else (*state.held, *new), merges=found is not None)
        if replay.edition.data != base.known.data:
            replace_file(self.path, base.known.data, replay.edition.data, is_locked=True)
        return self._settled(base, new, replay)

    def _settled(self, base: State, new: tuple[Job, ...], replay: Replay) -> tuple[Outcome, ...]:
        """Take what has been written on top of a state for what is known, and return what came of each job."""
        before, is_merged = self._state, base is not self._state
        failures = replay.failures if is_merged else (*(None for _ in before.held), *replay.failures)
        self._recovery.let_go(is_lost=any(failures[: len(before.held)]))
        if None not in failures:  # nothing was written
            self._state = before.without_held()
            return tuple(filter(None, failures))
        self._state = State(base.document, replay.history, replay.edition, replay.edition)
        now, outcomes = stamp_of(self.path, self.data), []
        for job, failure in zip((*before.held, *new), failures, strict=True):
            outcome: Outcome = failure or Written(job.number, now, replay.loaded)
            if failure is None and is_merged:  # the first that is written
                self._found_number -= 1
                is_merged = False
                outcome = Merged(job.number, base.document, self._found_number, now, replay.loaded)
            outcomes.append(outcome)
        return tuple(outcomes)

    def _hold(self, new: tuple[Job, ...], why: str) -> tuple[Outcome, ...]:
        """Hold a new job, if any, which the disk refuses, and keep what is held in the recovery file."""
        state, replay = self._state, self._state.replayed(new)
        if any(replay.failures):
            return tuple(filter(None, replay.failures))
        held = (*state.held, *new)
        self._state = state._replace(history=replay.history, ahead=replay.edition, held=held)
        if replay.edition.digest == state.known.digest:  # all that was held has been undone
            self._state = self._state.without_held()
            self._recovery.let_go()
            return tuple(Written(job.number, stamp_of(self.path, self.data)) for job in held)
        trouble = self._recovery.keep(state.known.text, replay.edition.text)
        return tuple(
            NotWritten(job.number, why + trouble, is_held=True, kept=self._recovery.file) for job in new or held
        )


def _with_earlier(outcomes: tuple[Outcome, ...]) -> Outcome:
    """Return the last outcome with those before it."""
    *earlier, outcome = outcomes
    return replace(outcome, earlier=tuple(earlier))
