from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.domain.problem import Problem, SourceLocation
from briefing_tui.domain.rules import RuleLevel, RuleSetting
from briefing_tui.loading.codes import Code
from briefing_tui.loading.rules import RULES_FILE_NAME, load_rules

Load = Callable[[], tuple[dict[str, RuleSetting], tuple[Problem, ...]]]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Return a function that loads the rules of a briefing in the folder `briefings` of a library."""
    (tmp_path / "briefings").mkdir()
    return lambda: load_rules(tmp_path, tmp_path / "briefings")


def test_without_a_file_no_severity_is_set(load: Load) -> None:
    assert load() == ({}, ())


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "rules:\n"])
def test_a_file_that_sets_no_severity_is_no_problem(load: Load, tmp_path: Path, content: str) -> None:
    (tmp_path / RULES_FILE_NAME).write_text(content)
    assert load() == ({}, ())


def test_every_severity_is_read_with_its_location(load: Load, tmp_path: Path) -> None:
    (tmp_path / RULES_FILE_NAME).write_text("rules:\n  a: error\n  b: warning\n  c: note\n  d: off\n")
    choices, problems = load()
    assert problems == ()
    assert [choice.level for choice in choices.values()] == list(RuleLevel)
    assert choices["d"] == RuleSetting("d", RuleLevel.OFF, SourceLocation(5, 3), str(tmp_path / RULES_FILE_NAME))


def test_the_file_beside_the_briefing_overrides_the_library_s(load: Load, tmp_path: Path) -> None:
    (tmp_path / RULES_FILE_NAME).write_text("rules: {a: error, b: error}\n")
    (tmp_path / "briefings" / RULES_FILE_NAME).write_text("rules: {a: off}\n")
    assert {code: choice.level for code, choice in load()[0].items()} == {"a": RuleLevel.OFF, "b": RuleLevel.ERROR}


@pytest.mark.parametrize(
    ("content", "code", "hint"),
    [
        ("rules: {a: eror}\n", Code.BAD_VALUE, "did you mean `error`?"),
        ("rule: {a: error}\n", Code.UNKNOWN_KEY, "did you mean `rules`?"),
        ("- a\n", Code.WRONG_TYPE, "quote-damaged: off"),
        ("rules: [a\n", Code.YAML_SYNTAX, ""),
    ],
)
def test_an_error_is_reported_at_its_location(load: Load, tmp_path: Path, content: str, code: Code, hint: str) -> None:
    (tmp_path / RULES_FILE_NAME).write_text(content)
    choices, (problem,) = load()
    assert not choices
    assert (problem.code, problem.file) == (code, str(tmp_path / RULES_FILE_NAME))
    assert hint in problem.hint


def test_a_folder_of_that_name_is_a_problem_and_not_the_end(load: Load, tmp_path: Path) -> None:
    (tmp_path / RULES_FILE_NAME).mkdir()
    choices, (problem,) = load()
    assert (choices, problem.code) == ({}, Code.UNREADABLE)


@pytest.mark.parametrize("way", ["../secret.yaml", "notes.yaml", f"../elsewhere/{RULES_FILE_NAME}"])
def test_a_link_that_leads_to_no_rules_file_of_the_library_is_not_read(tmp_path: Path, way: str) -> None:
    library = tmp_path / "library"
    for folder in (library, tmp_path / "elsewhere"):
        folder.mkdir()
    (library / way).write_text("password: xyz\n")
    (library / RULES_FILE_NAME).symlink_to(way)
    choices, (problem,) = load_rules(library, library)
    assert (choices, problem.code) == ({}, Code.UNREADABLE)
    assert "password" not in str(problem)


def test_a_link_to_another_rules_file_of_the_library_is_followed(load: Load, tmp_path: Path) -> None:
    (tmp_path / "common").mkdir()
    (tmp_path / "common" / RULES_FILE_NAME).write_text("rules: {a: error}\n")
    (tmp_path / RULES_FILE_NAME).symlink_to(f"common/{RULES_FILE_NAME}")
    choices, problems = load()
    assert (list(choices), problems) == (["a"], ())
