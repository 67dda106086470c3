"""The command that tells why a claim is as it is: by the comments that stand beside it in the briefing's file."""

from textwrap import shorten

from briefing_tui.reading.effect import Effect, OpenPicker
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reading.why import MAX_SHOWN_COMMENTS, comments_of, reasons
from briefing_tui.text.visible import visible_line

_TITLE_CHARACTERS = 18  # of the claim: a narrow window has room for them, and for the key that closes it


def tell_why(session: Session, _view: Viewport) -> Effect:
    """Open a window with the comments of the claim by its fields; the one chosen is opened in the user's editor."""
    document, claim = session.document, session.claim
    choices = tuple(reasons(document.path, claim, comments_of(document).get(claim.id, ()))) if claim else ()
    shown = choices[:MAX_SHOWN_COMMENTS]
    said = f"{len(shown):,} of {len(choices):,} comments are shown" if len(shown) < len(choices) else ""
    title = f"Why: {shorten(visible_line(claim.text), _TITLE_CHARACTERS, placeholder='…')}" if claim else "Why"
    return Effect(session.state, request=OpenPicker(title, shown, said=said))
