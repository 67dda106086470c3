"""Reading of whole files, which must be regular files within a size limit."""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from briefing_tui.domain.problem import reason

_CHUNK_BYTES = 4 << 20
# Opening a pipe or device must not block, nor make it the controlling terminal, before it is refused (POSIX open).
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class UnreadableFileError(Exception):
    """A file cannot be read; the message ends a sentence that begins with the file's name, as in "is a folder"."""


class MissingFileError(UnreadableFileError):
    """The file does not exist."""


class OversizedFileError(UnreadableFileError):
    """The file is larger than the limit."""


def read_file(path: Path, limit_bytes: int) -> bytes:
    """Return the bytes of the regular file at `path`.

    Raises MissingFileError where it does not exist, OversizedFileError where it has more than `limit_bytes`, and
    UnreadableFileError where it is no regular file or cannot be read.
    """
    try:
        descriptor = os.open(path, _OPEN_FLAGS)
    except FileNotFoundError:
        raise MissingFileError("does not exist") from None
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112  # Windows opens no folders; Path.is_dir raises where a name is too long
            raise UnreadableFileError("is a folder, not a file") from None
        raise UnreadableFileError(f"cannot be opened: {reason(error)}") from None
    except ValueError:  # a NUL, or a character that the file system's encoding lacks
        raise UnreadableFileError("is not a name that a file can have") from None
    try:
        status = os.fstat(descriptor)
        if S_ISDIR(status.st_mode):
            raise UnreadableFileError("is a folder, not a file")
        if not S_ISREG(status.st_mode):
            raise UnreadableFileError("is a device, a pipe or a socket, not a file")
        if status.st_size > limit_bytes:
            raise _oversized(limit_bytes)
        return _read_all(descriptor, limit_bytes)
    except OSError as error:
        raise UnreadableFileError(f"cannot be read: {reason(error)}") from None
    finally:
        with suppress(OSError):  # what has been read is read
            os.close(descriptor)


def _read_all(descriptor: int, limit_bytes: int) -> bytes:
    """Return the bytes of an open file, which may have grown past the limit since its size was looked up."""
    chunks: list[bytes] = []
    size = 0
    while chunk := os.read(descriptor, _CHUNK_BYTES):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit_bytes:
            raise _oversized(limit_bytes)
    return b"".join(chunks)


def _oversized(limit_bytes: int) -> OversizedFileError:
    return OversizedFileError(f"is larger than {limit_bytes >> 20} MB")
