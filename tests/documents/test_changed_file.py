"""A change of a file is seen, and one that is under way is waited for."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import sleep

import pytest

from briefing_tui.documents.changed_file import changed_document, stamp_of
from briefing_tui.documents.files import stamp
from briefing_tui.domain.problem import BriefingError


@pytest.fixture
def file(write_briefing: Callable[..., Path]) -> Path:
    return write_briefing("The first market opened in spring.")


def test_a_file_that_holds_what_is_known_is_not_read_further(file: Path) -> None:
    assert changed_document(file, None, file.read_bytes()) is None


def test_a_file_that_holds_something_else_is_opened(file: Path) -> None:
    document = changed_document(file, file.parent, b"")
    assert document is not None
    assert (document.loaded.data, document.given_root) == (file.read_bytes(), file.parent)


@pytest.mark.parametrize("content", [b"", b"title: only", b"\xff"])
def test_a_file_that_stays_mistaken_is_told(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    document = changed_document(file, None, b"known")
    assert document is not None
    assert not document.is_valid


@contextmanager
def _all_the_time(work: Callable[[], object]) -> Iterator[None]:
    """Do some work again and again, in a thread."""
    ended = Event()

    def go_on() -> None:
        while not ended.is_set():
            work()
            sleep(0.001)

    with ThreadPoolExecutor(1) as thread:
        done = thread.submit(go_on)
        try:
            yield
        finally:
            ended.set()
            done.result()


def test_a_file_that_is_written_all_the_time_is_not_taken_for_finished(file: Path) -> None:
    with _all_the_time(file.touch), pytest.raises(BriefingError, match="is being written by another program"):
        changed_document(file, None, b"known")


def test_a_file_that_is_gone_or_unreadable_is_an_error(file: Path) -> None:
    with pytest.raises(BriefingError, match=r"markets.yaml is a folder, not a file|.* is a folder, not a file"):
        changed_document(file.parent, None, b"known")
    file.unlink()
    with pytest.raises(BriefingError, match=r"markets.yaml does not exist"):
        changed_document(file, None, b"known")


def test_a_stamp_is_of_the_bytes_that_are_known_alone(file: Path) -> None:
    assert stamp_of(file, file.read_bytes()) == stamp(file)
    assert stamp_of(file, b"other") is None
    file.unlink()
    assert stamp_of(file, b"") is None
