"""Atomic replacement of a file's content: a reader of the file sees the old content or the new one, never a part."""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE
from tempfile import mkstemp

from briefing_tui.domain.problem import BriefingError

_WRITE_MODE_BITS = 0o222


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Replace the content of a file, which must be `before`, by `after`; its mode stays, and its owner if permitted.

    Where `path` is a symbolic link, its target is replaced. Raises BriefingError, with the file unchanged, where it is
    read-only, has another content than `before`, or cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        status = target.stat()
        if not status.st_mode & _WRITE_MODE_BITS or not os.access(target, os.W_OK):
            raise BriefingError(f"{path} is read-only: nothing was written")
        if target.read_bytes() != before:
            raise BriefingError(f"{path} has changed meanwhile: nothing was written, look at it again")
        _replace(target, after, status)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BriefingError(f"{path} cannot be written: {reason}; it is as it was") from None


def _replace(target: Path, after: bytes, status: os.stat_result) -> None:
    """Write a temporary file beside `target`, flush it to disk, and rename it to `target` (POSIX rename is atomic)."""
    descriptor, name = mkstemp(prefix=".briefing-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(S_IMODE(status.st_mode))
        if hasattr(os, "chown"):
            with suppress(PermissionError):  # a user may write another's file and not be able to give it away
                os.chown(name, status.st_uid, status.st_gid)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)  # it exists still only where an error occurred
