"""The reader as commands open it: on what they have written, where there is a terminal, and not where there is none."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

Start = Callable[..., "Terminal"]

_SENTENCE = "Soldiers of Varland attacked a border post at night."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return the path of an article from which one claim is drafted."""
    path = tmp_path / "news" / "today.md"
    path.parent.mkdir()
    path.write_text(f"---\nauthor: Jane Doe\n---\n# Kestria\n\n{_SENTENCE}\n", encoding="utf-8")
    return path


def test_a_draft_is_opened_to_be_reviewed_and_what_was_written_is_said(start: Start, article: Path) -> None:
    terminal = start("draft", article)
    terminal.wait_for("1/1 Threats · 0 of 1 reviewed", f"▌ {_SENTENCE}", "wrote kestria.yaml: 1 claim")
    assert terminal.end("q") == 0
    assert "    review: unreviewed" in article.with_name("kestria.yaml").read_text(encoding="utf-8")


def test_a_briefing_is_begun_on_its_source_and_its_file_is_lean(start: Start, article: Path) -> None:
    terminal = start("new", article)
    terminal.wait_for(_SENTENCE, r"wrote kestria\.yaml; v selects in the source, \+ makes a claim of it")
    terminal.press("3")
    terminal.wait_for("No cooperation.", r"v selects in the source, \+ makes a claim")
    assert terminal.end("q") == 0
    text = article.with_name("kestria.yaml").read_text(encoding="utf-8")
    assert "threats" not in text
    assert "author: Jane Doe                  # front matter, author" in text


@pytest.mark.parametrize("command", ["new", "draft"])
def test_what_was_written_is_read_again_from_where_it_was_left(start: Start, article: Path, command: str) -> None:
    first = start(command, article)
    first.wait_for("wrote kestria.yaml")
    first.press("2")
    assert first.end("q") == 0
    again = start(article.with_name("kestria.yaml"))
    again.wait_for("where you were")
    assert again.end("q") == 0


@pytest.mark.parametrize("command", ["new", "draft"])
@pytest.mark.parametrize("options", [["--no-open"], ["-o", "-"]], ids=" ".join)
def test_the_reader_stays_closed_where_it_is_not_wanted(
    start: Start, article: Path, command: str, options: list[str]
) -> None:
    terminal = start(command, article, *options)
    assert terminal.end() == 0
    assert b"\x1b[?1049h" not in terminal.written
    assert (b"Wrote" in terminal.written) == (options == ["--no-open"])


@pytest.mark.parametrize("option", ["--reasons=-", "-o"])
def test_reasons_that_are_printed_and_folders_are_not_opened(start: Start, article: Path, option: str) -> None:
    given = [article, option] if option.startswith("--") else [article.parent, option, article.parent]
    terminal = start("draft", *given)
    assert terminal.end() == 0
    assert b"\x1b[?1049h" not in terminal.written


def test_without_a_terminal_that_can_be_controlled_nothing_is_opened(start: Start, article: Path) -> None:
    terminal = start("new", article, TERM="dumb")
    assert terminal.end() == 0
    assert b"Put your claims into it" in terminal.written


def test_a_briefing_that_is_read_only_says_so_and_cannot_be_changed(start: Start, article: Path) -> None:
    assert start("draft", article, "--no-open").end() == 0
    path = article.with_name("kestria.yaml")
    before = path.read_bytes()
    terminal = start("--read-only", path)
    terminal.wait_for("^ READ ONLY  Kestria", "1/1 quote")
    terminal.press("2Z")
    terminal.wait_for("it is read only: ")
    assert terminal.end("q") == 0
    assert path.read_bytes() == before


_WRITING_SLOWLY = """
import sys, time
from briefing_tui.documents.working_copy import WorkingCopy
make = WorkingCopy.make
def slowly(self, *arguments):
    time.sleep(1)
    return make(self, *arguments)
WorkingCopy.make = slowly
sys.argv[1:] = [{path!r}]
import briefing_tui.__main__
briefing_tui.__main__.main()
"""


@pytest.fixture
def draft(start: Start, article: Path) -> Path:
    """Return the path of a draft of one claim."""
    assert start("draft", article, "--no-open").end() == 0
    return article.with_name("kestria.yaml")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_lets_the_last_change_be_written(start: Start, draft: Path, number: int) -> None:
    terminal = start(command=[sys.executable, "-c", _WRITING_SLOWLY.format(path=str(draft))])
    terminal.wait_for("1/1 quote")
    terminal.press("2a")
    terminal.wait_for("1 of 1 reviewed")
    assert "    review: accepted" not in draft.read_text(encoding="utf-8")
    terminal.kill(number)
    assert terminal.end() == 128 + number
    assert "    review: accepted" in draft.read_text(encoding="utf-8")


def test_a_terminal_that_is_closed_lets_the_last_change_be_written(start: Start, draft: Path) -> None:
    terminal = start(command=[sys.executable, "-c", _WRITING_SLOWLY.format(path=str(draft))])
    terminal.wait_for("1/1 quote")
    terminal.press("2a")
    terminal.wait_for("1 of 1 reviewed")
    terminal.hang_up()
    assert "    review: accepted" in draft.read_text(encoding="utf-8")


def test_what_could_not_be_written_is_said_at_the_end_and_offered_at_the_next_start(start: Start, draft: Path) -> None:
    draft.chmod(0o444)
    terminal = start(draft)
    terminal.wait_for("1/1 quote")
    terminal.press("2a")
    terminal.wait_for(
        "^ NOT WRITTEN: .* is read-only", "not written, kept for the next start: kestria.yaml is read-only"
    )
    terminal.press("q")
    terminal.wait_for("q again leaves all the same")
    assert terminal.end("q") == 2
    said = terminal.written.decode().rpartition("\x1b[?1049l")[2]
    assert "briefing: not written" in said
    assert "offered when the briefing is opened again" in said
    assert "    review: unreviewed" in draft.read_text(encoding="utf-8")
    draft.chmod(0o644)
    again = start(draft)
    again.wait_for("Not written before", "▌ Make them now", "review: unreviewed → accepted")
    again.press("\r")
    again.wait_for("recovered: 2 changes", "1 of 1 reviewed")
    assert again.end("q") == 0
    assert "    review: accepted" in draft.read_text(encoding="utf-8")
    last = start(draft)
    last.wait_for("1/1 quote")
    last.settle(1.0)
    assert "Not written before" not in "\n".join(last.rows)
    assert last.end("q") == 0


def test_a_draft_in_memory_is_kept_before_its_first_change(start: Start, article: Path) -> None:
    terminal = start(article)
    terminal.wait_for("drafted 1 claim, not kept")
    terminal.press("2a")
    terminal.wait_for(r"accepted; .*the draft is kept in kestria\.yaml")
    assert terminal.end("q") == 0
    assert "    review: accepted" in article.with_name("kestria.yaml").read_text(encoding="utf-8")
