"""The choices of a window as a page."""

from collections.abc import Sequence

from briefing_tui.reading.effect import Choice
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page, PageBuilder
from briefing_tui.ui.render.text import wrap

_INDENT_CELLS = 2  # a level


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
        parts = wrap(f"{before}{choice.text}{behind}", width - len(indent))
        rows = [[(indent + part, "text")] for part in parts]
        builder.item([*rows, [(choice.note, "quiet")]] if choice.note else rows)
    if not choices and empty:
        builder.paragraph(empty, "quiet")
    return builder.page()
