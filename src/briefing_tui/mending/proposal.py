"""The repair of a briefing's file, computed in memory and verified by loading and anchoring the result again."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefing_tui.documents.document import Document, document_of_text
from briefing_tui.documents.examination import examine
from briefing_tui.domain.address import Address, quote_address, source_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.problem import BriefingError, Problem, SourceLocation
from briefing_tui.mending.editing import UnwritableError, replace_scalars
from briefing_tui.mending.repairs import (
    EXACT_VERDICTS,
    ExaminedDocument,
    Repair,
    RepairOptions,
    Unrepaired,
    find_repairs,
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A briefing's YAML text after the repair, with what was repaired and what was not.

    `left` are the values that need the author or an option, `refused` those whose repair could not be written or
    verified. `errors` counts the errors of the repaired text. `claims` are the ids of the briefing's claims, or None
    where it has errors of form: then nothing in it is repaired.
    """

    text: str
    repairs: tuple[Repair, ...] = ()
    left: tuple[Unrepaired, ...] = ()
    refused: tuple[Unrepaired, ...] = ()
    errors: int = 0
    claims: frozenset[str] | None = None


def propose(document: Document, options: RepairOptions) -> Proposal:
    """Return the proposed repair of a document; nothing is written to disk.

    A quote is repaired only where the new quote anchors at the same span of the source as the old one, verbatim or
    reflowed. Raises BriefingError where the repaired text would load as a briefing that differs in anything else.
    """
    text = document.loaded.text
    if not document.is_valid:
        return Proposal(text, errors=_errors(document.loaded.problems))
    examined = ExaminedDocument(examine(document))
    claims = frozenset(claim.id for claim in document.briefing.claims)
    refused: dict[Address, Unrepaired] = {}
    while True:  # each round without the repairs that the round before refused
        repairs, left = find_repairs(replace(examined, excluded=refused.keys()), options)
        if not repairs:
            return Proposal(text, (), tuple(left), tuple(refused.values()), _errors(examined.result.problems), claims)
        try:
            after = replace_scalars(text, {repair.location: repair.value for repair in repairs})
        except UnwritableError as error:
            refused |= _refused(repairs, error.locations, "no way was found to write the text: do it by hand")
            continue
        again = document_of_text(after, document.path, document.given_root)
        values = {repair.address: repair.value for repair in repairs}
        if not again.is_valid or again.briefing != _expected_briefing(document.briefing, values):
            name = document.file
            raise BriefingError(f"{name} was left as it is: the repair would have changed more than it should")
        repaired = ExaminedDocument(examine(again))
        moved = set(_moved_quotes(examined, repaired))
        if moved.isdisjoint(values):
            errors = _errors(repaired.result.problems)
            return Proposal(after, tuple(repairs), tuple(left), tuple(refused.values()), errors, claims)
        places = {repair.location for repair in repairs if repair.address in moved}
        refused |= _refused(repairs, places, "the source's words fit another place as well: mend it by hand")


def _refused(
    repairs: Iterable[Repair], locations: Collection[SourceLocation], message: str
) -> dict[Address, Unrepaired]:
    """Return by address the repairs at some locations as values that are left, with a message why."""
    return {
        repair.address: Unrepaired(repair.address, repair.location, message)
        for repair in repairs
        if repair.location in locations
    }


def _moved_quotes(examined: ExaminedDocument, repaired: ExaminedDocument) -> Iterator[Address]:
    """Yield the addresses of the quotes that are not found at the same span of their source after the repair."""
    for before, after in zip(examined.document.briefing.claims, repaired.document.briefing.claims, strict=True):
        pairs = zip(examined.evidence.quotes(before), repaired.evidence.quotes(after), strict=True)
        for number, ((_, old), (_, new)) in enumerate(pairs):
            if new.span != old.span or new.verdict not in EXACT_VERDICTS:
                yield quote_address(before.id, number, "quote")


def _expected_briefing(briefing: Briefing, values: Mapping[Address, str]) -> Briefing:
    """Return the briefing with the values of `values` in place of the quotes and digests at their addresses."""

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
    return sum(problem.is_error for problem in problems)
