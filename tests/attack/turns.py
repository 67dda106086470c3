"""The attack on the turns of other threads, such as the one that takes keys, while files are checked in one."""

from pathlib import Path
from random import Random
from threading import Event, Thread
from time import perf_counter, sleep

from tests.attack.costly import MAKERS

from briefing_tui.documents.document import open_document
from briefing_tui.documents.examination import examine

MAX_SECONDS_WITHOUT_A_TURN = 0.5  # on a machine that does other things too; alone, a tenth of a second
SIZE_BYTES = 1_000_000

_TICK_SECONDS = 0.001


def hold_up(random: Random, folder: Path) -> str:
    """Check files of one thing repeated in a thread, and assert that this one never waits long for its turn."""
    case = random.choice(MAKERS)(random, SIZE_BYTES)
    for name, content in case.files.items():
        (folder / name).write_bytes(content)
    ended = Event()

    def check() -> None:
        try:
            examine(open_document(folder / "b.yaml"))
        finally:
            ended.set()

    thread = Thread(target=check)
    thread.start()
    longest, last = 0.0, perf_counter()
    while not ended.is_set():
        sleep(_TICK_SECONDS)
        now = perf_counter()
        longest, last = max(longest, now - last), now
    thread.join()
    assert longest <= MAX_SECONDS_WITHOUT_A_TURN, f"{case.name}: {longest:.2f} s without a turn"
    return "no wait"
