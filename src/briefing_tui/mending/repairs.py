"""The values of a briefing that can be repaired, and those that only the author can, each with an explanation."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.documents.document import Document
from briefing_tui.domain.address import TLP, Address, quote_address, source_address
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.edits import Edit, SetValue
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.domain.rules import CheckResult
from briefing_tui.domain.vocabulary import Tlp
from briefing_tui.loading.codes import Code
from briefing_tui.mending.passage_words import keeps_words, passage_words
from briefing_tui.mending.repetition import repeated_words
from briefing_tui.text.change_wording import kind_words
from briefing_tui.text.english import listed
from briefing_tui.text.visible import quoted

EXACT_VERDICTS = frozenset({Verdict.VERBATIM, Verdict.REFLOWED})
_KEPT_VERDICTS = EXACT_VERDICTS | {
    Verdict.ADAPTED,
    Verdict.ABRIDGED,
}  # with which a quote of a changed source still holds


@dataclass(frozen=True, slots=True)
class RepairOptions:
    """The repairs that change the words of quotes, which the user must ask for.

    `altered` are the ids of the claims whose altered quotes are repaired; `damaged` and `adapted` say whether damaged
    and adapted quotes are.
    """

    altered: frozenset[str] = frozenset()
    damaged: bool = False
    adapted: bool = False


class Repair(NamedTuple):
    """The replacement of the value at an address of the briefing by `value`.

    `location` is where the old value begins in the file. `message` is a sentence about the repair. `alters` says that
    the words of a quote change.
    """

    address: Address
    location: SourceLocation
    value: str
    message: str
    alters: bool = False

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of the briefing that make the repair."""
        if self.address != TLP:
            return (SetValue(self.address, self.value),)
        other = next(label for label in Tlp if label != self.value)  # an older word for the value would be left
        return SetValue(TLP, other), SetValue(TLP, Tlp(self.value))


class Unrepaired(NamedTuple):
    """A value that is not repaired, with a sentence that says why and what to do about it."""

    address: Address
    location: SourceLocation
    message: str


Decision = Repair | Unrepaired


@dataclass(frozen=True, slots=True)
class ExaminedDocument:
    """A document with its check result, and the addresses of the values that are excluded from repair."""

    document: Document
    excluded: Collection[Address] = ()

    @property
    def evidence(self) -> Evidence:
        """The anchors of the document's quotes."""
        assert self.document.evidence is not None, "an examined document has it"
        return self.document.evidence

    @property
    def result(self) -> CheckResult:
        """The result of the check."""
        assert self.document.result is not None, "an examined document has it"
        return self.document.result

    def location(self, address: Address) -> SourceLocation | None:
        """Return where the value at `address` begins, or None where it is excluded or not written in the file."""
        return None if address in self.excluded else self.document.source_map.written(address)

    def is_suppressed(self, code: str, address: Address) -> bool:
        """Say whether a comment or a rules file suppresses the problem of this code at an address."""
        return any((each.problem.code, each.problem.address) == (code, address) for each in self.result.suppressed)


def find_repairs(examined: ExaminedDocument, options: RepairOptions) -> tuple[list[Repair], list[Unrepaired]]:
    """Return the repairs, and the values that could be repaired but are not, each in the order of the file."""
    found = [*_renamed(examined), *_quotes(examined, options)]
    found += _digests(examined, {each.address for each in found if isinstance(each, Repair)})
    found.sort(key=lambda each: each.location)
    repairs = [each for each in found if isinstance(each, Repair)]
    return repairs, [each for each in found if isinstance(each, Unrepaired)]


def _renamed(examined: ExaminedDocument) -> Iterator[Repair]:
    """Yield the repair of a TLP label that an older edition of the standard had (`white`)."""
    location, tlp = examined.location(TLP), examined.document.briefing.tlp
    if location is None or tlp is None:
        return
    for problem in examined.document.loaded.problems:
        suppressed = any(each.problem == problem for each in examined.result.suppressed)
        if problem.code == Code.RENAMED and problem.location == location and not suppressed:
            yield Repair(TLP, location, str(tlp), f"the word is today `{tlp}`")


def _quotes(examined: ExaminedDocument, options: RepairOptions) -> Iterator[Decision]:
    """Yield what is decided on each quote whose passage differs from it, unless its problem is suppressed."""
    for claim in examined.document.briefing.claims:
        for number, (quote, anchor) in enumerate(examined.evidence.quotes(claim)):
            address = quote_address(claim.id, number, "quote")
            location = examined.location(address)
            if location is None:
                continue
            found = _quote(claim, quote, anchor, (address, location), options)
            if found and not examined.is_suppressed(f"quote-{anchor.verdict}", quote_address(claim.id, number)):
                yield found


def _quote(
    claim: Claim, quote: Quote, anchor: Anchor, where: tuple[Address, SourceLocation], options: RepairOptions
) -> Decision | None:
    """Return what is decided on a quote, or None where it equals its passage or has none."""
    value = passage_words(quote, anchor, damaged=options.damaged)
    if not value or value == quote.exact:
        return None
    source = f'the source "{quote.source}"'
    match anchor.verdict:
        case Verdict.REFLOWED:
            return Repair(*where, value, f"{claim.id}: the quote in the very characters of {source}")
        case Verdict.ADAPTED if options.adapted:
            message = f"{claim.id}: the quote without the changes that an editor made in the words of {source}"
            return Repair(*where, value, message, alters=True)
        case Verdict.DAMAGED:
            return _damaged(claim, source, Repair(*where, value, "", alters=True), options)
        case Verdict.ALTERED:
            return _altered(claim, anchor, source, Repair(*where, value, "", alters=True), options)
        case _:
            return None


def _damaged(claim: Claim, source: str, repair: Repair, options: RepairOptions) -> Decision:
    """Return `repair`, the repair of a damaged quote, with its message, or the reason why it is not made."""
    if options.damaged:
        return repair._replace(message=f"{claim.id}: the quote with the damaged letters of {source}")
    message = f"{claim.id}: {source} has this quote in damaged letters; --damaged writes them"
    return Unrepaired(repair.address, repair.location, message)


def _altered(claim: Claim, anchor: Anchor, source: str, repair: Repair, options: RepairOptions) -> Decision:
    """Return `repair`, the repair of an altered quote, with its message, or the reason why it is not made."""
    changes = "; ".join(
        f"{_quoted_or_nothing(each.quoted)} becomes {_quoted_or_nothing(each.found)}"
        for each in anchor.changes
        if not keeps_words(each, anchor, damaged=options.damaged)
    )
    if anchor.omissions:
        changes += "; what it leaves out is put in"
    if anchor.uncut_span != anchor.span:
        cut = ", ".join(f"{kind_words(each)}: {quoted(each.found)}" for each in anchor.alterations if not each.quoted)
        message = f"{claim.id}: the quote is {cut}; quote that of {source}, too"
        return Unrepaired(repair.address, repair.location, message)
    repeated = [quoted(word) for word in repeated_words(claim, anchor)]
    too = f"; the claim's text says {listed(repeated, 'and')} as well: mend it by hand" if repeated else ""
    if claim.id in options.altered:
        message = f"{claim.id}: THE QUOTE GETS OTHER WORDS, those of {source}: {changes or 'see above'}{too}"
        return repair._replace(message=message)
    how = f"--altered {claim.id} writes the words of {source}"
    message = f"{claim.id}: the quote is altered ({changes or 'words differ'}); {how}{too}"
    return Unrepaired(repair.address, repair.location, message)


def _quoted_or_nothing(words: str) -> str:
    return f'"{words}"' if words else "nothing"


def _digests(examined: ExaminedDocument, repaired: Collection[Address]) -> Iterator[Decision]:
    """Yield what is decided on the digest of each source that has changed: renewed where all its quotes hold."""
    assert examined.document.sources is not None, "an examined document has them"
    for source in examined.document.briefing.sources:
        digest = examined.document.sources.digests.get(source.id)
        address = source_address(source.id, "sha256")
        location = examined.location(address)
        if location is None or digest in (None, source.sha256) or examined.is_suppressed(Code.SOURCE_CHANGED, address):
            continue
        if source.id not in examined.evidence.articles:  # its quotes were not looked for, and may hold or not
            continue
        inexact = sum(
            quote.source == source.id
            and anchor.verdict not in _KEPT_VERDICTS
            and quote_address(claim.id, number, "quote") not in repaired
            for claim in examined.document.briefing.claims
            for number, (quote, anchor) in enumerate(examined.evidence.quotes(claim))
        )
        if inexact:
            number = "1 quote of it does" if inexact == 1 else f"{inexact} quotes of it do"
            message = f'the source "{source.id}" has changed, and {number} not hold as it is: mend them first'
            yield Unrepaired(address, location, message)
        else:
            assert digest is not None, "it was compared"
            message = f'the source "{source.id}" has changed, and every quote of it still holds'
            yield Repair(address, location, digest, message)
