import io
import os
import sys
from collections.abc import Iterator
from select import select
from typing import NamedTuple, TextIO

import pytest

from briefing_tui.cli import progress
from briefing_tui.cli.progress import with_progress

_ERASE_LINE = "\r\x1b[K"
_QUIET_SECONDS = 0.3


class Terminal(NamedTuple):
    """A stream to a pseudo-terminal, and the descriptor from which what is written to it can be read."""

    stream: TextIO
    controller: int

    def written(self) -> str:
        """Return what has been written since the last call; raises BlockingIOError where that is nothing."""
        parts = []
        while select([self.controller], [], [], _QUIET_SECONDS)[0]:  # the kernel hands it over when it comes to it
            parts.append(os.read(self.controller, 1000))
        return b"".join(parts or [os.read(self.controller, 1000)]).decode()


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw the counter at once, without a wait for a check that lasts."""
    monkeypatch.setattr(progress, "_DRAW_DELAY_SECONDS", -1.0)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    monkeypatch.setenv("TERM", "xterm-256color")
    controller, device = os.openpty()
    os.set_blocking(controller, False)
    with os.fdopen(device, "w") as stream:
        yield Terminal(stream, controller)
    os.close(controller)


def test_the_items_are_yielded_unchanged_and_the_counter_is_drawn_between_them(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal.stream)
    assert list(with_progress(iter("abc"), 3)) == ["a", "b", "c"]
    counters = "".join(f"{done} of 3 briefings checked{_ERASE_LINE}" for done in (1, 2))
    assert terminal.written() == counters + _ERASE_LINE


def test_the_counter_is_erased_when_the_items_end_with_an_error(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def items() -> Iterator[int]:
        yield 1
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stderr", terminal.stream)
    with pytest.raises(KeyboardInterrupt):
        list(with_progress(items(), 5000))
    assert terminal.written() == f"1 of 5,000 briefings checked{_ERASE_LINE}"


def test_a_single_item_has_no_counter(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal.stream)
    assert list(with_progress(iter("a"), 1)) == ["a"]
    with pytest.raises(BlockingIOError):
        terminal.written()


def test_nothing_is_written_where_the_error_output_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    assert list(with_progress(iter("abc"), 3)) == ["a", "b", "c"]
    assert stream.getvalue() == ""
