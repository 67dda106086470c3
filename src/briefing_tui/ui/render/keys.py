"""The help as a page: what the keys do here, all keys, and the legend of the signs."""

from collections.abc import Iterable

from briefing_tui.ui.render.legend import Entry
from briefing_tui.ui.render.page import Page, PageBuilder
from briefing_tui.ui.render.text import pad, wrap

KeyRows = Iterable[tuple[str, str, str]]  # keys, label, id
_KEYS_CELLS = 22


def keys_page(table: Iterable[tuple[str, KeyRows]], legend: Iterable[tuple[str, Iterable[Entry]]], width: int) -> Page:
    """Lay out groups of keys and what they do, then the legend, each in two columns."""
    builder = PageBuilder(width)
    for group, rows in table:
        entries = [Entry(keys, "key", label) for keys, label, _ in rows]
        if entries:
            _group(builder, group, entries)
    for title, signs in legend:
        _group(builder, title, signs)
    return builder.page()


def _group(builder: PageBuilder, title: str, entries: Iterable[Entry]) -> None:
    builder.heading(title)
    column = min(_KEYS_CELLS, builder.width // 2)
    for sign, role, meaning in entries:
        parts, words = wrap(sign, column - 2), wrap(meaning, builder.width - column)
        for number in range(max(len(parts), len(words))):
            left = parts[number] if number < len(parts) else ""
            right = words[number] if number < len(words) else ""
            builder.line((left, role), (pad(left, column)[len(left) :], "text"), (right, "text"))
