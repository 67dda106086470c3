"""The attack on time and memory: files of one thing repeated, whose check must stay within what a file may cost."""

import os
import resource
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.attack.costly import MAKERS, Case, long_text

MAX_PROCESSOR_SECONDS = 5.0  # of a check of files of 2 MB
MAX_MEMORY_BYTES = 1 << 30
SIZE_BYTES = 2_000_000
LONG_TEXT_BYTES = 10_000_000
MAX_MEMORY_TIMES_THE_TEXT = 10
PROGRAM_BYTES = 30 << 20  # of a check of next to nothing
SMALL_SIZE_BYTES = 200_000  # by which what grows faster than the size is found sooner

_HARD_PROCESSOR_SECONDS = 12  # after which the system ends the process
_HARD_MEMORY_BYTES = 3 << 30
_MAX_SHOWN = 2_000  # characters of what the program printed
_STATUSES = {0: "no error", 1: "errors", 2: "refused"}


class Cost(NamedTuple):
    """What one run of the program took: processor time in seconds, and the most memory in bytes; with its status."""

    status: int
    seconds: float
    memory_bytes: int
    errors: str
    output: str


def cost(case: Case, folder: Path) -> Cost:
    """Run the command of a case in a process of its own, in a folder with its files, and return what it took."""
    for name, content in case.files.items():
        (folder / name).write_bytes(content)
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    with (folder / "output").open("wb") as output, (folder / "errors").open("wb") as errors:
        program = [sys.executable, "-m", "briefing_tui", *case.command]
        process = subprocess.Popen(
            program,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            preexec_fn=_limit,  # noqa: PLW1509  # no other thread runs here,
        )
        _, wait_status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(wait_status)
    memory_bytes = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    said, printed = ((folder / name).read_text(errors="replace")[:_MAX_SHOWN] for name in ("errors", "output"))
    return Cost(process.returncode, used.ru_utime + used.ru_stime, memory_bytes, said, printed)


def spend(random: Random, folder: Path) -> str:
    """Run the program on 2 MB of one thing repeated, chosen at random, and assert that it stays within the bounds."""
    return _spent(random, folder, SIZE_BYTES)


def spend_on_little(random: Random, folder: Path) -> str:
    """Run the program on a tenth of that, with the same bounds."""
    return _spent(random, folder, SMALL_SIZE_BYTES)


def grow(random: Random, folder: Path) -> str:
    """Check quotes of a long text, verbatim, altered and missing, and assert that memory stays under ten times it."""
    case = long_text(random, LONG_TEXT_BYTES)
    found = cost(case, folder)
    times = (found.memory_bytes - PROGRAM_BYTES) / len(case.files["s.txt"])
    assert found.status == 1, found
    assert times <= MAX_MEMORY_TIMES_THE_TEXT, f"{case.name}: {times:.1f} times the text"
    return f"{times:.0f} times the text"


def _spent(random: Random, folder: Path, size: int) -> str:
    case = random.choice(MAKERS)(random, size)
    found = cost(case, folder)
    what = f"{case.name}: {found}"
    assert found.status in _STATUSES, what
    assert "Traceback" not in found.errors, what
    assert "the program failed on this" not in found.errors + found.output, what
    assert found.seconds <= MAX_PROCESSOR_SECONDS, what
    assert found.memory_bytes <= MAX_MEMORY_BYTES, what
    return _STATUSES[found.status]


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_HARD_PROCESSOR_SECONDS, _HARD_PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_HARD_MEMORY_BYTES, _HARD_MEMORY_BYTES))
