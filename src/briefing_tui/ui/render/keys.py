"""The key table as a page."""

from collections.abc import Iterable

from briefing_tui.ui.render.page import Page, PageBuilder
from briefing_tui.ui.render.text import pad, wrap

_KEYS_CELLS = 22


def keys_page(table: Iterable[tuple[str, Iterable[tuple[str, str, str]]]], width: int) -> Page:
    """Lay out groups of keys and what they do, the keys in a column of their own where there is room."""
    builder = PageBuilder(width)
    column = min(_KEYS_CELLS, width // 2)
    for group, rows in table:
        builder.heading(group)
        for keys, label, _ in rows:
            parts = wrap(keys, column - 2)
            words = wrap(label, width - column)
            for number in range(max(len(parts), len(words))):
                left = parts[number] if number < len(parts) else ""
                right = words[number] if number < len(words) else ""
                builder.line((pad(left, column), "key"), (right, "text"))
    return builder.page()
