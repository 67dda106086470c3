"""The needs of commands, each with the message that the status line shows where it is not met."""

from collections.abc import Callable
from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.reading.about import has_about
from briefing_tui.reading.outline import BRIEF, SOURCE
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import register
from briefing_tui.reading.why import comments_of


class Need(NamedTuple):
    """A need of commands: whether a session meets it, and the reason why a command cannot run where it does not."""

    is_met: Callable[[Session], bool]
    reason: str


NOTHING = Need(lambda _: True, "")
LIST = Need(lambda session: session.state.tab not in (BRIEF, SOURCE), "only a list of claims can be filtered")
COLLECTED = Need(lambda session: bool(register(session.state, session.briefing)), "no claim has been collected yet")
CLAIM = Need(lambda session: session.claim is not None, "there is no claim under the cursor")
COMMENTS = Need(
    lambda session: session.claim is not None and session.claim.id in comments_of(session.document),
    "no comment stands beside a claim here in the briefing's file",
)
BRIEFING = Need(lambda session: not session.document.is_article, "this is an article alone: `briefing new` begins one")
ARTICLE = Need(lambda session: session.article is not None, "the source could not be read")
PARTS = Need(lambda session: _has(session, lambda article: bool(article.places.parts)), "there are no pages to go to")
ABOUT = Need(lambda session: _has(session, has_about), "there is nothing to be said about the source")
FLAGGED = Need(lambda session: bool(session.index.flagged), "there is no problem at any claim")
QUERY = Need(lambda session: bool(session.state.query or session.state.searches), "nothing has been searched for yet")
SOURCES = Need(lambda session: len(session.briefing.sources) > 1, "the briefing has one source")


def _has(session: Session, has: Callable[[Article], bool]) -> bool:
    return session.article is not None and has(session.article)
