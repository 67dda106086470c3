"""The repair of a briefing's file, computed in memory and verified by loading and anchoring the result again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing_tui.documents.document import Document, document_of_text
from briefing_tui.documents.examination import examine
from briefing_tui.domain.address import Address, quote_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import apply_edits
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import BriefingError, Problem
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.editing.unwritable import UnwritableError
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
    reflowed, or damaged where it keeps its own words for damaged ones. Raises BriefingError where the repaired text
    would load as a briefing that differs in anything else.
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
        repairing = _Repairing(text, document.briefing)
        repairing.make(repairs)
        if repairing.unwritable:
            refused |= _refused(repairing.unwritable, "no way was found to write the text: do it by hand")
            continue
        after = repairing.text.text
        again = document_of_text(after, document.path, document.given_root)
        if not again.is_valid or again.briefing != repairing.briefing:
            name = document.file
            raise BriefingError(f"{name} was left as it is: the repair would have changed more than it should")
        repaired = ExaminedDocument(examine(again))
        moved = frozenset(_moved_quotes(examined, repaired))
        if moved.isdisjoint(repair.address for repair in repairs):
            errors = _errors(repaired.result.problems)
            return Proposal(after, tuple(repairs), tuple(left), tuple(refused.values()), errors, claims)
        others = [repair for repair in repairs if repair.address in moved]
        refused |= _refused(others, "the source's words fit another place as well: mend it by hand")


class _Repairing:
    """A text that is being repaired, with the briefing that it loads as, and the repairs that cannot be written."""

    def __init__(self, text: str, briefing: Briefing) -> None:
        self.text = EditableText.of(text)
        self.briefing = briefing
        self.unwritable: list[Repair] = []

    def make(self, repairs: Sequence[Repair]) -> None:
        """Make repairs at once; where that cannot be, halves tell which of them can."""
        edits = [edit for repair in repairs for edit in repair.edits]
        try:
            self.text = self.text.edited(self.briefing, edits).text
        except UnwritableError:
            if len(repairs) == 1:
                self.unwritable += repairs
            else:
                half = len(repairs) // 2
                self.make(repairs[:half])
                self.make(repairs[half:])
        else:
            self.briefing = apply_edits(self.briefing, edits)


def _refused(repairs: Iterable[Repair], message: str) -> dict[Address, Unrepaired]:
    """Return repairs by address as values that are left, with a message why."""
    return {repair.address: Unrepaired(repair.address, repair.location, message) for repair in repairs}


def _moved_quotes(examined: ExaminedDocument, repaired: ExaminedDocument) -> Iterator[Address]:
    """Yield the addresses of the quotes that are not found at the same span of their source after the repair."""
    for before, after in zip(examined.document.briefing.claims, repaired.document.briefing.claims, strict=True):
        pairs = zip(examined.evidence.quotes(before), repaired.evidence.quotes(after), strict=True)
        for number, ((_, old), (_, new)) in enumerate(pairs):
            if new.span != old.span or not (new.verdict in EXACT_VERDICTS or _keeps_damage(old, new)):
                yield quote_address(before.id, number, "quote")


def _keeps_damage(old: Anchor, new: Anchor) -> bool:
    """Return whether a quote whose words are repaired now differs from its source only where that is damaged."""
    return new.verdict is Verdict.DAMAGED and old.verdict in (Verdict.ALTERED, Verdict.DAMAGED)


def _errors(problems: tuple[Problem, ...]) -> int:
    return sum(problem.is_error for problem in problems)
