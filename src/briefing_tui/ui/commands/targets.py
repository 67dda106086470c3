"""Going to the target of a choice."""

from dataclasses import replace
from typing import assert_never

from briefing_tui.domain.edits import Change
from briefing_tui.reading.actors import has_actor
from briefing_tui.reading.effect import (
    ActorTarget,
    ClaimTarget,
    Copy,
    Destination,
    Edit,
    Effect,
    Next,
    SourceTarget,
    TabTarget,
    go,
    stay,
)
from briefing_tui.reading.outline import tabs
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, open_actor, open_claim
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.commands.movement import to_tab


def go_to(session: Session, target: Destination | Copy | Edit | Change | Next) -> Effect:  # noqa: PLR0911  # one a kind
    """Go to a claim in its pane, an offset of a source, an actor or a tab; or copy, edit or change what was chosen.

    A briefing that was read again while the choice was open may no longer have it.
    """
    briefing, state = session.briefing, session.state
    match target:
        case Copy() | Edit():
            return Effect(replace(state, selection=None), request=target)
        case Change():
            return Effect(state, revision=target)
        case Next(step):
            return step(session)
        case ClaimTarget(claim, passage) if briefing.has_claim(claim):
            return go(open_claim(state, session.index.outline, claim, passage))
        case SourceTarget(source, offset) if briefing.has_source(source):
            return go(enter_source(state, source, offset))
        case ActorTarget(actor) if has_actor(briefing, actor):
            return go(open_actor(state, session.index.outline, actor))
        case TabTarget(tab) if any(each.id == tab for each in tabs(briefing)):
            return to_tab(session, tab)
        case _:
            return stay(state, f"{_named(target)} is gone")


def _named(target: Destination) -> str:
    match target:
        case ClaimTarget(claim):
            return f"the claim {claim}"
        case SourceTarget(source):
            return f"the source {source}"
        case ActorTarget(actor):
            return f"the actor {visible_line(actor)}"
        case TabTarget(tab):
            return f"the section {tab}"
        case _:
            assert_never(target)
