"""The arguments and options that several commands share."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from briefing_tui.domain.problem import BriefingError

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The library's folder: no source is read from outside it.",
)


def briefing_files(files: Iterable[Path]) -> list[Path]:
    """Return the files given, with each folder among them replaced by the briefings in it; each once and in order.

    Raises BriefingError where a folder has no briefing, or cannot be listed.
    """
    from briefing_tui.loading.folders import is_briefing, yaml_files

    paths: dict[Path, None] = {}  # a dict for its order
    for file in files:
        if not os.path.isdir(file):  # noqa: PTH112  # Path.is_dir raises where a name is too long
            paths[file] = None
            continue
        inside = dict.fromkeys(each for each in yaml_files(file, _raise) if is_briefing(each))
        if not inside:
            raise BriefingError(f"{file} holds no briefing: a YAML file that begins with `format: briefing/1`")
        paths |= inside
    return list(paths)


def _raise(error: OSError) -> NoReturn:
    raise BriefingError(f"{error.filename} cannot be looked into: {(error.strerror or str(error)).lower()}") from None
