"""Locks that programs on one machine hold against each other while they look at a file and then write it."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_TRIES, _PAUSE_SECONDS = 200, 0.015


@contextmanager
def locked(path: Path) -> Iterator[bool]:
    """Hold the lock of a folder, or of a file that is never replaced, while others wait for it (flock(2)).

    Gives False where another process has kept the lock for three seconds. Where the system or the file system has no
    locks, or the path cannot be opened, nothing is held and nobody is waited for.
    """
    if sys.platform == "win32":
        yield True
        return
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        yield True
        return
    try:
        yield _lock(descriptor)
    finally:
        with suppress(OSError):  # it is closed all the same (POSIX close), and the lock given back
            os.close(descriptor)


@contextmanager
def locked_file(path: Path) -> Iterator[bool]:
    """Hold the lock of the file that a path leads to, by whatever name: that of its folder, as it may be replaced.

    Where it has several names, which may lie in several folders, its own is held as well. Gives False as `locked` does.
    """
    target = Path(os.path.realpath(path))
    try:
        is_replaced = target.stat().st_nlink == 1
    except OSError:
        is_replaced = True
    with locked(target.parent) as is_first, nullcontext(True) if is_replaced else locked(target) as is_only:  # noqa: FBT003
        yield is_first and is_only


def _lock(descriptor: int) -> bool:
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE_SECONDS)
        except OSError:  # a file system without locks
            return True
        else:
            return True
    return False
