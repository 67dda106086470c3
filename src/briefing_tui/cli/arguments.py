"""The arguments and options that several commands share."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from briefing_tui.domain.problem import reason

FunctionOrCommand = TypeVar("FunctionOrCommand", bound=Callable[..., Any] | click.Command)


class PathOfFile(click.Path):
    """The path of a file or folder; an empty one names none (POSIX, 4.16), and is most often an unset variable."""

    def __init__(self, *, allow_dash: bool = False) -> None:
        """Make the type of a path as pathlib has it; `allow_dash` is whether `-` is the standard input or output."""
        super().__init__(path_type=Path, allow_dash=allow_dash)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path. Raises BadParameter where it is empty, which pathlib takes for the working folder."""
        if not value:
            self.fail("an empty path names no file", param, ctx)
        return super().convert(value, param, ctx)


STANDARD_STREAM = Path("-")  # the standard input or output, as POSIX has it


def output_option(of: str) -> Callable[[FunctionOrCommand], FunctionOrCommand]:
    """Return the option `-o` of a command that makes a briefing of an article; `of` is what it calls that."""
    return click.option(
        "-o",
        "--output",
        type=PathOfFile(allow_dash=True),
        metavar="FILE",
        help=f"The file to write, or its folder; - prints it. By default it is written beside the {of}.",
    )


no_open_option = click.option(
    "--no-open", is_flag=True, help="Write the file alone: do not open it in the reader, as on a terminal."
)
root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The library's folder: no source is read from outside it.",
)


def briefing_files(files: Iterable[Path], on_error: Callable[[str], object]) -> list[Path]:
    """Return the files given, with each folder among them replaced by the briefings in it; each once and in order.

    `on_error` is called with a sentence about each folder that has no briefing, and each that cannot be listed: the
    files in the others are among the result all the same.
    """
    from briefing_tui.loading.folders import seems_briefing, yaml_files

    def report(error: OSError) -> None:
        on_error(f"{error.filename} cannot be looked into: {reason(error)}")

    paths: dict[Path, None] = {}  # a dict for its order
    for file in files:
        if not os.path.isdir(file):  # noqa: PTH112  # Path.is_dir raises where a name is too long
            paths[file] = None
            continue
        inside = dict.fromkeys(each for each in yaml_files(file, report) if seems_briefing(each))
        if not inside:
            on_error(f"{file} holds no briefing: a YAML file that begins with `format: briefing/1`")
        paths |= inside
    return list(paths)
