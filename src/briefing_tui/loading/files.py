"""Files are read once, whole, and only if they are regular files of a bearable size."""

import os
from pathlib import Path
from stat import S_ISDIR, S_ISREG

_CHUNK = 4 << 20  # bytes
# A pipe or device must not hold the program up, or become its terminal, before it is refused (POSIX open).
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class UnreadableFileError(Exception):
    """The rest of a sentence that begins with the file's name, as in "is a folder"; never leaves the package."""


class MissingFileError(UnreadableFileError):
    """There is no such file."""


class OversizedFileError(UnreadableFileError):
    """The file is larger than the limit."""


def read_file(path: Path, limit: int) -> bytes:
    """Return the bytes of the regular file at `path`, at most `limit` of them.

    Raises UnreadableFileError for whatever is no regular file or cannot be read, MissingFileError and
    OversizedFileError where it is missing or larger.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError:
        raise MissingFileError("does not exist") from None
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112  # Windows opens no folders; Path.is_dir raises where a name is too long
            raise UnreadableFileError("is a folder, not a file") from None
        raise UnreadableFileError(f"cannot be opened: {_reason(error)}") from None
    except ValueError:  # a NUL, or what the file system's encoding lacks
        raise UnreadableFileError("is not a name that a file can have") from None
    try:
        status = os.fstat(descriptor)
        if S_ISDIR(status.st_mode):
            raise UnreadableFileError("is a folder, not a file")
        if not S_ISREG(status.st_mode):
            raise UnreadableFileError("is a device, a pipe or a socket, not a file")
        if status.st_size > limit:
            raise _oversized(limit)
        return _read_all(descriptor, limit)
    except OSError as error:
        raise UnreadableFileError(f"cannot be read: {_reason(error)}") from None
    finally:
        os.close(descriptor)


def _read_all(descriptor: int, limit: int) -> bytes:
    """Return what is in the file now, which may be more than its size said a moment ago."""
    chunks: list[bytes] = []
    size = 0
    while chunk := os.read(descriptor, _CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise _oversized(limit)
    return b"".join(chunks)


def _oversized(limit: int) -> OversizedFileError:
    return OversizedFileError(f"is larger than {limit >> 20} MB")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
