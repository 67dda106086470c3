"""`briefing fix --yes` killed at a random moment: the file is the old one or the new one, whenever that is."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from time import monotonic, sleep

from tests.attack.library import BRIEFING, write_library
from tests.attack.program import answer

_MOST_COMMENT_LINES = 20_000  # which make the file long, and the writing of it take its time
_LONGEST_RUN_SECONDS = 1.0
_LONGEST_WRITING_SECONDS = 0.005
LEFTOVER = re.compile(r"\.briefing-[a-z0-9_]{8}")
COPY = re.compile(r"briefing-before-fix-[a-z0-9_]{8}")


def kill_a_repair(random: Random, folder: Path) -> str:
    """Kill a repair at any moment of it, or when it begins to write, and repair the file again."""
    comments = "# a comment that stays\n" * random.randint(0, _MOST_COMMENT_LINES)
    before, after = (f"{BRIEFING.replace('green', label)}{comments}".encode() for label in ("white", "clear"))
    path = write_library(folder, briefing=before)
    is_linked = random.random() < 0.3  # then it is overwritten, after a copy
    if is_linked:
        (folder / "linked.yaml").hardlink_to(path)
    others = {each.name for each in folder.iterdir()}
    moment = _killed_when_writing if random.random() < 0.8 else _killed_at_any_time  # mostly
    ended = moment(random, path, others)
    held, beside = path.read_bytes(), {each.name for each in folder.iterdir()} - others
    copies = {name for name in beside if COPY.fullmatch(name)}
    assert all(LEFTOVER.fullmatch(name) for name in beside - copies), beside
    assert is_linked or not copies, beside
    if held not in {before, after}:
        assert any((folder / name).read_bytes() == before for name in copies), f"{len(held)} bytes, and no copy"
        return "half-way, with a copy"
    for name in beside - copies:
        os.utime(folder / name, (0, 0))
    assert answer("fix", "--yes", path).status == 0
    assert path.read_bytes() == after
    left = {each.name for each in folder.iterdir()} - others - copies
    assert not left or held == after, left  # where nothing is written, nothing is cleaned
    return f"{'new' if held == after else 'old'}{', ended before' if ended else ', with a leftover' if beside else ''}"


def _killed_at_any_time(random: Random, path: Path, _others: set[str]) -> bool:
    """Kill a repair after some time; say whether it had ended before."""
    repair = _started(path)
    sleep(random.uniform(0, _LONGEST_RUN_SECONDS))
    return _kill(repair)


def _killed_when_writing(random: Random, path: Path, others: set[str]) -> bool:
    """Kill a repair soon after another file has appeared beside its own; say whether it had ended before."""
    repair = _started(path)
    end = monotonic() + 30 * _LONGEST_RUN_SECONDS
    while monotonic() < end and repair.poll() is None and set(os.listdir(path.parent)) == others:  # noqa: PTH208  # quick
        pass
    sleep(random.uniform(0, _LONGEST_WRITING_SECONDS))
    return _kill(repair)


def _started(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", "fix", "--yes", path],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _kill(repair: subprocess.Popen[bytes]) -> bool:
    """Kill a repair; say whether it had ended before, which it must have without an error."""
    repair.kill()
    status = repair.wait()
    assert status in {0, -signal.SIGKILL}, status
    return status == 0
