"""What all commands that change the briefing share: the change is made, or why it cannot be made is said."""

from collections.abc import Callable, Collection
from dataclasses import replace

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change
from briefing_tui.reading.effect import TO_CURSOR, Effect, stay
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import State
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.ui.commands.needs import uneditable

Changing = Callable[[Briefing], Change]


def ids_to_change(session: Session) -> tuple[str, ...]:
    """Return the ids of the claims that a change is about: of those chosen, or else of the one under the cursor."""
    return tuple(claim.id for claim in session.claims_to_change)


def changed(
    session: Session,
    changing: Changing,
    lets_go: Collection[str] = (),
    *,
    state: State | None = None,
    opens: str = "",
) -> Effect:
    """Return the effect of a change of the briefing; where it cannot be made, the reason why is said.

    The claims that it `lets_go` are no longer chosen after it. The `state` to go on with is the session's, unless
    another is given; `opens` is the id of a claim to go to.
    """
    if why := uneditable(session):  # it may have become so since a window was opened
        return stay(session.state, why)
    try:
        change = changing(session.briefing)
    except RefusedError as refused:
        return stay(session.state, str(refused))
    state = state or session.state
    chosen = tuple(claim for claim in state.chosen if claim not in lets_go)
    return Effect(replace(state, chosen=chosen), scroll=TO_CURSOR, revision=change, opens=opens)


def refusal(session: Session, changing: Changing) -> str:
    """Return why a change cannot be made, or nothing where it can be, or where nothing would change."""
    try:
        changing(session.briefing)
    except UnchangedError:
        return ""
    except RefusedError as refused:
        return "" if refused.needs else str(refused)
    return ""
