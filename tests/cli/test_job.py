import json
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.checking.rules import findings
from briefing_tui.cli.forms import Form, JsonForm, SarifForm, TextForm
from briefing_tui.cli.job import Job
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing
from briefing_tui.loading.rules import RULES_FILE_NAME
from briefing_tui.reporting.text_report import TextStyle

Write = Callable[..., Path]
_GOOD, _BAD = "The first market opened in spring.", "No such words."


def test_a_briefing_without_an_error_has_not_failed(write_briefing: Write) -> None:
    outcome = Job(JsonForm())(write_briefing(_GOOD))
    assert (outcome.status, outcome.error) == (0, "")
    assert outcome.tally is not None
    assert (outcome.tally.files, outcome.tally.claims, outcome.tally.verdicts.total()) == (1, 1, 1)


def test_a_briefing_with_an_error_has_failed(write_briefing: Write) -> None:
    job = Job(JsonForm())
    assert job(write_briefing(_BAD)).status == 1
    assert job(write_briefing(_GOOD, tlp="purple")).status == 1


def test_a_file_that_cannot_be_read_gives_a_sentence_and_no_totals(tmp_path: Path) -> None:
    outcome = Job(JsonForm())(tmp_path / "nowhere.yaml")
    assert "does not exist" in outcome.error
    assert outcome.tally is None
    assert outcome.part.lines == ()


def test_an_outcome_depends_on_the_rules_files_and_sources_even_where_they_are_missing(write_briefing: Write) -> None:
    path = write_briefing(_GOOD, sources=[{"id": "paper", "file": "nowhere.md"}])
    outcome = Job(JsonForm())(path)
    assert outcome.files == (str(path.parent / RULES_FILE_NAME), str(path.parent / "nowhere.md"))


def test_uncited_sentences_are_listed_on_demand_only(write_briefing: Write) -> None:
    path = write_briefing(_GOOD)
    assert Job(JsonForm())(path).part.deferred_lines == ()
    notes = [json.loads(line) for line in Job(JsonForm(), uncited=True)(path).part.deferred_lines]
    assert {(note["code"], note["severity"]) for note in notes} == {("uncited", "note")}
    assert any("Nobody was hurt" in note["message"] for note in notes)
    assert not any(_GOOD in note["message"] for note in notes)


def test_a_source_is_named_by_a_relative_path_where_the_briefing_is(
    write_briefing: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_briefing(_GOOD)
    monkeypatch.chdir(path.parent)
    job = Job(JsonForm(), uncited=True)
    for file, expected in ((Path(path.name), "article.md"), (path, os.path.realpath(path.parent / "article.md"))):
        assert {json.loads(line)["file"] for line in job(file).part.deferred_lines} == {expected}


def test_a_source_outside_the_named_root_is_an_error(write_briefing: Write, tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    path = write_briefing(_GOOD, name="inside/b.yaml", sources=[{"id": "paper", "file": "../article.md"}])
    assert Job(JsonForm(), tmp_path / "inside")(path).status == 1
    assert Job(JsonForm(), tmp_path)(path).status == 0


def test_a_job_and_its_outcome_are_the_same_after_they_are_sent_to_another_process(write_briefing: Write) -> None:
    path = write_briefing(_GOOD, _BAD)
    job = Job(JsonForm(), path.parent, uncited=True)
    assert pickle.loads(pickle.dumps(job)) == job  # noqa: S301  # what the test itself has pickled
    outcome = job(path)
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301  # as above


def _fail_on(title: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plant a fault in the rules, which one briefing brings to light: none is known."""

    def failing(briefing: Briefing, *rest: Any) -> Iterator[Any]:
        if briefing.title == title:
            raise TypeError("planted")
        return findings(briefing, *rest)

    monkeypatch.setattr("briefing_tui.documents.examination.findings", failing)


@pytest.mark.parametrize("form", [JsonForm(), TextForm(TextStyle()), SarifForm()], ids=repr)
def test_a_file_that_the_program_fails_on_is_a_problem_and_the_others_are_checked(
    write_briefing: Write, monkeypatch: pytest.MonkeyPatch, form: Form
) -> None:
    _fail_on("Fatal", monkeypatch)
    fatal, fine = write_briefing(_GOOD, name="fatal.yaml", title="Fatal"), write_briefing(_GOOD, name="fine.yaml")
    outcome = Job(form)(fatal)
    assert (outcome.status, outcome.error) == (2, "")
    said = "\n".join([*outcome.part.lines, *outcome.part.deferred_lines])
    assert said.count("internal-error") == 1
    assert "TypeError" in said
    assert str(fatal) in said or fatal.name in said
    assert Job(form)(fine).status == 0


def test_a_source_that_the_program_fails_on_is_a_problem_of_its_own_and_the_rest_is_checked(
    write_briefing: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_briefing(
        {"quote": _GOOD, "source": "paper"},
        {"quote": "No such words.", "source": "other"},
        sources=[{"id": "other", "file": "other.md"}, {"id": "paper", "file": "article.md"}],
    )
    (path.parent / "other.md").write_text("Fatal.")

    def failing(text: str) -> Article:
        if text == "Fatal.":
            raise TypeError("planted")
        return read_article(text)

    monkeypatch.setattr("briefing_tui.documents.articles.read_article", failing)
    outcome = Job(JsonForm())(path)
    assert outcome.status == 2
    problems = [json.loads(line) for line in outcome.part.deferred_lines]
    assert [problem["code"] for problem in problems] == ["internal-error"]
    assert json.loads(outcome.part.lines[0])["verdict"] == "verbatim"
