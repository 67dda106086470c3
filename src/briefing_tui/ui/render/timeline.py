"""Claims on an axis of time: a point for what is within a cell, a range for a range, an arrow where it goes on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.edtf import Edtf
from briefing_tui.reading.outline import Item
from briefing_tui.text.english import counted
from briefing_tui.ui.render.captions import Caption, caption_lines
from briefing_tui.ui.render.claims import FILTERED, pane_role, sentence_lines
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext
from briefing_tui.ui.render.text import Spans, pad, shorten, wrap
from briefing_tui.ui.render.time_axis import Axis, axis_of

_MAX_DATE_CELLS = 24
_MAX_DATE_SHARE = 0.45  # of the width
_GAP_CELLS = 2
_MIN_BESIDE_CELLS = 90  # the width from which a sentence stands beside its stretch of the axis, and not below it
_AXIS_SHARE = 0.35  # of the width that date and gaps leave, where the sentence stands beside
_MIN_AXIS_CELLS = 8
_PURPOSE = "No dates. This tab sets every claim with a `when` on an axis of time."


class _Columns(NamedTuple):
    """The widths of the columns in cells: of the dates, and of the sentences where they stand beside the axis."""

    date: int
    sentence: int | None


def timeline_page(context: PageContext, listing: Iterable[Item]) -> Page:
    """Lay out the dated claims in order of time, each with its stretch of the axis, which stays in view above them."""
    builder = PageBuilder(context.width)
    shown = [context.briefing.claim(item.claim) for item in listing]
    dates = [claim.when for claim in shown if claim.when]
    if not dates:
        empty = not any(claim.is_dated for claim in context.briefing.claims)
        builder.paragraph(_PURPOSE if empty else FILTERED, "quiet")
        return builder.page()
    glyphs, width = context.glyphs, context.width
    axis, columns = _columns(dates, width)
    builder.head((" " * columns.date, "text"), (_names(axis, glyphs), "faint"))
    signs = set()
    for claim, date in zip(shown, dates, strict=True):
        drawn = _stretch(date, axis, glyphs)
        signs |= set(drawn)
        builder.item(_rows(context, claim, wrap(date.describe(), columns.date - _GAP_CELLS), drawn, columns))
        builder.blank()
    for line in caption_lines(_meanings(axis, signs, glyphs), width):
        builder.line(*line)
    undated = sum(not claim.is_dated for claim in context.briefing.claims)
    if undated:
        builder.paragraph(f"{counted(undated, 'claim', 'bear')} no date.", "quiet")
    return builder.page()


def _columns(dates: Sequence[Edtf], width: int) -> tuple[Axis, _Columns]:
    """Return the axis, and the columns: the sentence beside the axis where it is wide, else below."""
    longest = max(cell_len(date.describe()) for date in dates)
    date_cells = min(longest, _MAX_DATE_CELLS, int(width * _MAX_DATE_SHARE)) + _GAP_CELLS
    room = max(width - date_cells, _MIN_AXIS_CELLS)
    if width < _MIN_BESIDE_CELLS:
        return axis_of(dates, room), _Columns(date_cells, None)
    cells = int(room * _AXIS_SHARE)
    return axis_of(dates, cells), _Columns(date_cells, room - cells - _GAP_CELLS)


def _rows(context: PageContext, claim: Claim, date: Sequence[str], drawn: str, columns: _Columns) -> Iterator[Spans]:
    """Yield the lines of a claim: its date, its stretch of the axis, and its sentence beside or below."""
    pane = context.briefing.pane_of(claim.id).id
    sentence = sentence_lines(context._replace(width=columns.sentence or context.width), claim, pane)
    ground = f" {context.glyphs.axis}"
    stretch: Spans = [
        ("".join(signs), "faint" if is_ground else pane_role(pane))
        for is_ground, signs in groupby(drawn, key=lambda sign: sign in ground)
    ]
    below: Iterator[Spans] = iter(()) if columns.sentence else sentence
    beside: Iterator[Spans] = sentence if columns.sentence else iter(())
    blank: Spans = [(" " * len(drawn), "text")]
    for words, signs, line in zip_longest(date, [stretch], beside):
        lead = (pad(words or "", columns.date), "quiet")
        yield [lead, *(signs or blank), (" " * _GAP_CELLS, "text"), *line] if line else [lead, *(signs or [])]
    yield from below


def _names(axis: Axis, glyphs: Glyphs) -> str:
    """Return the names of the ticks, each from its cell on."""
    line = ""
    for tick in axis.ticks():
        line = pad(line, tick.cell) + tick.name
    return shorten(line, axis.cells, glyphs.ellipsis)


def _stretch(when: Edtf, axis: Axis, glyphs: Glyphs) -> str:
    """Draw one date on the axis; what lies outside the axis or is not known has a sign at the end in question."""
    signs = [" "] * axis.cells
    for tick in axis.ticks():
        signs[tick.cell] = glyphs.axis
    is_certain = not (when.approximate or when.uncertain)
    start = axis.cell(when.earliest) if when.earliest else 0
    end = axis.cell(when.latest) if when.latest else axis.cells - 1
    start, end = (end if when.has_unknown_start else start), (start if when.has_unknown_end else end)
    between = glyphs.range if is_certain and when.is_interval else glyphs.within
    signs[start : end + 1] = [between] * (end + 1 - start)
    if start == end:
        signs[start] = glyphs.point if is_certain else glyphs.about
    if sign := _start_sign(when, axis, glyphs):
        signs[max(start - 1, 0)] = sign
    if sign := _end_sign(when, axis, glyphs):
        signs[min(end + 1, axis.cells - 1)] = sign
    return "".join(signs)


def _start_sign(when: Edtf, axis: Axis, glyphs: Glyphs) -> str:
    if (when.earliest or when.latest or axis.first) < axis.first:
        return glyphs.earlier
    if when.has_unknown_start:
        return glyphs.unknown
    return "" if when.earliest else glyphs.backward


def _end_sign(when: Edtf, axis: Axis, glyphs: Glyphs) -> str:
    if (when.latest or when.earliest or axis.last) > axis.last:
        return glyphs.later
    if when.has_unknown_end:
        return glyphs.unknown
    return "" if when.latest else glyphs.onward


def _meanings(axis: Axis, signs: set[str], glyphs: Glyphs) -> Iterator[Caption]:
    """Yield what a cell stands for, and each of the signs that are drawn."""
    yield Caption(f"a cell is {axis.scale}")
    for sign, words in (
        (glyphs.point, "within a cell"),
        (glyphs.about, "within a cell, not certain"),
        (glyphs.range, "all this time"),
        (glyphs.within, "some of this time, or not certain"),
        (glyphs.onward, "goes on"),
        (glyphs.backward, "began before"),
        (glyphs.unknown, "start or end not known"),
        (glyphs.earlier, "too early for the axis, which is drawn for the rest"),
        (glyphs.later, "too late for the axis, which is drawn for the rest"),
    ):
        if sign in signs:
            yield Caption(words, sign)
