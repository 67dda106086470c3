"""What can be repaired in a briefing, and what is left to its author, each with a sentence that says so."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing, Claim, Place, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Problem
from briefing_tui.loading.codes import Code

HOLDING = frozenset({Verdict.VERBATIM, Verdict.REFLOWED})


@dataclass(frozen=True, slots=True)
class Choices:
    """What is repaired beyond what is safe: altered quotes of the claims with these ids, and damaged quotes."""

    altered: frozenset[str] = frozenset()
    damaged: bool = False


class Repair(NamedTuple):
    """The text at `place` is to say `value`; `said` is a sentence about it, `loud` where the meaning changes."""

    place: Place
    value: str
    said: str
    loud: bool = False


class Left(NamedTuple):
    """Something that is left as it is, with what to do about it."""

    place: Place
    said: str


@dataclass(frozen=True, slots=True)
class Case:
    """A briefing with all that is known of it.

    `digests` are the SHA-256 of the sources' files as they are now, by id. `silenced` are the problems that the author
    or the library does not want to hear of: what they are about stays as it is. So does what stands at a place of
    `kept`.
    """

    briefing: Briefing
    evidence: Evidence
    problems: tuple[Problem, ...]
    digests: Mapping[str, str]
    silenced: Collection[tuple[str, Place]] = ()
    kept: Collection[Place] = ()

    def touches(self, place: Place | None) -> bool:
        """Say whether what stands at a place may be changed."""
        return place is not None and place not in self.kept

    def is_silenced(self, code: str, place: Place) -> bool:
        """Say whether nobody wants to hear of this problem."""
        return (code, place) in self.silenced


def find_repairs(case: Case, choices: Choices) -> tuple[list[Repair], list[Left]]:
    """Return what is to be repaired, and what is left though it could be, in the order of the file."""
    found = [*_renamed(case), *_quotes(case, choices)]
    found += _digests(case, {each.place for each in found if isinstance(each, Repair)})
    found.sort(key=lambda each: each.place)
    return [each for each in found if isinstance(each, Repair)], [each for each in found if isinstance(each, Left)]


def _renamed(case: Case) -> Iterator[Repair]:
    for problem in case.problems:
        place = Place(problem.line, problem.column)
        known = case.briefing.tlp is not None and problem.code == Code.RENAMED
        if known and case.touches(place) and not case.is_silenced(problem.code, place):
            yield Repair(place, str(case.briefing.tlp), f"the word is today `{case.briefing.tlp}`")


def _quotes(case: Case, choices: Choices) -> Iterator[Repair | Left]:
    for claim in case.briefing.claims:
        for quote, anchor in case.evidence.quotes(claim):
            place = quote.exact_place
            if place is not None and case.touches(place):
                found = _quote(claim, quote, anchor, place, choices)
                if found and not case.is_silenced(f"quote-{anchor.verdict}", quote.place):
                    yield found


def _quote(claim: Claim, quote: Quote, anchor: Anchor, place: Place, choices: Choices) -> Repair | Left | None:
    value = anchor.passage.strip()
    if "\n" not in quote.exact:  # an author who quotes over the end of a paragraph writes a space there
        value = value.replace("\n", " ")
    if not value or value == quote.exact:
        return None
    source = f'the source "{quote.source}"'
    if anchor.verdict is Verdict.REFLOWED:
        return Repair(place, value, f"{claim.id}: the quote in the very characters of {source}")
    if anchor.verdict is Verdict.DAMAGED and choices.damaged:
        return Repair(place, value, f"{claim.id}: the quote with the damaged letters of {source}", loud=True)
    if anchor.verdict is Verdict.DAMAGED:
        return Left(place, f"{claim.id}: {source} has this quote in damaged letters; --damaged writes them")
    return _altered(claim, anchor, Repair(place, value, source), choices) if anchor.verdict is Verdict.ALTERED else None


def _altered(claim: Claim, anchor: Anchor, repair: Repair, choices: Choices) -> Repair | Left:
    """Return the repair of an altered quote where it was asked for; `repair.said` names the source."""
    changes = "; ".join(f"{_named(each.quoted)} becomes {_named(each.found)}" for each in anchor.changes)
    if claim.id in choices.altered:
        said = f"{claim.id}: THE QUOTE GETS OTHER WORDS, those of {repair.said}: {changes or 'see above'}"
        return Repair(repair.place, repair.value, said, loud=True)
    how = f"--altered {claim.id} writes the words of {repair.said}"
    return Left(repair.place, f"{claim.id}: the quote is altered ({changes or 'words differ'}); {how}")


def _named(words: str) -> str:
    return f'"{words}"' if words else "nothing"


def _digests(case: Case, repaired: Collection[Place]) -> Iterator[Repair | Left]:
    for source in case.briefing.sources:
        found = case.digests.get(source.id)
        place = source.sha256_place
        if place is None or not source.sha256 or found in (None, source.sha256) or not case.touches(place):
            continue
        if case.is_silenced(Code.SOURCE_CHANGED, place):
            continue
        unsure = sum(
            quote.source == source.id and anchor.verdict not in HOLDING and quote.exact_place not in repaired
            for claim in case.briefing.claims
            for quote, anchor in case.evidence.quotes(claim)
        )
        if unsure:
            number = "1 quote of it does" if unsure == 1 else f"{unsure} quotes of it do"
            yield Left(place, f'the source "{source.id}" has changed, and {number} not hold as it is: mend them first')
        else:
            assert found is not None, "it was compared"
            yield Repair(place, found, f'the source "{source.id}" has changed, and every quote of it still holds')
