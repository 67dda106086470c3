"""The files of a document are looked at, and our own writing is not taken for somebody else's."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.documents.files import stamp

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


async def test_a_change_of_the_file_is_noticed(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        text = own_river.read_text(encoding="utf-8")
        own_river.write_text(text + "# more\n", encoding="utf-8")
        await reading.look_at_files()
        assert reading.session.document.loaded.text.endswith("# more\n")


async def test_what_was_written_here_is_not_read_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        document = reading.session.document
        own_river.write_text(own_river.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
        watch = reading.reader.workers_of_document._watch
        watch.wrote(stamp(own_river))
        watch.look()
        await reading.settle()
        assert reading.session.document is document


async def test_what_is_written_here_during_a_look_is_not_read_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        told: list[object] = []
        watch = reading.reader.workers_of_document._watch
        watch._on_change = lambda _, stamps: told.append(stamps)
        before = watch.stamps
        own_river.write_text(own_river.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
        watch._compare(reading.session.document, before)  # sees it before it is known whose it is
        watch.wrote(stamp(own_river))
        await reading.settle()
        assert told == []
        own_river.write_text(own_river.read_text(encoding="utf-8") + "# theirs\n", encoding="utf-8")
        watch._compare(reading.session.document, watch.stamps)
        await reading.settle()
        assert len(told) == 1
