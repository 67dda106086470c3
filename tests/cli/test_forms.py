import json
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.cli.forms import Form, JsonForm, Part, SarifForm, TextForm, text_of, written_file
from briefing_tui.cli.job import Job
from briefing_tui.domain.problem import Problem, SourceLocation
from briefing_tui.reporting.text_report import TextStyle, WrittenFile

Run = Callable[..., CompletedProcess[str]]
Write = Callable[..., Path]
_GOOD, _BAD = "The first market opened in spring.", "No such words."

_json_lines = st.lists(st.integers().map(json.dumps), max_size=3).map(tuple)
_parts = st.lists(st.builds(Part, _json_lines, _json_lines, _json_lines), max_size=4)


def _printed(form: Form, *files: Path, uncited: bool = False) -> str:
    """Return the whole output of a form for the check of some files."""
    job = Job(form, uncited=uncited)
    return "\n".join(form.output_lines([job(file).part for file in files]))


def _results(*files: Path, uncited: bool = False) -> list[dict[str, Any]]:
    (run,) = json.loads(_printed(SarifForm(), *files, uncited=uncited))["runs"]
    results: list[dict[str, Any]] = run["results"]
    return results


@given(_parts)
def test_json_is_one_object_with_every_item_in_order_however_many_there_are(parts: list[Part]) -> None:
    found = json.loads("\n".join(JsonForm().output_lines(parts)))
    assert found == {
        "anchors": [json.loads(line) for part in parts for line in part.lines],
        "problems": [json.loads(line) for part in parts for line in part.deferred_lines],
        "checked": [json.loads(line) for part in parts for line in part.inspection_lines],
    }


def test_the_json_of_a_file_is_printed_before_the_files_after_it_but_one_are_checked() -> None:
    checked: list[int] = []

    def parts() -> Iterator[Part]:
        for number in range(5):
            checked.append(number)
            yield Part((str(number),))

    lines = JsonForm().output_lines(parts())
    assert next(line for line in lines if line.startswith("0")) == "0,"
    assert checked == [0, 1]


@pytest.mark.parametrize("parts", [[], [Part()], [Part(('{"a": 1}', '{"b": 2}')), Part(('{"c": 3}',))]])
def test_sarif_is_one_log_with_every_result_however_many_there_are(parts: list[Part]) -> None:
    log = json.loads("\n".join(SarifForm().output_lines(parts)))
    assert log["version"] == "2.1.0"
    assert log["runs"][0]["results"] == [json.loads(line) for part in parts for line in part.lines]


def test_sarif_names_files_relative_to_the_working_directory_past_symbolic_links(
    write_briefing: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_briefing(_BAD)
    (tmp_path / "link.yaml").symlink_to(path.name)
    (tmp_path / "deeper").mkdir()
    monkeypatch.chdir(tmp_path / "deeper")
    results = _results(tmp_path / "link.yaml", uncited=True)
    locations = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results]
    assert locations[0] == f"../{path.name}"
    assert set(locations[1:]) == {"../article.md"}


def test_a_problem_of_a_rules_file_is_shown_with_that_file_and_its_line(write_briefing: Write) -> None:
    path = write_briefing(_GOOD)
    rules = path.with_name("briefing-rules.yaml")
    rules.write_text("rules:\n  no-such-rule: off\n")
    first, shown, *_ = _printed(TextForm(TextStyle()), path).splitlines()
    assert first.startswith(f"{rules}:2:3: error unknown-rule")
    assert shown == " 2 |   no-such-rule: off"


@pytest.mark.parametrize("form", [TextForm(TextStyle()), SarifForm(), JsonForm()], ids=repr)
def test_nothing_is_shown_of_what_a_link_for_a_rules_file_leads_to(write_briefing: Write, form: Form) -> None:
    path = write_briefing(_GOOD)
    secret = path.with_name("secret.txt")
    secret.write_text("password\n")
    path.with_name("briefing-rules.yaml").symlink_to(secret)
    printed = _printed(form, path)
    assert "is a link that leads to no briefing-rules.yaml in the library" in printed
    assert "password" not in printed
    secret.write_text("another word\n")
    assert _printed(form, path) == printed  # nor does a fingerprint give it away


def test_text_shows_quotes_and_totals_on_demand_only(write_briefing: Write) -> None:
    path = write_briefing(_GOOD, _BAD)
    plain = _printed(TextForm(TextStyle()), path)
    assert plain.startswith(f"{path}:")
    assert "2 quotes" not in plain
    *_, totals = lines = _printed(TextForm(TextStyle(), quotes=True), path).splitlines()
    assert [line.split()[:2] for line in lines[:2]] == [["verbatim", "claim-1"], ["missing", "claim-2"]]
    assert "\n".join(lines[2:-1]) == plain
    assert totals.startswith(f"{path}: 2 claims, 2 quotes: 1 verbatim, 1 missing")


def test_the_ends_of_scalars_with_problems_are_known_and_a_byte_order_mark_is_no_character(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text("\ufeffkey: some text\nother: x\nthird: y\n", encoding="utf-8")
    written = written_file(
        text_of(path), [Problem(str(path), 2, 8, "type", "wrong"), Problem(str(path), 1, 6, "type", "wrong")]
    )
    assert written.lines[:2] == ("key: some text", "other: x")
    assert written.ends == {SourceLocation(1, 6): SourceLocation(1, 15), SourceLocation(2, 8): SourceLocation(2, 9)}


@pytest.mark.parametrize("name", ["nowhere.yaml", "."])
def test_a_file_that_cannot_be_read_has_no_lines(tmp_path: Path, name: str) -> None:
    assert written_file(text_of(tmp_path / name), []) == WrittenFile()


def test_in_a_working_folder_that_is_gone_sarif_names_files_by_their_absolute_paths(
    run_in_a_gone_folder: Run, write_briefing: Write
) -> None:
    path = write_briefing("No such words.")
    done = run_in_a_gone_folder("check", "--format", "sarif", "--uncited", path)
    assert (done.returncode, done.stderr) == (1, "")
    locations = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in json.loads(done.stdout)["runs"][0]["results"]
    }
    assert str(path) in locations
