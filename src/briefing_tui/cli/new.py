"""`briefing new`: begin a briefing of a source."""

import shlex
import time
from collections.abc import Iterator
from pathlib import Path

import click

from briefing_tui.cli.arguments import STANDARD_OUTPUT, PathOfFile, output_option, root_option
from briefing_tui.cli.output import print_lines
from briefing_tui.documents.new_file import path_of_new, way_to, write_new
from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.visible import visible_line


@click.command(short_help="Begin a briefing of a source.")
@click.argument("source", type=PathOfFile())
@output_option("source")
@root_option
def new(source: Path, output: Path | None, root: Path | None) -> None:
    """Write a briefing of SOURCE that has its form, and yet no claim: you go on from there.

    Its id and title are made of the source's first heading, or of its name. No file is ever overwritten.
    """
    from briefing_tui.documents.evidence import open_source
    from briefing_tui.exporting.scaffold import Beginning, id_and_title, scaffold

    article, digest = open_source(source)
    if not article.text.strip():
        raise BriefingError(f"the source {visible_line(str(source))} holds no text: there is nothing to quote")
    id_, title = id_and_title(article, source.stem)
    printed = output == STANDARD_OUTPUT
    path = path_of_new(source, None if printed else output, f"{id_}.yaml")
    beginning = Beginning(id_, title, way_to(source, path.parent), digest, time.strftime("%Y-%m-%d"), article.metadata)
    text = scaffold(beginning)
    _verify(text, path, root)
    if printed:
        print_lines(text.splitlines())
        return
    write_new(path, text)
    print_lines(_next_steps(path, root))


def _verify(text: str, path: Path, root: Path | None) -> None:
    """Raise BriefingError where the briefing could not be read again with its source, as it would be written."""
    from briefing_tui.documents.document import document_of_text
    from briefing_tui.documents.evidence import read_sources

    document = read_sources(document_of_text(text, path, root))
    assert document.sources is not None, "they have just been read"
    for problem in (*document.loaded.problems, *document.sources.problems):
        raise BriefingError(f"{problem.message} ({problem.hint})")


def _next_steps(path: Path, root: Path | None) -> Iterator[str]:
    rooted = ["--root", str(root)] if root else []
    yield f"Wrote {visible_line(str(path))}. Put your claims into it, then:"
    for command, does in ((["check", *rooted], "says what is wrong"), (rooted, "reads it")):
        yield f"  {visible_line(shlex.join(['briefing', *command, str(path)]))}   {does}"
