"""The reader as it is opened again: in a real terminal, from its first frame on where it was left."""

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

_HEALTH = r"\b73/73\b"
_SOURCE_LINE = r"1 claim rests here .* ¶28"
_RESUMED = r"^ where you were on \d{4}-\d\d-\d\d; 1 opens the brief"

Start = Callable[..., "Terminal"]


def _go_about(terminal: "Terminal") -> None:
    """Go to the second threat, set a mark there, go to its passage, and change the theme."""
    terminal.wait_for(_HEALTH)
    for key in ("2", "j", "m", "a", "\r", "T"):
        terminal.press(key)
    terminal.wait_for("theme light")


def _memory(home: Path) -> Path:
    return home / ".local" / "state" / "briefing-tui" / "memory.json"


@pytest.mark.parametrize("end", ["q", "\x11", signal.SIGTERM, signal.SIGHUP], ids=str)
def test_a_briefing_is_opened_where_it_was_left(start: Start, end: str | int) -> None:
    terminal = start()
    _go_about(terminal)
    if isinstance(end, str):
        assert terminal.end(end) == 0
    else:
        terminal.kill(end)
        assert terminal.end() == 128 + end
    again = start(COLORTERM="truecolor")
    again.wait_for(_HEALTH, _RESUMED, "▌ Tajikistan has considered the Taliban a terrorist", _SOURCE_LINE)
    assert b"48;2;251;250;247" in again.written  # the ground of the light theme
    assert b"48;2;20;22;26" not in again.written  # nor was there another one before
    for key in ("1", "'", "a"):
        again.press(key)
    again.wait_for("2/12 claims")
    assert again.end("q") == 0


def test_the_first_frame_is_that_of_where_it_was_left_already(start: Start, tmp_path: Path) -> None:
    terminal = start()
    _go_about(terminal)
    terminal.end("q")
    # A module that is slow to load stands for Textual, so that nothing but the first frame is there.
    (tmp_path / "textual").mkdir()
    (tmp_path / "textual" / "__init__.py").write_text("import time\ntime.sleep(60)\n")
    again = start(PYTHONPATH=str(tmp_path))
    again.wait_for("▌ Tajikistan has considered the Taliban a terrorist", _RESUMED)


def test_without_memory_a_briefing_begins_at_its_beginning_and_nothing_is_kept(start: Start, tmp_path: Path) -> None:
    terminal = start()
    _go_about(terminal)
    terminal.end("q")
    kept = _memory(tmp_path).read_bytes()
    settings = tmp_path / ".config" / "briefing-tui" / "settings.yaml"
    for arguments, chosen in ((["--no-memory"], ""), ([], "memory: false\n")):
        settings.write_text(chosen)
        again = start(*arguments)
        again.wait_for(_HEALTH, "▌ Relations between Tajikistan and the")
        again.press("3")
        assert again.end("q") == 0
        assert b"where you were" not in again.written
        assert _memory(tmp_path).read_bytes() == kept


def test_a_theme_in_settings_that_have_changed_since_is_in_force(start: Start, tmp_path: Path) -> None:
    terminal = start()
    _go_about(terminal)
    terminal.end("q")
    settings = tmp_path / ".config" / "briefing-tui" / "settings.yaml"
    settings.write_text("theme: high-contrast\n")
    again = start(COLORTERM="truecolor")
    again.wait_for(_HEALTH)
    assert again.end("q") == 0
    assert b"48;2;0;0;0" in again.written
    assert b"48;2;251;250;247" not in again.written


@pytest.mark.parametrize("content", ["", "{", "[" * 90_000, '{"format": "briefing-memory/1", "briefings": [7]}'])
def test_a_damaged_memory_does_not_stop_the_reader(start: Start, tmp_path: Path, content: str) -> None:
    memory = _memory(tmp_path)
    memory.parent.mkdir(parents=True)
    memory.write_text(content)
    terminal = start()
    terminal.wait_for(_HEALTH, "▌ Relations between Tajikistan and the")
    assert terminal.end("q") == 0
    assert len(json.loads(memory.read_text())["briefings"]) == 1


def test_a_memory_of_hostile_texts_does_not_speak_to_the_terminal(start: Start, tmp_path: Path) -> None:
    terminal = start()
    _go_about(terminal)
    terminal.end("q")
    memory = json.loads(_memory(tmp_path).read_text())
    (visit,) = memory["briefings"].values()
    visit["filter"] = visit["day"] = visit["marks"]["a"]["filter"] = "\x1b]52;c;aGk=\x07\u202e[/b]"
    _memory(tmp_path).write_text(json.dumps(memory))
    again = start()
    again.wait_for(_HEALTH, 'filter: "␛')
    assert again.end("q") == 0
    assert b"\x1b]52" not in again.written


def test_where_nothing_can_be_kept_it_is_said_when_the_reader_is_left(start: Start, tmp_path: Path) -> None:
    _memory(tmp_path).mkdir(parents=True)
    terminal = start()
    terminal.wait_for(_HEALTH, "nothing is remembered: the memory is a folder, not a file")
    assert terminal.end("q") == 0
    said = terminal.written.decode().rpartition("\x1b[?1049l")[2]
    assert "where you were is not remembered" in said


def test_a_terminal_that_is_gone_does_not_keep_the_place_from_being_remembered(start: Start) -> None:
    terminal = start()
    _go_about(terminal)
    terminal.stop()
    start().wait_for(_HEALTH, _RESUMED)


def test_the_plain_form_and_the_check_remember_nothing(start: Start, tmp_path: Path) -> None:
    for arguments in (["--plain"], ["check", os.devnull]):
        start(*arguments).end()
    assert not _memory(tmp_path).exists()


def test_a_filter_on_the_command_line_opens_its_first_claim_and_such_a_visit_is_not_remembered(
    start: Start, tmp_path: Path
) -> None:
    terminal = start("--filter", "channel:transport -status:proposed")
    terminal.wait_for(_HEALTH, r"^ filter: channel transport, and not .* 1/\d claims")
    assert terminal.end("q") == 0
    assert not _memory(tmp_path).exists()
    _go_about(start())
    again = start("--filter", "severity:high")
    again.wait_for(_HEALTH, "^ filter: severity high")
    assert "where you were" not in "\n".join(again.rows)
    again.press("\x1b")
    again.wait_for(r"1/12 claims")
    assert again.end("q") == 0
