"""A folder of articles is drafted one by one: what fails is said and passed over, and what is there is left."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from briefing_tui.cli.draft_folder import draft_folder

Run = Callable[..., CompletedProcess[str]]

TEXT = (
    "# Report {0}\n\nSoldiers of Varland attacked the border post number {0}. The two countries signed an agreement.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of five articles, one of them in a folder within, and of what is none."""
    articles = tmp_path / "articles"
    (articles / "more").mkdir(parents=True)
    for number in range(4):
        (articles / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    (articles / "more" / "4.md").write_text(TEXT.format(4), encoding="utf-8")
    (articles / "notes.yaml").write_text("format: briefing/1\n", encoding="utf-8")
    (articles / ".hidden").write_text("x", encoding="utf-8")
    return articles


def drafts(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.yaml"))


def test_every_article_has_its_draft(run: Run, folder: Path) -> None:
    done = run("draft", folder, "-o", folder.parent / "drafts")
    assert (done.returncode, done.stderr) == (0, "")
    assert drafts(folder.parent / "drafts") == [
        "0.txt.yaml",
        "1.txt.yaml",
        "2.txt.yaml",
        "3.txt.yaml",
        "more/4.md.yaml",
    ]
    assert run("check", "--root", folder.parent, folder.parent / "drafts").returncode == 0


def test_one_that_fails_is_said_and_the_rest_are_drafted(run: Run, folder: Path) -> None:
    (folder / "2.txt").write_bytes(b"%PDF-1.7 broken")
    done = run("draft", folder, "-o", folder.parent / "drafts")
    assert done.returncode == 2
    assert "2.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "1 passed over" in done.stdout
    assert len(drafts(folder.parent / "drafts")) == 4


def test_what_is_there_is_left_and_the_rest_goes_on(run: Run, folder: Path) -> None:
    out = folder.parent / "drafts"
    out.mkdir()
    (out / "1.txt.yaml").write_text("mine", encoding="utf-8")
    done = run("draft", folder, "-o", out)
    assert "1 draft there already" in done.stdout
    assert (out / "1.txt.yaml").read_text(encoding="utf-8") == "mine"
    assert len(drafts(out)) == 5


def test_drafts_among_the_articles_are_not_drafted_again(run: Run, folder: Path) -> None:
    for _ in range(2):
        assert run("draft", folder, "-o", folder / "drafts").returncode == 0
    assert len(drafts(folder / "drafts")) == 5


def test_a_folder_for_the_drafts_must_be_named(run: Run, folder: Path) -> None:
    done = run("draft", folder)
    assert done.returncode == 2
    assert "name another one for the drafts" in done.stderr


def test_two_runs_on_one_folder_do_each_article_once_and_neither_fails(run: Run, folder: Path) -> None:
    for number in range(10, 30):
        (folder / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    with ThreadPoolExecutor() as threads:
        both = [threads.submit(run, "draft", folder, "-o", folder.parent / "drafts") for _ in range(2)]
    assert [(each.result().returncode, each.result().stderr) for each in both] == [(0, ""), (0, "")]
    assert len(drafts(folder.parent / "drafts")) == 25


def test_what_is_no_folder_for_drafts_is_said_once(run: Run, folder: Path) -> None:
    done = run("draft", folder, "-o", folder / "0.txt")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "is no folder" in done.stderr


def test_the_reasons_are_of_one_article_alone(run: Run, folder: Path) -> None:
    done = run("draft", folder, "-o", folder.parent / "drafts", "--reasons", folder.parent / "why.json")
    assert done.returncode == 2
    assert not (folder.parent / "drafts").exists()


def test_a_folder_that_cannot_be_looked_into_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("more"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert draft_folder(folder, folder.parent / "drafts", None) == 2
    said = capsys.readouterr()
    assert "more cannot be looked into" in said.err
    assert "Drafted 4 articles" in said.out
    assert "1 passed over" in said.out
