"""The draft of an article in a file, as the YAML of a briefing for a file beside it or elsewhere."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefing_tui.documents.evidence import OpenedSource
from briefing_tui.documents.files import TABLES_FOLDER, Library
from briefing_tui.documents.new_file import path_of_new, way_to
from briefing_tui.drafting.draft import Draft
from briefing_tui.drafting.drafting import Origin, draft_of
from briefing_tui.drafting.explanation import draft_yaml
from briefing_tui.drafting.revision import Revise
from briefing_tui.exporting.scaffold import id_and_title


class Drafted(NamedTuple):
    """A draft, its YAML, and the path of the file that it is for."""

    draft: Draft
    text: str
    path: Path


def drafted(
    opened: OpenedSource,
    source: Path,
    output: Path | None = None,
    own_folders: Sequence[Path] = (),
    revise: Revise | None = None,
) -> Drafted:
    """Return the draft of the article in the file at `source`.

    It is for the file at `output`, or for one that is named after the article's title: in the folder at `output`, or
    beside the article where that is None. `own_folders` are those of the user's own tables, and `revise` takes a second
    look at what the rules have found.

    Raises NoDraftError where there is nothing to draft, TableError where a table is not understood, and BriefingError
    where the folder does not exist.
    """
    id_, title = id_and_title(opened.article, source.stem)
    path = path_of_new(source, output, f"{id_}.yaml")
    origin = Origin(id_, title, way_to(source, path.parent), opened.sha256)
    draft = draft_of(opened.article, origin, own_folders, revise)
    return Drafted(draft, draft_yaml(draft), path)


def own_tables(source: Path, root: Path | None, among_settings: Path | None) -> tuple[Path, ...]:
    """Return the folders of the user's own tables: that among the settings, if any, then that of the article's library.

    `root` overrides the folder that is found for the library.
    """
    in_library = Library.of(source, root).root / TABLES_FOLDER
    return (among_settings, in_library) if among_settings else (in_library,)
