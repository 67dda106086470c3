"""The commands that lead through the review of drafted claims, and those that move while one claim alone is shown."""

from collections.abc import Collection
from dataclasses import replace

from briefing_tui.reading.effect import Effect, ListTo, go, stay, wrapped
from briefing_tui.reading.outline import BRIEF
from briefing_tui.reading.review import claim_beside, claims_in_order, first_to_review, next_unreviewed, tally
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import open_claim
from briefing_tui.reading.viewport import Viewport


def to_unreviewed(session: Session, _view: Viewport, steps: int) -> Effect:
    """Go to the unreviewed claim that is so many further on (back, if negative), round the end of the briefing."""
    here = _here(session)
    found = next_unreviewed(tuple(claims_in_order(session.index.outline, session.state)), here, steps)
    if found is None:
        return stay(session.state, _nothing_left(session))
    around = [wrapped(steps)] if found.is_wrapped else []
    left = f"{tally(session.briefing).left} left to review"
    if found.claim == here:
        return go(session.state, "this is the only one left to review")
    return go(open_claim(session.state, session.index.outline, found.claim), *around, left)


def toggle_review(session: Session, _view: Viewport) -> Effect:
    """Show one claim at a time, the one under the cursor or else the next to review; or show the list again."""
    state = session.state
    if state.shows_one_claim:
        return go(replace(state, is_reviewing=False))
    claim = session.claim.id if session.claim and state.tab != BRIEF else first_to_review(session.briefing)
    if not claim:
        return stay(state, "there is no claim yet to review")
    return go(open_claim(replace(state, is_reviewing=True), session.index.outline, claim, state.passage))


def after_decision(session: Session, decided: Collection[str]) -> str:
    """Return the id of the claim to go to after a decision on some claims; empty where the reader stays.

    In the review it is the next that is still to be reviewed.
    """
    if not session.state.shows_one_claim:
        return ""
    here = _here(session)
    claims = claims_in_order(session.index.outline, session.state)
    found = next_unreviewed(tuple(claim for claim in claims if claim.id == here or claim.id not in decided), here, 1)
    return found.claim if found else ""


def step_claim(session: Session, steps: int) -> Effect:
    """Go to the claim so many further on (back, if negative) in the order of the briefing, or to the last there is."""
    claims = tuple(claims_in_order(session.index.outline, session.state))
    there = claim_beside(claims, _here(session), steps)
    if not there:
        return stay(session.state, "no claim further on" if steps > 0 else "no claim before this one")
    moved = open_claim(session.state, session.index.outline, there)
    return go(replace(moved, jumps=session.state.jumps))  # a step is no jump


def scroll_claim(session: Session, view: Viewport, lines: int) -> Effect:
    """Scroll the claim that is shown alone by some lines (up, if negative), and at its end go to the next one."""
    top = min(max(view.list.top + lines, 0), view.list.last_top)
    if top == view.list.top:
        return step_claim(session, 1 if lines > 0 else -1)
    return Effect(session.state, scroll=ListTo(top))


def _here(session: Session) -> str:
    """Return the id of the claim under the cursor of a pane; the other tabs list claims in another order."""
    in_pane = any(pane.id == session.state.tab for pane in session.briefing.panes)
    return session.claim.id if session.claim and in_pane else ""


def _nothing_left(session: Session) -> str:
    found = tally(session.briefing)
    if found.left:
        return "nothing left to review passes the filter"
    return f"nothing left to review: {found.words or 'no claim here was drafted'}"
