"""A look at whether somebody else has changed a briefing's file, which waits for a moment while it is being written."""

from pathlib import Path
from time import sleep, time

from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.files import Stamp, stamp
from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.document import MAX_YAML_BYTES
from briefing_tui.loading.files import MissingFileError, UnreadableFileError, read_file

_LOOKS, _PAUSE_SECONDS = 10, 0.03
_LOOKS_AT_A_FAULT = 3  # a program that writes a file in place leaves it missing, empty or cut off for a moment
_NANOSECONDS = 1e9


def changed_document(path: Path, root: Path | None, known: bytes) -> Document | None:
    """Return the document of the file at `path` where it holds other bytes than `known`, None where it holds these.

    `root` is as for `open_document`. A file that is being written is looked at until it stays the same. Raises
    BriefingError where it cannot be read, or is written all the time.
    """
    before = None
    for look in range(1, _LOOKS + 1):
        last, before = before, stamp(path)
        try:
            if read_file(path, MAX_YAML_BYTES) == known:
                return None
            document = open_document(path, root)
        except MissingFileError as error:
            if look >= _LOOKS_AT_A_FAULT:
                raise BriefingError(f"{path} {error}") from None
            sleep(_PAUSE_SECONDS)
            continue
        except UnreadableFileError as error:
            raise BriefingError(f"{path} {error}") from None
        if not _is_finished(before, last) or (not document.is_valid and look < _LOOKS_AT_A_FAULT):
            sleep(_PAUSE_SECONDS)
        if stamp(path) == before and (document.is_valid or look >= _LOOKS_AT_A_FAULT):
            return document if document.loaded.data != known else None
    raise BriefingError(f"{path} is being written by another program all the time")


def _is_finished(found: Stamp | None, last: Stamp | None) -> bool:
    """Return whether a file is surely not being written in place, given its stamp, and that of the look before.

    Either its last change of status is older than a pause, or another file was put in its place since that look.
    """
    if found is None:
        return False
    (_, changed_nanoseconds, _, inode) = found
    return time() - changed_nanoseconds / _NANOSECONDS > _PAUSE_SECONDS or (last is not None and last[3] != inode)


def stamp_of(path: Path, data: bytes) -> Stamp | None:
    """Return the stamp of the file at `path`, None where it does not hold some bytes (any more)."""
    found = stamp(path)
    try:
        return found if read_file(path, MAX_YAML_BYTES) == data else None
    except UnreadableFileError:
        return None
