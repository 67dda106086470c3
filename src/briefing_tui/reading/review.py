"""The review of drafted claims: how far it has come, and which claim is the next that nobody has reviewed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import Review
from briefing_tui.reading.outline import SOURCE, Outline
from briefing_tui.reading.state import State, open_claim, open_tab


class Tally(NamedTuple):
    """How many claims of a briefing were drafted, and how many of them are accepted and rejected."""

    total: int
    accepted: int
    rejected: int

    @property
    def reviewed(self) -> int:
        """How many are reviewed."""
        return self.accepted + self.rejected

    @property
    def left(self) -> int:
        """How many nobody has reviewed yet."""
        return self.total - self.reviewed

    @property
    def words(self) -> str:
        """How far the review has come: `14 of 31 reviewed`, or in the end `all 31 reviewed: 24 accepted, 7 rejected`.

        Nothing where no claim was drafted.
        """
        if not self.total:
            return ""
        if self.left:
            return f"{self.reviewed} of {self.total} reviewed"
        return f"all {self.total} reviewed: {self.accepted} accepted, {self.rejected} rejected"


class Found(NamedTuple):
    """A claim that was looked for, and whether it lies beyond the end from which the search went round."""

    claim: str
    is_wrapped: bool


def tally(briefing: Briefing) -> Tally:
    """Return how far the review of a briefing has come."""
    reviews = briefing.reviews
    return Tally(sum(reviews.values()), reviews.get(Review.ACCEPTED, 0), reviews.get(Review.REJECTED, 0))


def claims_in_order(outline: Outline, state: State) -> Iterator[Claim]:
    """Yield the claims of all panes in the order of the briefing, of each pane those that pass its filter."""
    for pane in outline.briefing.panes:
        query = state.filters.get(pane.id, "")
        keep = outline.passing(query) if query else None
        yield from (claim for claim in pane.claims if keep is None or claim.id in keep)


def next_unreviewed(claims: Sequence[Claim], here: str, steps: int) -> Found | None:
    """Return the unreviewed claim that is so many further on (back, if negative), round the end; None without one.

    It is counted from the claim with the id `here`, else from before the first, or from behind the last.
    """
    unreviewed = [number for number, claim in enumerate(claims) if claim.review is Review.UNREVIEWED]
    if not unreviewed:
        return None
    start = -1 if steps > 0 else len(claims)
    at = next((number for number, claim in enumerate(claims) if claim.id == here), start)
    before = sum(number < at + (steps > 0) for number in unreviewed)
    place = before + steps - (steps > 0)
    return Found(claims[unreviewed[place % len(unreviewed)]].id, not 0 <= place < len(unreviewed))


def claim_beside(claims: Sequence[Claim], here: str, steps: int) -> str:
    """Return the id of the claim that is so many further on (back, if negative), or of the last there is that way.

    It is empty where there is none that way.
    """
    at = next((number for number, claim in enumerate(claims) if claim.id == here), None)
    if at is None:
        return claims[0].id if claims else ""
    there = min(max(at + steps, 0), len(claims) - 1)
    return claims[there].id if there != at else ""


def first_to_review(briefing: Briefing) -> str:
    """Return the id of the first claim that nobody has reviewed, else of the first of all; empty without a claim."""
    claims = tuple(briefing.claims)
    found = next_unreviewed(claims, "", 1)
    return found.claim if found else claims[0].id if claims else ""


def begin_review(state: State, outline: Outline) -> State:
    """Return the state in which the review of a briefing begins: at its first claim that nobody has reviewed."""
    begun, claim = replace(state, is_reviewing=True), first_to_review(outline.briefing)
    return replace(open_claim(begun, outline, claim), jumps=state.jumps) if claim else begun


def begin_writing(state: State, outline: Outline) -> State:
    """Return the state in which a briefing without a claim is begun: at its source, each claim to be shown alone."""
    return replace(open_tab(state, outline, SOURCE), is_reviewing=True, jumps=state.jumps)
