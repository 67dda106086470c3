"""The reader's keys, in groups, as plain text and as a table in Markdown."""

from collections.abc import Iterator, Sequence

Rows = Sequence[tuple[str, str, str]]  # the keys of a command, what they do, and its id for the settings file


def key_lines(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield each group's title and then its rows, keys, labels and ids in columns."""
    width = max(len(keys) for _, rows in groups for keys, _, _ in rows)
    words = max(len(label) for _, rows in groups for _, label, _ in rows)
    for number, (title, rows) in enumerate(groups):
        if number:
            yield ""
        yield title
        for keys, label, id_ in rows:
            yield f"  {keys.ljust(width)}  {label.ljust(words)}  {id_}"


def key_markdown(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield one table of all groups, each row with the name of its group."""
    yield from ("| | keys | do | id |", "|---|---|---|---|")
    for title, rows in groups:
        for number, (keys, label, id_) in enumerate(rows):
            name = "" if number else f"**{title}**"
            yield f"| {name} | `{_cell(keys)}` | {_cell(label)} | `{id_}` |"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
