"""`briefing new`: what is written is a briefing at once, whatever its source is called, and nothing is overwritten."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def article(tmp_path: Path, article_text: str) -> Path:
    """Return the path of an article in a library."""
    for folder in ("seeds", "briefings"):
        (tmp_path / folder).mkdir()
    path = tmp_path / "seeds" / "article.md"
    path.write_text(article_text, encoding="utf-8")
    return path


def _is_clean(run: Run, path: Path) -> bool:
    """Say whether the check finds nothing at all in a briefing, and the reader can show it."""
    checked = run("check", "--quotes", path)
    return checked.returncode == run(path).returncode == 0 and "no problems" in checked.stdout


def test_a_briefing_is_begun_beside_its_source_and_named_after_its_heading(run: Run, article: Path) -> None:
    done = run("new", article)
    path = article.parent / "markets-at-the-border.yaml"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].startswith(f"Wrote {path}.")
    assert f"briefing check {path}" in done.stdout
    assert 'title: "Markets at the border"' in path.read_text(encoding="utf-8")
    assert _is_clean(run, path)


def test_it_may_be_written_anywhere_in_the_library(run: Run, article: Path) -> None:
    briefings = article.parents[1] / "briefings"
    for output, path in ((briefings, "markets-at-the-border.yaml"), (briefings / "own.yaml", "own.yaml")):
        assert run("new", article.name, "-o", output, cwd=article.parent).returncode == 0
        assert 'file: "../seeds/article.md"' in (briefings / path).read_text(encoding="utf-8")
        assert _is_clean(run, briefings / path)


def test_it_is_printed_as_it_would_be_written(run: Run, article: Path) -> None:
    printed = run("new", article, "-o", "-").stdout
    assert list(article.parent.iterdir()) == [article]
    run("new", article)
    assert (article.parent / "markets-at-the-border.yaml").read_text(encoding="utf-8") == printed


def test_no_file_is_overwritten_nor_written_through_a_link(run: Run, article: Path) -> None:
    path, link = article.with_name("markets-at-the-border.yaml"), article.with_name("link.yaml")
    path.write_text("my own work")
    link.symlink_to("nowhere.yaml")
    for arguments in ([], ["-o", link]):
        done = run("new", article, *arguments)
        assert done.returncode == 2
        assert "is there already: name another file with -o" in done.stderr
    assert path.read_text() == "my own work"
    assert not article.with_name("nowhere.yaml").exists()


@pytest.mark.parametrize(
    "name",
    [
        "a: b #c.txt",
        '"quoted".txt',
        "it's.txt",
        "- x.txt",
        "{x}.txt",
        "c:x.txt",
        "مرز.txt",
        "%s.txt",
        "null",
        "a\nb.txt",
        "😀.md",
    ],
)
def test_any_name_of_a_source_is_written_so_that_it_is_found(run: Run, tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_text("It is calm at the border.", encoding="utf-8")
    done = run("new", source, "-o", "out.yaml", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert _is_clean(run, tmp_path / "out.yaml")


@pytest.mark.parametrize("name", ["\x1b[31m.txt", " x.txt ", "a\\b.txt", "\u2028.txt"])
def test_a_name_that_no_briefing_can_hold_is_an_error_and_nothing_is_written(
    run: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("It is calm.")
    done = run("new", tmp_path / name)
    assert done.returncode == 2
    assert done.stderr.startswith("briefing: ")
    assert done.stderr.count("\n") == 1
    assert "\x1b" not in done.stderr
    assert len(list(tmp_path.iterdir())) == 1


def test_a_name_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    source = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(source, "wb") as file:  # noqa: PTH123  # a name in bytes
        file.write(b"It is calm.")
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "new", source], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert b"rename it" in done.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "does not exist"),
        (b"caf\xe9 with a bill", "is not in UTF-8"),
        (b"\n \n", "holds no text"),
    ],
)
def test_a_source_that_cannot_be_quoted_is_an_error(run: Run, tmp_path: Path, content: bytes | None, said: str) -> None:
    source = tmp_path / "article.txt"
    if content is not None:
        source.write_bytes(content)
    done = run("new", source)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_source_outside_the_library_is_an_error_unless_a_root_is_named(run: Run, article: Path) -> None:
    elsewhere = article.parents[1] / "elsewhere"
    elsewhere.mkdir()
    done = run("new", article, "-o", elsewhere)
    assert done.returncode == 2
    assert "lies outside the library" in done.stderr
    assert not list(elsewhere.iterdir())
    done = run("new", article, "-o", elsewhere, "--root", article.parents[1])
    assert done.returncode == 0
    assert f"briefing check --root {article.parents[1]} " in done.stdout


def test_where_nothing_can_be_written_it_is_an_error(run: Run, article: Path) -> None:
    done = run("new", article, "-o", article.parent / "nowhere" / "own.yaml")
    assert done.returncode == 2
    assert f"the folder {article.parent / 'nowhere'} does not exist" in done.stderr
