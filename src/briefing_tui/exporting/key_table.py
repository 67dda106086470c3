"""The reader's keys, in groups, as a table in Markdown."""

from collections.abc import Iterator, Sequence

from briefing_tui.exporting.columns import Rows


def key_markdown(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield one table of all groups; a row is the keys of a command, what they do, and its id for the settings file."""
    yield from ("| | keys | do | id |", "|---|---|---|---|")
    for title, rows in groups:
        for number, (keys, label, id_) in enumerate(rows):
            name = "" if number else f"**{title}**"
            yield f"| {name} | `{_cell(keys)}` | {_cell(label)} | `{id_}` |"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
