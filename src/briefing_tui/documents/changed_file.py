"""A look at whether somebody else has changed a briefing's file, which waits for a moment while it is being written."""

from pathlib import Path
from time import sleep

from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.files import Stamp, stamp
from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.document import MAX_YAML_BYTES
from briefing_tui.loading.files import MissingFileError, UnreadableFileError, read_file

_LOOKS, _PAUSE_SECONDS = 10, 0.03
_LOOKS_AT_A_FAULT = 3  # a program that writes a file in place leaves it missing, empty or cut off for a moment


def changed_document(path: Path, root: Path | None, known: bytes) -> Document | None:
    """Return the document of the file at `path` where it holds other bytes than `known`, None where it holds these.

    `root` is as for `open_document`. A file that is being written is looked at until it stays the same. Raises
    BriefingError where it cannot be read, or is written all the time.
    """
    for look in range(1, _LOOKS + 1):
        before = stamp(path)
        try:
            if read_file(path, MAX_YAML_BYTES) == known:
                return None
            document = open_document(path, root)
        except MissingFileError as error:
            if look >= _LOOKS_AT_A_FAULT:
                raise BriefingError(f"{path} {error}") from None
            document = None
        except UnreadableFileError as error:
            raise BriefingError(f"{path} {error}") from None
        sleep(_PAUSE_SECONDS)
        if document is not None and stamp(path) == before and (document.is_valid or look >= _LOOKS_AT_A_FAULT):
            return document if document.loaded.data != known else None
    raise BriefingError(f"{path} is being written by another program all the time")


def stamp_of(path: Path, data: bytes) -> Stamp | None:
    """Return the stamp of the file at `path`, None where it does not hold some bytes (any more)."""
    found = stamp(path)
    try:
        return found if read_file(path, MAX_YAML_BYTES) == data else None
    except UnreadableFileError:
        return None
