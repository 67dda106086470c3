"""Printing of lines to the standard output and of errors to the error output, and what their terminals can show."""

import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.visible import visible

_MAX_HELD_TRACEBACKS = 1000  # which are printed as soon as there are so many
_TERMINALS_WITHOUT_CONTROL = {"", "dumb", "unknown"}  # of the last two, in any letters, Rich says so too
FAILED_STATUS = 2  # the exit status of a command that could not read, write or understand something


def print_lines(lines: Iterable[str]) -> None:
    """Print lines to the standard output, one by one as they are produced.

    Raises BriefingError where they cannot be written, as on a full disk, and BrokenPipeError where the reader is gone.
    """
    try:
        write(lines, sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise output_error(error) from None


def output_error(error: OSError) -> BriefingError:
    """Return the error to report to the user where the output cannot be written."""
    return BriefingError(f"the output cannot be written: {error.strerror}")


def print_error(sentence: str) -> None:
    """Print an error message to the error output, after the program's name."""
    print_error_lines([f"briefing: {visible(sentence)}"])


def print_error_lines(lines: Iterable[str]) -> None:
    """Print lines to the error output; where that is full or gone, there is no way to say it, and nothing happens."""
    try:
        write(lines, sys.stderr)
    except OSError:
        sys.stderr = None  # what stays in its buffer would change the exit status at the end of the process


def write(lines: Iterable[str], stream: TextIO | None) -> None:
    """Write lines to a stream and flush it; where the stream is None they are made all the same, and not written."""
    if stream is None:  # the user has closed it
        deque(lines, maxlen=0)  # the exit status may come of making them
        return
    stream.writelines(f"{line}\n" for line in lines)
    stream.flush()


def discard_unwritten() -> None:
    """Throw away what could not be written: Python would try again in the end, say so, and change the exit status."""
    try:
        write((), sys.stdout)
    except OSError:
        sys.stdout = None


@contextmanager
def tracebacks_held() -> Iterator[None]:
    """Hold back the tracebacks that BRIEFING_DEBUG=1 has logged, and print them in the end: a screen hides them."""
    from briefing_tui.documents.internal_error import LOGGER, is_debugging

    if not is_debugging():
        yield
        return
    from logging import StreamHandler, getLogger
    from logging.handlers import MemoryHandler

    handler = MemoryHandler(_MAX_HELD_TRACEBACKS, flushLevel=sys.maxsize, target=StreamHandler(sys.stderr))
    logger = getLogger(LOGGER)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        handler.close()


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether a stream is a terminal that supports control sequences: TERM is set, and not to one without them."""
    terminal_type = os.environ.get("TERM", "" if os.name == "posix" else "windows")
    return terminal_type.lower() not in _TERMINALS_WITHOUT_CONTROL and stream is not None and stream.isatty()


def is_coloured(stream: TextIO | None) -> bool:
    """Say whether to colour what is written to a stream: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return not os.environ.get("NO_COLOR") and is_terminal(stream)
