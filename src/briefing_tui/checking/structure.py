"""Rules on the relations within a briefing: contradicting claims, key judgements without support, unused sources."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from briefing_tui.checking.rule import Finding, Rule, Scope
from briefing_tui.domain.address import KEY_JUDGMENTS, quote_address, source_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import locator
from briefing_tui.domain.passage import Span
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis, Direction, Status

_MIN_OVERLAP_RATIO = 0.8  # of the shorter of two passages, for them to count as the same
_MIN_LENGTH_RATIO = 0.5  # of the shorter to the longer passage, for the same
_ONGOING_STATUSES = frozenset({Status.ACTIVE, Status.AGREED})
_ENDED_STATUSES = frozenset({Status.SUSPENDED, Status.ENDED})
# The side that a claim takes, and the one it may conflict with, as bits: to compare all pairs must take no time.
_SIDES = {
    Direction.IMPROVING: (1, 2),
    Direction.WORSENING: (2, 1),
    Status.ACTIVE: (4, 8),
    Status.AGREED: (4, 8),
    Status.SUSPENDED: (8, 4),
    Status.ENDED: (8, 4),
}
_CONTRADICTING = 16  # the bit of claims that contradict others, or are contradicted
_MAX_COMPARISONS = 200_000  # of two passages: with ten thousand claims on one sentence, all pairs would take minutes


class _Passage(NamedTuple):
    """A passage that a claim quotes: its span, the numbers of the claim and the quote, and the claim with its sides.

    `parts` are the spans in it that are quoted, without what an abridged quote leaves out.
    """

    span: Span
    order: int
    number: int
    parts: tuple[Span, ...]
    claim: Claim
    side: int
    opposite: int


def _passage_contradicts(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    compared = 0
    for source, found in _passages(briefing, evidence).items():
        for index, first in enumerate(found):
            for following in range(index + 1, len(found)):
                second = found[following]
                compared += 1
                if second.span.start >= first.span.end or compared > _MAX_COMPARISONS:
                    break
                if not first.side & second.opposite:
                    continue
                conflict = _conflict(first.claim, second.claim)
                if conflict and _is_same_passage(first.parts, second.parts):
                    earlier, later = sorted((first, second), key=lambda passage: passage[1:3])
                    message = f'the claim "{earlier.claim.id}", which {conflict}, quotes the same passage'
                    where = f"{locator(evidence.articles[source], later.span)} cannot bear out both"
                    hint = f"{where}: quote for each what speaks for it alone"
                    yield Finding(quote_address(later.claim.id, later.number), message, hint)


def _passages(briefing: Briefing, evidence: Evidence) -> dict[str, list[_Passage]]:
    """Return the passages that claims on a side quote, by source, in the order of the text."""
    contradicting = {other for claim in briefing.claims for other in claim.contradicts}
    passages: dict[str, list[_Passage]] = {}
    for order, claim in enumerate(briefing.claims):
        side = opposite = _CONTRADICTING if claim.contradicts or claim.id in contradicting else 0
        for value in (claim.direction, claim.status):
            if value is not None:
                one, other = _SIDES.get(value, (0, 0))
                side, opposite = side | one, opposite | other
        for number, (quote, anchor) in enumerate(evidence.quotes(claim) if side else ()):
            if anchor.span is not None and anchor.verdict.holds:
                passage = _Passage(anchor.span, order, number, anchor.parts, claim, side, opposite)
                passages.setdefault(quote.source, []).append(passage)
    for found in passages.values():
        found.sort(key=lambda passage: passage[:3])
    return passages


def _is_same_passage(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether two passages, each given by its parts, are largely the same."""
    shared = sum(max(min(a.end, b.end) - max(a.start, b.start), 0) for a, b in product(one, other))
    lengths = sorted(sum(part.end - part.start for part in parts) for parts in (one, other))
    return shared >= _MIN_OVERLAP_RATIO * lengths[0] and lengths[0] >= _MIN_LENGTH_RATIO * lengths[1]


def _conflict(one: Claim, other: Claim) -> str:
    """Return how claim `one` conflicts with claim `other`, as a predicate for the message, or an empty string."""
    if other.id in one.contradicts or one.id in other.contradicts:
        return "contradicts this one"
    if {one.direction, other.direction} == {Direction.IMPROVING, Direction.WORSENING}:
        return "has the opposite direction"
    if {one.status, other.status} & _ONGOING_STATUSES and {one.status, other.status} & _ENDED_STATUSES:
        return "has the opposite status"
    return ""


def _judgement_unsupported(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    for claim in map(briefing.claim, briefing.key_judgments):
        if claim.basis is Basis.ASSUMED:
            message = f'the key judgement "{claim.id}" is assumed'
        elif not any(verdict is None or verdict.holds for verdict in evidence.verdicts(claim)):
            message = f'the key judgement "{claim.id}" has no quote that holds'
        else:
            continue
        hint = "quote what it rests on, or take it out of the key judgements"
        yield Finding(KEY_JUDGMENTS, message, hint)


def _source_unused(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    used = {quote.source for claim in briefing.claims for quote in claim.quotes}
    if not used:  # the briefing has only been begun
        return
    for source in briefing.sources:
        if source.id not in used:
            yield Finding(
                source_address(source.id), f'no claim quotes the source "{source.id}"', "quote it, or take it out"
            )


RULES = (
    Rule(
        "passage-contradicts",
        Severity.WARNING,
        "Two claims that speak against each other quote the same passage.",
        Scope.BRIEFING,
        _passage_contradicts,
    ),
    Rule(
        "judgement-unsupported",
        Severity.WARNING,
        "A key judgement is assumed, or has no quote that holds.",
        Scope.BRIEFING,
        _judgement_unsupported,
    ),
    Rule("source-unused", Severity.WARNING, "No claim quotes a source.", Scope.BRIEFING, _source_unused),
)
