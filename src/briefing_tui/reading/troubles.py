"""What is to be looked at, claim by claim: quotes that are not simply there, and what the check finds."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing, Claim, Place
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import TROUBLES
from briefing_tui.domain.problem import Problem


class Trouble(NamedTuple):
    """A place to be looked at: the claim by its number among all, from 0, that of its quote, and the claim's id."""

    order: int
    passage: int
    claim: str


Problems = Mapping[str, tuple[Problem, ...]]  # of each claim that has any, by its id


def problems_of_claims(briefing: Briefing, problems: Sequence[Problem]) -> Problems:
    """Sort out which problems are of a claim, by where they stand; those of its quotes' verdicts are told already."""
    at: dict[Place, list[Problem]] = {}
    for problem in problems:
        if not problem.code.startswith("quote-"):
            at.setdefault(Place(problem.line, problem.column), []).append(problem)
    found = {}
    for claim in briefing.claims:
        own = [problem for place in _places(claim) for problem in at.get(place, ())]
        if own:
            found[claim.id] = tuple(own)
    return found


def troubles(briefing: Briefing, evidence: Evidence, problems: Problems) -> tuple[Trouble, ...]:
    """Return every place of a claim that is to be looked at, in the order of the briefing."""
    found = set()
    for order, claim in enumerate(briefing.claims):
        for number, anchor in enumerate(evidence.anchors[claim.id]):
            if anchor.verdict in TROUBLES:
                found.add(Trouble(order, number, claim.id))
        quotes = {quote.place: number for number, quote in enumerate(claim.quotes)}
        for problem in problems.get(claim.id, ()):
            found.add(Trouble(order, quotes.get(Place(problem.line, problem.column), 0), claim.id))
    return tuple(sorted(found))


def next_trouble(
    found: Sequence[Trouble], briefing: Briefing, claim: str, passage: int, direction: int
) -> tuple[int, bool]:
    """Return the number, from 0, of the nearest trouble before or after a claim's passage, and whether it went round.

    Without a claim (an empty id) the way begins at the first, or backwards at the last. There must be one.
    """
    order = next((number for number, other in enumerate(briefing.claims) if other.id == claim), None)
    if order is None:
        return (0 if direction > 0 else len(found) - 1), False
    here = (order, passage)
    if direction > 0:
        ahead = [number for number, trouble in enumerate(found) if trouble[:2] > here]
        return (ahead[0], False) if ahead else (0, True)
    behind = [number for number, trouble in enumerate(found) if trouble[:2] < here]
    return (behind[-1], False) if behind else (len(found) - 1, True)


def _places(claim: Claim) -> tuple[Place, ...]:
    """Return every place of a claim that a problem may stand at, each once and in their order."""
    own = (getattr(claim, field.name) for field in fields(claim))
    places = {place for place in own if isinstance(place, Place)} | {quote.place for quote in claim.quotes}
    return tuple(sorted(places))
