"""The commands that arrange claims: move and order them, join and split them, link and delete them."""

from collections.abc import Callable, Sequence
from functools import partial

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Pane
from briefing_tui.reading.effect import Choice, Effect, Found, Next, OpenPicker
from briefing_tui.reading.outline import BRIEF
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reviewing import arranging, joining, linking, ordering
from briefing_tui.reviewing.actors import delete_actor
from briefing_tui.reviewing.options import Option
from briefing_tui.text.english import counted
from briefing_tui.ui.commands.changing import Changing, changed, ids_to_change
from briefing_tui.ui.commands.narrowing import Names, few, narrowed
from briefing_tui.ui.commands.needs import actor_at_cursor
from briefing_tui.ui.commands.panes import panes_window
from briefing_tui.ui.commands.values import shared_options

_LINKS = {
    "see": "claims to read beside it",
    "contradicts": "claims that cannot hold together with it",
}


def shift(session: Session, _view: Viewport, steps: int) -> Effect:
    """Move the claims to change so many places on in their lists (back, if negative); in the brief, key judgements."""
    claims = ids_to_change(session)
    if session.state.tab == BRIEF and session.claim:
        key_judgement = session.claim.id
        return changed(session, lambda briefing: ordering.shift_key_judgement(briefing, key_judgement, steps))
    return changed(session, lambda briefing: ordering.shift(briefing, list(map(claim_address, claims)), steps))


def move(session: Session, _view: Viewport) -> Effect:
    """Choose the pane or the section that the claims to change are moved to, or type the title of a new section."""
    briefing, claims = session.briefing, ids_to_change(session)
    choices = [_pane_choice(pane, claims) for pane in briefing.panes]
    title = "Move the claim to" if len(claims) == 1 else f"Move {counted(len(claims), 'claim')} to"
    window = panes_window(briefing, title, choices, lambda new: Next(lambda there: _to_new_section(there, claims, new)))
    return Effect(session.state, request=window)


def join(session: Session, _view: Viewport) -> Effect:
    """Join the claims that are chosen, or else the one under the cursor with the next in the list."""
    claims = ids_to_change(session)
    if len(claims) == 1 and (following := _following(session)):
        claims = (*claims, following)
    first = next((claim.id for claim in session.briefing.claims if claim.id in claims), "")
    return changed(session, lambda briefing: joining.merge(briefing, claims), claims, opens=first)


def delete(session: Session, _view: Viewport) -> Effect:
    """Delete the claims to change, with every reference to them, or the actor under the cursor, or an empty section."""
    claims, actor, section = ids_to_change(session), actor_at_cursor(session), session.state.tab
    if actor:
        return changed(session, lambda briefing: delete_actor(briefing, actor))
    if not claims:
        return changed(session, lambda briefing: arranging.delete_section(briefing, section))
    return changed(session, lambda briefing: arranging.delete(briefing, claims), claims)


def link(session: Session, _view: Viewport) -> Effect:
    """Choose how the claims to change are linked with another, and then with which."""
    claims = ids_to_change(session)
    choices = [
        Choice(Next(partial(_choose_other, claims=claims, key=key)), meaning, lead=key)
        for key, meaning in _LINKS.items()
    ]
    return Effect(
        session.state, request=OpenPicker("Link the claim by", choices, lambda query: narrowed(choices, query))
    )


def _pane_choice(pane: Pane, claims: Sequence[str]) -> Choice:
    here = {claim.id for claim in pane.claims}
    there = Next(lambda session: _moved(session, claims, lambda briefing: arranging.move(briefing, claims, pane.id)))
    return Choice(there, pane.title, place=counted(len(here), "claim"), marked=all(claim in here for claim in claims))


def _to_new_section(session: Session, claims: Sequence[str], title: str) -> Effect:
    return _moved(session, claims, lambda briefing: arranging.move_to_new_section(briefing, claims, title))


def _moved(session: Session, claims: Sequence[str], changing: Changing) -> Effect:
    """Move claims to another list; the cursor stays where it is in this one, but for a claim that is being reviewed."""
    return changed(session, changing, claims, opens=claims[0] if session.state.is_reviewing else "")


def _following(session: Session) -> str:
    """Return the id of the next claim in the list, or nothing."""
    return next((item.claim for item in session.listing[session.cursor + 1 :] if item.claim), "")


def _choose_other(session: Session, claims: Sequence[str], key: str) -> Effect:
    """Open the window with the other claims, to choose the one that some claims are linked to, or no longer."""
    shared = shared_options(session.briefing, [claim_address(claim, key) for claim in claims])
    offered = [option for option in shared if option.value not in claims]
    names = Names((option.words, option.value, option.meaning) for option in offered)

    def choice(number: int) -> Choice:
        option = offered[number]
        target = Next(partial(_link, claims=claims, key=key, other=option))
        return Choice(target, option.words, place=option.meaning, marked=option.chosen)

    title, search = f"{key.capitalize()}: which claim", partial(_other_claims, names, choice)
    first = search("")
    return Effect(
        session.state, request=OpenPicker(title, first.choices, search, "words of the claim", said=first.said)
    )


def _other_claims(names: Names, choice: Callable[[int], Choice], query: str) -> Found:
    return few(names, query, choice, "")


def _link(session: Session, claims: Sequence[str], key: str, other: Option) -> Effect:
    """Link claims with another, or take the link away that they have."""
    do = linking.unlink if other.chosen else linking.link
    return changed(session, lambda briefing: do(briefing, claims, key, [other.value]), claims)
