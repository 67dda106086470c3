"""What is measured: the openings of a program, the keys pressed in it, and commands that run to their end."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.terminal import Terminal, UnseenError

PYTHON = sys.executable
BRIEFING = str(Path(sys.executable).with_name("briefing"))
QUIET_SECONDS = 0.08  # without output, after which a repaint is complete
SLOW_QUIET_SECONDS = 0.2  # the same where a key may start slower work, as a search does


@dataclass(frozen=True, slots=True)
class Program:
    """A program in a terminal: its command, the signs that are timed, and the key that ends it.

    `signs` are regular expressions by name, each for something that appears on the screen after the start.
    """

    command: Sequence[str]
    signs: Mapping[str, str]
    quit: str


@dataclass(slots=True)
class Openings:
    """The figures of several openings of one program: milliseconds to each sign, and peak memory in megabytes."""

    times: dict[str, list[float]] = field(default_factory=dict)
    memory: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Strokes:
    """The figures of keys of one kind: milliseconds to the complete repaint, and how many keys caused none."""

    times: list[float] = field(default_factory=list)
    silent: int = 0


@dataclass(frozen=True, slots=True)
class Drill:
    """Keys to be pressed in some rounds: those before the timed ones, the timed ones, and those after them."""

    ready: str
    timed: str
    leave: str = ""
    rounds: int = 1
    quiet: float = QUIET_SECONDS


def environment(home: Path) -> dict[str, str]:
    """Return an environment with a true-colour terminal, and settings in `home` by which digits are tabs alone."""
    chosen = home / ".config" / "briefing-tui" / "settings.yaml"
    chosen.parent.mkdir(parents=True, exist_ok=True)
    chosen.write_text("count_milliseconds: 0\n", encoding="utf-8")
    kept = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(home), "LANG": "C.UTF-8"}
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def open_once(program: Program, settings: Mapping[str, str], openings: Openings) -> None:
    """Start the program, wait for its signs, end it, and add its figures to the openings."""
    with Terminal(program.command, settings) as terminal:
        for name, sign in program.signs.items():
            openings.times.setdefault(name, []).append(terminal.wait_for(sign) * 1e3)
        terminal.settle(QUIET_SECONDS)
        openings.memory.append(terminal.quit(program.quit) / 1e6)


def press_all(
    program: Program, settings: Mapping[str, str], drills: Mapping[str, Iterable[Drill]]
) -> tuple[dict[str, Strokes], float]:
    """Start the program and go through the drills; return the strokes of each, and the peak memory in megabytes."""
    taken = {name: Strokes() for name in drills}
    with Terminal(program.command, settings) as terminal:
        for sign in program.signs.values():
            terminal.wait_for(sign)
        terminal.settle(SLOW_QUIET_SECONDS)
        for name, kinds in drills.items():
            for drill in kinds:
                for _ in range(drill.rounds):
                    _go_through(terminal, drill, taken[name])
        return taken, terminal.quit(program.quit) / 1e6


def _go_through(terminal: Terminal, drill: Drill, strokes: Strokes) -> None:
    for key in drill.ready:
        terminal.press(key, drill.quiet, deaf=SLOW_QUIET_SECONDS)
    for key in drill.timed:
        repaint = terminal.press(key, drill.quiet)
        if repaint is None:
            strokes.silent += 1
        else:
            strokes.times.append(repaint * 1e3)
    for key in drill.leave:
        terminal.press(key, drill.quiet, deaf=SLOW_QUIET_SECONDS)


def run_once(arguments: Sequence[str], settings: Mapping[str, str], times: list[float]) -> None:
    """Run `briefing` to its end, away from the terminal, and add the milliseconds it took.

    Raises UnseenError if it fails.
    """
    started = time.perf_counter()
    ran = subprocess.run([BRIEFING, *arguments], env=settings, stdout=subprocess.DEVNULL, check=False)
    times.append((time.perf_counter() - started) * 1e3)
    if ran.returncode not in (0, 1):  # 1 says that the briefing has errors: it was checked all the same
        raise UnseenError(f"briefing {' '.join(arguments)} ended with status {ran.returncode}")
