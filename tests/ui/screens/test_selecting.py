"""What is copied is what was selected, to the letter, with the place it is from."""

import re
from base64 import b64decode
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]

_PAPER = "Nazira Karimi, River Post"


def _copied(reading: "Reading") -> str:
    """Return what was sent to the terminal's clipboard by OSC 52."""
    sent = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", reading.written[-1])
    assert sent, reading.written
    return b64decode(sent[1]).decode()


async def test_a_claim_is_copied_with_its_passages_and_their_places(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "y")
        assert _copied(reading) == (
            "Raids cross the river at night.\n\n"
            f'"Armed men crossed the river at night in May."\n{_PAPER}, para. 2\n\n'
            '"Raids went on through the summer, the agency reports."\n"Summer on the river", para. 1\n\n'
            f'"Three villages were robbed."\n{_PAPER}, para. 2'
        )


async def test_a_quote_that_was_not_found_is_not_copied_as_a_passage(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j", "j", "y")
        assert "Not found in the source: " in _copied(reading)


async def test_in_the_source_the_cited_passage_at_the_cursor_is_copied(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "}", "}", "}", "}", "enter", "y")
        assert _copied(reading) == f'"The army answered a week later."\n{_PAPER}, para. 2'


async def test_where_nothing_is_cited_the_sentence_at_the_cursor_is_copied(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "G", "y")
        assert _copied(reading) == f'"These closing words are cited by no claim."\n{_PAPER}, para. 20'


async def test_sentences_are_selected_more_and_less_and_copied_with_their_place(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "j", "j", "k")
        words = "Armed men crossed the river at night in May. Three villages were robbed."
        assert reading.selected == words
        await reading.press("y")
        assert _copied(reading) == f'"{words}"\n{_PAPER}, para. 2'
        assert reading.selected == ""


async def test_a_selection_goes_up_from_where_it_began(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "k", "k", "y")
        assert _copied(reading) == (
            f'"Two bridges cross it.\nRaids\nArmed men crossed the river at night in May."\n{_PAPER}, paras. 1-2'
        )


async def test_a_selection_over_paragraphs_names_them_all(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9", "G", "v", "k", "k", "y")
        assert _copied(reading).endswith("paras. 19-20")


async def test_escape_leaves_the_selection_and_stays_in_the_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "escape")
        assert (reading.selected, reading.focus) == ("", "source")


@pytest.mark.parametrize("leave", [["3"], ["tab"], ["s"], ["U"], ["t", "G", "enter"], ["backspace"], ["}"]])
async def test_a_selection_ends_where_the_reader_moves_on(open_reader: Open, river: Path, leave: list[str]) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", *leave, "y")
        assert '"Armed men crossed the river at night in May."\nNazira' not in _copied(reading)[:60]


async def test_what_the_mouse_draws_over_is_lit_and_copied_with_its_place(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9")
        x, y = reading.cell_of("Two bridges")
        await reading.drag((x, y), (x + len("Two bridges") - 1, y))
        assert reading.selected == "Two bridges"
        await reading.press("y")
        assert _copied(reading) == f'"Two bridges"\n{_PAPER}, para. 1'


async def test_the_mouse_selects_over_lines_and_paragraphs(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9")
        await reading.drag(reading.cell_of("bridges"), reading.cell_of("men"))
        await reading.press("y")
        assert _copied(reading) == f'"bridges cross it.\nRaids\nArmed m"\n{_PAPER}, paras. 1-2'


async def test_what_the_mouse_draws_over_wide_and_combining_letters_is_what_is_copied(
    open_reader: Open, write_briefing: Write
) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("日本語の文章 and مَرْحَبًا here. Trade goes on.", encoding="utf-8")
    async with open_reader(path) as reading:
        await reading.press("8")
        await reading.drag(reading.cell_of("and"), reading.cell_of("here"))
        assert reading.selected == "and مَرْحَبًا h"
        await reading.press("y")
        assert _copied(reading).startswith('"and مَرْحَبًا h"')


async def test_the_mouses_selection_goes_with_its_source(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("9")
        await reading.drag(reading.cell_of("Three villages"), reading.cell_of("answered"))
        await reading.press("s")
        assert reading.selected == ""
        await reading.press("y")
        assert _copied(reading) == (
            '"Raids went on through the summer, the agency reports."\n"Summer on the river", para. 1'
        )


async def test_a_native_tool_is_given_the_text_where_there_is_one(
    open_reader: Open, river: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "xclip"
    tool.write_text(f'#!/bin/sh\nexec cat > "{tmp_path}/taken"\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("DISPLAY", ":0")
    async with open_reader(river) as reading:
        await reading.press("9", "G", "y")
        assert reading.status.startswith(" copied with xclip")
        assert reading.written == []
    assert (tmp_path / "taken").read_text().startswith('"These closing words')


async def test_where_there_is_no_sentence_nothing_is_selected(open_reader: Open, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.")
    (path.parent / "article.md").write_text("")
    async with open_reader(path) as reading:
        await reading.press("8", "v", "y", "enter", "j", "/", "a", "enter", "n", "t", "U")
        assert reading.written == []
