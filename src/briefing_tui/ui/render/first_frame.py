"""The first frame as text for a terminal, without a toolkit: the same cells that the reader's own first frame has."""

from collections.abc import Iterable, Iterator

from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import SourceViewport
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.render.arrangement import Area, ScreenSize
from briefing_tui.ui.render.drawing import PageDrawing
from briefing_tui.ui.render.looks import line_style
from briefing_tui.ui.render.pages import Pages
from briefing_tui.ui.render.screen import screen_frame
from briefing_tui.ui.render.scroll_bar import scroll_bar
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.themes import THEMES, Colours


def first_frame(session: Session, app: AppSession, size: ScreenSize, colours: ColorSystem | None) -> str:
    """Return the control sequences (ECMA-48) that write the first frame of a session on an empty screen.

    `colours` is what the terminal can show; None: no colours.
    """
    return "".join(
        f"\x1b[{row + 1};{column + 1}H" + "".join(_written(segment, colours) for segment in segments)
        for column, row, segments in first_cells(session, app, size, shown_in(colours))
    )


def first_cells(
    session: Session, app: AppSession, size: ScreenSize, colours: Colours = Colours.ALL
) -> Iterator[tuple[int, int, list[Segment]]]:
    """Yield what the first frame writes, in order: the column and the row (from 0) where some segments begin."""
    theme = app.settings.theme.value
    named = THEMES[theme].colours_in(colours)
    head, background = (Style(color=named["foreground"], bgcolor=named[name]) for name in ("head", "background"))
    for row in range(size.height):
        yield 0, row, [Segment(" " * size.width, background)]
    frame = screen_frame(session, app, size, SourceViewport())
    areas = frame.areas
    parts: list[tuple[str, Iterable[Line], Style]] = [
        ("head", [frame.head], head),
        ("tabs", [frame.tabs.line], background),
        ("divider", frame.divider, background),
        ("notice", frame.notice, background),
        ("prompt-help", frame.help, head),
        ("status", [frame.status], head),
    ]
    if page := areas.get("page"):
        in_view, count, top = _page(session, app, page)
        parts.append(("page", in_view, background))
        yield from _bar(page, count, top, Style(color=named["rail"], bgcolor=named["background"]))
    for part, lines, ground in parts:
        area = areas.get(part, Area(0, 0, 0, 0))
        width = area.width - (part == "page")  # beside its scroll bar
        for row, line in enumerate(list(lines)[: area.height]):
            segments = [Segment(text, line_style(roles, ground, theme, colours)) for text, roles in line.spans if text]
            yield area.x, area.y + row, Segment.adjust_line_length(segments, width, ground)


def _page(session: Session, app: AppSession, area: Area) -> tuple[list[Line], int, int]:
    """Return the lines of the list that are in view, how many there are, and the number of the first in view."""
    pages = Pages(app.glyphs)
    drawing = PageDrawing(app.glyphs, lambda width: pages.page(session, width), reorders=app.reorders)
    drawing.update(session.cursor, active=session.state.focus is PaneName.LIST)
    count, top = drawing.fit(area.width - 1, 0, area.height)
    lines = (drawing.line(row) for row in range(top, top + area.height))
    return [line for line in lines if line is not None], count, top


def _bar(page: Area, count: int, top: int, look: Style) -> Iterator[tuple[int, int, list[Segment]]]:
    for row, cell in enumerate(scroll_bar(page.height, count, top)):
        style = look + Style(reverse=cell.reverse or None)
        yield page.x + page.width - 1, page.y + row, [Segment(cell.glyph, style)]


def shown_in(colours: ColorSystem | None) -> Colours:
    """Return how many colours there are in a system of colours; None is none."""
    if colours is None:
        return Colours.NONE
    return Colours.SIXTEEN if colours in (ColorSystem.STANDARD, ColorSystem.WINDOWS) else Colours.ALL


def _written(segment: Segment, colours: ColorSystem | None) -> str:
    style = segment.style or Style.null()
    if colours is None:
        style = style.without_color
    return style.render(segment.text, color_system=colours or ColorSystem.STANDARD)
