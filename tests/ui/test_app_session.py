"""What holds for the whole application: settings, the first keys of commands, and signs that the terminal can show."""

import os
import subprocess
import sys

import pytest

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import Bidi, Glyphs, KeyChoice, Settings
from briefing_tui.ui.app_session import app_session, glyphs_for, shows_unicode
from briefing_tui.ui.render.glyphs import ASCII, UNICODE

_ASKED = "from briefing_tui.ui.app_session import shows_unicode; print(shows_unicode())"


def _shows_unicode(**environment: str) -> bool:
    """Ask a Python of its own, in an environment with these variables and no others that name a locale."""
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "PYTHONUTF8", "PYTHONIO"))
    }
    done = subprocess.run(
        [sys.executable, "-c", _ASKED], env=own | environment, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.strip() == "True"


@pytest.mark.parametrize(
    "environment",
    [{"LANG": "C.UTF-8"}, {"LANG": "C", "LC_ALL": "C.UTF-8"}, {"LANG": "C.utf8"}],
    ids=str,
)
def test_a_terminal_with_a_locale_of_utf_8_shows_unicode(environment: dict[str, str]) -> None:
    assert _shows_unicode(**environment)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"LANG": "C"},
        {"LANG": "POSIX"},
        {"LANG": "C.UTF-8", "LC_ALL": "C"},
        {"LANG": "C.UTF-8", "PYTHONIOENCODING": "latin-1"},
        {"LANG": "C", "PYTHONUTF8": "1"},
    ],
    ids=str,
)
def test_a_terminal_without_one_shows_ascii_though_python_writes_utf_8_to_it(environment: dict[str, str]) -> None:
    assert not _shows_unicode(**environment)


@pytest.mark.parametrize(("choice", "glyphs"), [(Glyphs.ASCII, ASCII), (Glyphs.UNICODE, UNICODE)])
def test_signs_that_were_chosen_are_drawn_whatever_the_terminal_shows(choice: Glyphs, glyphs: object) -> None:
    assert glyphs_for(Settings(glyphs=choice)) is glyphs


def test_signs_left_open_are_those_that_the_terminal_shows() -> None:
    assert glyphs_for(Settings(glyphs=Glyphs.AUTO)) is (UNICODE if shows_unicode() else ASCII)


def test_the_session_has_the_settings_their_signs_and_the_first_key_of_each_command() -> None:
    settings = Settings(
        glyphs=Glyphs.ASCII, keys={"search": KeyChoice("search", ("Ctrl+S", "F3"), SourceLocation(1, 1))}
    )
    session = app_session(settings)
    assert (session.settings, session.glyphs) == (settings, ASCII)
    assert (session.keys["search"], session.keys["quit"]) == ("Ctrl+S", "q")


def test_signs_that_are_given_stand_before_those_of_the_settings() -> None:
    assert app_session(Settings(glyphs=Glyphs.ASCII), UNICODE).glyphs is UNICODE


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, True),
        ({"VTE_VERSION": "7600"}, True),  # it is told to leave the order alone
        ({"VTE_VERSION": "7600", "TMUX": "socket,1,0"}, False),  # what it is told does not get through
        ({"KONSOLE_VERSION": "230800"}, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM_PROGRAM": "mintty"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
    ],
    ids=str,
)
def test_the_reader_reorders_right_to_left_text_unless_the_terminal_does(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, expected: bool
) -> None:
    for name in ("VTE_VERSION", "TMUX", "STY", "KONSOLE_VERSION", "TERM_PROGRAM", "MLTERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert app_session(Settings()).reorders is expected


@pytest.mark.parametrize(("bidi", "expected"), [(Bidi.READER, True), (Bidi.TERMINAL, False)])
def test_the_setting_says_who_reorders_right_to_left_text(
    monkeypatch: pytest.MonkeyPatch, bidi: Bidi, *, expected: bool
) -> None:
    monkeypatch.setenv("KONSOLE_VERSION", "230800")
    assert app_session(Settings(bidi=bidi)).reorders is expected
