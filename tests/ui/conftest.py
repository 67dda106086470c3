"""The reader as a user has it: a small library on disk, the program's own screen, and what can be seen on it."""

import asyncio
import gc
from base64 import b64decode
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from time import monotonic
from typing import Any

import pytest
from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual._styles_cache import StylesCache
from textual.events import Key, MouseDown, MouseEvent, MouseMove, MouseScrollDown, MouseScrollUp, MouseUp
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

from briefing_tui.documents.opening import open_file
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.settings import Settings
from briefing_tui.reading.places import Place, return_to
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import State
from briefing_tui.ui.app import BriefingApp
from briefing_tui.ui.app_session import app_session
from briefing_tui.ui.render.glyphs import UNICODE, Glyphs
from briefing_tui.ui.screens.reader import Reader

Opener = Callable[..., AbstractAsyncContextManager["Reading"]]

_PATIENCE = 20.0  # seconds, on a busy machine
_QUIET_ROUNDS, _MOST_ROUNDS = 2, 100  # in which no message waits anywhere
_RIVER = Path(__file__).parent / "river"
_DRAFTED = Path(__file__).parent / "drafted"


def pytest_configure(config: pytest.Config) -> None:
    """Keep the report on snapshots that differ among pytest's own files."""
    config.option.snapshot_report = str(config.rootpath / ".pytest_cache" / "snapshots.html")


def write_river(folder: Path) -> Path:
    """Write the library about the river into a folder, and return the path of its briefing."""
    copytree(_RIVER, folder, dirs_exist_ok=True)
    return folder / "river.yaml"


@pytest.fixture(scope="session")
def river(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a briefing with every kind of claim, passage and verdict; nobody may change it."""
    path = write_river(tmp_path_factory.mktemp("river"))
    path.chmod(0o444)
    return path


@pytest.fixture
def own_river(tmp_path: Path) -> Path:
    """Return the path of the same briefing, in a library that the test may change."""
    return write_river(tmp_path)


@pytest.fixture
def own_draft(tmp_path: Path) -> Path:
    """Return the path of a drafted briefing of five claims, one of them accepted; the test may change it."""
    copytree(_DRAFTED, tmp_path, dirs_exist_ok=True)
    return tmp_path / "crossing.yaml"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of the briefing that comes with the program, in a library of its own; nobody may change it."""
    library, project = tmp_path_factory.mktemp("shipped"), Path(__file__).parents[2]
    for folder in ("briefings", "seeds"):
        copytree(project / folder, library / folder)
    path = library / "briefings" / "taliban-tajikistan-2024.yaml"
    path.chmod(0o444)
    return path


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take away what the user's own terminal says: colours, clipboard and editor; leave nothing behind."""
    for name in (
        "LC_ALL",
        "NO_COLOR",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "WSL_DISTRO_NAME",
        "TMUX",
        "STY",
        "SSH_CONNECTION",
        "VISUAL",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LANG", "C.UTF-8")
    yield
    gc.unfreeze()
    StylesCache.get_inner_outer.cache_clear()  # it would keep what every screen has drawn


@pytest.fixture
def open_app() -> Callable[..., BriefingApp]:
    """Return a function that makes the app for a briefing, as the command line does."""
    return _app


@pytest.fixture
def open_reader() -> Opener:
    """Return a function that opens a briefing in the reader and waits until its evidence is there."""

    @asynccontextmanager
    async def opened(path: Path, size: tuple[int, int] = (120, 24), **choices: Any) -> AsyncIterator[Reading]:
        app = _app(path, **choices)
        async with app.run_test(size=size, notifications=True) as pilot:
            reading = Reading(app, pilot)
            await reading.until(lambda: any(isinstance(screen, Reader) for screen in app.screen_stack))
            await reading.until(lambda: reading.session.index.evidence)
            await app.workers.wait_for_complete()  # the check
            await reading.settle()
            yield reading

    return opened


@pytest.fixture
def open_screen() -> Opener:
    """Return a function that opens the application on a screen of the test's own, with the program's look and keys."""

    @asynccontextmanager
    async def opened(
        screen: Screen[Any],
        size: tuple[int, int] = (40, 10),
        *,
        settings: Settings | None = None,
        glyphs: Glyphs = UNICODE,
    ) -> AsyncIterator[Reading]:
        app = BriefingApp(app_session(settings or Settings(), glyphs), lambda: screen)
        async with app.run_test(size=size, notifications=True) as pilot:
            reading = Reading(app, pilot)
            await reading.settle()
            yield reading

    return opened


def _app(
    path: Path,
    *,
    settings: Settings | None = None,
    glyphs: Glyphs = UNICODE,
    said: str = "",
    root: Path | None = None,
    place: Place | None = None,
    count_milliseconds: int = 0,  # keys that follow a digit at once are no counted commands, unless a test wants them
) -> BriefingApp:
    document = open_file(path, root)
    app = app_session(replace(settings or Settings(), count_milliseconds=count_milliseconds), glyphs)
    session = Session(document, app.keys, *([said] if said else []))
    if place is not None:
        return_to(session, place)
    return BriefingApp(app, lambda: Reader(app, session))


@pytest.fixture
def reading_of() -> "type[Reading]":
    """Return what makes a reader at work from a running app and its pilot."""
    return Reading


class Reading:
    """A reader at work: what a user does, and what a user sees."""

    def __init__(self, app: BriefingApp, pilot: Pilot[None]) -> None:
        """Take the running app and its pilot."""
        self.app = app
        self.pilot = pilot
        self.written: list[str] = []  # what was written to the terminal past the screen
        assert app._driver is not None
        app._driver.write = self.written.append  # type: ignore[method-assign, assignment]  # the one for tests throws it away

    # What a user does.

    async def press(self, *keys: str) -> None:
        """Press keys by Textual's names, or characters, one after the other; what is typed into a field, at once."""
        for key, following in zip(keys, (*keys[1:], ""), strict=True):
            self.send(key)
            if not (isinstance(self.app.focused, Input | TextArea) and len(key) == len(following) == 1):
                await self.settle()

    def send(self, key: str) -> None:
        """Press a key without waiting for what it leads to."""
        assert self.app._driver is not None
        name = _CHARACTERS.get(key, key)
        self.app._driver.send_message(Key(name, key if len(key) == 1 else _PRINTABLE.get(name)))

    async def settle(self) -> None:
        """Wait until what was done has led to what can be seen."""
        quiet = 0
        for _ in range(_MOST_ROUNDS):
            await self.pilot.pause(0)
            quiet = 0 if self._busy else quiet + 1
            if quiet == _QUIET_ROUNDS:
                return

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until something has come true; fail where it does not."""
        deadline = monotonic() + _PATIENCE
        while not condition():
            assert monotonic() < deadline, f"it never came about; on the screen:\n{self.text}"
            await asyncio.sleep(0.01)
            await self.settle()
        await self.settle()

    async def look_at_files(self) -> None:
        """Let the reader look at its files at once, and wait until it has read again what has changed."""
        evidence, messages = self.session.index.evidence, self.session.messages
        self.reader.workers_of_document.look()
        await self.until(lambda: self.session.index.evidence is not evidence or self.session.messages != messages)

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def click(self, text: str, within: str = "", *, again: bool = False) -> None:
        """Click on the first letter of a text on the screen, twice with `again`."""
        await self.click_at(*self.cell_of(text, within))
        if again:
            await self.click_at(*self.cell_of(text, within))

    async def click_at(self, x: int, y: int) -> None:
        """Click on a cell of the screen."""
        await self.drag((x, y), (x, y))

    async def drag(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Draw the mouse over the screen with its button down."""
        self._send(MouseDown, *first)
        if first != last:
            self._send(MouseMove, *last)
        self._send(MouseUp, *last)
        await self.settle()

    async def wheel(self, id_: str, direction: int) -> None:
        """Turn the wheel by one notch over a part of the screen."""
        region = self._region(id_)
        assert region is not None
        self._send(MouseScrollDown if direction > 0 else MouseScrollUp, region.x + 5, region.y + 2)
        await self.settle()

    def _send(self, kind: type[MouseEvent], x: int, y: int) -> None:
        """Send what the mouse does, as a terminal does."""
        assert self.app._driver is not None
        button = 1 if kind in (MouseDown, MouseUp, MouseMove) else 0
        event = kind(None, x, y, 0, 0, button, False, False, False, screen_x=x, screen_y=y)
        self.app._driver.send_message(event)

    # What a user sees.

    @property
    def rows(self) -> list[str]:
        """The screen, row by row."""
        return ["".join(segment.text for segment in row) for row in self._drawn()]

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(self.rows)

    def part(self, id_: str) -> str:
        """Return what stands in a part of the screen, its scroll bar left out, or nothing where it is not shown."""
        region = self._region(id_)
        if region is None:
            return ""
        return "\n".join(_cut(row, region.x, region.right) for row in self.rows[region.y : region.bottom])

    def words(self, id_: str) -> str:
        """Return the words in a part of the screen, with one space between them and without the cursor's bar."""
        return flat(" ".join(row.removeprefix(self.app.session.glyphs.bar) for row in self.part(id_).splitlines()))

    @property
    def status(self) -> str:
        """The status line, or the prompt in its place."""
        return self.rows[-1].rstrip()

    @property
    def open_tab(self) -> str:
        """The label of the tab that is drawn as the open one."""
        row = list(self._drawn())[1]
        return "".join(segment.text for segment in row if segment.style and segment.style.underline).strip()

    @property
    def line(self) -> int:
        """The number, from 0, of the line of the source at its cursor."""
        layout = self.reader.source.layout
        assert layout is not None
        return layout.line_of(self.state.offset)

    @property
    def cursor(self) -> str:
        """The words at the bar that is the cursor of the list, or of a window, without the sign of the verdict."""
        id_ = "#page" if isinstance(self.app.screen, Reader) else "#choices"
        bar, hit = self.app.session.glyphs.bar, self.app.session.glyphs.hit
        rows = [
            row[1:].removeprefix(hit).rstrip("✓≈▒≠✗? 0123456789")
            for row in self.part(id_).splitlines()
            if row.startswith(bar)
        ]
        return flat(" ".join(rows))

    @property
    def cursor_in_source(self) -> str:
        """The words of the line of the source at the bar that is its cursor."""
        rows = [row for row in self.part("#source").splitlines() if row.lstrip().startswith("▌")]
        return flat(" ".join(rows))

    @property
    def highlighted(self) -> str:
        """The words that are highlighted in the source, as far as they are in view."""
        return self._upon("threats-highlight", "cooperation-highlight", "perspective-highlight", "section-highlight")

    @property
    def selected(self) -> str:
        """The words that are selected in the source, as far as they are in view."""
        return self._upon("chosen")

    @property
    def candidates(self) -> str:
        """The words shown in the source as places that a quote may be from."""
        return self._upon("hit")

    @property
    def hits(self) -> tuple[str, str]:
        """The words in the source that are marked as the hit at hand, and as the other hits."""
        return self._upon("hit-now"), self._upon("hit")

    @property
    def window(self) -> str:
        """The title of the window over the reader, or nothing where there is none."""
        return "" if isinstance(self.app.screen, Reader) else self.part("#window-title").strip().split("   ")[0]

    def cell_of(self, text: str, within: str = "") -> tuple[int, int]:
        """Return column and row, from 0, of the first letter of a text on the screen."""
        region = self._region(within) if within else self.app.screen.region
        assert region is not None, f"{within} is not shown"
        for y in range(region.y, region.bottom):
            row = _cut(self.rows[y], region.x, region.right)
            if text in row:
                return region.x + cell_len(row[: row.index(text)]), y
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    def look_at(self, x: int, y: int) -> Style:
        """Return the look of a cell of the screen."""
        at = 0
        for segment in list(self._drawn())[y]:
            at += cell_len(segment.text)
            if x < at:
                return segment.style or Style()
        raise AssertionError(f"there is no cell {x} in row {y}")

    # What is behind it.

    @property
    def reader(self) -> Reader:
        """The reader's screen, under any window."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, Reader))

    @property
    def session(self) -> Session:
        """The reading session."""
        return self.reader.session

    @property
    def state(self) -> State:
        """The state of the session."""
        return self.session.state

    @property
    def focus(self) -> str:
        """The pane with the focus: `list` or `source`."""
        return self.state.focus.value

    @property
    def copied(self) -> list[str]:
        """The texts that were copied by the terminal (OSC 52)."""
        codes = (text.removeprefix("\x1b]52;c;").removesuffix("\a") for text in self.written if "]52;" in text)
        return [b64decode(code).decode() for code in codes]

    @property
    def tab(self) -> str:
        """The id of the tab that is open."""
        return self.state.tab

    @property
    def claim(self) -> str:
        """The id of the claim under the cursor of the list, or nothing."""
        return self.session.claim.id if self.session.claim else ""

    @property
    def scrolled(self) -> tuple[int, int]:
        """The numbers of the lines at the top of the list and of the source, from 0."""
        return self.reader.viewport.list.top, self.reader.viewport.source.top

    @property
    def list_height(self) -> int:
        """The number of lines of the list in view."""
        return self.reader.viewport.list.height

    @property
    def source_height(self) -> int:
        """The number of lines of the source in view."""
        return self.reader.viewport.source.height

    def passages(self, claim: Claim) -> list[str]:
        """Return the words of each passage that a claim rests on, nothing for a quote that does not hold."""
        assert self.session.index.evidence is not None
        return [flat(anchor.passage) for _, anchor in self.session.index.evidence.quotes(claim)]

    @property
    def _busy(self) -> bool:
        """Whether a message waits somewhere, or something is to be laid out or drawn."""
        screen: Screen[object] = self.app.screen
        if screen._layout_required or screen._scroll_required or screen._repaint_required or screen._dirty_widgets:
            return True
        pumps = (self.app, *screen.walk_children(with_self=True))
        return any(pump.message_queue_size or pump._next_callbacks for pump in pumps)

    def _drawn(self) -> Iterable[Iterable[Segment]]:
        screen: Screen[object] = self.app.screen
        return screen._compositor.render_strips()

    def _region(self, id_: str) -> Region | None:
        """Return the cells that a part of the screen has, without its scroll bar."""
        found = self.app.screen.query(id_)
        if not found or not found.first().region.area:
            return None
        return found.first().region.shrink((0, found.first().scrollbar_size_vertical, 0, 0))

    def _upon(self, *names: str) -> str:
        """Return the words of the source that stand upon one of these colours of the theme."""
        region = self._region("#source")
        if region is None:
            return ""
        variables = self.app.get_css_variables()
        grounds = {Color.parse(variables[ground]) for ground in names}
        words = []
        for row in list(self._drawn())[region.y : region.bottom]:
            shown = "".join(
                segment.text if segment.style and segment.style.bgcolor in grounds else " " * cell_len(segment.text)
                for segment in row
            )
            words.append(_cut(shown, region.x, region.right))
        return flat(" ".join(words))


def flat(text: str) -> str:
    """Return a text with one space wherever it has white space."""
    return " ".join(text.split())


def _cut(row: str, first: int, last: int) -> str:
    """Return the part of a row between two cells."""
    at, kept = 0, []
    for character in row:
        if first <= at < last:
            kept.append(character)
        at += cell_len(character)
    return "".join(kept)


_CHARACTERS = {
    "!": "exclamation_mark",
    "/": "slash",
    "&": "ampersand",
    "'": "apostrophe",
    ":": "colon",
    "?": "question_mark",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    " ": "space",
    "-": "minus",
    ".": "full_stop",
    ",": "comma",
    "#": "number_sign",
    "=": "equals_sign",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "|": "vertical_line",
    "*": "asterisk",
    ">": "greater_than_sign",
    "<": "less_than_sign",
    "+": "plus",
    "@": "at",
}
_PRINTABLE = {name: character for character, name in _CHARACTERS.items()}
