"""`briefing draft`: a draft is written that the check is content with, and nothing is overwritten."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

TEXT = """\
# Kestria and Varland

By Mira Tollan, 18 November 2024

Relations between Kestria and Varland will probably remain tense. Soldiers of Varland attacked a border post at night.
President Ilan Torv of Kestria said that the attack was planned. The two countries signed an agreement on trade.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return the path of an article."""
    path = tmp_path / "article.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_draft_is_written_beside_its_article_and_the_check_is_content(run: Run, article: Path) -> None:
    done = run("draft", article)
    path = article.parent / "kestria-and-varland.yaml"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Wrote {path}: 4 claims (")
    checked = run("check", "--quotes", path)
    assert checked.returncode == 0
    assert "no problems" in checked.stdout
    assert "Rahmon" not in run("--plain", path).stdout


def test_a_second_draft_overwrites_nothing(run: Run, article: Path) -> None:
    run("draft", article)
    path = article.parent / "kestria-and-varland.yaml"
    path.write_text("mine", encoding="utf-8")
    done = run("draft", article)
    assert done.returncode == 2
    assert "is there already" in done.stderr
    assert path.read_text(encoding="utf-8") == "mine"


def test_it_can_be_printed_and_is_the_same_each_time(run: Run, article: Path) -> None:
    first, second = (run("draft", article, "-o", "-").stdout for _ in range(2))
    assert first == second
    assert "review: unreviewed" in first


def test_the_reasons_are_printed_as_json(run: Run, article: Path) -> None:
    done = run("draft", article, "-o", article.parent / "out.yaml", "--reasons", "-")
    reasons = json.loads(done.stdout)
    assert [each["rank"] for each in reasons["claims"]] == [1, 2, 3, 4]
    assert all(
        {"rule", "words", "margin"} <= set(why) for each in reasons["claims"] for why in each["reasons"].values()
    )


def test_an_article_elsewhere_can_be_drafted_and_the_way_to_read_it_is_said(run: Run, article: Path) -> None:
    (article.parent / "drafts").mkdir()
    done = run("draft", article, "-o", article.parent / "drafts")
    path = article.parent / "drafts" / "kestria-and-varland.yaml"
    assert f"briefing check --root {article.parent} {path}" in done.stdout
    assert run("check", "--root", article.parent, path).returncode == 0


def test_what_cannot_be_drafted_is_said_in_a_sentence(run: Run, tmp_path: Path) -> None:
    for name, text, sentence in (
        ("empty.txt", "", "no text"),
        ("french.txt", "La frontière entre les deux pays est une route importante pour eux.\n", "language"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        done = run("draft", tmp_path / name)
        assert done.returncode == 2
        assert sentence in done.stderr
        assert "Traceback" not in done.stderr


def test_a_table_of_the_users_own_that_is_not_understood_is_named(run: Run, article: Path) -> None:
    folder = article.parent / "drafting" / "en"
    folder.mkdir(parents=True)
    (folder / "cues.txt").write_text("[AGREE\n", encoding="utf-8")
    done = run("draft", article)
    assert done.returncode == 2
    assert "cues.txt:1: the name of a section has no closing bracket" in done.stderr


def test_a_briefing_is_no_article(run: Run, article: Path) -> None:
    run("draft", article, "-o", article.parent / "one.yaml")
    done = run("draft", article.parent / "one.yaml", "-o", article.parent / "two.yaml")
    assert (done.returncode, (article.parent / "two.yaml").exists()) == (2, False)
    assert "one.yaml is a briefing: name an article" in done.stderr


def test_the_draft_and_its_reasons_go_to_two_files(run: Run, article: Path) -> None:
    for name in ("-", str(article.parent / "one.yaml")):
        done = run("draft", article, "-o", name, "--reasons", name)
        assert (done.returncode, done.stdout) == (2, "")
        assert "name two files" in done.stderr
    assert [path.name for path in article.parent.glob("one*")] == []


def test_nothing_is_written_where_the_file_for_the_reasons_is_there(run: Run, article: Path) -> None:
    done = run("draft", article, "-o", article.parent / "one.yaml", "--reasons", article)
    assert (done.returncode, (article.parent / "one.yaml").exists()) == (2, False)
    assert "is there already" in done.stderr
