"""The choices of a window as a page."""

from collections.abc import Sequence

from rich.cells import cell_len

from briefing_tui.reading.effect import Choice
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page, PageBuilder
from briefing_tui.ui.render.text import shorten, wrap

_INDENT_CELLS = 2  # a level
_GAP_CELLS = 2  # before the keys or the place, at the right edge


def choices_page(choices: Sequence[Choice], width: int, glyphs: Glyphs, *, said: str = "", empty: str = "") -> Page:
    """Lay out choices in their groups, each with its note below it, under what is said of them all.

    `empty` is shown where there are none.
    """
    builder = PageBuilder(width)
    if said:
        builder.paragraph(said, "quiet")
    group = ""
    for choice in choices:
        if choice.group != group:
            group = choice.group
            builder.heading(group)
        before, behind = (glyphs.ellipsis if cut else "" for cut in choice.cut)
        indent = " " * (_INDENT_CELLS * choice.level)
        role = "text" if choice.open else "quiet"
        aside = shorten(choice.keys or choice.place, width // 2, glyphs.ellipsis)
        room = width - len(indent) - (cell_len(aside) + _GAP_CELLS if aside else 0)
        rows = [[(indent + part, role)] for part in wrap(f"{before}{choice.text}{behind}", room)]
        if aside:
            rows[0] += [(" " * (width - cell_len(aside) - cell_len(rows[0][0][0])), "text"), (aside, "quiet")]
        note = indent + shorten(choice.note, width - len(indent), glyphs.ellipsis)
        builder.item([*rows, [(note, "quiet")]] if choice.note else rows)
    if not choices and empty:
        builder.paragraph(empty, "quiet")
    return builder.page()
