"""What is copied in a real tmux arrives there whole, whatever its settings are."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

import pytest

_PATIENCE = 30.0  # seconds, on a busy machine

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


class _Tmux:
    """A tmux server of its own, without the user's settings, in whose only pane the reader runs."""

    def __init__(self, socket: str, home: Path) -> None:
        self._socket = socket
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
        }

    def run(self, *words: str) -> str:
        """Run a command of tmux, and return what it says."""
        done = subprocess.run(
            ["tmux", "-S", self._socket, "-f", "/dev/null", *words],
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            timeout=_PATIENCE,
            check=False,
        )
        return done.stdout

    def read(self, briefing: Path, setting: str) -> None:
        """Open a briefing in the reader, under a setting such as `-s set-clipboard on`, or as tmux comes."""
        self.run("new-session", "-d", "-x", "120", "-y", "40", "sleep 1000")
        if setting:
            self.run("set-option", *setting.split())
        self.run("respawn-pane", "-k", f"exec {sys.executable} -m briefing_tui {briefing}")
        self.wait(lambda: "1 verbatim" in self.screen)

    @property
    def screen(self) -> str:
        """What stands in the pane."""
        return self.run("capture-pane", "-p")

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something has come true."""
        deadline = monotonic() + _PATIENCE
        while not condition():
            assert monotonic() < deadline, self.screen
            sleep(0.05)


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[_Tmux]:
    """Return a tmux server, which is ended afterwards."""
    with TemporaryDirectory() as folder:  # the path of a socket must be short
        server = _Tmux(f"{folder}/socket", tmp_path)
        yield server
        server.run("kill-server")


_SETTINGS = ["", "-s set-clipboard on", "-s set-clipboard off", "-g allow-passthrough on"]


@pytest.mark.parametrize("setting", _SETTINGS, ids=["as it comes", *_SETTINGS[1:]])
@pytest.mark.parametrize("times", [1, 2_600], ids=["short", "too long for the terminal"])
def test_a_copied_claim_is_in_tmux_to_be_pasted(
    tmux: _Tmux, write_briefing: Callable[..., Path], setting: str, times: int
) -> None:
    note = " ".join(["Wörter, 長い言葉も。"] * times)
    claim = {"id": "talks", "text": "They talk.", "basis": "stated", "note": note, "at": "So do the talks about water."}
    tmux.read(write_briefing(threats=[claim], tlp="amber"), setting)
    tmux.run("send-keys", "2")
    tmux.wait(lambda: "1/1 claim" in tmux.screen)
    tmux.run("send-keys", "y")
    tmux.wait(lambda: "copied the claim 'talks' (tmux)" in tmux.screen)
    assert (
        tmux.run("show-buffer")
        == f"""\
They talk.

Basis: stated by the source
Note: {note}

"So do the talks about water."
article.md, para. 4

Claim: talks
Briefing: markets, "Markets at the border"
Marking: TLP:AMBER"""
    )
