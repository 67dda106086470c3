"""What the commands print, and how: line by line, and never a traceback where it cannot be written."""

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.visible import visible

FAILED = 2  # what a command ends with that could not read, write or understand something


def print_lines(lines: Iterable[str]) -> None:
    """Print lines as they come. Raises BriefingError where they cannot be written, as on a full disk."""
    try:
        write(lines, sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(error) from None


def unwritable(error: OSError) -> BriefingError:
    """Return what a user is told where the output cannot be written."""
    return BriefingError(f"the output cannot be written: {error.strerror}")


def complain(sentence: str) -> None:
    """Print a sentence about what went wrong, to the error output."""
    write([f"briefing: {visible(sentence)}"], sys.stderr)


def write(lines: Iterable[str], stream: TextIO | None) -> None:
    """Write lines to a stream, if there is one."""
    if stream is not None:  # as it is where the user closed it
        stream.writelines(f"{line}\n" for line in lines)
        stream.flush()


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether what is written there goes to a terminal that obeys control sequences."""
    named = os.environ.get("TERM", "" if os.name == "posix" else "windows")
    return named not in {"", "dumb"} and stream is not None and stream.isatty()


def is_coloured(stream: TextIO | None) -> bool:
    """Say whether what is written there may have colours: on a terminal, unless NO_COLOR is set."""
    return not os.environ.get("NO_COLOR") and is_terminal(stream)
