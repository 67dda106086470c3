"""The file of the memory: read whatever it holds, and changed by one reader at a time."""

import os
from collections.abc import Callable
from pathlib import Path

from briefing_tui.documents.locking import locked
from briefing_tui.documents.putting import put_file
from briefing_tui.domain.problem import BriefingError, reason
from briefing_tui.loading.files import MissingFileError, UnreadableFileError, read_file
from briefing_tui.memory.json_form import MAX_MEMORY_BYTES, read_memory, write_memory
from briefing_tui.memory.memory import Memory


def recall(path: Path) -> tuple[Memory, str]:
    """Return the memory in the file at `path`, and a sentence on why there is none; nothing is raised.

    Without a file the memory is empty, which needs no sentence.
    """
    try:
        memory = _read(path)
    except UnreadableFileError as error:
        return Memory(), f"nothing is remembered: the memory {error} ({path})"
    return (Memory(), f"the memory is damaged, and begins anew ({path})") if memory is None else (memory, "")


def remember(path: Path, change: Callable[[Memory], Memory]) -> None:
    """Apply a change to the memory in the file at `path`, as it is by now: what others remember stays.

    A new file is the user's alone (mode 0600), and so is a new folder (0700). Raises BriefingError, with the file as it
    was, where it cannot be written.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(path.parent):  # where another keeps it, this goes on without
            memory = _read(path) or Memory()
            _refuse_read_only(path)
            put_file(path, write_memory(change(memory)))
    except UnreadableFileError as error:
        raise BriefingError(f"where you were is not remembered: the memory {error} ({path})") from None
    except OSError as error:
        message = f"where you were is not remembered: the memory cannot be written: {reason(error)} ({path})"
        raise BriefingError(message) from None


def _read(path: Path) -> Memory | None:
    """Return the memory in a file: empty where there is none, None where it holds another thing.

    Raises UnreadableFileError where there is no regular file. A symbolic link is none: its target may be any file.
    """
    if os.path.islink(path):  # noqa: PTH114  # Path.is_symlink raises where the name is too long, or a folder is closed
        raise UnreadableFileError("is a symbolic link")
    try:
        return read_memory(read_file(path, MAX_MEMORY_BYTES))
    except MissingFileError:
        return Memory()


def _refuse_read_only(path: Path) -> None:
    """Raise UnreadableFileError where there is a file that may not be written: renaming would put another there."""
    if path.exists() and not os.access(path, os.W_OK):
        raise UnreadableFileError("is read-only")
