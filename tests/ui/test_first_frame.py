"""The first frame in a real terminal: before Textual is there, with the keys typed meanwhile, and given back."""

import itertools
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from rich.console import COLOR_SYSTEMS, Console

from briefing_tui.ui.first_frame import ENDING_SIGNALS, _end, color_system

_PATIENCE_SECONDS = 30.0
_LEFT = b"\x1b[?1049l"

Terminal = tuple[int, int]


@contextmanager
def _program(folder: Path, *arguments: str, **environment: str) -> Iterator[tuple["subprocess.Popen[bytes]", int, int]]:
    """Start the program in a new terminal; yield the process, and the terminal's two ends."""
    outer, inner = pty.openpty()
    own = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_CONFIG_HOME": str(folder)}
    own["XDG_STATE_HOME"] = str(folder)
    program = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", *arguments],
        stdin=inner,
        stdout=inner,
        stderr=inner,
        env=own | {"COLUMNS": "120", "LINES": "40"} | environment,
        start_new_session=True,
    )
    try:
        yield program, outer, inner
    finally:
        program.kill()
        program.wait()
        os.close(outer)
        os.close(inner)


def _read_until(outer: int, sign: Callable[[bytes], bool]) -> bytes:
    """Return what is written until there is a sign."""
    written = b""
    deadline = monotonic() + _PATIENCE_SECONDS
    while not sign(written):
        assert monotonic() < deadline, written[-500:]
        if select.select([outer], [], [], 0.1)[0]:
            written += os.read(outer, 1 << 16)
    return written


def _is_first_frame(written: bytes) -> bool:
    return b"Key judgements" in written


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_before_the_reader_is_there_leaves_the_terminal_as_it_was(tmp_path: Path, number: int) -> None:
    # A module that is slow to load stands for Textual, so that the signal surely comes before it.
    (tmp_path / "textual").mkdir()
    (tmp_path / "textual" / "__init__.py").write_text("import time\ntime.sleep(60)\n")
    with _program(tmp_path, PYTHONPATH=str(tmp_path)) as (program, outer, inner):
        before = termios.tcgetattr(inner)
        _read_until(outer, _is_first_frame)
        assert termios.tcgetattr(inner)[3] & (termios.ECHO | termios.ICANON) == 0
        program.send_signal(number)
        _read_until(outer, lambda written: _LEFT in written)
        assert program.wait(_PATIENCE_SECONDS) == 128 + number
        assert termios.tcgetattr(inner) == before


def test_a_second_signal_does_not_interrupt_what_gives_the_terminal_back() -> None:
    own = {number: signal.signal(number, _end) for number in ENDING_SIGNALS}
    try:
        with pytest.raises(SystemExit) as ended:
            os.kill(os.getpid(), signal.SIGTERM)
        for number in ENDING_SIGNALS:
            os.kill(os.getpid(), number)
        assert ended.value.code == 128 + signal.SIGTERM
    finally:
        for number, handler in own.items():
            signal.signal(number, handler)


def test_a_reader_that_cannot_be_loaded_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "textual").mkdir()
    (tmp_path / "textual" / "__init__.py").write_text("raise ImportError('no such thing')\n")
    with _program(tmp_path, PYTHONPATH=str(tmp_path)) as (program, outer, inner):
        before = termios.tcgetattr(inner)
        written = _read_until(outer, lambda written: b"no such thing" in written)
        assert program.wait(_PATIENCE_SECONDS) != 0
        assert written.index(_LEFT) < written.index(b"no such thing")
        assert termios.tcgetattr(inner) == before


def test_keys_typed_at_the_first_frame_are_obeyed_and_not_echoed(tmp_path: Path) -> None:
    with _program(tmp_path) as (program, outer, inner):
        before = termios.tcgetattr(inner)
        written = _read_until(outer, _is_first_frame)
        assert b"\x1b[?1000h" not in written  # Textual, which asks for the mouse, is not there yet
        os.write(outer, b"2jjq")
        written += _read_until(outer, lambda written: _LEFT in written)
        assert program.wait(_PATIENCE_SECONDS) == 0
        assert b"2jjq" not in written
        assert written.count(b"\x1b[?1049h") == 1  # entered anew, some terminals would clear it
        assert b"\x1b[2J" not in written
        assert termios.tcgetattr(inner) == before


def test_the_terminal_is_told_to_keep_the_order_of_text_as_long_as_the_reader_is_there(tmp_path: Path) -> None:
    with _program(tmp_path) as (program, outer, _):
        written = _read_until(outer, _is_first_frame)
        assert written.count(b"\x1b[8l") == 1  # ECMA-48, BDSM: text is in visual order
        os.write(outer, b"q")
        written += _read_until(outer, lambda written: _LEFT in written)
        assert program.wait(_PATIENCE_SECONDS) == 0
        assert written.rindex(b"\x1b[8h") > written.rindex(b"\x1b[8l")


def test_letters_typed_at_the_first_frame_go_into_the_prompt_that_they_open(tmp_path: Path) -> None:
    with _program(tmp_path) as (program, outer, _):
        _read_until(outer, _is_first_frame)
        os.write(outer, b"2/tali")
        _read_until(outer, lambda written: b"hit 1/" in written)
        os.write(outer, b"\x1b")
        _read_until(outer, lambda written: b"1/12" in written)
        os.write(outer, b"q")
        _read_until(outer, lambda written: _LEFT in written)
        assert program.wait(_PATIENCE_SECONDS) == 0


def test_an_editor_is_given_the_terminal_as_it_was_before_the_reader(tmp_path: Path) -> None:
    editor, seen = tmp_path / "editor", tmp_path / "seen"
    editor.write_text(f"#!/bin/sh\nstty -a > {seen}.part\nmv {seen}.part {seen}\n")
    editor.chmod(0o755)
    with _program(tmp_path, VISUAL=str(editor)) as (program, outer, _):
        _read_until(outer, lambda written: b"73/73" in written)
        os.write(outer, b"2")
        _read_until(outer, lambda written: b"1/12" in written)
        os.write(outer, b"e")
        _read_until(outer, lambda written: written.count(b"\x1b[?1049h") == 1)  # the reader has its own screen again
        assert {" icanon", " echo", " isig"} <= {f" {word}" for word in seen.read_text().replace(";", " ").split()}
        os.write(outer, b"q")
        _read_until(outer, lambda written: _LEFT in written)
        assert program.wait(_PATIENCE_SECONDS) == 0


@pytest.mark.parametrize(
    ("term", "colorterm"),
    itertools.product(["xterm", "xterm-256color", "xterm-kitty", "vt100", "linux-16color"], ["", "truecolor", "24bit"]),
)
def test_the_colours_of_a_terminal_are_those_that_rich_finds(
    monkeypatch: pytest.MonkeyPatch, term: str, colorterm: str
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLORTERM", colorterm)
    found = Console(force_terminal=True).color_system
    assert found is not None
    assert color_system() is COLOR_SYSTEMS[found]


def test_no_color_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert color_system() is None
