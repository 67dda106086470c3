"""Format grouped rows of three cells, such as keys and rules, as columns of plain text or as a Markdown table."""

from collections.abc import Collection, Iterator, Sequence
from textwrap import wrap

Rows = Sequence[tuple[str, str, str]]
_LINE_WIDTH_CHARACTERS = 110


def column_lines(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield the title of each group, then its rows in three aligned columns, with an empty line between groups.

    The third column is wrapped at 110 characters. At least one group must have a row.
    """
    first = max(len(cell) for _, rows in groups for cell, _, _ in rows)
    second = max(len(cell) for _, rows in groups for _, cell, _ in rows)
    for number, (title, rows) in enumerate(groups):
        if number:
            yield ""
        yield title
        for one, two, three in rows:
            lead = f"  {one.ljust(first)}  {two.ljust(second)}  "
            indent = " " * len(lead)
            yield from wrap(lead + three, _LINE_WIDTH_CHARACTERS, subsequent_indent=indent, break_long_words=False)


def key_markdown(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield the lines of one Markdown table of all groups of keys.

    A row is the keys of a command, its label, and its id for the settings file.
    """
    yield from ("| | keys | do | id |", "|---|---|---|---|")
    for title, rows in groups:
        for number, (keys, label, id_) in enumerate(rows):
            yield f"| {_group_cell(title, number)} | `{_escaped(keys)}` | {_escaped(label)} | `{id_}` |"


def rule_markdown(groups: Sequence[tuple[str, Rows]], paged: Collection[str]) -> Iterator[str]:
    """Yield the lines of one Markdown table of all groups of rules.

    A row is the code, severity and meaning of a rule. The codes in `paged` are links to their pages `CODE.md`.
    """
    yield from ("| | code | severity | |", "|---|---|---|---|")
    for title, rows in groups:
        for number, (code, severity, meaning) in enumerate(rows):
            link = f"[`{code}`]({code}.md)" if code in paged else f"`{code}`"
            yield f"| {_group_cell(title, number)} | {link} | {severity} | {_escaped(meaning)} |"


def _group_cell(title: str, number: int) -> str:
    """Return the first cell of the row `number` (from 0) of a group: the title, which only the first row has."""
    return "" if number else f"**{title}**"


def _escaped(text: str) -> str:
    """Return a text in which no `|` ends the cell of a Markdown table."""
    return text.replace("|", r"\|")
