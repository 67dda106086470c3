"""Bar charts: counts drawn to one scale, with a shade for each part of a bar and the names of the parts beside it."""

from briefing_tui.reading.outline import Item
from briefing_tui.ui.render.page import PageContext
from briefing_tui.ui.render.text import shorten

_COUNT_CELLS = 4
_LABEL_CELLS = 14


def bar_row(context: PageContext, item: Item, most: int, role: str) -> list[tuple[str, str]]:
    """Draw one row: label, a bar with a length in proportion to `most`, the count, and the parts in words."""
    width, glyphs = context.width, context.glyphs
    room = max(min(24, (width - _LABEL_CELLS - _COUNT_CELLS) // 2), 4)
    shades = [glyphs.shades[min(number, len(glyphs.shades) - 1)] for number in range(len(item.parts))]
    parts = list(item.parts) or [("", item.count)]
    scale = room / max(most, 1)
    drawn, so_far = "", 0
    for shade, (_, count) in zip(shades or [glyphs.shades[0]], parts, strict=True):
        so_far += count
        drawn += shade * (round(so_far * scale) - len(drawn))
    drawn = drawn or glyphs.shades[0]
    if sum(count for _, count in parts) < item.count:  # what no part names
        drawn += glyphs.shades[0] * (round(item.count * scale) - len(drawn))
    named = f" {glyphs.dot} ".join(f"{name.replace('-', ' ')} {count}" for name, count in item.parts if name)
    left = width - _LABEL_CELLS - room - _COUNT_CELLS - 2
    return [
        (f"{shorten(item.label, _LABEL_CELLS - 1, glyphs.ellipsis):<{_LABEL_CELLS}}", "text"),
        (f"{drawn:<{room}}", role),
        (f"{item.count:>{_COUNT_CELLS}}  ", "text"),
        (shorten(named, left, glyphs.ellipsis) if left > _COUNT_CELLS else "", "quiet"),
    ]
