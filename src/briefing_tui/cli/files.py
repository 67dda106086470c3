"""The files that the arguments of a command name: briefings, and folders of them."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from briefing_tui.domain.problem import BriefingError


def briefings(files: Iterable[Path]) -> list[Path]:
    """Return the files named, and every briefing in the folders named, each once and in order.

    Raises BriefingError where a folder holds none, or cannot be looked into.
    """
    from briefing_tui.loading.folders import is_briefing, yaml_files

    found: dict[Path, None] = {}
    for file in files:
        if not os.path.isdir(file):  # noqa: PTH112  # Path.is_dir raises where a name is too long
            found[file] = None
            continue
        inside = dict.fromkeys(each for each in yaml_files(file, _refuse) if is_briefing(each))
        if not inside:
            raise BriefingError(f"{file} holds no briefing: a YAML file that begins with `format: briefing/1`")
        found |= inside
    return list(found)


def _refuse(error: OSError) -> NoReturn:
    raise BriefingError(f"{error.filename} cannot be looked into: {(error.strerror or str(error)).lower()}") from None
