"""The choices of a window as a page."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from briefing_tui.reading.effect import Choice
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page, PageBuilder
from briefing_tui.ui.render.text import Spans, length, pad, shorten, wrap

_INDENT_CELLS = 2  # a level
_GAP_CELLS = 2  # before the keys or the place, at the right edge, and behind the column before the texts
_MARK_CELLS = 2  # of the sign of what is marked, and white space
_MIN_TEXT_CELLS = 6  # of a text that has something at the right edge beside it
_MIN_LEAD_CELLS = 15  # of the column before the texts, where it is narrow: as many as a long word of a field has


def choices_page(choices: Sequence[Choice], width: int, glyphs: Glyphs, *, said: str = "", empty: str = "") -> Page:
    """Lay out choices in their groups, each with its note below it, under what is said of them all.

    `empty` is shown where there are none.
    """
    builder = PageBuilder(width)
    if said:
        builder.paragraph(said, "quiet")
    mark_cells = _MARK_CELLS if any(choice.marked or choice.mark for choice in choices) else 0
    lead_cells = _lead_cells(choices, width)
    group = ""
    for choice in choices:
        if choice.group != group:
            group = choice.group
            builder.heading(group)
        mark = pad(glyphs.chosen if choice.marked else "", mark_cells)
        lead = pad(shorten(choice.lead, max(lead_cells - 1, 0), glyphs.ellipsis), lead_cells)
        indent = "" if lead_cells else " " * (_INDENT_CELLS * choice.level)
        before: Spans = [(indent + mark, "mark"), (lead, "text" if choice.open else "quiet")]
        builder.item(_lines(choice, before, width, glyphs))
    if not choices and empty:
        builder.paragraph(empty, "quiet")
    return builder.page()


def _lead_cells(choices: Sequence[Choice], width: int) -> int:
    """Return how wide the column before the texts is, with the gap behind it; 0 where nothing stands there."""
    longest = max((cell_len(choice.lead) for choice in choices), default=0)
    return min(longest + _GAP_CELLS, max(width // 3, min(_MIN_LEAD_CELLS, width // 2))) if longest else 0


def _lines(choice: Choice, before: Spans, width: int, glyphs: Glyphs) -> Iterator[Spans]:
    """Yield the lines of a choice: its text behind what stands before it, what stands at the right edge, its note."""
    first, last = (glyphs.ellipsis if cut else "" for cut in choice.cut)
    role = "text" if choice.open and not choice.lead else "quiet"
    left = length(before)
    aside = shorten(choice.keys or choice.place, min(width // 2, width - left - _MIN_TEXT_CELLS), glyphs.ellipsis)
    room = width - left - (cell_len(aside) + _GAP_CELLS if aside else 0)
    text = f"{first}{choice.text}{last}"
    for number, part in enumerate([shorten(text, room, glyphs.ellipsis)] if choice.brief else wrap(text, room)):
        spans: Spans = [*before, (part, role)] if not number else [(" " * left, "text"), (part, role)]
        if aside and not number:
            spans += [(" " * (width - cell_len(aside) - left - cell_len(part)), "text"), (aside, "quiet")]
        yield [span for span in spans if span[0]]
    if choice.note:
        yield [(" " * left + shorten(choice.note, width - left, glyphs.ellipsis), "quiet")]
