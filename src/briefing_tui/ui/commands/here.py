"""What the keys do where the cursor is: the hints at the foot of the screen, and the first part of the key table."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefing_tui.domain.passage import Verdict
from briefing_tui.reading.about import has_about
from briefing_tui.reading.highlights import cited_at_cursor
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import SourceViewport
from briefing_tui.text.english import counted
from briefing_tui.ui.commands.needs import uneditable
from briefing_tui.ui.commands.source_words import candidate_at_cursor


class KeyHint(NamedTuple):
    """The id of a command, and what it does where the cursor is."""

    command: str
    label: str


_OTHER_WORDS = (Verdict.ALTERED, Verdict.DAMAGED)  # than the source has in the place of the quote
_JUDGEMENTS = (
    KeyHint("accept-claim", "accept"),
    KeyHint("reject-claim", "reject"),
    KeyHint("next-unreviewed", "next"),
)
_CORRECTIONS = (KeyHint("edit-text", "text"), KeyHint("set-basis", "basis"), KeyHint("set-field", "any field"))


def keys_here(session: Session, view: SourceViewport) -> tuple[KeyHint, ...]:
    """Return what the keys do where the cursor is, the most useful first; `view` is the source as it is laid out."""
    in_source = session.state.focus is PaneName.SOURCE
    return tuple(_in_source(session, view) if in_source else _in_list(session))


def mending(session: Session) -> KeyHint | None:
    """Return the command that mends the quote shown beside the source, and what it does there, if there is one."""
    shown = session.shown_quote
    if shown is None or session.article is None or uneditable(session):
        return None
    verdict = shown.anchor.verdict
    if verdict is Verdict.AMBIGUOUS:
        elsewhere = KeyHint("open", "go to its places, to choose one")
        return KeyHint("source-words", "it is this place") if candidate_at_cursor(session) else elsewhere
    if verdict is Verdict.MISSING and shown.anchor.nearest is None:
        return KeyHint("select", f"select another passage, and {session.keys['replace-quote']} quotes it")
    does = {Verdict.MISSING: "take the nearest instead", **dict.fromkeys(_OTHER_WORDS, "take the source's words")}
    return KeyHint("source-words", does[verdict]) if verdict in does else None


def how_to_begin(keys: Mapping[str, str]) -> str:
    """Return how a claim is made of the words of the source: `v selects in the source, + makes a claim of it`."""
    return f"{keys['select']} selects in the source, {keys['new-claim']} makes a claim of it"


def keys_of_decisions(session: Session) -> tuple[KeyHint, ...]:
    """Return what is done about the claim that is shown alone, the most useful first; nothing where none is."""
    claim = session.claim
    if claim is None or not session.state.shows_one_claim or session.is_read_only:
        return ()
    undo = (KeyHint("undo", "undo"),) if session.steps.done else ()
    return (*(_JUDGEMENTS if claim.review else ()), *_CORRECTIONS, *undo)


def _in_list(session: Session) -> Iterator[KeyHint]:
    item, claim = session.item, session.claim
    if item and item.actor and item.actor.claims:
        opens = session.state.actor != item.actor.reference
        yield KeyHint("open", f"its {counted(len(item.actor.claims), 'claim')}" if opens else "close it")
        yield KeyHint("follow", "all it is linked to")
    if item and item.row:
        yield KeyHint("open", f"its {counted(item.row.count, 'claim')}")
    if mends := mending(session):
        yield mends
    if claim and claim.quotes and not session.index.read_error(session.source):
        yield KeyHint("open", "its passage")
    if claim and session.state.shows_one_claim:
        yield KeyHint("review", "all claims")
    elif claim and claim.review:  # a drafted claim has its reasons beside it; of others the file would have to be read
        yield KeyHint("why", "why")
    if claim and len(claim.quotes) > 1:
        yield KeyHint("next-passage", "next passage")
    if session.state.hit:
        yield KeyHint("next-hit", "next hit")
    if claim:
        yield KeyHint("copy", "copy the claim")
        yield KeyHint("keep", "keep the draft") if session.document.draft_of else KeyHint("edit", "edit it")


def _in_source(session: Session, view: SourceViewport) -> Iterator[KeyHint]:
    state, can_edit = session.state, not uneditable(session)
    if state.selection is not None:
        yield from _of_selection(session, can_edit=can_edit)
        return
    shown = session.shown_quote
    claims = {cited.claim for cited in cited_at_cursor(session, view)}
    mends = mending(session)
    yield from [mends] if mends else ()
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
        yield KeyHint("select", "select")
        yield from [KeyHint("new-claim", "new claim")] if can_edit else ()
        yield KeyHint("copy", "copy the passage" if claims else "copy the sentence")
        yield from [KeyHint("about-source", "about the source")] if has_about(session.article) else ()


def _of_selection(session: Session, *, can_edit: bool) -> Iterator[KeyHint]:
    """Yield what is done with what is selected, and what selects more or less."""
    if can_edit:
        yield KeyHint("new-claim", "new claim")
        if session.claim is not None:
            yield KeyHint("add-evidence", "evidence")
            yield KeyHint("replace-quote", "replace the quote")
        yield KeyHint("new-actor", "new actor")
    yield KeyHint("copy", "copy it")
    yield KeyHint("down", "a sentence more")
    yield KeyHint("select-right", "a word to the right")
    yield KeyHint("select-left", "a word to the left")
    yield KeyHint("other-end", "move the other end")
    yield KeyHint("out", "end the selection")
