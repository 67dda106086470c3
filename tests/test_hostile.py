"""A library by somebody who means harm: nothing that it says reaches the terminal as anything but text."""

import os
import re
import subprocess
import sys
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

Start = Callable[..., "Terminal"]

_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# What a terminal, or a library that draws on one, might obey: markup and links, a title and a clipboard set by OSC,
# DCS, APC and PM, a report asked for, a screen cleared, the same by C1, text turned round, a NUL, and characters that
# are many in one cell.
_POISON = (
    "[/b] [@click=app.quit]x[/] [bold red on blue] [link=http://a.example]",
    "\x1b]52;c;ZWNobw==\x07 \x1b]0;owned\x1b\\",
    "\x1bP1$r\x1b\\ \x1b_G\x1b\\ \x1b^pm\x1b\\",
    "\x1b[6n\x1b[2J\x1b[?1049l\x1bc",
    "\x9b2J \x9d0;owned\x9c \x90q\x9c \x85",
    "".join(_BIDI),
    "\x00 \x08 \x0e \x7f \ufeff \u2028",
    "👩‍👩‍👧‍👦 🏴‍☠️ " + "e" + "\u0301\u0323\u035c" * 40,
)
_ALL = " ".join(_POISON)
_LONG = 1_000_000  # characters
_KEYS = (
    *("1", "3", "4", "5", "6", "7", "8", "0", "G", "\x1b", "7", "G", "2", "j", "k", "\r", "j", "\r", "\x1b"),
    *("/", "owned", "\x1b", "\x06", "owned", "\x1b", "t", "\x1b", "?", "\x1b", ":", "\x1b"),
    *("U", "}", "v", "j", "\x1b", "z", "z", "2", "&", "[/b]", "\x1b"),
)


def _quoted(text: str) -> str:
    """Return text as YAML's double quotes have it, whatever is not plain ASCII written as an escape."""
    return (
        '"'
        + "".join(char if " " <= char <= "~" and char not in '"\\' else f"\\U{ord(char):08x}" for char in text)
        + '"'
    )


def _write(folder: Path, said: str, article: str, name: str = "library.yaml") -> Path:
    """Write a library whose every text is `said`, and whose article is `article`, with its first line quoted."""
    text = _quoted(said)
    shared = f"basis: reported, by: [{text}, somebody], actors: [somebody], because: {text}, note: {text}"
    quote = f"{{quote: {_quoted('The quoted words.')}, note: {text}}}"
    lost = f"{{quote: {text}, before: {text}, after: {text}}}"
    claims = f"at: [{quote}, {lost}]"
    folder.mkdir(exist_ok=True)
    (folder / "article.md").write_bytes(article.encode())
    file = folder / name
    file.write_text(
        f"""\
format: briefing/1
id: library
title: {text}
bluf: {text}
key_judgments: [threat]
as_of: 2024-11-18
prepared_by: {{name: {text}, method: human}}
tags: [{text}]
changed: {text}
sources:
  - {{id: paper, file: article.md, title: {text}, author: {text}, publisher: {text}, language: {text}, note: {text}}}
actors:
  - {{id: somebody, name: {text}, kind: {text}, aliases: [{text}], note: {text}}}
threats:
  - {{id: threat, text: {text}, {shared}, kind: {text}, severity: high, when: 2024, {claims}}}
  - {{id: other-threat, text: {text}, {shared}, see: [threat], contradicts: [threat], {claims}}}
cooperation:
  - {{id: trade, text: {text}, {shared}, channel: trade, status: active, {claims}}}
perspective:
  - {{id: outlook, text: {text}, {shared}, direction: mixed, {claims},
     alternatives: [{text}], assumptions: [{text}], indicators: [{text}], gaps: [{text}]}}
sections:
  - {{id: more, title: {text}, claims: [{{id: further, text: {text}, {shared}, {claims}}}]}}
""",
        encoding="utf-8",
    )
    return file


def _article(said: str) -> str:
    return f"The quoted words. {said}\n\n# {said}\n\n{said} {said}\n\n> {said}\n\n- {said}\n\n```\n{said}\n```\n"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Return the briefing of a library full of poison, with a line of a megabyte in its article."""
    words = "words and words " * (_LONG // 32)
    return _write(tmp_path / "hostile", _ALL, _article(_ALL) + f"\n{words}{_ALL}{words}{'x' * (_LONG // 10)}\n")


@pytest.fixture
def benign(tmp_path: Path) -> Path:
    """Return the briefing of a library of the same make with plain words in place of poison."""
    return _write(tmp_path / "benign", "Plain words, and [/b].", _article("Plain words, owned by nobody."))


def _walk(terminal: "Terminal") -> None:
    """Press every kind of key, each from a program that still runs, and leave."""
    terminal.wait_for(r"\d+/10\b")
    for key in _KEYS:
        terminal.press(key)
        assert terminal.alive(), f"it died of {key!r}"
    for _ in range(3):  # out of whatever is still open
        terminal.press("\x1b")
    assert terminal.end("q") == 0


def _without_cells(written: bytes) -> str:
    """Return what was written without the sequences that move the cursor, set modes and colour (ECMA-48 CSI)."""
    return re.sub(r"\x1b\[[0-?]*[ -/]*[@-~]", "", written.decode("utf-8"))


def _shapes(written: bytes) -> set[str]:
    """Return the kinds of escape sequences: of a CSI its private prefix and final bytes, of OSC its whole text."""
    text = written.decode("utf-8")
    shapes = {prefix + final for prefix, final in re.findall(r"\x1b\[([<-?]?)[0-?]*([ -/]*[@-~])", text)}
    shapes |= {f"OSC {said}" for said in re.findall(r"\x1b\]([^\x07\x1b]*)", text)}
    return shapes | set(re.findall(r"\x1b[^\[\]]", text))


def _modes(written: bytes) -> set[str]:
    """Return the modes that were set and reset."""
    return set(re.findall(r"\x1b\[\??([\d;]+)[hl]", written.decode("utf-8")))


def _assert_text_alone(text: str) -> None:
    """Assert that there is no control character but line ends, and no bidirectional control."""
    assert sorted(set(re.findall("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029" + _BIDI + "]", text))) == []


def test_the_reader_survives_a_hostile_library_and_passes_nothing_on(start: Start, hostile: Path, benign: Path) -> None:
    harmless = start(benign)
    _walk(harmless)
    terminal = start(hostile)
    _walk(terminal)
    # What a benign library makes Textual say, such as the shape of the mouse's pointer, is Textual's own.
    assert _shapes(terminal.written) <= _shapes(harmless.written) | {"m"}
    assert _modes(terminal.written) <= _modes(harmless.written)
    _assert_text_alone(re.sub(r"\x1b\][^\x07\x1b]*\x07", "", _without_cells(terminal.written)))


def test_what_is_copied_of_a_hostile_library_is_text_alone_and_the_one_string_sent(start: Start, hostile: Path) -> None:
    terminal = start(hostile)
    terminal.wait_for(r"\d+/10\b")
    for key in ("2", "y"):
        terminal.press(key)
    terminal.wait_for("sent the .* to the terminal")
    assert terminal.end("q") == 0
    strings = [said for said in re.findall(rb"\x1b\]([^\x07\x1b]*)", terminal.written) if not said.startswith(b"22;")]
    assert len(strings) == 1  # but for the shape of the mouse's pointer
    copied = b64decode(strings[0].removeprefix(b"52;c;"), validate=True).decode()
    assert "The quoted words." in copied
    _assert_text_alone(copied)


def test_a_small_terminal_bears_a_hostile_library(start: Start, hostile: Path) -> None:
    terminal = start(hostile, columns=40, rows=12)
    terminal.settle()
    for key in ("2", "j", "\r", "\x1b", "6", "8", "7", "t", "\x1b", "?", "\x1b"):
        terminal.press(key)
    assert terminal.end("q") == 0


@pytest.mark.parametrize(
    "arguments", [["--plain"], ["check"], ["check", "--json"]], ids=["plain", "check", "check --json"]
)
def test_what_is_printed_of_a_hostile_library_is_text_alone(hostile: Path, arguments: list[str]) -> None:
    status, printed = _printed(*arguments, hostile)
    assert status == (0 if arguments == ["--plain"] else 1)
    assert len(printed) > 1000
    _assert_text_alone(printed)


@pytest.mark.parametrize("arguments", [["check"], ["check", "--json"], ["--plain"], []], ids=" ".join)
def test_what_is_wrong_with_a_hostile_file_is_said_in_text_alone(tmp_path: Path, arguments: list[str]) -> None:
    file = _write(tmp_path, _ALL, "")
    text = file.read_text(encoding="utf-8")
    wrong = text.replace("basis: reported", f"basis: {_quoted(_ALL)}").replace(
        "tags:", f"{_quoted(_POISON[1])}: 1\ntags:"
    )
    file.write_text(wrong.replace("article.md", f"{_quoted(_ALL)}"), encoding="utf-8")
    status, printed = _printed(*arguments, file)
    assert status == 1
    assert "basis" in printed
    _assert_text_alone(printed)


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such names")
def test_a_file_name_that_would_steer_the_terminal_is_shown_as_text(start: Start, tmp_path: Path, benign: Path) -> None:
    name = "\x1b]52;c;ZWNobw==\x07\u202e.yaml"
    file = _write(tmp_path / "named", "Plain words.", _article("Plain words."), name=name)
    for arguments in (["check"], ["check", "--json"], ["--plain"]):
        _assert_text_alone(_printed(*arguments, file)[1])
    _assert_text_alone(_printed("check", tmp_path / f"missing {name}")[1])
    harmless, terminal = start(benign), start(file)
    for reader in (harmless, terminal):
        reader.wait_for(r"\d+/10\b")
    file.write_text("format: [\n", encoding="utf-8")
    terminal.wait_for("not read again")
    for reader in (harmless, terminal):
        assert reader.end("q") == 0
    assert _shapes(terminal.written) <= _shapes(harmless.written)


def _printed(*arguments: str | Path) -> tuple[int, str]:
    """Run the program away from a terminal, and return its status and all that it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"PYTHONUTF8": "1"},
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8")
