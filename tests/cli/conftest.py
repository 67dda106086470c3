"""The program as a user starts it: a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run() -> Run:
    """Return a function that runs `briefing` with these arguments, away from any terminal, to its end.

    `cwd` is the folder it runs in, `given` what comes in by the standard input, the other names are variables of its
    environment.
    """

    def runs(
        *arguments: str | os.PathLike[str], cwd: Path | None = None, given: bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "briefing_tui", *arguments],
            input=given,
            capture_output=True,
            env=os.environ | environment,
            cwd=cwd,
            timeout=60,
            check=False,
        )
        said = [stream.decode().replace("\r\n", "\n") for stream in (done.stdout, done.stderr)]
        return subprocess.CompletedProcess(done.args, done.returncode, *said)

    return runs


@pytest.fixture
def run_in_a_gone_folder(tmp_path: Path) -> Run:
    """Return a function that runs `briefing` in a working folder that has been deleted."""

    def runs(*arguments: str | os.PathLike[str]) -> subprocess.CompletedProcess[str]:
        gone = tmp_path / "gone"
        gone.mkdir()
        return subprocess.run(
            ["/bin/sh", "-c", 'rmdir "$0" && exec "$@"', gone, sys.executable, "-m", "briefing_tui", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            cwd=gone,
            timeout=60,
            check=False,
        )

    return runs
