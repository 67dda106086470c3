"""The rules of the check, in groups, as plain text and as a table in Markdown with links to their pages."""

from collections.abc import Collection, Iterator, Sequence
from textwrap import wrap

Rows = Sequence[tuple[str, str, str]]  # a rule's code, its severity and its meaning
_WIDTH = 110  # characters of a line


def rule_lines(groups: Sequence[tuple[str, Rows]]) -> Iterator[str]:
    """Yield each group's title and then its rows in columns, a long meaning on several lines."""
    codes = max(len(code) for _, rows in groups for code, _, _ in rows)
    severities = max(len(severity) for _, rows in groups for _, severity, _ in rows)
    for number, (title, rows) in enumerate(groups):
        if number:
            yield ""
        yield title
        for code, severity, meaning in rows:
            first = f"  {code.ljust(codes)}  {severity.ljust(severities)}  "
            yield from wrap(first + meaning, _WIDTH, subsequent_indent=" " * len(first), break_long_words=False)


def rule_markdown(groups: Sequence[tuple[str, Rows]], paged: Collection[str]) -> Iterator[str]:
    """Yield one table of all groups, each row with the name of its group; the `paged` codes lead to their pages."""
    yield from ("| | code | severity | |", "|---|---|---|---|")
    for title, rows in groups:
        for number, (code, severity, meaning) in enumerate(rows):
            name = "" if number else f"**{title}**"
            link = f"[`{code}`]({code}.md)" if code in paged else f"`{code}`"
            yield f"| {name} | {link} | {severity} | {meaning.replace('|', chr(92) + '|')} |"
