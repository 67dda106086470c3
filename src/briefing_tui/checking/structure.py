"""Rules on the relations within a briefing: contradicting claims, key judgements without support, unused sources."""

from collections.abc import Iterator

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
_MAX_COMPARISONS = 200_000  # of two passages: with ten thousand claims on one sentence, all pairs would take minutes

_Passage = tuple[Span, int, int, Claim]  # span, index of the claim in the briefing, index of the quote, claim


def _passage_contradicts(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    conflicting = {claim.id for claim in briefing.claims if claim.contradicts or _may_conflict(claim)}
    conflicting.update(other for claim in briefing.claims for other in claim.contradicts)
    compared = 0
    passages: dict[str, list[_Passage]] = {}
    for order, claim in enumerate(briefing.claims):
        if claim.id not in conflicting:
            continue
        for number, (quote, anchor) in enumerate(evidence.quotes(claim)):
            if anchor.span is not None and anchor.verdict.holds:
                passages.setdefault(quote.source, []).append((anchor.span, order, number, claim))
    for source, found in passages.items():
        found.sort(key=lambda passage: passage[:3])
        for index, first in enumerate(found):
            for second in found[index + 1 :]:
                compared += 1
                if second[0].start >= first[0].end or compared > _MAX_COMPARISONS:
                    break
                conflict = _conflict(first[3], second[3])
                if conflict and _is_same_passage(first[0], second[0]):
                    earlier, later = sorted((first, second), key=lambda passage: passage[1:3])
                    message = f'the claim "{earlier[3].id}", which {conflict}, quotes the same passage'
                    where = f"{locator(evidence.articles[source], later[0])} cannot bear out both"
                    hint = f"{where}: quote for each what speaks for it alone"
                    yield Finding(quote_address(later[3].id, later[2]), message, hint)


def _may_conflict(claim: Claim) -> bool:
    sides = (Direction.IMPROVING, Direction.WORSENING, *_ONGOING_STATUSES, *_ENDED_STATUSES)
    return claim.direction in sides or claim.status in sides


def _is_same_passage(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    lengths = sorted((one.end - one.start, other.end - other.start))
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
