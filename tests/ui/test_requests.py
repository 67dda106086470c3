"""What commands ask of the outside, as the reader does it: windows, prompt, clipboard, editor, theme and the end."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from briefing_tui.reading.effect import (
    AskLetter,
    Choice,
    ClaimTarget,
    ClosePrompt,
    CommandTarget,
    Copy,
    CountHits,
    Edit,
    LetterPurpose,
    NextTheme,
    OpenKeys,
    OpenPalette,
    OpenPicker,
    OpenPrompt,
    Quit,
    Request,
    SourceTarget,
    Target,
)
from briefing_tui.ui.requests import carry_out
from briefing_tui.ui.themes import THEMES

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


async def _ask(reading: "Reading", request: Request) -> None:
    await carry_out(reading.reader, request)
    await reading.settle()


@pytest.mark.parametrize(
    ("target", "there"),
    [
        (ClaimTarget("prices"), ("cooperation", "prices", "list")),
        (SourceTarget("wire", 5), (":brief", "calm", "source")),
    ],
)
async def test_the_choice_taken_in_a_window_is_gone_to(
    open_reader: Open, river: Path, target: Target, there: tuple[str, str, str]
) -> None:
    async with open_reader(river) as reading:
        await _ask(reading, OpenPicker("Choose", [Choice(target, "the only one")]))
        assert (reading.window, reading.cursor) == ("Choose", "the only one")
        await reading.press("enter")
        assert (reading.tab, reading.claim, reading.focus) == there


async def test_the_command_taken_in_a_window_is_run_as_by_its_key(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await _ask(reading, OpenPicker("Choose", [Choice(CommandTarget("tab-2"), "the second tab")]))
        await reading.press("enter")
        assert (reading.window, reading.tab) == ("", "threats")
        await _ask(reading, OpenPicker("Choose", [Choice(CommandTarget("next-hit"), "the next hit")]))
        await reading.press("enter")
        assert "nothing has been searched for yet" in reading.status


async def test_a_window_left_without_a_choice_leads_nowhere(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        before = reading.state
        await _ask(reading, OpenPicker("Choose", [Choice(ClaimTarget("prices"), "the only one")]))
        await reading.press("escape")
        assert (reading.window, reading.state) == ("", before)


async def test_the_letter_asked_for_sets_a_mark_and_leads_to_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "j")
        await _ask(reading, AskLetter(LetterPurpose.SET_MARK))
        assert reading.status.strip() == LetterPurpose.SET_MARK
        await reading.press("a", "3")
        await _ask(reading, AskLetter(LetterPurpose.GO_TO_MARK))
        await reading.press("a")
        assert reading.claim == "smuggling"


async def test_the_prompt_stands_in_place_of_the_status_line_until_it_is_closed(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        status = reading.status
        await _ask(reading, OpenPrompt("filter", "&", "opium"))
        assert reading.status.split() == ["&", "opium"]
        assert isinstance(reading.app.focused, Input)
        await _ask(reading, ClosePrompt())
        assert reading.status == status
        assert reading.session.prompt is None


async def test_closing_a_prompt_that_is_not_open_changes_nothing(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        status = reading.status
        await _ask(reading, ClosePrompt())
        assert reading.status == status


async def test_words_typed_into_the_prompt_lead_on_at_once_and_their_outcome_is_said(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("2")
        await _ask(reading, OpenPrompt("filter", "&"))
        await reading.press(*"opium")
        assert (reading.claim, reading.status.split()) == ("smuggling", ["&", "opium", "1", "of", "17", "left"])


async def test_hits_are_counted_later_and_only_while_the_words_are_still_sought(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "/", *"incident", "enter")
        hit = reading.state.hit
        assert hit is not None
        uncounted = hit._replace(number=0, total=0)
        reading.session.state = replace(reading.state, hit=uncounted)
        over: list[bool] = []
        await _ask(reading, CountHits("incident", uncounted))
        await _ask(reading, CountHits("other", uncounted))
        await _ask(reading, CountHits("incident", uncounted._replace(wrapped=True)))
        reading.reader.set_timer(0.2, lambda: over.append(True))
        await reading.until(lambda: over)
        assert reading.state.hit == hit
        assert "hit 1/12" in reading.status


async def test_the_keys_open_in_a_window(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await _ask(reading, OpenKeys())
        assert reading.window.startswith("Keys")


async def test_the_palette_opens_and_takes_the_keys(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await _ask(reading, OpenPalette())
        assert reading.window == "Commands"
        assert isinstance(reading.app.focused, Input)


async def test_a_text_is_copied_by_the_terminal_and_that_is_said(
    open_reader: Open, river: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # where there is no other way to the clipboard
    async with open_reader(river) as reading:
        await _ask(reading, Copy("“Trade goes on.”", "the passage"))
        assert reading.copied == ["“Trade goes on.”"]
        assert reading.status.startswith(" sent the passage to the terminal")


async def test_a_selection_of_the_mouse_is_gone_once_it_is_copied(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("7", "g")
        x, y = reading.cell_of("bridges", "#source")
        await reading.drag((x, y), (x + 6, y))
        assert reading.reader.selections
        await _ask(reading, Copy("bridges", "the selected words"))
        assert not reading.reader.selections


async def test_where_the_editor_cannot_be_started_that_is_said(
    open_reader: Open, river: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("EDITOR", str(tmp_path / "no-such-editor"))
    async with open_reader(river) as reading:
        status = reading.status
        await _ask(reading, Edit(river, 3))
        assert reading.status != status
        assert reading.app.is_running


async def test_each_theme_comes_after_the_other_and_is_named(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        themes = []
        for _ in THEMES:
            await _ask(reading, NextTheme())
            assert reading.status.startswith(f" theme {reading.app.theme}")
            themes.append(reading.app.theme)
        assert themes == ["light", "high-contrast", "dark"]


async def test_the_program_ends_when_it_is_asked_to(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await _ask(reading, Quit())
        assert not reading.app.is_running
