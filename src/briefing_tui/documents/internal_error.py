"""A fault of the program, which an unexpected exception shows, as a problem of the file that it was working on."""

import os
from pathlib import Path

from briefing_tui.domain.address import Address
from briefing_tui.domain.problem import START, Problem, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.text.visible import quoted

_MAX_REASON_CHARACTERS = 200  # of an exception's own words, which may quote a whole file
LOGGER = "briefing_tui"  # of the tracebacks, which nothing else is logged to


def internal_error(error: Exception, file: str, location: SourceLocation = START, address: Address = ()) -> Problem:
    """Return the problem that the program failed on `file`, at a location and an address of it, for an exception."""
    message, hint = described(error)
    return Problem(file, *location, Code.INTERNAL, message, hint, address=address)


def described(error: Exception) -> tuple[str, str]:
    """Return that the program failed, with the exception and where in the program it was raised, and what to do.

    Where the environment has BRIEFING_DEBUG=1, the traceback is logged as well, which prints it on the error output.
    """
    if is_debugging():
        import logging  # noqa: PLC0415  # imported only where a fault is looked for

        logging.getLogger(LOGGER).error("internal error", exc_info=error)
    reason = f" {quoted(str(error), _MAX_REASON_CHARACTERS)}" if str(error) else ""
    message = f"the program failed on this: {type(error).__name__}{reason} at {_raised_at(error)}"
    return message, "the fault is the program's: report it with this line; BRIEFING_DEBUG=1 shows the traceback"


def is_debugging() -> bool:
    """Say whether the user wants to see the tracebacks of unexpected exceptions."""
    return os.environ.get("BRIEFING_DEBUG") == "1"


def _raised_at(error: Exception) -> str:
    """Return the file, by its last two names, and the line in which an exception was raised."""
    traceback = error.__traceback__
    if traceback is None:
        return "an unknown place"
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    return f"{'/'.join(Path(traceback.tb_frame.f_code.co_filename).parts[-2:])}:{traceback.tb_lineno}"
