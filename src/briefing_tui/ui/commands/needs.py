"""The needs of commands, each with the message that the status line shows where it is not met."""

from collections.abc import Callable
from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import STANDING_PANES
from briefing_tui.reading.about import has_about
from briefing_tui.reading.faults import errors_among, has_line
from briefing_tui.reading.outline import ACTORS, BRIEF, SOURCE, WAITING
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import register
from briefing_tui.reading.why import comments_of


class Need(NamedTuple):
    """A need of commands: whether a session meets it, and the reason why a command cannot run where it does not."""

    is_met: Callable[[Session], bool]
    reason: str | Callable[[Session], str]

    def why_not(self, session: Session) -> str:
        """Return the reason as it is said in a session that does not meet the need."""
        return self.reason if isinstance(self.reason, str) else self.reason(session)


def fileless(session: Session) -> str:
    """Return why there is no file of a briefing to edit, or nothing where there is one."""
    if session.document.is_article:
        return "this is an article alone: `briefing draft` or `briefing new` begins a briefing"
    return f"the draft has no file: keep it first with {session.keys['keep']}" if session.document.draft_of else ""


def uneditable(session: Session) -> str:
    """Return why the briefing cannot be changed, or nothing where it can be: a draft in memory is kept first."""
    document = session.document
    if session.is_read_only:
        return "it is read only: open a file of your own, without --read-only"
    if document.is_article:
        return fileless(session)
    if session.waiting is not None:
        return "the draft is being kept: a moment"
    errors = session.stale or (() if document.is_valid else errors_among(document.loaded.problems))
    if not errors and session.index.evidence is None:
        return WAITING
    if errors:
        where = f"the file has mistakes, first in line {errors[0].line}: {session.keys['edit']} opens it there"
        return where if has_line(errors[0]) else f"nothing can be changed: {errors[0].message}"
    return ""


def actor_at_cursor(session: Session) -> str:
    """Return the id of the actor of the briefing under the cursor, or nothing where none is."""
    item = session.item
    row = item.actor if item is not None and session.state.tab == ACTORS else None
    return row.reference if row is not None and session.briefing.actor(row.reference) is not None else ""


def _is_empty_section(session: Session) -> bool:
    tab = session.state.tab
    sections = {pane.id: pane for pane in session.briefing.panes if pane.id not in STANDING_PANES}
    return tab in sections and not sections[tab].claims


NOTHING = Need(lambda _: True, "")
LIST = Need(lambda session: session.state.tab not in (BRIEF, SOURCE), "only a list of claims can be filtered")
COLLECTED = Need(lambda session: bool(register(session.state, session.briefing)), "no claim has been collected yet")
CLAIM = Need(lambda session: session.claim is not None, "there is no claim under the cursor")
COMMENTS = Need(
    lambda session: session.claim is not None and session.claim.id in comments_of(session.document),
    "no comment stands beside a claim here in the briefing's file",
)
BRIEFING = Need(lambda session: not fileless(session), fileless)
EDITABLE = Need(lambda session: not uneditable(session), uneditable)
EDITABLE_CLAIM = Need(
    lambda session: session.claim is not None and not uneditable(session),
    lambda session: uneditable(session) or CLAIM.why_not(session),
)
DELETABLE = Need(
    lambda session: (
        bool(session.claim is not None or actor_at_cursor(session) or _is_empty_section(session))
        and not uneditable(session)
    ),
    lambda session: uneditable(session) or "there is no claim, actor or empty section under the cursor",
)
UNDOABLE = Need(
    lambda session: bool(session.steps.done) and not uneditable(session),
    lambda session: uneditable(session) or "this is as it was when it was opened",
)
REDOABLE = Need(
    lambda session: bool(session.steps.undone) and not uneditable(session),
    lambda session: uneditable(session) or "nothing has been undone",
)
DRAFT = Need(lambda session: session.document.draft_of is not None, "this is no draft")
ARTICLE = Need(lambda session: session.article is not None, "the source could not be read")
QUOTABLE = Need(
    lambda session: session.article is not None and not uneditable(session),
    lambda session: uneditable(session) or ARTICLE.why_not(session),
)
SELECTION = Need(
    lambda session: session.state.selection is not None,
    lambda session: f"nothing is selected in the source: {session.keys['select']} selects",
)
PARTS = Need(lambda session: _has(session, lambda article: bool(article.places.parts)), "there are no pages to go to")
ABOUT = Need(lambda session: _has(session, has_about), "there is nothing to be said about the source")
FLAGGED = Need(lambda session: bool(session.index.flagged), "there is no problem at any claim")
QUERY = Need(lambda session: bool(session.state.query or session.state.searches), "nothing has been searched for yet")
SOURCES = Need(lambda session: len(session.briefing.sources) > 1, "the briefing has one source")


def _has(session: Session, has: Callable[[Article], bool]) -> bool:
    return session.article is not None and has(session.article)
