"""A file gets another content in one step: whoever reads it sees the old one or the new one, and nothing between."""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE
from tempfile import mkstemp

from briefing_tui.domain.problem import BriefingError

_WRITABLE = 0o222


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of a file's content, which is `before`; the file keeps its mode and, if may be, owner.

    A symbolic link stays, and the file it leads to is replaced. Raises BriefingError, with the file as it was, where it
    is read-only, has changed, or cannot be written.
    """
    real = Path(os.path.realpath(path))
    try:
        status = real.stat()
        if not status.st_mode & _WRITABLE or not os.access(real, os.W_OK):
            raise BriefingError(f"{path} is read-only: nothing was written")
        if real.read_bytes() != before:
            raise BriefingError(f"{path} has changed meanwhile: nothing was written, look at it again")
        _replace(real, after, status)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BriefingError(f"{path} cannot be written: {reason}; it is as it was") from None


def _replace(real: Path, after: bytes, status: os.stat_result) -> None:
    descriptor, name = mkstemp(prefix=".briefing-", dir=real.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(S_IMODE(status.st_mode))
        if hasattr(os, "chown"):
            with suppress(PermissionError):  # another's file may be ours to write, and not to give away
                os.chown(name, status.st_uid, status.st_gid)
        Path(name).replace(real)
    finally:
        Path(name).unlink(missing_ok=True)  # it is there still only where something went wrong
