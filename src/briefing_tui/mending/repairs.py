"""What can be repaired in a briefing, and what is left to its author, each with a sentence that explains it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.documents.document import Document
from briefing_tui.domain.address import TLP, Address, quote_address, source_address
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.rules import CheckResult
from briefing_tui.loading.codes import Code

HOLDING = frozenset({Verdict.VERBATIM, Verdict.REFLOWED})


@dataclass(frozen=True, slots=True)
class Choices:
    """What is repaired beyond what is safe: altered quotes of the claims with these ids, and damaged quotes."""

    altered: frozenset[str] = frozenset()
    damaged: bool = False


class Repair(NamedTuple):
    """The value at an address of the briefing, written at `location`, is to become `value`.

    `message` is a sentence about it; `alters` says that the words of a quote become others.
    """

    address: Address
    location: SourceLocation
    value: str
    message: str
    alters: bool = False


class Unrepaired(NamedTuple):
    """A value that is left as it is, with a sentence that says why and what to do about it."""

    address: Address
    location: SourceLocation
    message: str


Decision = Repair | Unrepaired


@dataclass(frozen=True, slots=True)
class Case:
    """A document that has been examined, and the addresses of the values that are not to be repaired."""

    document: Document
    kept: Collection[Address] = ()

    @property
    def evidence(self) -> Evidence:
        """The document's evidence."""
        assert self.document.evidence is not None, "an examined document has it"
        return self.document.evidence

    @property
    def result(self) -> CheckResult:
        """The result of the check."""
        assert self.document.result is not None, "an examined document has it"
        return self.document.result

    def location(self, address: Address) -> SourceLocation | None:
        """Return where a value that may be repaired is written, or None where it is not written or is kept."""
        return None if address in self.kept else self.document.source_map.written(address)

    def is_suppressed(self, code: str, address: Address) -> bool:
        """Say whether the author or the library suppresses the problem of this code at an address."""
        return any((each.problem.code, each.problem.address) == (code, address) for each in self.result.suppressed)


def find_repairs(case: Case, choices: Choices) -> tuple[list[Repair], list[Unrepaired]]:
    """Return what is to be repaired, and what is left though it could be, in the order of the file."""
    found = [*_renamed(case), *_quotes(case, choices)]
    found += _digests(case, {each.address for each in found if isinstance(each, Repair)})
    found.sort(key=lambda each: each.location)
    repairs = [each for each in found if isinstance(each, Repair)]
    return repairs, [each for each in found if isinstance(each, Unrepaired)]


def _renamed(case: Case) -> Iterator[Repair]:
    location, tlp = case.location(TLP), case.document.briefing.tlp
    if location is None or tlp is None:
        return
    for problem in case.document.loaded.problems:
        suppressed = any(each.problem == problem for each in case.result.suppressed)
        if problem.code == Code.RENAMED and problem.location == location and not suppressed:
            yield Repair(TLP, location, str(tlp), f"the word is today `{tlp}`")


def _quotes(case: Case, choices: Choices) -> Iterator[Decision]:
    for claim in case.document.briefing.claims:
        for number, (quote, anchor) in enumerate(case.evidence.quotes(claim)):
            address = quote_address(claim.id, number, "quote")
            location = case.location(address)
            if location is None:
                continue
            found = _quote(claim, quote, anchor, (address, location), choices)
            if found and not case.is_suppressed(f"quote-{anchor.verdict}", quote_address(claim.id, number)):
                yield found


def _quote(
    claim: Claim, quote: Quote, anchor: Anchor, where: tuple[Address, SourceLocation], choices: Choices
) -> Decision | None:
    value = anchor.passage.strip()
    if "\n" not in quote.exact:  # an author who quotes over the end of a paragraph writes a space there
        value = value.replace("\n", " ")
    if not value or value == quote.exact:
        return None
    source = f'the source "{quote.source}"'
    match anchor.verdict:
        case Verdict.REFLOWED:
            return Repair(*where, value, f"{claim.id}: the quote in the very characters of {source}")
        case Verdict.DAMAGED:
            return _damaged(claim, source, Repair(*where, value, "", alters=True), choices)
        case Verdict.ALTERED:
            return _altered(claim, anchor, source, Repair(*where, value, "", alters=True), choices)
        case _:
            return None


def _damaged(claim: Claim, source: str, repair: Repair, choices: Choices) -> Decision:
    """Return the repair of a damaged quote, without its message so far, where damaged quotes are to be repaired."""
    if choices.damaged:
        return repair._replace(message=f"{claim.id}: the quote with the damaged letters of {source}")
    message = f"{claim.id}: {source} has this quote in damaged letters; --damaged writes them"
    return Unrepaired(repair.address, repair.location, message)


def _altered(claim: Claim, anchor: Anchor, source: str, repair: Repair, choices: Choices) -> Decision:
    """Return the repair of an altered quote, without its message so far, where that claim's are to be repaired."""
    changes = "; ".join(f"{_named(each.quoted)} becomes {_named(each.found)}" for each in anchor.changes)
    if claim.id in choices.altered:
        message = f"{claim.id}: THE QUOTE GETS OTHER WORDS, those of {source}: {changes or 'see above'}"
        return repair._replace(message=message)
    how = f"--altered {claim.id} writes the words of {source}"
    message = f"{claim.id}: the quote is altered ({changes or 'words differ'}); {how}"
    return Unrepaired(repair.address, repair.location, message)


def _named(words: str) -> str:
    return f'"{words}"' if words else "nothing"


def _digests(case: Case, repaired: Collection[Address]) -> Iterator[Decision]:
    assert case.document.sources is not None, "an examined document has them"
    for source in case.document.briefing.sources:
        digest = case.document.sources.digests.get(source.id)
        address = source_address(source.id, "sha256")
        location = case.location(address)
        if location is None or digest in (None, source.sha256) or case.is_suppressed(Code.SOURCE_CHANGED, address):
            continue
        unsure = sum(
            quote.source == source.id
            and anchor.verdict not in HOLDING
            and quote_address(claim.id, number, "quote") not in repaired
            for claim in case.document.briefing.claims
            for number, (quote, anchor) in enumerate(case.evidence.quotes(claim))
        )
        if unsure:
            number = "1 quote of it does" if unsure == 1 else f"{unsure} quotes of it do"
            message = f'the source "{source.id}" has changed, and {number} not hold as it is: mend them first'
            yield Unrepaired(address, location, message)
        else:
            assert digest is not None, "it was compared"
            message = f'the source "{source.id}" has changed, and every quote of it still holds'
            yield Repair(address, location, digest, message)
