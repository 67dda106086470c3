"""The commands that judge claims: accept and reject them, make them key judgements, choose several."""

from textwrap import shorten

from briefing_tui.domain.edits import Change
from briefing_tui.domain.vocabulary import Review
from briefing_tui.reading.effect import Effect, go
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import choose, move_cursor
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reviewing import arranging, judging
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.commands.changing import changed, ids_to_change
from briefing_tui.ui.commands.review import after_decision

_SHOWN_CHARACTERS = 36  # of the claim that was decided on, which is no longer shown


def accept(session: Session, _view: Viewport) -> Effect:
    """Accept the claims to change, and in the review go on to the next."""
    claims = ids_to_change(session)
    opens = after_decision(session, claims)
    return changed(session, lambda briefing: _named(session, judging.accept(briefing, claims)), claims, opens=opens)


def reject(session: Session, _view: Viewport) -> Effect:
    """Reject the claims to change, and in the review go on to the next; where all are rejected, take that back."""
    claims = ids_to_change(session)
    takes_back = all(claim.review is Review.REJECTED for claim in session.claims_to_change)
    opens = "" if takes_back else after_decision(session, claims)
    return changed(session, lambda briefing: _named(session, judging.reject(briefing, claims)), claims, opens=opens)


def _named(session: Session, change: Change) -> Change:
    """Return a decision with the words of the claim that it is about, where the reader goes on to another."""
    claims = session.claims_to_change
    if len(claims) != 1 or not session.state.shows_one_claim:
        return change
    done, semicolon, rest = change.words.partition("; ")
    text = shorten(visible_line(claims[0].text), _SHOWN_CHARACTERS, placeholder="…")
    return Change(change.edits, f"{done}: {text}{semicolon}{rest}")


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
