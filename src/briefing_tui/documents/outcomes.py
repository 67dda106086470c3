"""What comes of changing a briefing's file: it is written, merged with what somebody else changed, or left as it is."""

from dataclasses import dataclass
from pathlib import Path

from briefing_tui.documents.document import Document
from briefing_tui.documents.files import Stamp
from briefing_tui.domain.edits import Change
from briefing_tui.loading.briefing import Loaded


@dataclass(frozen=True, slots=True)
class Written:
    """The step `number` is in the file, which has been flushed to disk.

    `stamp` is that of the file as it was written, None where it has been changed since. `loaded` is the file as it was
    read again before that, None where it is long. `earlier` has what came of steps that had been held until now.
    """

    number: int
    stamp: Stamp | None
    loaded: Loaded | None = None
    earlier: "tuple[Outcome, ...]" = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """The step `number` is in the file, which somebody else had changed in other things: both changes are in it now.

    `document` is the file as it was found. That change is a step of its own before this one, with the number
    `found_number`, which is below zero. The other fields are as those of `Written`.
    """

    number: int
    document: Document
    found_number: int
    stamp: Stamp | None
    loaded: Loaded | None = None
    earlier: "tuple[Outcome, ...]" = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """The step `number` is not in the file, as somebody else has changed the same thing: `document` is what was found.

    `change` is what was to be made in it. It is not tried again.
    """

    number: int
    change: Change
    document: Document
    earlier: "tuple[Outcome, ...]" = ()


@dataclass(frozen=True, slots=True)
class NotWritten:
    """The step `number` is not in the file, which is as it was; `why` is a sentence without a full stop.

    Where it `is_held`, the disk is at fault: it is tried again together with the next step, and meanwhile kept in the
    recovery file `kept`, if one could be written. Else it is not tried again.
    """

    number: int
    why: str
    is_held: bool = False
    kept: Path | None = None
    earlier: "tuple[Outcome, ...]" = ()


Outcome = Written | Merged | Conflict | NotWritten
