"""The rules of the check, in groups, as a table in Markdown with links to their pages."""

from collections.abc import Collection, Iterator, Sequence

from briefing_tui.exporting.columns import Rows


def rule_markdown(groups: Sequence[tuple[str, Rows]], paged: Collection[str]) -> Iterator[str]:
    """Yield one table of all groups, a row a code, severity and meaning; the `paged` codes lead to their pages."""
    yield from ("| | code | severity | |", "|---|---|---|---|")
    for title, rows in groups:
        for number, (code, severity, meaning) in enumerate(rows):
            name = "" if number else f"**{title}**"
            link = f"[`{code}`]({code}.md)" if code in paged else f"`{code}`"
            yield f"| {name} | {link} | {severity} | {meaning.replace('|', chr(92) + '|')} |"
