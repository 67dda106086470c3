"""Files are looked at again and again, and what is said of them is said anew whenever one of them has changed."""

import sys
from collections.abc import Callable, Iterable
from time import sleep, strftime
from typing import NoReturn

from briefing_tui.cli.output import is_terminal, print_lines
from briefing_tui.documents.files import Stamp, stamp

_POLL = 0.5  # seconds from one look to the next
_SETTLE = 0.1  # seconds without a further change

_State = dict[str, Stamp | None]


def watch(look: Callable[[], tuple[list[str], set[str]]], named: Callable[[], Iterable[str]]) -> NoReturn:
    """Print what `look` says, and again whenever a file has changed, until an interrupt.

    `look` returns lines and the files they depend on; `named` returns those that are watched in any case, of which
    there may be others each time. A file may be replaced, go, and come back.
    """
    watched: set[str] = set()

    def state() -> _State:
        return {name: stamp(name) for name in {*named(), *watched}}

    while True:
        before = state()
        lines, watched = look()
        # What has changed while it was looked at differs from what it was before.
        seen = {name: before.get(name, stamp) for name, stamp in state().items()}
        _show(
            [
                *lines,
                f"Checked at {strftime('%H:%M:%S')}; watching {sum(map(bool, seen.values())):,} files. Ctrl+C ends.",
            ]
        )
        while (now := state()) == seen:
            sleep(_POLL)
        settled = False
        while not settled:  # editors write in several steps
            sleep(_SETTLE)
            settled = now == (now := state())


def _show(lines: list[str]) -> None:
    """Print lines: on a terminal over those before, which are wiped only where nothing takes their place."""
    if is_terminal(sys.stdout):
        print_lines(["\x1b[H" + "".join(f"{line}\x1b[K\n" for line in lines) + "\x1b[J"])
    else:
        print_lines([*lines, ""])
