"""The flagged quotes of a briefing: those with one of `FLAGGED_VERDICTS`, or with a problem of the check."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import FLAGGED_VERDICTS
from briefing_tui.domain.problem import Problem


class Flagged(NamedTuple):
    """A flagged quote: the number of its claim among all and its own within the claim, from 0, and the claim's id."""

    order: int
    quote: int
    claim: str


ClaimProblems = Mapping[str, tuple[Problem, ...]]  # of each claim that has any, by its id


def problems_of_claims(problems: Sequence[Problem]) -> ClaimProblems:
    """Return the problems of each claim by its id, without those of verdicts, which the anchors have."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        match problem.address:
            case ("claims", str(claim), *_) if not problem.code.startswith("quote-"):
                found.setdefault(claim, []).append(problem)
    return {claim: tuple(own) for claim, own in found.items()}


def flagged_quotes(briefing: Briefing, evidence: Evidence, problems: ClaimProblems) -> tuple[Flagged, ...]:
    """Return the flagged quotes in the order of the briefing.

    A problem that is about no particular quote of its claim flags the first.
    """
    found = set()
    for order, claim in enumerate(briefing.claims):
        for number, anchor in enumerate(evidence.anchors[claim.id]):
            if anchor.verdict in FLAGGED_VERDICTS:
                found.add(Flagged(order, number, claim.id))
        for problem in problems.get(claim.id, ()):
            found.add(Flagged(order, _quote_number(problem.address), claim.id))
    return tuple(sorted(found))


def next_flagged(
    found: Sequence[Flagged], briefing: Briefing, claim: str, quote: int, direction: int
) -> tuple[int, bool]:
    """Return the index in `found` of the next flagged quote (1) or the previous (-1), and whether the search wrapped.

    It starts from the quote number `quote`, from 0, of `claim`; where that is no claim's id, the first flagged quote is
    the next, and the last is the previous one. `found` must not be empty.
    """
    order = next((number for number, other in enumerate(briefing.claims) if other.id == claim), None)
    if order is None:
        return (0 if direction > 0 else len(found) - 1), False
    here = (order, quote)
    if direction > 0:
        ahead = [number for number, each in enumerate(found) if each[:2] > here]
        return (ahead[0], False) if ahead else (0, True)
    behind = [number for number, each in enumerate(found) if each[:2] < here]
    return (behind[-1], False) if behind else (len(found) - 1, True)


def _quote_number(address: Address) -> int:
    match address:
        case ("claims", _, "at", int(number), *_):
            return number
        case _:
            return 0
