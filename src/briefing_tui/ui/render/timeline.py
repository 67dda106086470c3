"""Claims on a time axis: a point for a day or a month, a range for a range, an arrow where it has no end."""

from collections.abc import Iterable

from briefing_tui.domain.edtf import Day, Edtf
from briefing_tui.domain.passage import Span
from briefing_tui.reading.outline import Item
from briefing_tui.text.english import counted
from briefing_tui.ui.render.claims import FILTERED, pane_role, sentence_lines
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext
from briefing_tui.ui.render.text import pad, shorten

_LABEL_CELLS = 22
_PURPOSE = "No dates. This tab sets every claim with a `when` on an axis of time."


def timeline_page(context: PageContext, listing: Iterable[Item]) -> Page:
    """Lay out the dated claims in order of time, each with its stretch of the axis."""
    builder = PageBuilder(context.width)
    shown = [context.briefing.claim(item.claim) for item in listing]
    dates = [claim.when for claim in shown if claim.when]
    days = [day for date in dates for day in (date.earliest, date.latest) if day]
    if not days:
        empty = all(claim.when is None for claim in context.briefing.claims)
        builder.paragraph(_PURPOSE if empty else FILTERED, "quiet")
        return builder.page()
    first, last = min(day.year for day in days), max(day.year for day in days) + 1
    room = max(context.width - _LABEL_CELLS - 1, 8)
    years = f"{first} {last:>{max(room - len(str(first)) - 1, 0)}}"
    builder.line((" " * _LABEL_CELLS, "faint"), (shorten(years, room, context.glyphs.ellipsis), "faint"))
    for claim in shown:
        if claim.when is None:
            continue
        pane = context.briefing.pane_of(claim.id).id
        label = pad(shorten(claim.when.describe(), _LABEL_CELLS - 1, context.glyphs.ellipsis), _LABEL_CELLS)
        drawn = _stretch(claim.when, Span(first, last), room, context.glyphs)
        builder.item([[(label, "quiet"), (drawn, pane_role(pane))], *sentence_lines(context, claim, pane)])
        builder.blank()
    undated = sum(claim.when is None for claim in context.briefing.claims)
    if undated:
        builder.paragraph(f"{counted(undated, 'claim', 'bear')} no date.", "quiet")
    return builder.page()


def _stretch(when: Edtf, years: Span, room: int, glyphs: Glyphs) -> str:
    """Draw one date on an axis of `room` cells over the years from `start` to `end`."""
    start = 0 if when.earliest is None else _cell(when.earliest, years, room)
    end = room - 1 if when.latest is None else _cell(when.latest, years, room)
    marks = [glyphs.axis] * room
    marks[start : end + 1] = [glyphs.range] * (end + 1 - start)
    if when.latest is None:
        marks[-1] = glyphs.onward
    if when.earliest is None:
        marks[0] = glyphs.backward
    if start == end and when.earliest and when.latest:
        marks[start] = glyphs.point
    return "".join(marks)


def _cell(day: Day, years: Span, room: int) -> int:
    share = (day.year - years.start + (day.month - 1) / 12 + (day.day - 1) / 366) / max(years.end - years.start, 1)
    return min(room - 1, int(share * room))
