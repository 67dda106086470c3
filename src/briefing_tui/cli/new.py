"""`briefing new`: begin a briefing of a source."""

import os
import shlex
import time
from collections.abc import Iterator
from pathlib import Path

import click

from briefing_tui.cli.arguments import PathOfFile, root_option
from briefing_tui.cli.output import print_lines
from briefing_tui.domain.problem import BriefingError, reason
from briefing_tui.text.visible import visible_line

_STANDARD_OUTPUT = Path("-")


@click.command(short_help="Begin a briefing of a source.")
@click.argument("source", type=PathOfFile())
@click.option(
    "-o",
    "--output",
    type=PathOfFile(allow_dash=True),
    metavar="FILE",
    help="The file to write, or its folder; - prints it. By default it is written beside the source.",
)
@root_option
def new(source: Path, output: Path | None, root: Path | None) -> None:
    """Write a briefing of SOURCE that has its form, and yet no claim: you go on from there.

    Its id and title are made of the source's first heading, or of its name. No file is ever overwritten.
    """
    from briefing_tui.documents.evidence import open_source
    from briefing_tui.exporting.scaffold import Beginning, scaffold, slug, title_of

    article, digest = open_source(source)
    if not article.text.strip():
        raise BriefingError(f"the source {visible_line(str(source))} holds no text: there is nothing to quote")
    title = title_of(article) or visible_line(source.stem)
    id_ = slug(title) or slug(source.stem) or "briefing"
    printed = output == _STANDARD_OUTPUT
    path = _path(source, None if printed else output, f"{id_}.yaml")
    beginning = Beginning(id_, title, _way(path.parent, source), digest, time.strftime("%Y-%m-%d"), article.metadata)
    text = scaffold(beginning)
    _verify(text, path, root)
    if printed:
        print_lines(text.splitlines())
        return
    _write(path, text)
    print_lines(_next_steps(path, root))


def _path(source: Path, output: Path | None, name: str) -> Path:
    """Return the path to write to: that given, one in the folder given, or one beside the source.

    Raises BriefingError where its folder does not exist.
    """
    path = output or source.parent
    path = path / name if _is_folder(path) else path
    if not _is_folder(path.parent):
        raise BriefingError(f"the folder {path.parent} does not exist")
    return path


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112  # Path.is_dir raises where the name is too long, or the disk fails


def _way(folder: Path, source: Path) -> str:
    """Return the way from a folder to the source as a briefing names it: with slashes, and never like a drive's.

    Raises BriefingError where the way is no text in UTF-8, as a briefing is, or begins in a folder that is gone.
    """
    try:
        str(source).encode()
        way = Path(os.path.relpath(os.path.realpath(source), os.path.realpath(folder))).as_posix()
    except UnicodeEncodeError:
        raise BriefingError(f"{visible_line(str(source))} has a name that is not in UTF-8: rename it") from None
    except OSError as error:  # as where the working folder has been deleted
        raise BriefingError(f"the folder {folder} cannot be found: {reason(error)}") from None
    except ValueError:  # on another drive
        return str(source)
    return f"./{way}" if ":" in way.partition("/")[0] else way


def _verify(text: str, path: Path, root: Path | None) -> None:
    """Raise BriefingError where the briefing could not be read again with its source, as it would be written."""
    from briefing_tui.documents.document import document_of_text
    from briefing_tui.documents.evidence import read_sources

    document = read_sources(document_of_text(text, path, root))
    assert document.sources is not None, "they have just been read"
    for problem in (*document.loaded.problems, *document.sources.problems):
        raise BriefingError(f"{problem.message} ({problem.hint})")


def _write(path: Path, text: str) -> None:
    """Write a new file. Raises BriefingError, with nothing left behind, where there is one or it cannot be written."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            try:
                file.write(text)
                file.flush()
            except OSError:
                path.unlink()
                raise
    except FileExistsError:
        raise BriefingError(f"{path} is there already: name another file with -o") from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error).lower()
        raise BriefingError(f"{path} cannot be written: {why}") from None


def _next_steps(path: Path, root: Path | None) -> Iterator[str]:
    rooted = ["--root", str(root)] if root else []
    yield f"Wrote {visible_line(str(path))}. Put your claims into it, then:"
    for command, does in ((["check", *rooted], "says what is wrong"), (rooted, "reads it")):
        yield f"  {visible_line(shlex.join(['briefing', *command, str(path)]))}   {does}"
