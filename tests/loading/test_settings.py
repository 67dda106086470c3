from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import Glyphs, KeyChoice, Settings, Theme
from briefing_tui.loading.codes import Code
from briefing_tui.loading.settings import load_settings

Write = Callable[[str | bytes], Path]


def codes(path: Path) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in load_settings(path)[1]]


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    settings, problems = load_settings(tmp_path / "none.yaml")
    assert problems == ()
    assert settings == Settings(Theme.DARK, Glyphs.AUTO, 72, memory=True, keys={})


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "theme:\nkeys:\n"])
def test_a_file_that_sets_nothing_is_no_problem(write: Write, content: str) -> None:
    assert load_settings(write(content)) == (Settings(), ())


def test_every_setting_is_read(write: Write) -> None:
    path = write(
        "theme: high-contrast\nglyphs: ascii\nmeasure: 60\nmemory: false\n"
        "keys:\n  quit: [Q, ctrl+q]\n  next-hit: n\n  mark: []\ndraft: false\n"
    )
    settings, problems = load_settings(path)
    assert problems == ()
    assert (settings.theme, settings.glyphs, settings.measure) == (Theme.HIGH_CONTRAST, Glyphs.ASCII, 60)
    assert (settings.memory, settings.draft) == (False, False)
    assert settings.keys == {
        "quit": KeyChoice("quit", ("Q", "ctrl+q"), SourceLocation(6, 3)),
        "next-hit": KeyChoice("next-hit", ("n",), SourceLocation(7, 3)),
        "mark": KeyChoice("mark", (), SourceLocation(8, 3)),
    }


def test_the_memory_is_true_or_false_and_other_words_lead_to_one_of_them(write: Write) -> None:
    assert load_settings(write("memory: true\n")) == (Settings(), ())
    settings, (problem,) = load_settings(write("memory: off\n"))
    assert settings.memory is True
    assert problem.hint == "did you mean `false`? it must be true or false"


def test_keys_that_yaml_would_take_for_something_else_stay_keys(write: Write) -> None:
    settings, _ = load_settings(write("keys: {quit: n, open: 1, mark: y, top: ~, search: 'null'}\n"))
    assert [choice.keys for choice in settings.keys.values()] == [("n",), ("1",), ("y",), ("~",), ("null",)]


def test_what_is_wrong_is_reported_and_the_rest_is_in_force(write: Write) -> None:
    path = write("theme: drak\nmeasure: 300\ncolumns: on\nglyphs: ascii\nkeys:\n  quit: {a: b}\n  open: o\n  open: p\n")
    settings, problems = load_settings(path)
    assert settings == Settings(glyphs=Glyphs.ASCII, keys={"open": KeyChoice("open", ("o",), SourceLocation(7, 3))})
    assert [(problem.line, problem.column, problem.code) for problem in problems] == [
        (1, 8, Code.BAD_VALUE),
        (2, 10, Code.BAD_VALUE),
        (3, 1, Code.UNKNOWN_KEY),
        (6, 9, Code.WRONG_TYPE),
        (8, 3, Code.DUPLICATE_KEY),
    ]
    assert problems[0].hint == "did you mean `dark`? it must be dark, light or high-contrast"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("- a list\n", (1, 1, Code.WRONG_TYPE)),
        ("theme: [a\n", (1, 8, Code.YAML_SYNTAX)),
        ("theme: dark".encode("utf-16"), (1, 1, Code.ENCODING)),
    ],
)
def test_a_file_that_holds_no_settings_leaves_the_defaults(
    write: Write, content: str | bytes, problem: tuple[int, int, str]
) -> None:
    path = write(content)
    assert load_settings(path)[0] == Settings()
    assert codes(path) == [problem]


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    assert load_settings(tmp_path)[0] == Settings()
    assert codes(tmp_path) == [(1, 1, Code.UNREADABLE)]
    assert codes(Path("/dev/zero")) == [(1, 1, Code.UNREADABLE)]


def test_a_file_of_nothing_but_mistakes_leaves_the_defaults(write: Write) -> None:
    settings, problems = load_settings(write("".join(f"key-{number}: x\n" for number in range(2000))))
    assert settings == Settings()
    assert problems[-1].code == Code.TOO_MANY


@given(st.binary(max_size=60) | st.text("theme: dark\nkys[]{}'&*!", max_size=40).map(str.encode))
def test_any_bytes_leave_settings_in_force(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "settings.yaml"
    path.write_bytes(data)
    settings, problems = load_settings(path)
    assert isinstance(settings, Settings)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
