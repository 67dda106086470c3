"""`briefing new`: begin a briefing of a source."""

import shlex
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from briefing_tui.cli.arguments import STANDARD_STREAM, PathOfFile, no_open_option, output_option, root_option
from briefing_tui.cli.output import print_lines
from briefing_tui.cli.reader import can_open_reader, open_reader
from briefing_tui.documents.new_file import needed_root, path_of_new, way_to, write_new
from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.visible import visible_line

if TYPE_CHECKING:
    from briefing_tui.exporting.scaffold import Beginning
    from briefing_tui.reading.session import Session


@click.command(short_help="Begin a briefing of a source.")
@click.argument("source", type=PathOfFile())
@output_option("source")
@no_open_option
@root_option
def new(source: Path, output: Path | None, root: Path | None, *, no_open: bool) -> None:
    """Begin a briefing of SOURCE, and open it in the reader to make its claims.

    Without a terminal or with --no-open, its form is written with examples: you go on in an editor. Its id and title
    are made of the source's first heading, or of its name. No file is ever overwritten.
    """
    from briefing_tui.documents.evidence import open_source
    from briefing_tui.exporting.scaffold import Beginning, id_and_title, scaffold

    article, digest = open_source(source)
    if not article.text.strip():
        raise BriefingError(f"the source {visible_line(str(source))} holds no text: there is nothing to quote")
    id_, title = id_and_title(article, source.stem)
    printed = output == STANDARD_STREAM
    path = path_of_new(source, None if printed else output, f"{id_}.yaml")
    beginning = Beginning(id_, title, way_to(source, path.parent), digest, time.strftime("%Y-%m-%d"), article.metadata)
    if not printed and not no_open and can_open_reader():
        _begin_in_reader(beginning, path, root or needed_root(source, path))
    text = scaffold(beginning)
    _verify(text, path, root)
    if printed:
        print_lines(text.splitlines())
        return
    write_new(path, text)
    print_lines(_next_steps(path, root))


def _begin_in_reader(beginning: "Beginning", path: Path, root: Path | None) -> NoReturn:
    """Write a briefing without a claim, and open it in the reader on its source."""
    from briefing_tui.documents.beginning import begun
    from briefing_tui.documents.opening import open_file
    from briefing_tui.reading.review import begin_writing
    from briefing_tui.ui.commands.here import how_to_begin

    text = begun(beginning)
    _verify(text, path, root)
    write_new(path, text)

    def begin(session: "Session") -> str:
        session.state = begin_writing(session.state, session.index.outline)
        return f"wrote {visible_line(path.name)}; {how_to_begin(session.keys)}"

    open_reader(open_file(path, root), begin=begin)


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
