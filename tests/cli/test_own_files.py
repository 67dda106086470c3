"""The user's own files lie in the user's folders, or nowhere where the user has none."""

from pathlib import Path
from typing import NoReturn

from briefing_tui.cli.own_files import in_own_folder


def test_a_file_lies_in_the_folder_of_the_program() -> None:
    assert in_own_folder(lambda program: Path("/own") / program, "settings.yaml") == Path(
        "/own/briefing-tui/settings.yaml"
    )


def test_a_user_without_a_home_has_none() -> None:
    def homeless(_program: str) -> NoReturn:
        raise RuntimeError

    assert in_own_folder(homeless, "settings.yaml") is None
