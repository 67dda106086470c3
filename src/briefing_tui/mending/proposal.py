"""A briefing's file as it would be after its repair, worked out in memory and read again before anybody sees it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefing_tui.documents.document import Document, document_of_text
from briefing_tui.documents.examination import examine
from briefing_tui.domain.address import Address, quote_address, source_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.problem import BriefingError, Problem, Severity
from briefing_tui.mending.editing import UnwritableError, with_values
from briefing_tui.mending.repairs import HOLDING, Case, Choices, Repair, Unrepaired, find_repairs
from briefing_tui.text.visible import visible_line


@dataclass(frozen=True, slots=True)
class Proposal:
    """The text after the repair, what was repaired, what is left or could not be written, and how many errors remain.

    `claims` are the ids of the briefing's claims.
    """

    text: str
    repairs: tuple[Repair, ...] = ()
    left: tuple[Unrepaired, ...] = ()
    refused: tuple[Unrepaired, ...] = ()
    errors: int = 0
    claims: frozenset[str] = frozenset()


def propose(document: Document, choices: Choices) -> Proposal:
    """Work out the repair of a document.

    A quote is repaired only where the source's words, written out, are found again at the very place they come from.
    Raises BriefingError where more would change than what is repaired.
    """
    text = document.loaded.text
    if not document.is_valid:
        return Proposal(text, errors=_errors(document.loaded.problems))
    case = Case(examine(document))
    claims = frozenset(claim.id for claim in document.briefing.claims)
    refused: dict[Address, Unrepaired] = {}
    while True:
        repairs, left = find_repairs(replace(case, kept=refused.keys()), choices)
        if not repairs:
            return Proposal(text, (), tuple(left), tuple(refused.values()), _errors(case.result.problems), claims)
        try:
            after = with_values(text, {repair.location: repair.value for repair in repairs})
        except UnwritableError as error:
            address = next(repair.address for repair in repairs if repair.location == error.location)
            refused[address] = Unrepaired(address, error.location, f"{error}: do it by hand")
            continue
        again = document_of_text(after, document.path, document.library.root)
        values = {repair.address: repair.value for repair in repairs}
        if not again.is_valid or again.briefing != _with_values(document.briefing, values):
            name = visible_line(str(document.path))
            raise BriefingError(f"{name} was left as it is: the repair would have changed more than it should")
        repaired = Case(examine(again))
        moved = set(_moved(case, repaired))
        if moved.isdisjoint(values):
            errors = _errors(repaired.result.problems)
            return Proposal(after, tuple(repairs), tuple(left), tuple(refused.values()), errors, claims)
        message = "the source's words fit another place as well: mend it by hand"
        refused |= {
            repair.address: Unrepaired(repair.address, repair.location, message)
            for repair in repairs
            if repair.address in moved
        }


def _moved(case: Case, repaired: Case) -> Iterator[Address]:
    """Yield the addresses of quotes that are not found after the repair, or not where they were found before."""
    for before, after in zip(case.document.briefing.claims, repaired.document.briefing.claims, strict=True):
        pairs = zip(case.evidence.quotes(before), repaired.evidence.quotes(after), strict=True)
        for number, ((_, old), (_, new)) in enumerate(pairs):
            if new.span != old.span or new.verdict not in HOLDING:
                yield quote_address(before.id, number, "quote")


def _with_values(briefing: Briefing, values: Mapping[Address, str]) -> Briefing:
    """Return the briefing that is expected when the quotes and digests at some addresses have other values."""

    def repaired(claim: Claim) -> Claim:
        quotes = (
            replace(quote, exact=values.get(quote_address(claim.id, number, "quote"), quote.exact))
            for number, quote in enumerate(claim.quotes)
        )
        return replace(claim, quotes=tuple(quotes))

    panes = tuple(replace(pane, claims=tuple(map(repaired, pane.claims))) for pane in briefing.panes)
    sources = tuple(
        replace(source, sha256=values.get(source_address(source.id, "sha256"), source.sha256))
        for source in briefing.sources
    )
    return replace(briefing, panes=panes, sources=sources)


def _errors(problems: tuple[Problem, ...]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)
