"""Atomic writing of a file: a reader of it sees what was there before or the new content, never a part."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from briefing_tui.text.regex import regex

PREFIX = ".briefing-"
_LEFTOVER = regex(rf"{re.escape(PREFIX)}[a-z0-9_]{{8}}")  # as mkstemp completes the name
_LEFTOVER_SECONDS = 3600  # no writing takes an hour: what is older was left by a process that was killed


def put_file(target: Path, content: bytes, prepare: Callable[[Path], None] | None = None) -> None:
    """Put a file in the place of `target`, whether there is one or not, in one step. Raises OSError.

    It is written beside `target`, flushed to disk, and renamed (POSIX rename is atomic), which is flushed too; where
    `target` is a symbolic link, the link is replaced. It is the user's alone (mode 0600) unless `prepare`, which is
    called with its path right before it is renamed, changes that; where `prepare` raises, `target` stays. What a killed
    process left is deleted.
    """
    descriptor, name = mkstemp(prefix=PREFIX, dir=target.parent)
    new = Path(name)
    renamed = False
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            written = os.fstat(file.fileno())
        if prepare is not None:
            prepare(new)
        new.replace(target)
        renamed = True
        _flush_folder(target.parent)
    finally:
        if not renamed:
            with suppress(OSError):  # the error before says what went wrong
                new.unlink()
    with suppress(OSError):  # the file is put, whatever else lies beside it
        _delete_leftovers(target.parent, written)


def _flush_folder(folder: Path) -> None:
    """Flush the names in a folder to disk (fsync(2)): without, a power cut may bring the old file back."""
    with suppress(OSError):  # Windows opens no folders, and not every file system can flush one
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _delete_leftovers(folder: Path, written: os.stat_result) -> None:
    """Delete the files that `put_file` left in a folder when it was killed: of the same user, and of an hour ago.

    Their owner and age are compared with those of a file `written` just now, so that the clock of the file system
    counts.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if _LEFTOVER.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                if status.st_uid == written.st_uid and written.st_mtime - status.st_mtime > _LEFTOVER_SECONDS:
                    Path(entry).unlink()
