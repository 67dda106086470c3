"""The reader's keys, in groups, as plain text and as a table in Markdown."""

from collections.abc import Iterator, Sequence

Rows = Sequence[tuple[str, str]]  # the keys of a command, and what they do


def key_lines(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield each group's title and then its rows, the keys in one column."""
    width = max(len(keys) for _, rows in groups for keys, _ in rows)
    for number, (title, rows) in enumerate(groups):
        if number:
            yield ""
        yield title
        for keys, label in rows:
            yield f"  {keys.ljust(width)}  {label}"


def key_markdown(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield one table of all groups, each row with the name of its group."""
    yield from ("| | keys | do |", "|---|---|---|")
    for title, rows in groups:
        for number, (keys, label) in enumerate(rows):
            name = "" if number else f"**{title}**"
            yield f"| {name} | `{_cell(keys)}` | {_cell(label)} |"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
