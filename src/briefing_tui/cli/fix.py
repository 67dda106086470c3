"""`briefing fix`: repair what can be repaired safely, after showing the difference and asking."""

import sys
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_tui.cli.arguments import PathOfFile, briefing_files, root_option
from briefing_tui.cli.output import FAILED_STATUS, is_coloured, print_error, print_lines
from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.english import counted
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, lines_of
from briefing_tui.text.visible import visible, visible_line

if TYPE_CHECKING:
    from briefing_tui.mending.proposal import Proposal
    from briefing_tui.mending.repairs import Repair, RepairOptions, Unrepaired

_COLOURS = {"+": "32", "-": "31", "@": "36"}


@click.command(short_help="Repair what can be repaired safely.")
@click.argument("files", nargs=-1, required=True, type=PathOfFile(), metavar="FILE...")
@root_option
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--diff", is_flag=True, help="Show what would be changed, and write nothing.")
@click.option("--altered", multiple=True, metavar="CLAIM", help="Write the source's words into this claim's quotes.")
@click.option("--damaged", is_flag=True, help="Write the source's damaged letters into the quotes.")
@click.option("--adapted", is_flag=True, help="Write adapted quotes as their source has them.")
def fix(
    files: tuple[Path, ...],
    root: Path | None,
    altered: tuple[str, ...],
    *,
    yes: bool,
    diff: bool,
    damaged: bool,
    adapted: bool,
) -> int:
    """Repair briefings: quotes get the very characters of their source, and a changed source its new SHA-256.

    The latter only where every quote of it still holds. Nothing else is changed in a FILE, and nothing before you have
    seen the difference and said yes. The exit status is 0 when no error is left, 1 when one is or something was not
    written, 2 when a FILE cannot be read.
    """
    from briefing_tui.documents.internal_error import internal_error
    from briefing_tui.mending.repairs import RepairOptions

    options = RepairOptions(frozenset(altered), damaged, adapted)
    errors: list[str] = []
    claims: set[str] | None = set()  # None where those of a file are not known
    paths = briefing_files(files, errors.append)
    for error in errors:
        print_error(error)
    status = FAILED_STATUS if errors else 0
    for file in paths:
        try:
            proposal, incomplete = _fix(file, root, options, yes=yes, diff=diff)
            claims = None if claims is None or proposal.claims is None else claims | proposal.claims
            status = max(status, incomplete)
        except BriefingError as error:
            print_error(str(error))
            status, claims = FAILED_STATUS, None
        except (click.Abort, BrokenPipeError):  # the user has ended it, not a fault
            raise
        except Exception as error:  # noqa: BLE001  # a fault that one file brings to light must not end the repair of the rest
            print_error(str(internal_error(error, visible_line(str(file)))))
            status, claims = FAILED_STATUS, None
    for claim in sorted(options.altered - claims if claims is not None else ()):
        print_error(f'there is no claim with the id "{claim}"')
        status = FAILED_STATUS
    return status


def _fix(file: Path, root: Path | None, options: "RepairOptions", *, yes: bool, diff: bool) -> tuple["Proposal", bool]:
    """Propose and write the repair of one file; the second value says whether errors or unwritten repairs remain."""
    from briefing_tui.documents.document import document_of_text
    from briefing_tui.documents.replacing import replace_file
    from briefing_tui.documents.sources import read_named_file
    from briefing_tui.loading.document import MAX_YAML_BYTES
    from briefing_tui.mending.proposal import propose

    name = visible_line(str(file))
    file_text = read_named_file(file, MAX_YAML_BYTES, name)
    text = file_text.removeprefix(BYTE_ORDER_MARK)
    proposal = propose(document_of_text(text, file, root), options)
    print_lines(_lines(name, text, proposal))
    written = True
    if proposal.repairs:
        written = not diff and (yes or _confirmed(name))
        if written:
            mark = BYTE_ORDER_MARK if file_text.startswith(BYTE_ORDER_MARK) else ""
            replace_file(file, file_text.encode(), (mark + proposal.text).encode())
    print_lines([f"{name}: {_summary(proposal, written=written)}"])
    if proposal.claims is None and options.altered:
        print_error(f"{name} has errors of form, so that no claim of it is repaired: `briefing check` lists them")
    return proposal, bool(proposal.errors or proposal.refused) or not written


def _lines(name: str, text: str, proposal: "Proposal") -> Iterator[str]:
    """Yield the unified difference, and a line for each value that is repaired or not."""
    coloured = is_coloured(sys.stdout)
    for line in unified_diff(lines_of(text), lines_of(proposal.text), name, name, lineterm=""):
        colour = _COLOURS.get(line[0]) if coloured else None
        yield f"\x1b[{colour}m{visible(line)}\x1b[0m" if colour else visible(line)
    for verb, items in (("repair", proposal.repairs), ("left", proposal.left), ("refused", proposal.refused)):
        yield from _item_lines(name, verb, items)


def _item_lines(name: str, verb: str, items: "Iterable[Repair | Unrepaired]") -> Iterator[str]:
    """Yield `file:line:column: verb message` for each value; the verb is in capitals where words of a quote change."""
    for item in items:
        word = verb.upper() if getattr(item, "alters", False) else verb
        yield f"{name}:{item.location.line}:{item.location.column}: {word} {visible_line(item.message)}"


def _confirmed(name: str) -> bool:
    """Ask the user whether to write the file; without a terminal, print a hint at `--yes` and return False."""
    if sys.stdin is None or not sys.stdin.isatty():
        print_error("nothing was written: with --yes it is, where nobody can be asked")
        return False
    return click.confirm(f"Write {name}?", default=False)


def _summary(proposal: "Proposal", *, written: bool) -> str:
    """Return, as an example, `5 repairs written; 1 error is left`."""
    repairs = f"{counted(len(proposal.repairs), 'repair')} {'written' if written else 'not written'}"
    done = repairs if proposal.repairs else "nothing to repair"
    verb = "is" if proposal.errors == 1 else "are"
    return f"{done}; {counted(proposal.errors, 'error')} {verb} left" if proposal.errors else done
