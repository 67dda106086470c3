"""The commands of the register: claims that the reader collects, to go to or to take along together."""

from briefing_tui.reading.effect import Effect, OpenPicker, stay
from briefing_tui.reading.highlights import claim_at_cursor
from briefing_tui.reading.links import claim_choice
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import collect, register
from briefing_tui.reading.viewport import Viewport
from briefing_tui.text.english import counted


def collect_claim(session: Session, _view: Viewport) -> Effect:
    """Collect the claim under the cursor, or take it out of the register."""
    claim, keys = claim_at_cursor(session), session.keys
    if claim is None:
        return stay(session.state, "there is no claim under the cursor")
    state = collect(session.state, claim.id)
    if claim.id in state.collected:
        return stay(
            state, f"collected the claim '{claim.id}': {keys['collected']} lists, {keys['copy-as']} copies them"
        )
    return stay(state, f"the claim '{claim.id}' is no longer collected")


def collected(session: Session, _view: Viewport) -> Effect:
    """Open a window with the collected claims, in the order in which they were collected."""
    briefing = session.briefing
    listed = ((claim, claim_choice(briefing, claim)) for claim in register(session.state, briefing))
    choices = [choice._replace(note=f"{choice.note}, {claim}") for claim, choice in listed]
    return Effect(session.state, request=OpenPicker(counted(len(choices), "collected claim"), choices))
