"""Polling of files, with the output printed again whenever one has changed, and a word on those that are gone."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import sleep, strftime
from typing import NoReturn

from briefing_tui.cli.output import is_terminal, print_lines
from briefing_tui.documents.files import Stamp, stamp
from briefing_tui.text.visible import visible_line

_POLL_SECONDS = 0.5
_SETTLE_SECONDS = 0.1  # without a further change, before the files are checked again

_State = dict[str, Stamp | None]


def watch(check: Callable[[], tuple[list[str], set[str]]], named_files: Callable[[], Iterable[str]]) -> NoReturn:
    """Print the lines that `check` returns, and again whenever a watched file has changed, until an interrupt.

    `check` returns lines and the paths of the files that they depend on. `named_files` returns paths that are watched
    in addition, and may return others each time. A watched file may be replaced, deleted and created again.
    """
    watched: set[str] = set()

    def state() -> _State:
        return {name: stamp(name) for name in {*named_files(), *watched}}

    while True:
        before = state()
        lines, watched = check()
        # A file that has changed during the check keeps its stamp from before, so that the change is noticed below.
        seen = {name: before.get(name, stamp) for name, stamp in state().items()}
        _print_over(
            [
                *lines,
                f"Checked at {strftime('%H:%M:%S')}; watching {sum(map(bool, seen.values())):,} files. Ctrl+C ends.",
            ]
        )
        while (now := state()) == seen:
            sleep(_POLL_SECONDS)
        settled = False
        while not settled:  # an editor may write a file in several steps
            sleep(_SETTLE_SECONDS)
            settled = now == (now := state())


class Presence:
    """The briefings that have been there since the watch began, and those of them that are gone."""

    def __init__(self) -> None:
        self._known: dict[Path, None] = {}  # a dict for its order
        self._gone: dict[Path, str] = {}  # each with what has happened to it, and when

    def gone(self) -> frozenset[Path]:
        """Return the briefings that were there and are not."""
        return frozenset(file for file in self._known if stamp(file) is None)

    def changes(self, found: Iterable[Path]) -> Iterator[str]:
        """Yield a line for each briefing that is not among those found any more, until it is back, which is said too.

        A file that is there, and not found, has ceased to be a briefing.
        """
        present = {file: None for file in found if stamp(file) is not None}
        for file in [*self._gone]:
            if file in present:
                del self._gone[file]
                yield f"{visible_line(str(file))} is back."
        self._known |= present
        for file in self._known:
            if file not in present:
                what = "has vanished" if stamp(file) is None else "is no briefing any more"
                if not self._gone.get(file, "").startswith(what):
                    self._gone[file] = f"{what}, since {strftime('%H:%M:%S')}"
                yield f"{visible_line(str(file))} {self._gone[file]}."


def _print_over(lines: list[str]) -> None:
    """Print lines; on a terminal over the earlier ones, erasing only what they do not cover, to avoid flicker."""
    if is_terminal(sys.stdout):
        print_lines(["\x1b[H" + "".join(f"{line}\x1b[K\n" for line in lines) + "\x1b[J"])
    else:
        print_lines([*lines, ""])
