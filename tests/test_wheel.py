"""The wheel is complete: it contains the shipped briefing, and the installed program reads that."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

_PROJECT = Path(__file__).parents[1]


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """Build the wheel, and return the folder it is unpacked into, which nobody may write to."""
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=_PROJECT, capture_output=True, timeout=120, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    folder = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return folder


def test_an_installed_program_reads_and_checks_the_briefing_it_carries(installed: Path, tmp_path: Path) -> None:
    shipped = installed / "briefing_tui" / "shipped" / "briefings" / "taliban-tajikistan-2024.yaml"
    plain, checked = (
        subprocess.run(
            [sys.executable, "-m", "briefing_tui", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"},
            encoding="utf-8",
            timeout=60,
            check=True,
        ).stdout
        for arguments in ([], ["check", str(shipped)])
    )
    assert "Problem:" not in plain
    assert "NOT CHECKED" not in plain
    assert any(line.startswith(f"{shipped}: ") for line in checked.splitlines())


def test_the_wheel_holds_the_program_and_no_more(installed: Path) -> None:
    assert {path.name for path in installed.iterdir()} == {"briefing_tui", *_metadata(installed)}
    assert not [path for path in installed.rglob("*") if path.name == "__pycache__" or path.suffix == ".pyc"]
    assert (installed / "briefing_tui" / "py.typed").exists()
    wordnet = installed / "briefing_tui" / "checking" / "words" / "wordnet"
    assert {path.name for path in wordnet.iterdir()} == {
        "relations.txt",
        "verbs.txt",
        "LICENSE",
    }  # the data, and its notice


def _metadata(installed: Path) -> list[str]:
    return [path.name for path in installed.glob("briefing_tui-*.dist-info")]
