"""The lines above the prompt while a filter is typed: what can be typed next, and what was understood."""

from typing import TYPE_CHECKING

from rich.cells import cell_len

from briefing_tui.reading.session import Session
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.commands.search import FILTER, offered
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.text import Line, Spans, length, shorten

if TYPE_CHECKING:
    from briefing_tui.querying.completion import Offer

_GAP_CELLS = 2


def prompt_help(session: Session, app: AppSession, width: int) -> tuple[Line, ...]:
    """Return the two lines above a prompt for a filter, at most `width` cells wide; none above any other prompt."""
    prompt = session.prompt
    if prompt is None or prompt.command != FILTER:
        return ()
    return _offers(offered(session, prompt), session.keys["take-offer"], width, app.glyphs), _understood(
        session, prompt.value, width, app.glyphs
    )


def _offers(found: "list[Offer]", key: str, width: int, glyphs: Glyphs) -> Line:
    """Return the key and what it puts in, the other offers that have room, and what the first one means."""
    if not found:
        return Line(())
    spans: Spans = [(f" {key} ", "faint")]
    for number, offer in enumerate(found):
        text = shorten(offer.text, max(width - length(spans) - 1, 1), glyphs.ellipsis)
        if number and length(spans) + cell_len(offer.text) + _GAP_CELLS > width:
            break
        spans += [(" " * _GAP_CELLS * bool(number), "faint"), (text, "quiet" if number else "key")]
    means = f" {glyphs.dot} {found[0].means}" if len(found) == 1 and found[0].means else ""
    return Line((*spans, (shorten(means, max(width - length(spans), 0), glyphs.ellipsis), "quiet")))


def _understood(session: Session, value: str, width: int, glyphs: Glyphs) -> Line:
    words, is_understood = session.index.outline.said_of(value)
    role = "quiet" if is_understood else "warn"
    return Line(((f" {shorten(words, max(width - 2, 1), glyphs.ellipsis)}", role),))
