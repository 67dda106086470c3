"""The commands that follow a link of what is at hand, and that list what is open over all claims."""

from dataclasses import replace

from briefing_tui.reading.effect import ActorTarget, Choice, ClaimTarget, Effect, OpenPicker, SourceTarget, stay
from briefing_tui.reading.highlights import cited_at_cursor
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.links import actor_links, claim_choice, claim_links, open_points
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.commands.targets import go_to

_NOTHING_OPEN = (
    "Nothing to watch, unknown or assumed. Here stand the indicators, gaps and assumptions of all claims, each with its"
    " claim, and the claims that are assumed themselves."
)


def follow(session: Session, view: Viewport) -> Effect:
    """Open a window with all that the claim, the actor or the passage at hand leads to; follow an only link at once."""
    if session.state.focus is PaneName.SOURCE:
        title, choices = "Links of this passage", _of_passage(session, view)
    elif session.claim is not None:
        title, choices = "Links of this claim", list(claim_links(session.index, session.claim))
    elif session.item is not None and session.item.actor:
        actor = session.item.actor
        title, choices = visible_line(actor.name), list(actor_links(session.briefing, actor))
    else:
        return stay(session.state, "there is no claim here whose links could be followed")
    match choices:
        case []:
            return stay(session.state, "no link leads on from here")
        case [Choice(target=ClaimTarget() | SourceTarget() | ActorTarget() as only)]:
            effect = go_to(session, only)
            return replace(effect, messages=(*effect.messages, "the only link from there"))
        case _:
            return Effect(session.state, request=OpenPicker(title, choices))


def watch(session: Session, _view: Viewport) -> Effect:
    """Open a window with what is to be watched, unknown and assumed, to go to the claim of the one chosen."""
    choices = tuple(open_points(session.briefing))
    return Effect(session.state, request=OpenPicker("To watch, unknown, assumed", choices, empty=_NOTHING_OPEN))


def _of_passage(session: Session, view: Viewport) -> list[Choice]:
    """Return the claims that rest on the passage at the source's cursor, and what they lead to, each once.

    Where the cursor is on what the source has instead of a quote, it is the claim of that quote.
    """
    if session.shown_quote is not None and session.claim is not None:
        cited = {session.claim.id: session.state.passage}
    else:
        cited = {passage.claim: passage.number for passage in reversed(cited_at_cursor(session, view.source))}
    found = [
        claim_choice(session.briefing, claim, number)._replace(group="Claims here") for claim, number in cited.items()
    ]
    for claim in cited:
        found += claim_links(session.index, session.briefing.claim(claim))
    targets: dict[object, Choice] = {}
    for choice in found:
        if not (isinstance(choice.target, SourceTarget) and choice.target.source == session.source):
            targets.setdefault((choice.group, choice.target), choice)
    groups = list(dict.fromkeys(choice.group for choice in targets.values()))
    return sorted(targets.values(), key=lambda choice: groups.index(choice.group))
