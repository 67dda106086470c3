"""How quick the reader shows a change that a key makes, and says that it is in the file."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.measuring import BRIEFING, QUIET_SECONDS, SLOW_QUIET_SECONDS, environment
from benchmarks.terminal import FRAME_END, Terminal

_OPENED = r"\d/[\d,]+ quotes"  # all are anchored
_FIRST_CLAIM = "3g"  # of cooperation
_COUNT = r"[\d,]+(/| of )[\d,]+ reviewed"
_REST_SECONDS = 1.0  # after the opening, in which the briefing is checked
ROUNDS = 20  # of each key


class _Stroke(NamedTuple):
    """A key that changes the briefing, with keys before it, in turn, and after it; the signs that it is shown, written.

    Both are regular expressions.
    """

    ready: tuple[str, ...]
    key: str
    leave: str
    shown: str
    written: str


_STROKES: Mapping[str, _Stroke] = {
    "accept": _Stroke(("",), "a", "j", _COUNT, r"accepted · \w"),
    "undo": _Stroke(("",), "Z", "", _COUNT, "undone: accepted"),
    "set the basis": _Stroke(("Bassum", "Bstat"), "\r", "", r"(assumed|stated) by the", r"basis: \w+ → \w+"),
}


def shown(key: str) -> str:
    """Return the name of the times after which what a key does is shown."""
    return f"Key to what it does: {key}, ms"


def written(key: str) -> str:
    """Return the name of the times after which what a key does is said to be done, as it is in the file."""
    return f"Key to what it has done in the file: {key}, ms"


KEYS = tuple(_STROKES)


def key_times(file: Path, home: Path) -> dict[str, list[float]]:
    """Return how many milliseconds each key took in the reader of a briefing whose claims are unreviewed."""
    times: dict[str, list[float]] = {name(key): [] for key in KEYS for name in (shown, written)}
    with Terminal([BRIEFING, "--no-memory", str(file)], environment(home)) as terminal:
        terminal.wait_for(_OPENED)
        terminal.settle(_REST_SECONDS)
        _press(terminal, _FIRST_CLAIM)
        for name, stroke in _STROKES.items():
            for number in range(ROUNDS):
                _press(terminal, stroke.ready[number % len(stroke.ready)])
                frame = f"{stroke.shown}[^{FRAME_END}]*{FRAME_END}"
                seen, done = terminal.press_until(stroke.key, frame, stroke.written)
                times[shown(name)].append(seen * 1e3)
                times[written(name)].append(done * 1e3)
                terminal.settle(SLOW_QUIET_SECONDS)
                _press(terminal, stroke.leave)
        terminal.quit("q")
    return times


def _press(terminal: Terminal, keys: str) -> None:
    for key in keys:
        terminal.press(key, QUIET_SECONDS, deaf=SLOW_QUIET_SECONDS)
