"""Signals at any moment of a session, its start above all: the reader ends as asked, and its terminal is whole."""

import signal
from pathlib import Path
from random import Random
from time import monotonic, sleep

from tests.attack.terminal import PtyProgram

_START_SECONDS = 0.8  # within which a start is over on a machine that does nothing else
_OPEN = b"73/73"  # the quotes of the shipped briefing: it is read
_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_STOPPING = (signal.SIGSTOP, signal.SIGTSTP)


def signal_at_a_moment(random: Random, folder: Path) -> str:
    """Send a signal, or hang up, and look at what the reader leaves behind."""
    reader = PtyProgram(folder, LANG=random.choice(["C.UTF-8", "C.UTF-8", "C"]))
    try:
        _go_on_until(reader, monotonic() + random.uniform(0, _START_SECONDS))
        if random.random() < 0.1:
            return _hang_up(reader)
        if random.random() < 0.3:
            return _stop_and_continue(reader, random.choice(_STOPPING))
        return _end(reader, random.choice(_ENDING), random)
    finally:
        reader.close()


def _go_on_until(reader: PtyProgram, moment: float) -> None:
    while (left := moment - monotonic()) > 0:
        reader.take(left)


def _end(reader: PtyProgram, number: signal.Signals, random: Random) -> str:
    for _ in range(random.choice([1, 1, 2, 3])):  # who is impatient sends it again
        reader.process.send_signal(number)
        sleep(random.uniform(0, 0.01))
    status = reader.end()
    if b"Traceback" in reader.written and b"briefing_tui" not in reader.written:
        return f"{number.name} before it begins"  # of which Python says what it likes
    _assert_whole(reader, status, 128 + number)
    return f"{number.name} {_stage(reader)}"


def _stop_and_continue(reader: PtyProgram, number: signal.Signals) -> str:
    stage = _stage(reader)
    reader.process.send_signal(number)
    sleep(0.05)
    reader.process.send_signal(signal.SIGCONT)
    reader.wait_for(_OPEN)
    reader.settle(0.3)
    reader.send(b"q")
    _assert_whole(reader, reader.end(), 0)
    return f"{number.name} {stage}"


def _hang_up(reader: PtyProgram) -> str:
    stage = _stage(reader)
    reader.hang_up()
    assert reader.process.wait(30) in {128 + signal.SIGHUP, -signal.SIGHUP}, reader.process.returncode
    return f"hung up {stage}"


def _stage(reader: PtyProgram) -> str:
    if _OPEN in reader.written:
        return "when open"
    return "at the first frame" if b"\x1b[?1049h" in reader.written else "before the first frame"


def _assert_whole(reader: PtyProgram, status: int, expected: int) -> None:
    said = reader.written[-3000:].decode(errors="replace")
    assert "Traceback" not in said, said
    assert reader.left_behind() == "", (reader.left_behind(), said)
    assert status == expected, (status, said)
