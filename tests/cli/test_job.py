import json
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.cli.forms import JsonForm
from briefing_tui.cli.job import Job
from briefing_tui.loading.rules import RULES_FILE_NAME

Write = Callable[..., Path]
_GOOD, _BAD = "The first market opened in spring.", "No such words."


def test_a_briefing_without_an_error_has_not_failed(write_briefing: Write) -> None:
    outcome = Job(JsonForm())(write_briefing(_GOOD))
    assert (outcome.failed, outcome.error) == (False, "")
    assert outcome.tally is not None
    assert (outcome.tally.files, outcome.tally.claims, outcome.tally.verdicts.total()) == (1, 1, 1)


def test_a_briefing_with_an_error_has_failed(write_briefing: Write) -> None:
    job = Job(JsonForm())
    assert job(write_briefing(_BAD)).failed
    assert job(write_briefing(_GOOD, tlp="purple")).failed


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
    assert Job(JsonForm(), tmp_path / "inside")(path).failed
    assert not Job(JsonForm(), tmp_path)(path).failed


def test_a_job_and_its_outcome_are_the_same_after_they_are_sent_to_another_process(write_briefing: Write) -> None:
    path = write_briefing(_GOOD, _BAD)
    job = Job(JsonForm(), path.parent, uncited=True)
    assert pickle.loads(pickle.dumps(job)) == job  # noqa: S301  # what the test itself has pickled
    outcome = job(path)
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301  # as above
