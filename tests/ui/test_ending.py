"""The end of the reader: it waits for what is still to be written, and is asked for twice where that fails."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from briefing_tui.documents.working_copy import WorkingCopy
from briefing_tui.ui import ending

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


@pytest.fixture
def held_up(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Return what lets changes be written, which wait for it till then."""
    free, make = Event(), WorkingCopy.make

    def waits(self: WorkingCopy, *arguments: object) -> object:
        free.wait(20)
        return make(self, *arguments)  # type: ignore[arg-type]  # those of the method

    monkeypatch.setattr(WorkingCopy, "make", waits)
    return free


def _has_ended(reading: "Reading") -> bool:
    return reading.app.return_code == 0


async def test_with_nothing_to_write_the_first_time_is_the_end(open_reader: Open, own_draft: Path) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("q")
        assert _has_ended(reading)


async def test_the_end_waits_for_the_last_change(open_reader: Open, own_draft: Path, held_up: Event) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("2", "a", "q")
        assert not _has_ended(reading)
        assert reading.status.startswith(" the last changes are being written")
        held_up.set()
        await reading.until(lambda: _has_ended(reading))
    assert own_draft.read_text(encoding="utf-8").count("review: accepted") == 2


async def test_a_second_time_is_the_end_whatever_is_not_written(
    open_reader: Open, own_draft: Path, held_up: Event
) -> None:
    async with open_reader(own_draft) as reading:
        await reading.press("2", "a", "q")
        assert not _has_ended(reading)
        await reading.press("q")
        assert _has_ended(reading)
        held_up.set()


async def test_what_takes_too_long_is_said_and_what_was_done_since_asks_again(
    open_reader: Open, own_draft: Path, held_up: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ending, "MAX_SECONDS", 0.1)
    async with open_reader(own_draft) as reading:
        await reading.press("2", "a", "q")
        await reading.until(lambda: "it takes longer than" in reading.status)
        await reading.press("j", "q")
        assert not _has_ended(reading)
        held_up.set()
        await reading.until(lambda: _has_ended(reading))


async def test_what_cannot_be_written_is_said_before_the_end(open_reader: Open, own_draft: Path) -> None:
    own_draft.chmod(0o444)
    async with open_reader(own_draft) as reading:
        await reading.press("2", "a")
        await reading.until(lambda: "NOT WRITTEN" in reading.rows[0])
        await reading.press("q")
        await reading.until(lambda: "q again leaves all the same" in reading.status)
        assert not _has_ended(reading)
        await reading.press("q")
        assert _has_ended(reading)


async def test_what_can_be_written_by_then_is_written_at_the_end(open_reader: Open, own_draft: Path) -> None:
    own_draft.chmod(0o444)
    async with open_reader(own_draft) as reading:
        await reading.press("2", "a")
        await reading.until(lambda: "NOT WRITTEN" in reading.rows[0])
        own_draft.chmod(0o644)
        await reading.press("q")
        await reading.until(lambda: _has_ended(reading))
    assert own_draft.read_text(encoding="utf-8").count("review: accepted") == 2


async def test_a_change_that_waits_for_its_draft_to_be_kept_is_made_before_the_end(
    open_reader: Open, tmp_path: Path
) -> None:
    article = tmp_path / "today.md"
    article.write_text("# Kestria\n\nSoldiers of Varland attacked a border post at night.\n", encoding="utf-8")
    async with open_reader(article) as reading:
        await reading.until(lambda: reading.session.document.draft_of)
        await reading.press("2")
        reading.send("a")
        reading.send("q")
        await reading.until(lambda: _has_ended(reading))
    assert "review: accepted" in article.with_name("kestria.yaml").read_text(encoding="utf-8")
