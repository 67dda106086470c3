"""Replacement of a file's content with all else of it kept: owner, group, mode, attributes, access lists and links."""

import errno
import os
from contextlib import nullcontext, suppress
from io import FileIO
from pathlib import Path
from stat import S_IMODE
from tempfile import mkstemp

from briefing_tui.documents.locking import locked_file
from briefing_tui.documents.putting import put_file
from briefing_tui.domain.problem import BriefingError, reason

IS_LOCKED = "is being written by another program: nothing was written, try again"

_WRITE_MODE_BITS = 0o222
_COPY_PREFIX = "briefing-before-fix-"  # never deleted as a leftover: where the writing fails, it is the only good one


class _UnkeptError(Exception):
    """A file in the place of another cannot have its owner, group, mode or attributes, or not be put there at all."""


class ChangedFileError(BriefingError):
    """A file has another content than it was to have: nothing was written."""


class _ChangedError(Exception):
    """A file has another content than when it was read."""


class _DamagedError(Exception):
    """A file holds neither the old content nor the new one; the message is the reason."""


def replace_file(path: Path, before: bytes, after: bytes, *, is_locked: bool = False) -> None:
    """Replace the content of a file, which must be `before`, by `after`, and keep all else of it.

    Another file is put in its place in one step where it can have the owner, group, mode and extended attributes of the
    old one (access control lists among them), which must have a single name. Else the file itself is overwritten, after
    a copy has been made beside it, which is deleted when the content has been flushed to disk and read again. Where
    `path` is a symbolic link, its target is replaced. All calls of this function for one file on one machine go one
    after the other; `is_locked` says that the caller holds its lock. What any other program writes between the last
    look at the file and the system call that follows it is lost: no file system can compare and rename in one step.

    Raises ChangedFileError, with the file unchanged, where it has another content than `before`, and BriefingError
    where it is read-only or cannot be written; where overwriting fails half-way and cannot be undone, the sentence
    names the copy.
    """
    with nullcontext(enter_result=True) if is_locked else locked_file(path) as is_held:
        if not is_held:
            raise BriefingError(f"{path} {IS_LOCKED}")
        _replace(path, Path(os.path.realpath(path)), before, after)


def _replace(path: Path, target: Path, before: bytes, after: bytes) -> None:
    try:
        status = target.stat()
        if not status.st_mode & _WRITE_MODE_BITS or not os.access(target, os.W_OK):
            raise BriefingError(f"{path} is read-only: nothing was written")
        _refuse_changed(target.read_bytes(), before)
        try:
            _put_in_place(target, status, before, after)
        except _UnkeptError:
            _overwrite(target, status, before, after)
    except _ChangedError:
        raise ChangedFileError(f"{path} has changed meanwhile: nothing was written, look at it again") from None
    except OSError as error:
        raise BriefingError(f"{path} cannot be written: {reason(error)}; it is as it was") from None


def _refuse_changed(content: bytes, before: bytes) -> None:
    if content != before:
        raise _ChangedError


def _put_in_place(target: Path, status: os.stat_result, before: bytes, after: bytes) -> None:
    """Put a file with all that is kept of the old one in its place. Raises _UnkeptError where that is not possible."""
    if status.st_nlink > 1:
        raise _UnkeptError

    def prepare(new: Path) -> None:
        try:
            _give(new, target, status)
        except OSError:
            raise _UnkeptError from None
        _refuse_changed(target.read_bytes(), before)  # an editor may have saved it meanwhile

    try:
        put_file(target, after, prepare)
    except OSError as error:
        if error.errno == errno.EBUSY:  # a file that is mounted alone, as in a container
            raise _UnkeptError from None
        raise


def _give(new: Path, target: Path, status: os.stat_result) -> None:
    """Give a new file owner, group, attributes and mode of another. Raises OSError or _UnkeptError where it cannot."""
    if hasattr(os, "chown"):
        os.chown(new, status.st_uid, status.st_gid)
    if hasattr(os, "listxattr"):  # on Linux; access control lists are among them (acl(5))
        own, wanted = _attributes(new), _attributes(target)
        for name in own.keys() - wanted.keys():  # as of a default list of the folder, which the old file has not
            os.removexattr(new, name)
        for name, value in wanted.items():
            if own.get(name) != value:
                os.setxattr(new, name, value)
    new.chmod(S_IMODE(status.st_mode))  # last: a new owner takes away the bits of set-user-ID and set-group-ID
    given = new.stat()
    if (given.st_uid, given.st_gid, given.st_mode) != (status.st_uid, status.st_gid, status.st_mode):
        raise _UnkeptError  # chmod drops the bit of set-group-ID in silence


def _attributes(path: Path) -> dict[str, bytes]:
    """Return the extended attributes of a file by name (xattr(7)): none where its file system has none."""
    try:
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}
    except OSError as error:
        if error.errno == errno.ENOTSUP:
            return {}
        raise


def _overwrite(target: Path, status: os.stat_result, before: bytes, after: bytes) -> None:
    """Overwrite a file, with a copy beside it until that is done. Raises OSError with the file as it was.

    Raises BriefingError, which names the copy, where the file is left as neither the old one nor the new one.
    """
    descriptor, copy = mkstemp(prefix=_COPY_PREFIX, dir=target.parent)
    damaged = False
    try:
        with os.fdopen(descriptor, "w+b", buffering=0) as file:
            _write(file, before)
        with target.open("r+b", buffering=0) as file:
            _refuse_changed(file.read(), before)
            _exchange(file, before, after)
        with suppress(OSError):  # the content is written, and only the owner has a say in the mode
            if target.stat().st_mode != status.st_mode:  # the system takes set-user-ID away from what is written to
                target.chmod(S_IMODE(status.st_mode))
    except _DamagedError as error:
        damaged = True
        raise BriefingError(f"{target} is damaged: {error}; what it held is in {copy}") from None
    finally:
        if not damaged:
            with suppress(OSError):  # the file is as it should be, whatever lies beside it
                Path(copy).unlink()


def _exchange(file: FileIO, before: bytes, after: bytes) -> None:
    """Write `after` into a file, or where that fails `before` again. Raises OSError, or _DamagedError where both do."""
    written = False
    try:
        _write(file, after)
        written = True
    finally:  # an interrupt too must leave one of the two
        if not written:
            _restore(file, before)


def _restore(file: FileIO, before: bytes) -> None:
    try:
        _write(file, before)
    except OSError as error:
        raise _DamagedError(reason(error)) from None
    except KeyboardInterrupt:  # a second one, and the copy must stay
        raise _DamagedError("it was interrupted twice") from None


def _write(file: FileIO, content: bytes) -> None:
    """Write the whole content of a file, down to the disk, and read it again. Raises OSError."""
    file.seek(0)
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]
    file.truncate()
    os.fsync(file.fileno())
    file.seek(0)
    if file.read() != content:
        raise OSError(errno.EIO, "it reads otherwise than it was written")
