"""Accept claims that were drafted by machine, reject them, and take a rejection back."""

from collections.abc import Iterable, Sequence

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edits import Change, SetValue
from briefing_tui.domain.vocabulary import Method, Review
from briefing_tui.reviewing.changes import RefusedError, UnchangedError, change, claims_of
from briefing_tui.text.english import counted


def accept(briefing: Briefing, claims: Iterable[str]) -> Change:
    """Return the change that accepts claims, by their ids: `accepted`, or `accepted 3 claims`.

    Those that are accepted already stay so. Raises UnchangedError where all are, and RefusedError where a person wrote
    one of them.
    """
    chosen = _drafted(briefing, claims, "accept")
    left = [claim for claim in chosen if claim.review is not Review.ACCEPTED]
    if not left:
        raise UnchangedError(_of(chosen, "is accepted already", "are accepted already") + ": go on to the next")
    return _judged(briefing, left, Review.ACCEPTED, "accepted")


def reject(briefing: Briefing, claims: Iterable[str]) -> Change:
    """Return the change that rejects claims, by their ids; where all are rejected, they are unreviewed again.

    Raises RefusedError where a person wrote one of them.
    """
    chosen = _drafted(briefing, claims, "reject")
    left = [claim for claim in chosen if claim.review is not Review.REJECTED]
    if left:
        return _judged(briefing, left, Review.REJECTED, "rejected")
    return _judged(briefing, chosen, Review.UNREVIEWED, "took back the rejection of")


def _drafted(briefing: Briefing, claims: Iterable[str], verb: str) -> list[Claim]:
    """Return the claims, all of which a machine drafted: those with a review, and all of a draft."""
    chosen = claims_of(briefing, claims)
    written = [claim for claim in chosen if claim.review is None]
    if written and briefing.prepared_by.method is not Method.MACHINE:
        hint = "there is nothing to accept" if verb == "accept" else "delete it where it does not stand"
        who = "a person wrote this claim" if len(chosen) == 1 else f'a person wrote the claim "{written[0].id}"'
        raise RefusedError(f"{who}: {hint}")
    return chosen


def _judged(briefing: Briefing, claims: Sequence[Claim], review: Review, done: str) -> Change:
    edits = [SetValue(claim_address(claim.id, "review"), review) for claim in claims]
    words = f"{done} {counted(len(claims), 'claim')}"
    if len(claims) == 1:
        words = "rejection taken back" if review is Review.UNREVIEWED else done
    return change(briefing, edits, words)


def _of(claims: Sequence[Claim], one: str, several: str) -> str:
    return f"the claim {one}" if len(claims) == 1 else f"these claims {several}"
