from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import NoReturn

import pytest

from briefing_tui.cli.arguments import briefing_files

Write = Callable[..., Path]


def _fail(error: str) -> NoReturn:
    pytest.fail(error)


def test_files_are_kept_in_order_and_each_once_whatever_they_hold(tmp_path: Path) -> None:
    first, second = tmp_path / "b.yaml", tmp_path / "a.txt"
    second.write_text("no briefing")
    assert briefing_files([first, second, first], _fail) == [first, second]


def test_a_folder_stands_for_the_briefings_in_it_and_its_subfolders(write_briefing: Write, tmp_path: Path) -> None:
    inside = tmp_path / "more"
    inside.mkdir()
    later, deeper = write_briefing(name="z.yaml"), write_briefing(name="more/c.yml")
    (tmp_path / "other.yaml").write_text("format: other\n")
    assert briefing_files([tmp_path], _fail) == [later, deeper]


def test_a_file_that_is_named_beside_its_folder_is_listed_once_where_it_comes_first(
    write_briefing: Write, tmp_path: Path
) -> None:
    one, two = write_briefing(name="1.yaml"), write_briefing(name="2.yaml")
    assert briefing_files([two, tmp_path], _fail) == [two, one]


def test_a_folder_without_a_briefing_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("format: other\n")
    errors: list[str] = []
    assert briefing_files([tmp_path, Path("a.yaml")], errors.append) == [Path("a.yaml")]
    assert errors == [f"{tmp_path} holds no briefing: a YAML file that begins with `format: briefing/1`"]


def test_a_name_that_is_too_long_is_left_for_the_command_to_report() -> None:
    name = Path("n" * 5000)
    assert briefing_files([name], _fail) == [name]


@pytest.mark.parametrize(
    "arguments", [["check", ""], ["fix", "--yes", ""], ["new", ""], ["locate", "", "--quote", "a"], ["--plain", ""]]
)
def test_an_empty_path_names_no_file_and_not_the_working_folder(
    run: Callable[..., CompletedProcess[str]], write_briefing: Write, tmp_path: Path, arguments: list[str]
) -> None:
    path = write_briefing("Trade  goes on. So do")  # which a repair would change
    before = path.read_bytes()
    done = run(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "an empty path names no file" in done.stderr
    assert path.read_bytes() == before
