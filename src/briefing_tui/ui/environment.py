"""What the environment says that was not said to this program, and is set aside before Textual reads it."""

import os
import shutil
import sys


def obey_terminal() -> None:
    """Set aside variables for other programs: those of Textual, and the size where the terminal knows its own.

    TEXTUAL, TEXTUAL_DRIVER and the like belong to whichever application they were set for. COLUMNS and LINES (POSIX,
    8.3), which a shell may hand down, are of the size that the terminal had once. Where it tells none, they hold: both
    are set then, as Textual and Rich would not assume the same, and draw over each other without end.
    """
    for name in [name for name in os.environ if name == "TEXTUAL" or name.startswith("TEXTUAL_")]:
        del os.environ[name]
    if all(_size_told()):
        os.environ.pop("COLUMNS", None)
        os.environ.pop("LINES", None)
    else:
        columns, lines = shutil.get_terminal_size()
        os.environ |= {"COLUMNS": str(columns), "LINES": str(lines)}


def _size_told() -> tuple[int, int]:
    """Return the columns and lines of the terminal as it tells them; zeros where it does not."""
    try:
        return os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        return 0, 0
