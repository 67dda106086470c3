"""What the keys do where the cursor is: the hints at the foot of the screen, and the first part of the key table."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.reading.about import has_about
from briefing_tui.reading.highlights import cited_at_cursor
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import SourceViewport
from briefing_tui.text.english import counted


class KeyHint(NamedTuple):
    """The id of a command, and what it does where the cursor is."""

    command: str
    label: str


def keys_here(session: Session, view: SourceViewport) -> tuple[KeyHint, ...]:
    """Return what the keys do where the cursor is, the most useful first; `view` is the source as it is laid out."""
    in_source = session.state.focus is PaneName.SOURCE
    return tuple(_in_source(session, view) if in_source else _in_list(session))


def _in_list(session: Session) -> Iterator[KeyHint]:
    item, claim = session.item, session.claim
    if item and item.actor and item.actor.claims:
        opens = session.state.actor != item.actor.reference
        yield KeyHint("open", f"its {counted(len(item.actor.claims), 'claim')}" if opens else "close it")
        yield KeyHint("follow", "all it is linked to")
    if item and item.row:
        yield KeyHint("open", f"its {counted(item.row.count, 'claim')}")
    if claim and claim.quotes and not session.index.read_error(session.source):
        yield KeyHint("open", "its passage")
    if claim and claim.review:  # a drafted claim has its reasons beside it; of others the file would have to be read
        yield KeyHint("why", "why")
    if claim and len(claim.quotes) > 1:
        yield KeyHint("next-passage", "next passage")
    if session.state.hit:
        yield KeyHint("next-hit", "next hit")
    if claim:
        yield KeyHint("copy", "copy the claim")
        yield KeyHint("keep", "keep the draft") if session.document.draft_of else KeyHint("edit", "edit it")


def _in_source(session: Session, view: SourceViewport) -> Iterator[KeyHint]:
    state = session.state
    if state.selection is not None:
        yield KeyHint("copy", "copy it")
        yield KeyHint("down", "a sentence more")
        yield KeyHint("select-right", "a word to the right")
        yield KeyHint("select-left", "a word to the left")
        yield KeyHint("other-end", "move the other end")
        yield KeyHint("out", "end the selection")
        return
    shown = session.shown_quote
    claims = {cited.claim for cited in cited_at_cursor(session, view)}
    if shown is not None:
        yield KeyHint("open", "back to the claim")
        if len(shown.anchor.candidates) > 1:
            yield KeyHint("next-passage", "next place")
    elif claims:
        yield KeyHint("open", "its claim" if len(claims) == 1 else f"its {len(claims)} claims")
    if state.hit:
        yield KeyHint("next-hit", "next hit")
    if state.uncited is not None:
        yield KeyHint("next-mark", "next uncited sentence")
    elif session.passages.cited:
        yield KeyHint("next-mark", "next cited passage")
    if session.article is not None:
        yield KeyHint("select", "select sentences")
        yield KeyHint("copy", "copy the passage" if claims else "copy the sentence")
        if has_about(session.article):
            yield KeyHint("about-source", "about the source")
