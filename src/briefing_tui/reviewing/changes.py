"""A change of a briefing as a person asks for it: made whole, or refused with a sentence that says why."""

from collections.abc import Iterable, Sequence

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.edits import Change, Edit, Insert, Remove, SetValue
from briefing_tui.domain.vocabulary import Method, Review
from briefing_tui.text.visible import quoted

_METHOD: Address = ("prepared_by", "method")


class RefusedError(Exception):
    """A change cannot be made; the message is a sentence that says why not, and what to do.

    `needs` is the key of the field that has to be given with it ("by"), and empty where none would help.
    """

    def __init__(self, sentence: str, needs: str = "") -> None:
        super().__init__(sentence)
        self.needs = needs


class UnchangedError(RefusedError):
    """The briefing already is as a change would make it."""


def change(briefing: Briefing, edits: Sequence[Edit], words: str) -> Change:
    """Return some edits of a briefing as one change, with what comes of them for the briefing as a whole.

    A briefing that a machine drafted was prepared by both as soon as a person has reviewed the last of its claims; till
    then it goes on saying that it was drafted by machine.
    """
    if briefing.prepared_by.method is Method.MACHINE and _ends_the_review(briefing, edits):
        return Change((*edits, SetValue(_METHOD, Method.MIXED)), f"{words}; all are reviewed, method: machine → mixed")
    return Change(tuple(edits), words)


def _ends_the_review(briefing: Briefing, edits: Iterable[Edit]) -> bool:
    """Whether some claim of a briefing is unreviewed, and none after some edits, which do not set the method."""
    if not briefing.reviews.get(Review.UNREVIEWED):
        return False
    unreviewed = {claim.id for claim in briefing.claims if claim.review is Review.UNREVIEWED}
    for edit in edits:
        match edit:
            case SetValue(("claims", str(claim), "review"), review):
                (unreviewed.add if review is Review.UNREVIEWED else unreviewed.discard)(claim)
            case Remove(("claims", str(claim))):
                unreviewed.discard(claim)
            case Insert(thing=Claim(id=claim, review=Review.UNREVIEWED)):
                unreviewed.add(claim)
            case SetValue(address) if address == _METHOD:
                return False
    return not unreviewed


def claim_of(briefing: Briefing, claim: str) -> Claim:
    """Return the claim with the id `claim`. Raises RefusedError if there is none."""
    if not briefing.has_claim(claim):
        raise RefusedError(f"the claim {quoted(claim)} is no longer in the briefing: choose another")
    return briefing.claim(claim)


def claims_of(briefing: Briefing, claims: Iterable[str]) -> list[Claim]:
    """Return claims by their ids, each once, in the order of the briefing. Raises RefusedError where one is missing."""
    chosen = {claim_of(briefing, claim).id for claim in claims}
    if not chosen:
        raise RefusedError("no claim is chosen: move to one, or mark some")
    return [claim for claim in briefing.claims if claim.id in chosen]


def quote_of_claim(claim: Claim, number: int) -> Quote:
    """Return a quote of a claim, by its number from 0. Raises RefusedError if there is none."""
    if not 0 <= number < len(claim.quotes):
        raise RefusedError("the claim no longer has this quote: choose another")
    return claim.quotes[number]
