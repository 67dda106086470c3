"""`briefing read`: open the reader, or print the briefing as plain text where there is no terminal or on demand."""

import gc
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_tui.cli.arguments import PathOfFile, root_option
from briefing_tui.cli.output import print_error_lines, print_lines
from briefing_tui.cli.reader import can_open_reader, open_reader
from briefing_tui.domain.problem import BriefingError

if TYPE_CHECKING:
    from briefing_tui.domain.briefing import Briefing
    from briefing_tui.domain.evidence import Evidence
    from briefing_tui.exporting.plain import Filtered

_SHIPPED_FILE = "taliban-tajikistan-2024.yaml"


@click.command()
@click.argument("file", required=False, type=PathOfFile())
@root_option
@click.option("--plain", is_flag=True, help="Print the briefing as plain text. So does a pipe, or TERM=dumb.")
@click.option("--filter", "query", default="", metavar="QUERY", help="Only claims that QUERY matches: 'by:name trade'.")
@click.option("--read-only", is_flag=True, help="Change nothing, whatever key is pressed.")
@click.option("--no-memory", is_flag=True, help="Begin at the beginning, and remember nothing of it.")
def read(  # an option each
    file: Path | None, root: Path | None, query: str, *, plain: bool, read_only: bool, no_memory: bool
) -> int:
    """Read FILE, a briefing or an article, or else the shipped briefing; `read` may be left out."""
    from briefing_tui.documents.opening import open_file

    gc.disable()  # opening creates many objects and drops none
    query = _understood(query)
    read_only = read_only or file is None  # what comes with the program is everybody's on the machine
    file = file or _shipped_briefing()
    document = open_file(file, root)
    plain = plain or not can_open_reader()
    if plain and not document.is_valid:
        print_error_lines(map(str, document.loaded.problems))
        return 1
    if plain and document.is_article:
        from briefing_tui.cli.text import print_article

        print_article(file)
        return 0
    if plain:
        from briefing_tui.documents.evidence import gather_evidence
        from briefing_tui.exporting.plain import WIDTH_CHARACTERS, plain_text

        evidence = gather_evidence(document).evidence
        assert evidence is not None, "it has just been gathered"
        # In a pipe or a file a field is one line: grep would not find a phrase that is broken.
        wraps = sys.stdout is not None and sys.stdout.isatty()
        width = min(WIDTH_CHARACTERS, shutil.get_terminal_size().columns) if wraps else None
        print_lines(plain_text(document.briefing, evidence, width, _filtered(document.briefing, evidence, query)))
        return 0
    return open_reader(document, query, remembers=not no_memory, is_read_only=read_only)


def _understood(query: str) -> str:
    """Return a filter without white space around it. Raises BriefingError where it is not understood."""
    if not query.strip():
        return ""
    from briefing_tui.querying.parser import parse
    from briefing_tui.querying.query import QueryError

    try:
        parse(query)
    except QueryError as error:
        raise BriefingError(f"--filter, {error}") from None
    return query.strip()


def _filtered(briefing: "Briefing", evidence: "Evidence", query: str) -> "Filtered | None":
    """Return the claims that pass a filter, with what it was understood as; None where there is none."""
    from briefing_tui.exporting.plain import Filtered
    from briefing_tui.querying.matching import Claims
    from briefing_tui.querying.parser import parse
    from briefing_tui.querying.wording import understood

    if not query:
        return None
    parsed = parse(query)
    return Filtered(Claims(briefing, evidence).matching(parsed), understood(parsed))


def _shipped_briefing() -> Path:
    """Return the path of the briefing that comes with the program, in the installed package or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "shipped"
    return (installed if installed.is_dir() else package.parents[1]) / "briefings" / _SHIPPED_FILE
