"""The first frame without a toolkit: cell by cell the one that Textual draws when it has been loaded."""

from collections.abc import Callable, Iterable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.screen import Screen

from briefing_tui.documents.document import open_document
from briefing_tui.domain.settings import Settings, Theme
from briefing_tui.reading.history import HistoryEntry, PaneName
from briefing_tui.reading.outline import BRIEF, SOURCE, TIMELINE
from briefing_tui.reading.places import Place, return_to
from briefing_tui.reading.session import Session
from briefing_tui.ui.app_session import app_session
from briefing_tui.ui.first_frame import color_system
from briefing_tui.ui.render.arrangement import ScreenSize
from briefing_tui.ui.render.first_frame import first_cells, first_frame, shown_in
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.screens.reader import Reader

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Cells = dict[tuple[int, int], tuple[str, object]]


def _cells(column: int, row: int, segments: Iterable[Segment]) -> Cells:
    """Return what is seen on each cell: its character and look; of a blank one, the colour of its ground."""
    found: Cells = {}
    for text, style, _ in segments:
        look = style or Style.null()
        ground = look.color if look.reverse else look.bgcolor
        seen = Style(color=look.color, bgcolor=look.bgcolor, bold=look.bold, underline=look.underline,
                     italic=look.italic, reverse=look.reverse, strike=look.strike)  # fmt: skip
        for character in text:
            blank = character == " " and not look.underline and not look.strike
            found[column, row] = (character, ground.triplet if blank and ground else str(seen))
            column += cell_len(character)
    return found


def _place(
    tab: str, item: str = "", focus: PaneName = PaneName.LIST, *, zoomed: bool = False, filter_: str = ""
) -> Place:
    """Return a place in the shipped briefing."""
    return Place(HistoryEntry(tab, item, 0, focus, "bonesh", 4000, filter_), zoomed=zoomed)


_BEGINNING = _place(BRIEF)
_PLACES = (
    _place("threats", "drug-trafficking"),
    _place("cooperation", "tat-railway", PaneName.SOURCE),
    _place("perspective", "", PaneName.SOURCE, zoomed=True),
    _place("background", "", zoomed=True, filter_="taliban"),
    _place(TIMELINE, ""),
    _place(SOURCE, "", PaneName.SOURCE),
)


async def _compare(
    open_reader: Open, path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch, *, place: Place, theme: Theme
) -> None:
    """Compare the first frame that is drawn early with the one that Textual draws, cell by cell."""
    drawn: list[Cells] = []
    draw = Screen._compositor_refresh

    def look(screen: Screen[object]) -> None:
        draw(screen)
        if isinstance(screen, Reader) and screen.size.area and not drawn:
            drawn.append({})
            for row, strip in enumerate(screen._compositor.render_strips()):
                drawn[0].update(_cells(0, row, strip))

    monkeypatch.setattr(Screen, "_compositor_refresh", look)
    settings = Settings(theme=theme)
    async with open_reader(path, size, settings=settings, place=place):
        pass
    app = app_session(settings, UNICODE)
    early: Cells = {}
    session, colours = Session(open_document(path), app.keys), shown_in(color_system())
    return_to(session, place)
    for column, row, segments in first_cells(session, app, ScreenSize(*size), colours):
        early.update(_cells(column, row, segments))
    assert {cell: (early.get(cell), look) for cell, look in drawn[0].items() if early.get(cell) != look} == {}


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("size", [(120, 40), (200, 50), (110, 30), (109, 30), (80, 24), (71, 9), (40, 12), (30, 5)])
async def test_the_first_frame_is_the_one_that_textual_draws(
    open_reader: Open, shipped: Path, size: tuple[int, int], theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _compare(open_reader, shipped, size, monkeypatch, place=_BEGINNING, theme=theme)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("size", [(120, 40), (40, 12)])
async def test_so_it_is_in_sixteen_colours(
    open_reader: Open, shipped: Path, size: tuple[int, int], theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM", raising=False)
    await _compare(open_reader, shipped, size, monkeypatch, place=_BEGINNING, theme=theme)


@pytest.mark.parametrize("place", _PLACES, ids=lambda place: place.entry.tab)
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_so_it_is_where_the_briefing_was_left(
    open_reader: Open, shipped: Path, size: tuple[int, int], place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _compare(open_reader, shipped, size, monkeypatch, place=place, theme=Theme.DARK)


@pytest.mark.parametrize("colours", [None, *ColorSystem], ids=str)
def test_a_terminal_is_sent_no_more_colours_than_it_shows(shipped: Path, colours: ColorSystem | None) -> None:
    Style._add.cache_clear()  # a style keeps the codes that it was first written with
    app = app_session(Settings(), UNICODE)
    written = first_frame(Session(open_document(shipped), app.keys), app, ScreenSize(120, 40), colours)
    assert ("38;2;" in written) == (colours is ColorSystem.TRUECOLOR)
    assert ("38;5;" in written) == (colours is ColorSystem.EIGHT_BIT)
    assert "Key judgements" in written
    assert written.endswith("\x1b[0m") == (colours is not None)
