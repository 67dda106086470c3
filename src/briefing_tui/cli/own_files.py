"""The files of the user's own that commands read: settings, tables, what the reader remembers."""

from collections.abc import Callable
from pathlib import Path


def in_own_folder(find: Callable[[str], Path], name: str) -> Path | None:
    """Return the path of a file, or a folder, of the user's own; None where the user has no home, as in containers.

    `find` is the function of platformdirs for the folder that it lies in.
    """
    try:
        return find("briefing-tui") / name
    except RuntimeError:
        return None
