"""What a command needs to work, and the reason that is said where it is not there."""

from collections.abc import Callable
from typing import NamedTuple

from briefing_tui.reading.outline import BRIEF, SOURCE
from briefing_tui.reading.session import Session


class Need(NamedTuple):
    """Something that a command needs: whether a session has it, and why the command is disabled where not."""

    is_met: Callable[[Session], bool]
    reason: str


NOTHING = Need(lambda _: True, "")
LIST = Need(lambda session: session.state.tab not in (BRIEF, SOURCE), "only a list of claims can be filtered")
CLAIM = Need(lambda session: session.claim is not None, "there is no claim under the cursor")
ARTICLE = Need(lambda session: session.article is not None, "the source could not be read")
FLAGGED = Need(lambda session: bool(session.index.flagged), "there is no problem at any claim")
QUERY = Need(lambda session: bool(session.state.query), "nothing is sought yet")
SOURCES = Need(lambda session: len(session.briefing.sources) > 1, "the briefing has one source")
