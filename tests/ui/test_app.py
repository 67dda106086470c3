"""What holds for the application: the user's keys, the command palette, and that no text is taken for markup."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.command import CommandList, CommandPalette
from textual.content import Content

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.settings import Glyphs, KeyChoice, Settings, Theme
from briefing_tui.ui.app_session import glyphs_for
from briefing_tui.ui.key_names import spoken
from briefing_tui.ui.key_table import keys_in_force
from briefing_tui.ui.keymap import READER
from briefing_tui.ui.render.glyphs import ASCII, UNICODE

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]


def _keys(**chosen: tuple[str, ...]) -> Settings:
    return Settings(keys={name: KeyChoice(name, keys, SourceLocation(2, 3)) for name, keys in chosen.items()})


@pytest.mark.parametrize(
    ("written", "pressed"), [("f", "f"), ("F6", "f6"), ("Ctrl+G", "ctrl+g"), ("!", "exclamation_mark")]
)
async def test_a_key_of_the_users_own_runs_its_command(
    open_reader: Open, river: Path, written: str, pressed: str
) -> None:
    async with open_reader(river, settings=_keys(contents=(written,))) as reading:
        await reading.press(pressed)
        assert reading.window == "Contents"


async def test_the_key_that_was_replaced_is_off(open_reader: Open, river: Path) -> None:
    async with open_reader(river, settings=_keys(contents=("f",))) as reading:
        await reading.press("t")
        assert reading.window == ""


async def test_a_command_without_keys_has_none_and_is_in_the_palette(open_reader: Open, river: Path) -> None:
    async with open_reader(river, settings=_keys(quit=())) as reading:
        await reading.press("q")
        assert reading.app.is_running
        await _choose(reading, "Quit")
        assert not reading.app.is_running


async def test_the_users_own_keys_stand_in_the_status_line(open_reader: Open, river: Path) -> None:
    async with open_reader(river, settings=_keys(search=("f",), keys=("F6",))) as reading:
        assert reading.status.endswith("f search   Enter source   F6 keys")


async def test_what_is_wrong_at_the_start_is_said_until_a_key_is_pressed(open_reader: Open, river: Path) -> None:
    said = "settings.yaml:3:5: unknown-command there is no command 'fly'"
    async with open_reader(river, said=said) as reading:
        assert reading.status.startswith(f" {said}")
        await reading.press("j")
        assert said not in reading.status


@pytest.mark.parametrize("theme", list(Theme))
async def test_the_reader_opens_in_the_theme_that_was_chosen(open_reader: Open, river: Path, theme: Theme) -> None:
    async with open_reader(river, settings=Settings(theme=theme)) as reading:
        assert reading.app.theme == theme
        assert reading.lit == "The border will probably stay calm."


async def test_the_source_is_set_to_the_measure_that_was_chosen(open_reader: Open, river: Path) -> None:
    widths = []
    for measure in (40, 72, 100):
        async with open_reader(river, (200, 40), settings=Settings(measure=measure)) as reading:
            await reading.press("9")
            rows = [row.rstrip(" ▌") for row in reading.part("#source").splitlines()]
            margin = next(row.index("The") for row in rows if "The river border" in row)
            widths.append(max(map(len, rows)) - margin)
    assert [measure - 12 < width <= measure for width, measure in zip(widths, (40, 72, 100), strict=True)] == [True] * 3


@pytest.mark.parametrize(("choice", "glyphs"), [(Glyphs.ASCII, ASCII), (Glyphs.UNICODE, UNICODE)])
def test_the_signs_are_those_that_were_chosen(choice: Glyphs, glyphs: object) -> None:
    assert glyphs_for(Settings(glyphs=choice)) is glyphs


async def test_in_ascii_nothing_but_the_texts_own_letters_is_beyond_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river, glyphs=ASCII) as reading:
        for key in ("1", "2", "enter", "7", "8", "9", "escape", "?"):
            await reading.press(key)
            assert reading.text.isascii(), reading.text


# The command palette.


async def _choose(reading: "Reading", words: str) -> None:
    """Type into the command palette, wait for what it finds, and take the first."""
    await reading.press("ctrl+p")
    palette = reading.app.screen
    assert isinstance(palette, CommandPalette)
    await reading.press(*words)
    commands = palette.query_one(CommandList)
    await reading.until(lambda: commands.option_count and words.lower() in str(commands.options[0].prompt).lower())
    await reading.press("down", "enter") if commands.highlighted is None else await reading.press("enter")
    await reading.settle()


async def test_the_palette_offers_the_commands_of_the_table_with_their_keys_and_no_others(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        offered = {command.title.lower(): command.help for command in reading.app.get_system_commands(reading.reader)}
        keys = keys_in_force({})
        assert offered == {
            command.label.lower(): f"{command.group}: {' '.join(map(spoken, keys[command.id]))}" for command in READER
        }


async def test_a_command_is_run_from_the_palette(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await _choose(reading, "zoom the pane")
        await reading.until(lambda: reading.state.zoomed)
        assert reading.part("#source") == ""


async def test_the_palette_is_left_by_escape(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("ctrl+p", "escape")
        assert reading.app.screen is reading.reader


async def test_in_a_window_the_palette_offers_nothing(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("?")
        assert list(reading.app.get_system_commands(reading.app.screen)) == []


# Nothing is markup.

_MARKUP = "[/b] [red]x[/red] [@click=app.quit]quit[/] [$primary] [[b] :smile:"


async def test_markup_in_a_briefing_is_shown_as_it_stands_everywhere(open_reader: Open, write_briefing: Write) -> None:
    def claim(id_: str, quote: str) -> dict[str, object]:
        words = {"text": _MARKUP, "by": [_MARKUP], "kind": _MARKUP, "note": _MARKUP}
        return {"id": id_, "basis": "reported", "when": "2020", "actors": ["x"], "at": [quote], **words}

    path = write_briefing(
        title=_MARKUP,
        bluf=_MARKUP,
        actors=[{"id": "x", "name": _MARKUP, "kind": _MARKUP, "aliases": [_MARKUP]}],
        threats=[claim("a", _MARKUP)],
        sections=[{"id": "more", "title": _MARKUP, "claims": [claim("b", "gone " * 20 + _MARKUP)]}],
        sources=[{"id": "paper", "file": "article.md", "title": _MARKUP, "author": _MARKUP, "publisher": _MARKUP}],
    )
    (path.parent / "article.md").write_text(f"# {_MARKUP}\n\nBefore. `{_MARKUP}` after.\n", encoding="utf-8")
    async with open_reader(path, (200, 50)) as reading:
        assert _MARKUP in reading.rows[0]
        for tab in "1256789":
            await reading.press(tab)
            assert _MARKUP in reading.words("#page") + reading.words("#source") + reading.words("#tabs")
        await reading.press("t")
        assert _MARKUP in reading.words("#choices")
        await reading.press("escape", "1", "/", *"[/b]", "enter", "&", "escape", "ctrl+f", *"[red]")
        assert _MARKUP in reading.words("#choices")


async def test_a_click_on_a_link_in_markup_does_nothing(open_reader: Open, write_briefing: Write) -> None:
    text = "Press [@click=app.quit]here[/] or [link=https://example.org]there[/]."
    path = write_briefing("Trade goes on.", title=text, bluf=text)
    (path.parent / "article.md").write_text(f"Trade goes on. {text}", encoding="utf-8")
    async with open_reader(path) as reading:
        for part in ("#head", "#page", "#source"):
            await reading.click("app.quit", part, again=True)
            await reading.click("here", part)
            assert reading.app.is_running


async def test_markup_in_a_toast_would_be_shown_as_it_stands(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        reading.app.notify(Content(_MARKUP).plain, markup=False)
        await reading.settle()
        assert reading.app.is_running
