"""How far a long check has come, on the last line of a terminal; nothing where the error output is none."""

import sys
from collections.abc import Iterator
from time import monotonic
from typing import TypeVar

from briefing_tui.cli.output import is_terminal

Item = TypeVar("Item")

_PAUSE = 0.1  # seconds from one drawing to the next
_ERASE = "\r\x1b[K"


def with_progress(items: Iterator[Item], total: int) -> Iterator[Item]:
    """Yield the items as they come, and show in between how many of `total` have come."""
    if not is_terminal(sys.stderr):
        yield from items
        return
    drawn = False
    last = monotonic()
    try:
        for done, item in enumerate(items, 1):
            if drawn:
                sys.stderr.write(_ERASE)
                sys.stderr.flush()
            yield item
            if done < total and (drawn or monotonic() - last > _PAUSE):
                drawn, last = True, monotonic()
                sys.stderr.write(f"{done:,} of {total:,} briefings checked")
                sys.stderr.flush()
    finally:
        if drawn:
            sys.stderr.write(_ERASE)
            sys.stderr.flush()
