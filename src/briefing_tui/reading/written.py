"""What came of writing changes to the briefing's file, as updates of the session."""

from dataclasses import dataclass
from pathlib import Path

from briefing_tui.documents.files import Stamp
from briefing_tui.domain.briefing import Briefing
from briefing_tui.loading.briefing import Loaded
from briefing_tui.reading.revising import Job
from briefing_tui.reading.steps import OutsideStep


@dataclass(frozen=True, slots=True)
class Written:
    """A job was done: the file holds it, and has this stamp."""

    job: Job
    stamp: Stamp | None


@dataclass(frozen=True, slots=True)
class Merged:
    """A job was done in a file that had changed in other things, by the step `outside`.

    Both changes are in it, which holds the briefing `now`.
    """

    job: Job
    now: Briefing
    outside: OutsideStep
    stamp: Stamp | None


@dataclass(frozen=True, slots=True)
class Held:
    """A job could not be done, as the file cannot be written; what it would hold is kept in `kept`, if anywhere."""

    job: Job
    why: str
    kept: Path | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A job was not done and will not be: the file holds the briefing `now`."""

    job: Job
    why: str
    now: Briefing


@dataclass(frozen=True, slots=True)
class Overtaken(Refused):
    """A job was not done, as the same thing was changed in the file meanwhile: by the step `outside` if it is new."""

    outside: OutsideStep | None


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The text of the file with the briefing `of` has been loaded, with the locations of its values."""

    of: Briefing
    loaded: Loaded


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """The file can be written again: it has what was held, but for the jobs `lost`, and holds the briefing `now`.

    `last` is the number of the last step that was to be made in it. Where the file had changed meanwhile, that is the
    step `outside`, which comes before what was held.
    """

    written: tuple[Job, ...]
    lost: tuple[Job, ...]
    now: Briefing
    last: int
    outside: OutsideStep | None
    stamp: Stamp | None


OfWriting = Written | Merged | Held | Refused | CaughtUp | Refreshed
