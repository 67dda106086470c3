"""The command itself, before it knows what to do."""

import signal
from pathlib import Path

import pytest
from tests.attack.terminal import PtyProgram


@pytest.mark.parametrize("slow", ["click", "yaml", "briefing_tui.cli.output"])
def test_an_interrupt_while_it_is_loaded_ends_it_without_a_word(tmp_path: Path, slow: str) -> None:
    # A finder that is asked for every module says when one is about to be loaded, and takes its time.
    (tmp_path / "sitecustomize.py").write_text(
        f"""
import sys, time
class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == {slow!r}:
            print("loading", flush=True)
            time.sleep(60)
sys.meta_path.insert(0, Slow())
"""
    )
    program = PtyProgram(tmp_path, PYTHONPATH=str(tmp_path))
    try:
        program.wait_for(b"loading")
        program.process.send_signal(signal.SIGINT)
        assert program.end() == 130
        assert program.written.split() == [b"loading"]
    finally:
        program.close()


def test_an_interrupt_while_a_class_is_made_ends_it_without_a_word(tmp_path: Path) -> None:
    # Until Python 3.12 an interrupt of __set_name__ arrives as a RuntimeError.
    (tmp_path / "sitecustomize.py").write_text(
        """
import sys
class Interrupted:
    def __set_name__(self, owner, name):
        raise KeyboardInterrupt
class Late:
    def find_spec(self, name, path=None, target=None):
        if name == "click":
            type("Made", (), {"descriptor": Interrupted()})
sys.meta_path.insert(0, Late())
"""
    )
    program = PtyProgram(tmp_path, PYTHONPATH=str(tmp_path))
    try:
        assert program.end() == 130
        assert program.written == b""
    finally:
        program.close()
