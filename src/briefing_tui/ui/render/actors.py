"""The actors: an index with counts of claims, the claims of the open one, and charts of pairs of actors."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from rich.cells import cell_len

from briefing_tui.reading.actors import ActorRow, Relation
from briefing_tui.reading.charts import Row
from briefing_tui.reading.outline import Item
from briefing_tui.reading.pairs import MAX_PAIRS
from briefing_tui.text.english import counted
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.charts import chart_lines
from briefing_tui.ui.render.claims import FILTERED, pane_letter, sentence_lines
from briefing_tui.ui.render.page import Page, PageBuilder, PageContext
from briefing_tui.ui.render.text import Spans, pad, shorten, wrap

_SIGN_CELLS = 2  # of the sign that an actor is open or closed, and white space
_SAID_CELLS, _ABOUT_CELLS = 5, 6  # of the columns of counts, with the white space before them
_KIND_CELLS = 14  # of the column of kinds, with the white space before it
_MIN_KIND_COLUMN_CELLS = 50  # a narrower page has no room for that column
_PURPOSE = "No actors. This tab lists who acts, who speaks, and every claim that names them."
_FILTERED_COUNTS = "Only claims that pass the filter are counted."


def actors_page(context: PageContext, listing: Sequence[Item]) -> Page:
    """Lay out the index of the actors, and below the open one what it says and what is said of it."""
    builder = PageBuilder(context.width)
    rows = [item.actor for item in listing if item.actor]
    if not rows:
        builder.paragraph(FILTERED if context.filtered else _PURPOSE, "quiet")
        return builder.page()
    if context.filtered:
        builder.paragraph(_FILTERED_COUNTS, "quiet")
        builder.blank()
    name_cells, kind_cells = _columns(context, rows)
    builder.line((" " * _SIGN_CELLS + pad("actor", name_cells), "faint"),
                 (pad("  kind", kind_cells) if kind_cells else "", "faint"),
                 (f"{'said':>{_SAID_CELLS}}{'about':>{_ABOUT_CELLS}}", "faint"))  # fmt: skip  # as it is drawn
    opened = {item.heading for item in listing if item.relation}
    idle = False
    for item in listing:
        if item.actor:
            if not item.actor.claims and not idle:
                builder.heading("Named by no claim")
                idle = True
            is_open = item.actor.reference in opened
            builder.item(_actor(context, item.actor, (name_cells, kind_cells), is_open=is_open))
        elif item.claim:
            builder.item(_claim(context, item))
    for heading, group in groupby((item for item in listing if item.row), key=lambda item: item.heading):
        builder.heading(heading)
        for lines in _pairs(context, [item.row for item in group if item.row]):
            builder.item(lines)
    return builder.page()


def _pairs(context: PageContext, rows: Sequence[Row]) -> Iterator[Iterable[Spans]]:
    """Yield the lines of each pair of actors, the parts of its bar named by the letters of their panes.

    Where the labels leave no room for the bars, each stands above its bar. The row of the further pairs has no bar,
    beside which all others would be short.
    """
    bars = [replace(row, parts=tuple(replace(part, name=pane_letter(part.name)) for part in row.parts)) for row in rows]
    further = bars.pop() if len(bars) > MAX_PAIRS else None
    above = max(cell_len(row.label) for row in bars) > context.width // 2
    shown = [replace(row, label="") for row in bars] if above else bars
    for row, lines in zip(bars, chart_lines(context, shown, ["bar"] * len(bars)), strict=True):
        yield [*([(part, "text")] for part in wrap(row.label, context.width)), *lines] if above else lines
    if further:
        words = f"{further.label}, in {counted(further.count, 'claim')}"
        yield [[(part, "quiet")] for part in wrap(words, context.width)]


def _columns(context: PageContext, rows: Sequence[ActorRow]) -> tuple[int, int]:
    """Return the widths of the columns of names and of kinds, in cells; a narrow page has no kinds."""
    kind_cells = _KIND_CELLS if context.width >= _MIN_KIND_COLUMN_CELLS and any(row.kind for row in rows) else 0
    room = context.width - _SIGN_CELLS - kind_cells - _SAID_CELLS - _ABOUT_CELLS
    longest = max(cell_len(visible_line(row.name)) for row in rows)
    return max(min(longest, room), 1), kind_cells


def _actor(context: PageContext, row: ActorRow, columns: tuple[int, int], *, is_open: bool) -> Iterator[Spans]:
    """Yield the row of an actor; of an open one also its other names, and what is noted of it."""
    name_cells, kind_cells = columns
    glyphs = context.glyphs
    sign = " " if not row.claims else glyphs.opened if is_open else glyphs.closed
    kind = pad("  " + shorten(row.kind, kind_cells - 2, glyphs.ellipsis), kind_cells) if kind_cells else ""
    counts = f"{row.said:>{_SAID_CELLS}}{row.about:>{_ABOUT_CELLS}}" if row.claims else ""
    for number, part in enumerate(wrap(visible_line(row.name), name_cells)):
        first = not number
        lead = f"{sign if first else '':<{_SIGN_CELLS}}"
        columns_after: Spans = [(kind, "quiet"), (counts, "text")] if first else []
        yield [(lead, "faint"), (pad(part, name_cells), "claim"), *columns_after]
    actor = context.briefing.actor(row.reference) if is_open else None
    if actor is not None:
        known_as = (actor.kind if not kind_cells else "", *actor.aliases)
        for about in (f" {glyphs.dot} ".join(filter(None, known_as)), actor.note):
            for part in wrap(about, context.width - _SIGN_CELLS) if about else ():
                yield [(" " * _SIGN_CELLS, "text"), (part, "quiet")]


def _claim(context: PageContext, item: Item) -> Iterator[Spans]:
    """Yield a claim below its actor: who says it of whom, and its sentence."""
    briefing = context.briefing
    claim = briefing.claim(item.claim)
    if item.relation is Relation.SAYS:
        others = [briefing.actor_name(actor) for actor in claim.actors if actor != item.heading]
        lead = f"says of {', '.join(others)}: " if others else "says: "
    else:
        lead = f"{', '.join(map(briefing.actor_name, claim.by))} says: " if claim.by else ""
    inner = context._replace(width=context.width - _SIGN_CELLS)
    for spans in sentence_lines(inner, claim, briefing.pane_of(claim.id).id, visible_line(lead)):
        yield [(" " * _SIGN_CELLS, "text"), *spans]
