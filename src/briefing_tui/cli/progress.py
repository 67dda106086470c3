"""A progress counter of long work on the error output, where that is a terminal."""

import sys
from collections.abc import Iterator
from time import monotonic
from typing import TypeVar

from briefing_tui.cli.output import is_terminal

Item = TypeVar("Item")

_DRAW_DELAY_SECONDS = 0.1  # of the work, before the counter is first drawn
_ERASE_LINE = "\r\x1b[K"


def with_progress(items: Iterator[Item], total: int, what: str = "briefings checked") -> Iterator[Item]:
    """Yield the items unchanged, and show how many of `total` have been yielded; the counter is erased at the end.

    `what` says after the number what has been done.
    """
    if not is_terminal(sys.stderr):
        yield from items
        return
    drawn = False
    last = monotonic()
    try:
        for done, item in enumerate(items, 1):
            if drawn:
                sys.stderr.write(_ERASE_LINE)
                sys.stderr.flush()
            yield item
            if done < total and (drawn or monotonic() - last > _DRAW_DELAY_SECONDS):
                drawn, last = True, monotonic()
                sys.stderr.write(f"{done:,} of {total:,} {what}")
                sys.stderr.flush()
    finally:
        if drawn:
            sys.stderr.write(_ERASE_LINE)
            sys.stderr.flush()
