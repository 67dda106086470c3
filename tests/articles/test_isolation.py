"""A file is read in a process of its own, whatever becomes of that."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.articles.misbehaving import format_named

from briefing_tui.articles import isolation
from briefing_tui.articles.extraction import Progress, ReaderFaultError, UnreadableArticleError
from briefing_tui.articles.isolation import read_isolated
from briefing_tui.domain.article import Article

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits of a process")


@pytest.fixture(autouse=True)
def _readers_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    start = "import sys; sys.path[:] = sys.argv[2:]; from tests.articles.misbehaving import main; main(sys.argv[1], 1)"
    monkeypatch.setattr(isolation, "_START", start)


def _reason(name: str, data: bytes = b"some text") -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        read_isolated(format_named(name), data)
    return f"{caught.value} ({caught.value.hint})"


def _fault(name: str, data: bytes = b"some text") -> str:
    with pytest.raises(ReaderFaultError) as caught:
        read_isolated(format_named(name), data)
    return str(caught.value)


def test_the_article_is_read_and_what_was_read_before_the_end_is_told() -> None:
    told: list[Progress | str] = []

    def tell(what: Progress | Article) -> None:
        told.append(what.text if isinstance(what, Article) else what)

    assert read_isolated(format_named("good"), b"some text", tell).text == "some text"
    assert told == ["some", Progress(1, 2)]
    assert read_isolated(format_named("good"), b"x" * 5_000_000).text == "x" * 5_000_000


def test_the_reason_why_a_file_cannot_be_read_is_the_reader_s_own() -> None:
    assert _reason("unreadable") == "has 9 bytes (take another)"


def test_a_fault_of_the_reader_says_what_and_where() -> None:
    assert _fault("faulty").startswith("LookupError at misbehaving.py:")
    assert _fault("faulty").endswith(": no such thing")
    assert "a piece of the text" in _fault("misplaced")
    assert "malformed" in _fault("garbled")


@pytest.mark.parametrize("name", ["crashing", "crashing_later", "leaving"])
def test_a_crash_of_the_reader_is_a_sentence(name: str) -> None:
    assert _reason(name).startswith("cannot be read: the reader of its format crashed on it")


def test_a_process_that_cannot_be_started_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert "cannot be started (no such file or directory)" in _reason("good")


def test_time_and_memory_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "too long to read" in _reason("busy")
    assert "of memory to read" in _reason("greedy")
    monkeypatch.setattr(isolation, "_MAX_SILENT_SECONDS", 0.5)
    assert "too long to read" in _reason("silent")


def test_parts_without_end_are_no_article_and_no_more_time() -> None:
    assert "too long to read" in _reason("busy_on_every_part")


def test_a_reader_writes_nothing_starts_nothing_and_connects_to_nothing(tmp_path: Path) -> None:
    file = tmp_path / "written"
    assert "PermissionError" in _fault("writing", str(file).encode())
    assert not file.exists()
    assert "PermissionError" in _fault("starting")
    assert "PermissionError" in _fault("connecting")


def test_the_process_ends_when_whoever_waits_for_it_is_gone() -> None:
    command = [sys.executable, "-c", isolation._START, "test/silent", *sys.path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(b"4\nsome")
        process.stdin.close()
        assert process.wait(60) == 1
