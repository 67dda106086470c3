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
        put_file(target, after, status)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BriefingError(f"{path} cannot be written: {reason}; it is as it was") from None


def put_file(target: Path, content: bytes, like: os.stat_result | None = None) -> None:
    """Put a file in the place of `target`, whether there is one or not, in one step. Raises OSError.

    It has the mode and, if permitted, the owner of `like`, or else is the user's alone (mode 0600). It is written
    beside `target`, flushed to disk, and renamed (POSIX rename is atomic); where `target` is a symbolic link, the link
    is replaced.
    """
    descriptor, name = mkstemp(prefix=".briefing-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if like is not None:
            _give(name, like)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)  # it exists still only where an error occurred


def _give(name: str, like: os.stat_result) -> None:
    """Give a file the mode of another, and its owner if permitted."""
    Path(name).chmod(S_IMODE(like.st_mode))
    if hasattr(os, "chown"):
        with suppress(PermissionError):  # a user may write another's file and not be able to give it away
            os.chown(name, like.st_uid, like.st_gid)
