"""A file that changes while it is read."""

import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


def _rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(path.stat().st_mtime_ns, path.stat().st_mtime_ns + 1))


async def test_a_changed_briefing_is_read_again_and_the_place_kept(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river, "The army answers raids late.", "The army answers slowly.")
        await reading.until(lambda: "read again" in reading.status)
        assert (reading.tab, reading.claim) == ("threats", "answer")
        assert reading.cursor.startswith("The army answers slowly.")
        assert reading.lit == "The army answered a week later."


async def test_a_changed_source_is_anchored_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river.parent / "paper.md", "answered a week later", "never came")
        await reading.look_at_files()
        assert reading.lit == ""
        assert reading.words("#notice").startswith("NOT FOUND")
        assert "21/24" in reading.rows[0]


async def test_the_place_in_the_source_is_kept_when_it_is_read_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("9", "G")
        _rewrite(own_river, "The market has reopened.", "The market is open.")
        await reading.look_at_files()
        assert reading.cursor_in_source.startswith("▌ 20 These closing words")


async def test_where_the_claim_at_hand_has_gone_the_reader_stands_on_the_first(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "m", "a", "3")
        _rewrite(own_river, "id: smuggling", "id: trafficking")
        await reading.look_at_files()
        await reading.press("2")
        assert reading.claim == "raids"
        await reading.press("'", "a")
        assert reading.status.startswith(" mark a is not set")


async def test_a_spoilt_briefing_leaves_the_last_good_edition_and_says_line_and_problem(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river, "key_judgments: [calm, raids]", "key_judgments: [calm, raids")
        await reading.look_at_files()
        assert reading.status.startswith(" not read again, line ")
        assert reading.cursor.startswith("The army answers raids late.")
        assert reading.lit == "The army answered a week later."
        _rewrite(own_river, "key_judgments: [calm, raids", "key_judgments: [calm, raids]")
        await reading.look_at_files()
        assert reading.status.startswith(" read again")


async def test_a_briefing_that_has_gone_leaves_the_last_good_edition_and_says_so(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        own_river.unlink()
        await reading.look_at_files()
        assert reading.status.startswith(" not read again")
        await reading.press("2")
        assert reading.cursor.startswith("Raids cross")


async def test_a_new_edition_while_a_search_is_typed_does_not_take_the_letters_away(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "/", *"opi")
        _rewrite(own_river, "The market has reopened.", "The market is open.")
        await reading.look_at_files()
        await reading.press(*"um", "enter")
        assert reading.claim == "smuggling"
