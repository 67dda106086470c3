"""Rows in groups, such as keys and rules, as plain text in columns."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

Rows = Sequence[tuple[str, str, str]]
_WIDTH = 110  # characters of a line


def column_lines(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield each group's title and then its rows in three columns, the last one on several lines where it is long."""
    first = max(len(cell) for _, rows in groups for cell, _, _ in rows)
    second = max(len(cell) for _, rows in groups for _, cell, _ in rows)
    for number, (title, rows) in enumerate(groups):
        if number:
            yield ""
        yield title
        for one, two, three in rows:
            lead = f"  {one.ljust(first)}  {two.ljust(second)}  "
            yield from wrap(lead + three, _WIDTH, subsequent_indent=" " * len(lead), break_long_words=False)
