"""What holds for the application: the user's keys, and that no text is taken for markup."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Label

from briefing_tui.documents.document import open_document
from briefing_tui.domain.problem import Problem, SourceLocation
from briefing_tui.domain.settings import Glyphs, KeyChoice, Settings, Theme
from briefing_tui.reading.session import Session
from briefing_tui.reading.updates import ReloadFailed
from briefing_tui.ui.app import BriefingApp
from briefing_tui.ui.app_session import app_session, glyphs_for
from briefing_tui.ui.render.glyphs import ASCII, UNICODE
from briefing_tui.ui.screens.reader import Reader

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


@pytest.mark.parametrize("chosen", ["Ctrl+X", "x", "Ctrl+G"])
async def test_escape_cancels_a_prompt_whatever_key_was_chosen_for_it(
    open_reader: Open, river: Path, chosen: str
) -> None:
    async with open_reader(river, settings=_keys(cancel=(chosen,))) as reading:
        await reading.press("2", "/", *"isis")
        assert reading.status.startswith(" / isis")
        await reading.press("escape")
        assert reading.session.prompt is None
        assert "1/17 claims" in reading.status


async def test_the_key_that_was_replaced_is_off(open_reader: Open, river: Path) -> None:
    async with open_reader(river, settings=_keys(contents=("f",))) as reading:
        await reading.press("t")
        assert reading.window == ""


async def test_a_command_without_keys_has_none_and_is_in_the_palette(open_reader: Open, river: Path) -> None:
    async with open_reader(river, settings=_keys(quit=())) as reading:
        await reading.press("q")
        assert reading.app.is_running
        await reading.press("ctrl+p", *"quit", "enter")
        assert not reading.app.is_running


async def test_the_users_own_keys_stand_in_the_status_line(open_reader: Open, river: Path) -> None:
    async with open_reader(river, settings=_keys(search=("f",), keys=("F6",))) as reading:
        assert reading.status.endswith("f search   F6 help")


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
        assert reading.highlighted == "The border will probably stay calm."


async def test_the_source_is_set_to_the_measure_that_was_chosen(open_reader: Open, river: Path) -> None:
    widths = []
    for measure in (40, 72, 100):
        async with open_reader(river, (200, 40), settings=Settings(measure=measure)) as reading:
            await reading.press("7", "g")
            rows = [row.rstrip(" ▌") for row in reading.part("#source").splitlines()]
            margin = next(row.index("The") for row in rows if "The river border" in row)
            widths.append(max(map(len, rows)) - margin)
    assert [measure - 12 < width <= measure for width, measure in zip(widths, (40, 72, 100), strict=True)] == [True] * 3


@pytest.mark.parametrize(("choice", "glyphs"), [(Glyphs.ASCII, ASCII), (Glyphs.UNICODE, UNICODE)])
def test_the_signs_are_those_that_were_chosen(choice: Glyphs, glyphs: object) -> None:
    assert glyphs_for(Settings(glyphs=choice)) is glyphs


async def test_in_ascii_nothing_but_the_texts_own_letters_is_beyond_it(open_reader: Open, river: Path) -> None:
    async with open_reader(river, glyphs=ASCII) as reading:
        for key in ("1", "2", "enter", "5", "6", "7", "escape", "?"):
            await reading.press(key)
            assert reading.text.isascii(), reading.text


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


# More than one reader.


class _Cover(Screen[None]):
    """A screen that is no reader."""

    def compose(self) -> ComposeResult:
        yield Label("Two briefings")


@pytest.fixture
def open_cover(reading_of: Callable[..., "Reading"]) -> Callable[[], AbstractAsyncContextManager["Reading"]]:
    """Return a function that opens the program on a screen of its own, without any document."""

    @asynccontextmanager
    async def opened() -> AsyncIterator["Reading"]:
        app = BriefingApp(app_session(Settings(count_milliseconds=0), UNICODE), _Cover)
        async with app.run_test(size=(120, 24), notifications=True) as pilot:
            yield reading_of(app, pilot)

    return opened


async def _push(reading: "Reading", path: Path) -> Reader:
    """Open one more reader over what is there, and wait until its document is read and checked."""
    reader = Reader(reading.app.session, Session(open_document(path), reading.app.session.keys))
    await reading.app.push_screen(reader)
    await reading.until(lambda: reader.session.document.result)
    return reader


async def test_the_program_opens_on_a_screen_that_is_no_reader_and_its_commands_are_not_offered_there(
    open_cover: Callable[[], AbstractAsyncContextManager["Reading"]],
) -> None:
    async with open_cover() as reading:
        await reading.press("j", "q", "2", "y", "slash")
        assert reading.app.is_running
        assert "Two briefings" in reading.text


async def test_two_readers_are_open_at_once_and_each_takes_its_own_keys(
    open_cover: Callable[[], AbstractAsyncContextManager["Reading"]], own_river: Path, write_briefing: Write
) -> None:
    async with open_cover() as reading:
        river = await _push(reading, own_river)
        await reading.press("2", "j", "j")
        markets = await _push(reading, write_briefing("Trade goes on. So do", "The second market opened in summer."))
        await reading.press("3", "j")
        assert (river.session.state.tab, markets.session.state.tab) == ("threats", "cooperation")
        assert [reader.session.claim and reader.session.claim.id for reader in (river, markets)] == [
            "kidnapping",
            "claim-2",
        ]
        assert reading.highlighted == "The second market opened in summer."
        reading.app.pop_screen()
        await reading.settle()
        await reading.press("j", "j")
        assert reading.cursor.startswith("The army answers raids late.")
        assert reading.highlighted == "The army answered a week later."


async def test_a_change_of_one_document_on_disk_reaches_its_own_reader_alone(
    open_cover: Callable[[], AbstractAsyncContextManager["Reading"]], own_river: Path, write_briefing: Write
) -> None:
    async with open_cover() as reading:
        river = await _push(reading, own_river)
        await reading.press("2")
        markets = await _push(reading, write_briefing("Trade goes on. So do"))
        document = markets.session.document
        text = own_river.read_text(encoding="utf-8")
        own_river.write_text(text.replace("Raids cross the river at night.", "Raids go on."), encoding="utf-8")
        for reader in (markets, river):
            reader.workers_of_document.look()
        await reading.until(lambda: river.session.messages == ("read again",))
        assert markets.session.document is document
        assert markets.session.messages == ()
        assert "Markets at the border" in reading.rows[0]
        reading.app.pop_screen()
        await reading.settle()
        assert reading.cursor.startswith("Raids go on.")


async def test_a_reader_that_is_left_stops_its_work_and_the_screen_below_is_there_again(
    open_cover: Callable[[], AbstractAsyncContextManager["Reading"]], own_river: Path, write_briefing: Write
) -> None:
    async with open_cover() as reading:
        readers = [await _push(reading, own_river), await _push(reading, write_briefing("Trade goes on. So do"))]
        for path in (own_river, own_river.parent / "article.md"):
            path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        for reader in reversed(readers):
            reader.workers_of_document.look()  # reads the file again in a thread, which may end late
            reading.app.pop_screen()
        await reading.until(lambda: not any(reader.is_running for reader in readers))
        assert [worker.node for worker in reading.app.workers if not worker.is_finished] == []
        assert [timer for reader in readers for timer in reader._timers] == []
        late = Problem("river.yaml", 1, 1, "empty-file", "too late")
        for reader in readers:  # as a thread does that ends late
            reader.workers_of_document._post(ReloadFailed((late,)))
        await reading.settle()
        assert "Two briefings" in reading.text
        assert [reader.session.stale for reader in readers] == [(), ()]


# How to leave.


@pytest.mark.parametrize("keys", [[], ["/", "x"], ["?"], ["ctrl+f", "r"], ["ctrl+p", "q"], ["'"], ["t"]], ids=str)
async def test_control_q_quits_wherever_it_is_pressed(open_reader: Open, river: Path, keys: list[str]) -> None:
    async with open_reader(river) as reading:
        await reading.press(*keys, "ctrl+q")
        assert not reading.app.is_running


async def test_where_the_user_has_chosen_other_keys_to_quit_control_q_does_not(open_reader: Open, river: Path) -> None:
    async with open_reader(river, settings=_keys(quit=("Q", "Ctrl+X"))) as reading:
        await reading.press("ctrl+q", "q", "/", "Q", "ctrl+q")
        assert reading.app.is_running
        await reading.press("ctrl+x")
        assert not reading.app.is_running


@pytest.mark.parametrize(("chosen", "said"), [({}, " q quits"), ({"quit": ("Z", "q")}, " Z quits")], ids=str)
async def test_control_c_says_how_to_quit_by_the_users_own_key(
    open_reader: Open, river: Path, chosen: dict[str, tuple[str, ...]], said: str
) -> None:
    async with open_reader(river, settings=_keys(**chosen)) as reading:
        await reading.press("2", "ctrl+c")
        assert reading.status.startswith(said)
        assert reading.written == []


@pytest.mark.parametrize("keys", [["/", "x"], ["?"], ["ctrl+f"], ["t"]], ids=str)
@pytest.mark.parametrize(("chosen", "said"), [({}, "Ctrl+Q quits"), ({"quit": ("Z",)}, "Esc, then Z, quits")], ids=str)
async def test_where_words_are_typed_or_a_window_is_open_control_c_names_a_key_that_quits_there(
    open_reader: Open, river: Path, keys: list[str], chosen: dict[str, tuple[str, ...]], said: str
) -> None:
    async with open_reader(river, settings=_keys(**chosen)) as reading:
        await reading.press(*keys, "ctrl+c")
        await reading.until(lambda: said in reading.text)
        assert reading.app.is_running


async def test_however_often_control_c_is_pressed_in_a_window_it_is_said_once_how_to_quit(
    open_reader: Open, river: Path
) -> None:
    async with open_reader(river) as reading:
        await reading.press("?", *["ctrl+c"] * 4)
        await reading.until(lambda: "Ctrl+Q quits" in reading.text)
        assert reading.text.count("Ctrl+Q quits") == 1


async def test_control_c_copies_what_is_selected_with_its_citation(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        await reading.press("2", "enter", "v", "ctrl+c")
        assert reading.copied[-1].startswith('"Armed men crossed the river at night in May."\nNazira Karimi')
        x, y = reading.cell_of("Two bridges", "#source")
        await reading.drag((x, y), (x + len("Two bridges") - 1, y))
        await reading.press("ctrl+c")
        assert reading.copied[-1].startswith('"Two bridges"\nNazira Karimi')
        x, y = reading.cell_of("Raids cross", "#page")
        await reading.drag((x, y), (x + len("Raids cross") - 1, y))
        await reading.press("ctrl+c")
        assert reading.copied[-1] == "Raids cross"
        assert reading.status.startswith(" sent the selected words to the terminal")
        await reading.press("ctrl+c")
        assert reading.status.startswith(" q quits")


async def test_an_application_that_is_ended_before_its_reader_is_composed_ends_without_a_fault(river: Path) -> None:
    shared = app_session(Settings(), UNICODE)

    def ending() -> Screen[None]:
        app.exit(return_code=143)  # as at a signal
        return Reader(shared, Session(open_document(river), shared.keys))

    app = BriefingApp(shared, ending)
    await app.run_async(headless=True)
    assert app.return_code == 143
