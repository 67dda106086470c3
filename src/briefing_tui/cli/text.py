"""`briefing text`: print the reading text of an article of any format, for other programs."""

import json
from pathlib import Path

import click

from briefing_tui.cli.arguments import PathOfFile
from briefing_tui.cli.output import print_error, print_lines
from briefing_tui.text.visible import escaped


@click.command(short_help="Print the text of an article.")
@click.argument("file", type=PathOfFile())
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: blocks, places, metadata, furniture.")
def text(file: Path, *, as_json: bool) -> None:
    """Print the reading text of FILE, an article of any format, one block a line; the cells of a table stand in tabs.

    What of the file could not be read is said on the error output.
    """
    if not as_json:
        print_article(file)
        return
    from briefing_tui.documents.evidence import open_source
    from briefing_tui.exporting.article_json import article_object

    article, digest = open_source(file)
    print_lines([escaped(json.dumps(article_object(article, digest), ensure_ascii=False))])


def print_article(file: Path) -> None:
    """Print the reading text of a file, and what of it could not be read. Raises BriefingError where none of it can."""
    from briefing_tui.documents.evidence import open_source

    article, _ = open_source(file)
    print_lines(article.text.split("\n") if article.text else [])
    for notice in article.notices:
        print_error(f"{file}: {notice}")
