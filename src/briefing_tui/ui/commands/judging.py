"""The commands that judge claims: accept and reject them, make them key judgements, choose several."""

from briefing_tui.domain.vocabulary import Review
from briefing_tui.reading.effect import Effect, go
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import choose, move_cursor
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reviewing import arranging, judging
from briefing_tui.ui.commands.changing import changed, ids_to_change
from briefing_tui.ui.commands.review import after_decision


def accept(session: Session, _view: Viewport) -> Effect:
    """Accept the claims to change, and in the review go on to the next."""
    claims = ids_to_change(session)
    opens = after_decision(session, claims)
    return changed(session, lambda briefing: judging.accept(briefing, claims), claims, opens=opens)


def reject(session: Session, _view: Viewport) -> Effect:
    """Reject the claims to change, and in the review go on to the next; where all are rejected, take that back."""
    claims = ids_to_change(session)
    takes_back = all(claim.review is Review.REJECTED for claim in session.claims_to_change)
    opens = "" if takes_back else after_decision(session, claims)
    return changed(session, lambda briefing: judging.reject(briefing, claims), claims, opens=opens)


def toggle_key_judgement(session: Session, _view: Viewport) -> Effect:
    """Make the claims to change key judgements; where all are, they no longer are."""
    claims = ids_to_change(session)
    return changed(session, lambda briefing: arranging.toggle_key_judgement(briefing, claims), claims)


def choose_claim(session: Session, _view: Viewport) -> Effect:
    """Choose the claim under the cursor for the next change, or leave it out, and go to the next one."""
    state, claim = session.state, session.claim
    if claim is None:
        return Effect(state)
    return go(move_cursor(choose(state, claim.id), session.listing, session.cursor + 1))
