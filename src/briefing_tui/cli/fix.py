"""`briefing fix`: the repair of what can be repaired safely, shown before it is done."""

import sys
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_tui.cli.files import briefings
from briefing_tui.cli.options import root_option
from briefing_tui.cli.output import FAILED, complain, is_coloured, print_lines
from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.english import counted
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, lines_of
from briefing_tui.text.visible import visible, visible_line

if TYPE_CHECKING:
    from briefing_tui.mending.proposal import Proposal
    from briefing_tui.mending.repairs import Choices, Repair, Unrepaired

_COLOURS = {"+": "32", "-": "31", "@": "36"}


@click.command(short_help="Repair what can be repaired safely.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@root_option
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--diff", is_flag=True, help="Show what would be changed, and write nothing.")
@click.option("--altered", multiple=True, metavar="CLAIM", help="Write the source's words into this claim's quotes.")
@click.option("--damaged", is_flag=True, help="Write the source's damaged letters into the quotes.")
def fix(
    files: tuple[Path, ...], root: Path | None, altered: tuple[str, ...], *, yes: bool, diff: bool, damaged: bool
) -> int:
    """Repair briefings: quotes get the very characters of their source, and a changed source its new SHA-256.

    The latter only where every quote of it still holds. Nothing else is changed in a FILE, and nothing before you have
    seen the difference and said yes. The exit status is 0 when no error is left, 1 when one is or something was not
    written, 2 when a FILE cannot be read.
    """
    from briefing_tui.mending.repairs import Choices

    choices = Choices(frozenset(altered), damaged)
    status = 0
    claims: set[str] = set()
    for file in briefings(files):
        try:
            proposal, left = _fix(file, root, choices, yes=yes, diff=diff)
            claims |= proposal.claims
            status = max(status, left)
        except BriefingError as error:
            complain(str(error))
            status = FAILED
    for claim in sorted(choices.altered - claims):
        complain(f'there is no claim with the id "{claim}"')
        status = FAILED
    return status


def _fix(file: Path, root: Path | None, choices: "Choices", *, yes: bool, diff: bool) -> tuple["Proposal", bool]:
    """Repair one file, and say whether something is left to be done."""
    from briefing_tui.documents.document import document_of_text
    from briefing_tui.documents.replacing import replace_file
    from briefing_tui.documents.sources import read_named_file
    from briefing_tui.loading.document import LIMIT_BYTES
    from briefing_tui.mending.proposal import propose

    name = visible_line(str(file))
    whole = read_named_file(file, LIMIT_BYTES, name)
    text = whole.removeprefix(BYTE_ORDER_MARK)
    proposal = propose(document_of_text(text, file, root), choices)
    print_lines(_lines(name, text, proposal))
    written = True
    if proposal.repairs:
        written = not diff and (yes or _agreed(name))
        if written:
            mark = BYTE_ORDER_MARK if whole.startswith(BYTE_ORDER_MARK) else ""
            replace_file(file, whole.encode(), (mark + proposal.text).encode())
    print_lines([f"{name}: {_sum(proposal, written=written)}"])
    return proposal, bool(proposal.errors or proposal.refused) or not written


def _lines(name: str, text: str, proposal: "Proposal") -> Iterator[str]:
    """Yield the difference, and a line for everything that is repaired or left."""
    coloured = is_coloured(sys.stdout)
    for line in unified_diff(lines_of(text), lines_of(proposal.text), name, name, lineterm=""):
        colour = _COLOURS.get(line[0]) if coloured else None
        yield f"\x1b[{colour}m{visible(line)}\x1b[0m" if colour else visible(line)
    for verb, items in (("repair", proposal.repairs), ("left", proposal.left), ("refused", proposal.refused)):
        yield from _item_lines(name, verb, items)


def _item_lines(name: str, verb: str, items: "Iterable[Repair | Unrepaired]") -> Iterator[str]:
    for item in items:
        word = verb.upper() if getattr(item, "alters", False) else verb
        yield f"{name}:{item.location.line}:{item.location.column}: {word} {visible_line(item.message)}"


def _agreed(name: str) -> bool:
    """Ask whether to write; where there is nobody to be asked, say how to do without, and take it for a no."""
    if sys.stdin is None or not sys.stdin.isatty():
        complain("nothing was written: with --yes it is, where nobody can be asked")
        return False
    return click.confirm(f"Write {name}?", default=False)


def _sum(proposal: "Proposal", *, written: bool) -> str:
    repairs = f"{counted(len(proposal.repairs), 'repair')} {'written' if written else 'not written'}"
    done = repairs if proposal.repairs else "nothing to repair"
    verb = "is" if proposal.errors == 1 else "are"
    return f"{done}; {counted(proposal.errors, 'error')} {verb} left" if proposal.errors else done
