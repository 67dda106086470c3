"""The ticks on the scroll bar of the source: where something is uncited, sought or wrong, and the passage at hand."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import Passages
from briefing_tui.ui.render.drawing import Ticks
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import Layout


def source_ticks(layout: Layout, highlights: Highlights, hits: Iterable[Span], glyphs: Glyphs, height: int) -> Ticks:
    """Return the ticks on a scroll bar of `height` cells; of several for one cell the gravest, the one at hand first.

    What is cited as it should be has none, so that the bar of a source that is cited all through is empty.
    """
    lines = max(len(layout), height)  # a source that needs no scrolling has its ticks beside its lines

    def cell(span: Span) -> int:
        return layout.line_of(span.start) * height // lines

    ticks = dict.fromkeys(_uncited(layout, highlights.passages, height), (glyphs.tick_uncited, "tick-uncited"))
    ticks |= {cell(hit): (glyphs.tick_hit, "tick-hit") for hit in hits}
    ticks |= {cell(span): (glyphs.verdict(verdict), "tick-wrong") for span, verdict in highlights.passages.wrong}
    if highlights.mismatch:
        ticks[cell(highlights.mismatch.span)] = (glyphs.verdict(highlights.mismatch.verdict), "tick-wrong")
    elif highlights.passage:
        ticks[cell(highlights.passage)] = (glyphs.tick_highlight, "tick-highlight")
    return ticks


@lru_cache(1)
def _uncited(layout: Layout, passages: Passages, height: int) -> tuple[int, ...]:
    """Return the cells where paragraphs begin of which no claim cites a word.

    Before the quotes are anchored, and where no claim cites anything, that would be all of them, and there are none.
    """
    return tuple(_uncited_cells(layout, passages, height)) if passages.cited else ()


def _uncited_cells(layout: Layout, passages: Passages, height: int) -> Iterator[int]:
    """Yield the cells in order, looking no further in each than to the first such paragraph."""
    blocks, lines = layout.article.blocks, max(len(layout), height)
    for cell in range(height):
        first, last = (-(-edge * lines // height) for edge in (cell, cell + 1))
        for number in layout.blocks_from(first, last):
            start, end, _, _, paragraph = blocks[number]
            if paragraph and not passages.quotes(start, end):
                yield cell
                break
