"""`briefing draft --model`: a model on this machine looks again, and the draft says what came of it."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.drafting.model.fake_server import items, playing, raw, says

Run = Callable[..., CompletedProcess[str]]

TEXT = """\
# Kestria and Varland

Relations between Kestria and Varland will probably remain tense. Soldiers of Varland attacked a border post at night.
President Ilan Torv of Kestria said that the attack was planned. The two countries signed an agreement on trade.
"""
ANSWER = items(
    {"n": 2, "pane": "threats", "severity": "critical", "importance": "key"},
    {"n": 4, "basis": "reported", "by": ["Nobody we know"]},
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return the path of an article."""
    path = tmp_path / "articles" / "article.md"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_what_a_model_chose_is_in_the_draft_with_its_reason_and_the_check_is_content(run: Run, article: Path) -> None:
    with playing(says(ANSWER)) as fake:
        done = run("draft", article, "--model", fake.url, "--model-name", "small")
    assert (done.returncode, done.stderr) == (0, "")
    assert "The model small was asked about 4 of 4 sentences, answered about 2, and changed " in done.stdout
    path = article.parent / "kestria-and-varland.yaml"
    text = path.read_text(encoding="utf-8")
    assert "severity: critical" in text
    assert "# the model small" in text
    assert "key to the model small" in text
    assert "# The model small was asked about" in text
    checked = run("check", "--quotes", path)
    assert (checked.returncode, "no problems" in checked.stdout) == (0, True)


def test_a_server_that_fails_leaves_the_draft_of_the_rules_and_says_so(run: Run, article: Path) -> None:
    with playing(raw(b"oh", 500)) as fake:
        done = run("draft", article, "-o", "-", "--model", fake.url)
    assert done.returncode == 0
    assert "# The draft is that of the rules alone" in done.stdout
    alone = run("draft", article, "-o", "-").stdout
    assert [line for line in done.stdout.splitlines() if "rules alone" not in line] == alone.splitlines()


@pytest.mark.parametrize("url", ["http://192.0.2.1:8080", "ftp://localhost", "localhost"])
def test_an_address_that_is_no_server_of_this_machine_is_refused(run: Run, article: Path, url: str) -> None:
    for source, output in ((article, article.parent / "x.yaml"), (article.parent, article.parent / "drafts")):
        done = run("draft", source, "-o", output, "--model", url)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1
        assert not output.exists()


def test_what_is_said_of_a_model_needs_one(run: Run, article: Path) -> None:
    for option in (["--allow-remote"], ["--model-name", "small"]):
        done = run("draft", article, *option)
        assert done.returncode == 2
        assert "--model" in done.stderr


def test_the_articles_of_a_folder_are_asked_about_one_after_another(run: Run, article: Path, tmp_path: Path) -> None:
    article.with_name("other.md").write_text(TEXT.replace("border", "river"), encoding="utf-8")
    with playing(says(ANSWER)) as fake:
        done = run("draft", article.parent, "-o", tmp_path / "drafts", "--model", fake.url, "--model-name", "small")
    assert done.returncode == 0
    assert len(fake.asked) == 2
    for path in (tmp_path / "drafts").iterdir():
        assert "severity: critical" in path.read_text(encoding="utf-8")
