"""The real program in a real terminal: what it writes, and what stands on the screen when that has been obeyed."""

import re
import shutil
import sys
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

_LIBRARY = Path(__file__).parents[1]
_SHIPPED = "taliban-tajikistan-2024.yaml"
_TITLE = "Taliban and Tajikistan"
_HEALTH = r"\b73/73\b"
_SECOND_THREAT = "Tajikistan has considered the Taliban a terrorist"
_COLOUR = {*range(30, 39), *range(40, 49), *range(90, 108)}  # ECMA-48, 8.3.117, and the bright ones beside them

Start = Callable[..., "Terminal"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return the shipped briefing's file in a library of its own, to be changed at will."""
    shutil.copytree(_LIBRARY / "briefings", tmp_path / "library" / "briefings")
    shutil.copytree(_LIBRARY / "seeds", tmp_path / "library" / "seeds")
    return tmp_path / "library" / "briefings" / _SHIPPED


def _rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def _colours(written: bytes) -> set[int]:
    """Return the parameters of all SGR sequences that set a colour."""
    sequences = re.findall(rb"\x1b\[([\d;:]*)m", written)
    return {int(number) for sequence in sequences for number in re.findall(rb"\d+", sequence)} & _COLOUR


def test_a_reader_opens_walks_searches_and_leaves(start: Start) -> None:
    terminal = start()
    terminal.wait_for(
        _TITLE, _HEALTH, "▌ Relations between Tajikistan and the", "▐Relations between Tajikistan and the"
    )
    terminal.press("2")
    terminal.wait_for("▌ Secular Tajikistan sees the fundamentalist", r"1/12 claims")
    terminal.press("j")
    terminal.wait_for(f"▌ {_SECOND_THREAT}", "▐The Taliban has been considered a terrorist", r"2/12 claims")
    terminal.press("\r")
    terminal.wait_for(r"1 claim rests here .* ¶28")
    terminal.press("/")
    terminal.press("trade")
    terminal.wait_for(r"/ trade .*hit \d+/\d+")
    terminal.press("\x1b")
    terminal.wait_for(r"1 claim rests here .* ¶28")
    assert terminal.end("q") == 0


@pytest.mark.parametrize("behind", ["w", "0", "?", ":", "/", "m"])
def test_a_key_that_comes_together_with_the_one_that_quits_does_not_break_the_end(start: Start, behind: str) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    assert terminal.end(f"q{behind}") == 0
    assert b"Traceback" not in terminal.written


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("/terror", [r"^ / terror .*hit 1/\d", f"▌›{_SECOND_THREAT}"]),
        ("&border", [r"^ & border .*\d left", "▌ .*border"]),
        ("&[/b]", [r"^ & \[/b\] .*0 (?:of 12 )?left"]),
        ("\x06jk q", ["jk q", "Nothing found"]),
        ("\x06trade", [r"│ trade ", "▌ .*trade"]),
        (":contents", [r"│ contents ", r"▌ table of contents of the source  .* t "]),
        ("\x10jq", [r"│ jq ", "Nothing found"]),
    ],
    ids=str,
)
def test_letters_that_come_together_with_the_key_go_where_it_leads(start: Start, keys: str, shown: list[str]) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.wait_for("1/12 claims")
    terminal.press(keys)
    terminal.wait_for(*shown)
    terminal.press("\x1b")
    terminal.wait_for("▌ Secular Tajikistan sees the fundamentalist", r"1/12 claims")
    assert terminal.end("q") == 0


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("majj", "3/12 claims"),
        ("\x06trade\r\r", "/21 claims"),
        ("t\r\r", "} next cited passage"),
        (":tab 3\r\r", "/21 claims"),
        (":tab 3\rjk", "/21 claims"),
    ],
    ids=["mark", "search everything", "contents", "command twice", "command and letters"],
)
def test_keys_that_come_together_with_those_of_a_window_go_on_where_it_leads(
    start: Start, keys: str, shown: str
) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.wait_for("1/12 claims")
    terminal.press(keys)
    terminal.wait_for(shown)
    assert terminal.end("q") == 0


def test_the_terminal_is_given_back_as_it_was(start: Start) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    assert terminal.end("q") == 0
    for on, off in (
        (b"\x1b[?1049h", b"\x1b[?1049l"),  # the alternate screen
        (b"\x1b[?25l", b"\x1b[?25h"),  # the cursor
        (b"\x1b[?1000h", b"\x1b[?1000l"),  # the mouse: its buttons, its movements, and how they are told
        (b"\x1b[?1003h", b"\x1b[?1003l"),
        (b"\x1b[?1006h", b"\x1b[?1006l"),
        (b"\x1b[?1004h", b"\x1b[?1004l"),  # the focus
        (b"\x1b[?2004h", b"\x1b[?2004l"),  # bracketed paste
        (b"\x1b[?7l", b"\x1b[?7h"),  # lines that wrap
    ):
        assert 0 <= terminal.written.rfind(on) < terminal.written.rfind(off)


@pytest.mark.parametrize("unbuffered", ["", "1"])  # then a failing write ends the thread that writes
def test_when_the_terminal_is_closed_the_reader_ends(start: Start, unbuffered: str) -> None:
    terminal = start(PYTHONUNBUFFERED=unbuffered)
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.hang_up()
    assert not terminal.alive()


def test_the_terminal_can_be_made_smaller_while_the_reader_runs(start: Start) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    for columns, rows in ((80, 24), (40, 12)):
        terminal.settle()
        terminal.resize(columns, rows)
        terminal.wait_for(r"Taliban.*73/73")
    assert terminal.end("q") == 0


def test_after_a_change_of_size_the_claim_and_its_passage_are_in_view(start: Start) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.press("j")
    terminal.wait_for(f"▌ {_SECOND_THREAT}", "▐The Taliban has been considered")
    terminal.resize(40, 12)
    terminal.wait_for("▌ Tajikistan has considered the")
    terminal.press("\r")
    terminal.wait_for("▐The Taliban has been")
    terminal.settle()
    terminal.resize(80, 24)
    terminal.wait_for("▌ Tajikistan has considered the", "▐The Taliban has been considered")
    assert terminal.end("q") == 0


def test_no_color_is_obeyed_and_passages_are_still_marked(start: Start) -> None:
    terminal = start(NO_COLOR="1")
    terminal.wait_for(_HEALTH, "▐Relations between Tajikistan", r"somewhat cold\.▌")
    for key in ("2", "\r", "7", "?", "\x1b", ":", "\x1b"):
        terminal.press(key)
    assert terminal.end("q") == 0
    assert _colours(terminal.written) == set()


def test_without_no_color_there_are_colours(start: Start) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    assert terminal.end("q") == 0
    assert {38, 48} <= _colours(terminal.written)


def test_a_dumb_terminal_is_given_plain_text(start: Start) -> None:
    terminal = start(TERM="dumb")
    assert terminal.end() == 0
    assert b"\x1b" not in terminal.written
    text = terminal.written.decode()
    assert f"Briefing: {_TITLE}" in text
    assert _SECOND_THREAT in " ".join(text.split())


def test_a_terminal_that_can_write_ascii_alone_is_given_ascii(start: Start) -> None:
    terminal = start(
        LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", TERM="xterm"
    )
    # The frame between the panes, too: what could not be written would be a question mark.
    terminal.wait_for(_HEALTH, r"^\| Relations between .* 2\+", r"\|.*\[Relations between Tajikistan")
    for key in ("2", "\r", "\x1b", "5", "6", "7", "t", "\x1b", "?", "\x1b", "/", "trade", "\x1b"):
        terminal.press(key)
    assert terminal.end("q") == 0
    assert terminal.written.isascii()


@pytest.mark.parametrize("locale", [{"LANG": "C"}, {"LANG": "POSIX"}, {"LC_ALL": "C"}], ids=str)
def test_in_the_c_locale_ascii_is_sent_though_python_would_write_more(start: Start, locale: dict[str, str]) -> None:
    terminal = start(**{"LANG": "", **locale})
    terminal.wait_for(_HEALTH, r"^\| Relations between .* 2\+")
    for key in ("2", "\r", "?", "\x1b", ":", "\x1b", "7"):
        terminal.press(key)
    assert terminal.end("q") == 0
    assert terminal.written.isascii()


def _settings(home: Path, text: str) -> Path:
    """Write a user's settings file."""
    file = home / ".config" / "briefing-tui" / "settings.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_the_settings_file_chooses_theme_signs_and_keys(start: Start, tmp_path: Path) -> None:
    _settings(tmp_path, "theme: light\nglyphs: ascii\ncount_milliseconds: 0\nkeys:\n  down: f\n  quit: [X, F10]\n")
    terminal = start(COLORTERM="truecolor")
    terminal.wait_for(_HEALTH, r"^\| Relations between")
    for key in "2jq":
        terminal.press(key)
    terminal.wait_for("1/12 claims")
    terminal.press("f")
    terminal.wait_for("2/12 claims")
    assert b"48;2;251;250;247" in terminal.written  # the ground of the light theme
    assert terminal.end("X") == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme: purple\n", r":1:8: .*purple"),
        ("theme: [\n", r":2:1: "),
        ("keys:\n  fly: f\n", r":2:\d+: .*there is no command 'fly'"),
        ("keys:\n  down: Ctrl+I\n", r":2:\d+: .*cannot be distinguished from Tab"),
        ("keys:\n  down: T\n", r":2:\d+: .*is the key of both"),
    ],
    ids=lambda value: value.strip().replace("\n", " "),
)
def test_with_a_bad_settings_file_the_reader_opens_and_says_where(
    start: Start, tmp_path: Path, text: str, said: str
) -> None:
    file = _settings(tmp_path, text)
    terminal = start(columns=240)
    terminal.wait_for(_HEALTH, f"^ {re.escape(str(file))}{said}")
    terminal.press("2")
    terminal.wait_for("1/12 claims")
    assert terminal.end("q") == 0


def test_all_that_is_wrong_with_the_settings_file_is_said_when_the_reader_is_left(start: Start, tmp_path: Path) -> None:
    file = _settings(tmp_path, "theme: lite\nmeasure: 600\nkeys:\n  next-pasage: o\n")
    terminal = start()
    terminal.wait_for(_HEALTH)
    assert terminal.end("q") == 0
    said = terminal.written.decode().rpartition("\x1b[?1049l")[2]
    assert re.findall(rf"{re.escape(str(file))}:(\d):", said) == ["1", "2", "4"]


def test_what_is_copied_goes_to_the_terminals_clipboard_with_its_citation(start: Start) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    for key in ("2", "j", "\r", "y"):
        terminal.press(key)
    terminal.wait_for("sent the .* to the terminal")
    assert terminal.end("q") == 0
    copied = [b64decode(sent).decode() for sent in re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", terminal.written)]
    assert copied == [
        (
            '"The Taliban has been considered a terrorist organization by Tajikistan since March 2006."\n'
            'Farzad Bonesh, "Taliban and Tajikistan relationship, challenges and obstacles, perspective", '
            "New Eastern Outlook, 18 November 2024, para. 28; source D, not usually reliable (Admiralty code)\n\n"
            'Briefing: taliban-tajikistan-2024, "Taliban and Tajikistan: cold ties, practical trade", '
            "as of 18 November 2024\n"
            "Marking: TLP:CLEAR"
        )
    ]


def test_what_the_editor_changed_is_shown(start: Start, library: Path, tmp_path: Path) -> None:
    called = tmp_path / "called"
    editor = tmp_path / "editor"
    editor.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > {called}\nfor file; do :; done\n'
        f"sed -i.bak 's/{_SECOND_THREAT}/Dushanbe calls the Taliban a terrorist/' \"$file\"\n",
        encoding="utf-8",
    )
    editor.chmod(0o755)
    terminal = start(library, EDITOR=str(editor))
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.press("j")
    terminal.wait_for(f"▌ {_SECOND_THREAT}")
    terminal.press("e")
    terminal.wait_for("▌ Dushanbe calls the Taliban a terrorist", _HEALTH)
    assert terminal.end("q") == 0
    place, file = called.read_text(encoding="utf-8").split("\n")[:2]
    assert Path(file) == library
    line = library.read_text(encoding="utf-8").splitlines()[int(place.removeprefix("+")) - 1]
    assert line.strip() == "- id: terrorist-organisation"


@pytest.mark.parametrize("kind", ["missing", "not executable", "a folder", "no program", "unquoted"])
def test_an_editor_that_cannot_start_is_said_and_the_reader_goes_on(start: Start, tmp_path: Path, kind: str) -> None:
    editor = tmp_path / "editor"
    if kind == "a folder":
        editor.mkdir()
    elif kind == "unquoted":
        editor = tmp_path / "my editor"
        editor.write_text("#!/bin/sh\n")
        editor.chmod(0o755)
    elif kind != "missing":
        editor.write_text("nothing that could be run\n")
        editor.chmod(0o755 if kind == "no program" else 0o644)
    terminal = start(EDITOR=str(editor))
    terminal.wait_for(_HEALTH)
    terminal.press("e")
    terminal.wait_for(rf"^ {str(editor).partition(' ')[0]} cannot be started")
    terminal.press("2j")
    terminal.wait_for(f"▌ {_SECOND_THREAT}", r"2/12 claims")
    assert terminal.end("q") == 0


def test_an_interrupt_in_the_editor_is_the_editors(start: Start, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\ntrap 'echo interrupted; exit 0' INT\necho editing\nwhile :; do sleep 0.1; done\n")
    editor.chmod(0o755)
    terminal = start(EDITOR=str(editor))
    terminal.wait_for(_HEALTH)
    terminal.press("e")
    terminal.wait_for("editing")
    terminal.press("\x03")
    terminal.wait_for(_HEALTH)
    assert b"interrupted" in terminal.written
    terminal.press("2j")
    terminal.wait_for(f"▌ {_SECOND_THREAT}", r"2/12 claims")
    assert terminal.end("q") == 0


@pytest.mark.parametrize("keys", ["", "/trade", "?", "\x06trade", "'"])
def test_a_strangers_first_control_q_quits(start: Start, keys: str) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    terminal.press(keys)
    assert terminal.end("\x11") == 0


def test_control_c_does_not_end_the_reader_but_says_how(start: Start) -> None:
    terminal = start()
    terminal.wait_for(_HEALTH)
    terminal.press("\x03")
    terminal.wait_for("^ q quits")
    terminal.press("'\x1bq")  # Esc and the next key in one piece
    assert terminal.alive()
    assert "is not set" not in "\n".join(terminal.rows)
    assert terminal.end("q") == 0


def test_a_briefing_with_mistakes_opens_at_them_and_is_shown_when_they_are_mended(start: Start, library: Path) -> None:
    text = library.read_text(encoding="utf-8")
    library.write_text(text.replace("tlp: clear", "tlp: purple"), encoding="utf-8")
    terminal = start(library)
    terminal.wait_for(
        r"^ 1 PROBLEM: line \d+: `tlp` cannot be", r"│ Problems", r'│ ▌ \d+:\d+ ERROR: `tlp` cannot be "purple"'
    )
    library.write_text(text, encoding="utf-8")
    terminal.wait_for(f"^ {_TITLE}.*TLP:CLEAR", _HEALTH)
    terminal.press("\x1b")
    terminal.press("2")
    terminal.wait_for("▌ Secular Tajikistan sees the fundamentalist", r"1/12 claims")
    assert terminal.end("q") == 0


def test_a_briefing_that_is_spoilt_and_gone_is_marked_until_it_is_back(start: Start, library: Path) -> None:
    text = library.read_text(encoding="utf-8")
    terminal = start(library, columns=40, rows=12)
    terminal.wait_for(_TITLE[:8], _HEALTH)
    library.write_text(text.replace("tlp: clear", "tlp: purple"), encoding="utf-8")
    terminal.wait_for(r"^ NOT UPDATED: line \d+")
    library.unlink()
    terminal.wait_for("^ NOT UPDATED: file not read")
    terminal.press("2j")
    terminal.wait_for("^ NOT UPDATED: file not read", "2 Threats 12")
    library.write_text(text, encoding="utf-8")
    terminal.wait_for(f"^ {_TITLE[:8]}.*73/73")
    assert terminal.end("q") == 0


def test_a_source_that_is_gone_is_marked_and_its_quotes_are_not_counted(start: Start, library: Path) -> None:
    (source,) = (library.parents[1] / "seeds").glob("000_*")
    terminal = start(library)
    terminal.wait_for(_HEALTH)
    source.rename(source.with_suffix(".bak"))
    terminal.wait_for(r"^ SOURCE NOT READ: the source file .* 0/73", "NOT READ", "source not read")
    source.with_suffix(".bak").rename(source)
    terminal.wait_for(f"^ {_TITLE}", _HEALTH)
    assert terminal.end("q") == 0


def test_a_change_from_outside_is_shown_at_the_same_place(start: Start, library: Path) -> None:
    terminal = start(library)
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.press("j")
    terminal.wait_for(f"▌ {_SECOND_THREAT}")
    _rewrite(library, 'title: "Taliban and Tajikistan: cold ties', 'title: "Dushanbe and Kabul: cold ties')
    _rewrite(library, _SECOND_THREAT, "Dushanbe calls the Taliban a terrorist")
    terminal.wait_for("Dushanbe and Kabul: cold ties", "▌ Dushanbe calls the Taliban a terrorist", "2/12 claims")
    assert terminal.end("q") == 0


def test_a_file_that_is_spoilt_from_outside_leaves_the_last_good_edition(start: Start, library: Path) -> None:
    terminal = start(library)
    terminal.wait_for(_HEALTH)
    terminal.press("2")
    terminal.press("j")
    good = library.read_text(encoding="utf-8")
    library.write_text(good.replace("basis: reported", "basis: rumoured", 1), encoding="utf-8")
    terminal.wait_for(r"not read again, line \d+: .*rumoured", f"▌ {_SECOND_THREAT}", _TITLE)
    terminal.press("k")
    terminal.wait_for("▌ Secular Tajikistan sees the fundamentalist", "1/12 claims", _HEALTH)
    library.write_text(good.replace(_SECOND_THREAT, "Dushanbe calls the Taliban a terrorist"), encoding="utf-8")
    terminal.wait_for("Dushanbe calls the Taliban a terrorist", _HEALTH)
    assert terminal.end("q") == 0


_FAULTY = """
import briefing_tui.reading.state
briefing_tui.reading.state.open_tab = None  # no fault is known: this one is planted
import briefing_tui.__main__
briefing_tui.__main__.main()
"""


@pytest.mark.parametrize("debugging", ["", "1"])
def test_a_fault_of_the_program_ends_the_reader_with_one_sentence(start: Start, debugging: str) -> None:
    terminal = start(command=[sys.executable, "-c", _FAULTY], BRIEFING_DEBUG=debugging)
    terminal.wait_for(r"73/73")
    terminal.press("2")
    assert terminal.end() == 2
    said = terminal.written.decode().rpartition("\x1b[?1049l")[2]
    assert re.search(r"briefing: the program failed on this: TypeError .*report it", said.replace("\r\n", " "))
    assert ("Traceback" in said) == bool(debugging)


_WORKING_FOR_EVER = """
import time
import briefing_tui.documents.evidence as evidence
evidence.gather_evidence = lambda document: time.sleep(1000)
import briefing_tui.__main__
briefing_tui.__main__.main()
"""


def test_the_end_waits_for_no_work_in_the_background(start: Start) -> None:
    terminal = start(command=[sys.executable, "-c", _WORKING_FOR_EVER])
    terminal.wait_for(r"Taliban and Tajikistan")
    terminal.press("j")
    assert terminal.end("q") == 0


def test_an_editor_that_keeps_the_terminal_to_itself_does_not_keep_the_reader_from_it(
    start: Start, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        f"#!{sys.executable}\n"
        "import os, signal\n"
        "signal.signal(signal.SIGTTOU, signal.SIG_IGN)\n"
        "os.setpgid(0, 0)\n"
        "os.tcsetpgrp(0, os.getpgrp())\n"
    )
    editor.chmod(0o755)
    terminal = start(EDITOR=str(editor))
    terminal.wait_for("73/73")
    terminal.press("2e")
    terminal.settle(1.0)
    terminal.press("j")
    terminal.wait_for(r"2/\d+ ")
    assert terminal.end("q") == 0


def test_an_article_is_drafted_while_it_is_read_and_kept_with_a_key(start: Start, tmp_path: Path) -> None:
    article = tmp_path / "news" / "today.md"
    article.parent.mkdir()
    article.write_text("# Kestria\n\nSoldiers of Varland attacked a border post at night.\n", encoding="utf-8")
    terminal = start(article)
    terminal.wait_for("Soldiers of Varland attacked", "drafted 1 claim, not kept: S keeps them")
    terminal.press("2")
    terminal.wait_for("▌.* Soldiers of Varland attacked", "^ NOT KEPT: S keeps this draft")
    terminal.press("S")
    terminal.wait_for("kept in kestria.yaml")
    assert terminal.end("q") == 0
    kept = start(article.with_name("kestria.yaml"))
    kept.wait_for("▌.* Soldiers of Varland attacked", "where you were", "1/1")
    assert kept.end("q") == 0


def test_a_draft_that_is_not_kept_is_left_without_a_question_and_without_a_file(start: Start, tmp_path: Path) -> None:
    article = tmp_path / "news" / "today.md"
    article.parent.mkdir()
    article.write_text("# Kestria\n\nSoldiers of Varland attacked a border post at night.\n", encoding="utf-8")
    tables = tmp_path / ".config" / "briefing-tui" / "drafting" / "en"
    tables.mkdir(parents=True)
    (tables / "cues.txt").write_text("[no such section]\nx | y\n", encoding="utf-8")
    terminal = start(article)
    terminal.wait_for("not drafted: .*drafting")  # by the tables of the user's own
    shutil.rmtree(tables)
    assert terminal.end("q") == 0
    again = start(article)
    again.wait_for("drafted 1 claim")
    assert again.end("q") == 0
    assert [path.name for path in article.parent.iterdir()] == ["today.md"]
