from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from textual.app import App, SuspendNotSupported

from briefing_tui.ui.editor import edit


class _HandedOver(App[object]):
    """An application that is not running; while its terminal is handed over, the file `away` says so."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._sign = folder / "away"

    @contextmanager
    def suspend(self) -> Iterator[None]:
        self._sign.touch()
        yield
        self._sign.unlink()


class _KeptBack(App[object]):
    """An application whose terminal cannot be handed over."""

    def suspend(self) -> NoReturn:
        raise SuspendNotSupported


@pytest.fixture
def app(tmp_path: Path) -> App[object]:
    return _HandedOver(tmp_path)


@pytest.fixture
def briefing_file(tmp_path: Path) -> Path:
    path = tmp_path / "a briefing.yaml"
    path.write_text("format: briefing/1\n")
    return path


def _editor(folder: Path, name: str, status: int = 0) -> Path:
    """Make an editor that keeps its words, one a line, in the file `words` beside it."""
    script = folder / name
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {folder}/words\nexit {status}\n')
    script.chmod(0o755)
    return script


def _words(folder: Path) -> list[str]:
    return (folder / "words").read_text().splitlines()


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin without an editor of the user's own choice."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("vi", ["+12", "FILE"]),
        ("nano", ["+12", "FILE"]),
        ("emacs", ["+12", "FILE"]),
        ("code", ["--goto", "FILE:12"]),
        ("hx", ["FILE:12"]),
        ("micro", ["FILE:12"]),
    ],
)
def test_each_editor_gets_the_line_in_the_form_it_knows(
    app: App[object], briefing_file: Path, monkeypatch: pytest.MonkeyPatch, name: str, words: list[str]
) -> None:
    monkeypatch.setenv("EDITOR", str(_editor(briefing_file.parent, name)))
    assert edit(app, briefing_file, 12) == ""
    assert _words(briefing_file.parent) == [word.replace("FILE", str(briefing_file)) for word in words]


def test_the_words_of_an_editor_are_kept(
    app: App[object], briefing_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = _editor(briefing_file.parent, "code")
    monkeypatch.setenv("EDITOR", f"{script} --wait --name 'my editor'")
    edit(app, briefing_file, 3)
    assert _words(briefing_file.parent) == ["--wait", "--name", "my editor", "--goto", f"{briefing_file}:3"]


def test_visual_comes_before_editor(app: App[object], briefing_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", str(_editor(briefing_file.parent, "chosen")))
    monkeypatch.setenv("EDITOR", "/nowhere/other")
    assert edit(app, briefing_file, 1) == ""


def test_without_a_choice_it_is_vi(app: App[object], briefing_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _editor(briefing_file.parent, "vi")
    monkeypatch.setenv("PATH", str(briefing_file.parent))
    assert edit(app, briefing_file, 1) == ""
    assert _words(briefing_file.parent) == ["+1", str(briefing_file)]


def test_a_file_whose_name_looks_like_an_option_is_a_file(
    app: App[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", str(_editor(tmp_path, "vi")))
    monkeypatch.chdir(tmp_path)
    edit(app, Path("+!date.yaml"), 1)
    assert _words(tmp_path) == ["+1", str(tmp_path / "+!date.yaml")]


def test_the_terminal_is_the_editors_while_it_runs_and_no_longer(
    app: App[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = tmp_path / "away"
    script = tmp_path / "looking"
    script.write_text(f"#!/bin/sh\ntest -e {away}\n")
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    assert edit(app, tmp_path / "file", 1) == ""
    assert not away.exists()


def test_an_editor_that_fails_is_said(app: App[object], briefing_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = _editor(briefing_file.parent, "vi", status=3)
    monkeypatch.setenv("EDITOR", str(script))
    assert edit(app, briefing_file, 1) == f"{script} ended with status 3"


def test_an_editor_that_is_not_there_is_said(
    app: App[object], briefing_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "/nowhere/editor")
    assert edit(app, briefing_file, 1) == "/nowhere/editor cannot be started (No such file or directory): set $EDITOR"


@pytest.mark.parametrize(
    ("editor", "said"),
    [("vi 'open", "$EDITOR cannot be understood: vi 'open"), (" ", "$EDITOR names no editor")],
)
def test_a_choice_that_cannot_be_understood_is_said(
    app: App[object], briefing_file: Path, monkeypatch: pytest.MonkeyPatch, editor: str, said: str
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    assert edit(app, briefing_file, 1) == said


def test_a_terminal_that_cannot_be_handed_over_is_said(briefing_file: Path) -> None:
    assert edit(_KeptBack(), briefing_file, 1) == "this terminal cannot be handed over to an editor"
