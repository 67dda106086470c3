"""The reader's whole screen: a session, its settings and the sizes of the panes become the lines of every part."""

from typing import NamedTuple

from briefing_tui.reading.highlights import highlights
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import SOURCE, tabs
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import State
from briefing_tui.reading.viewport import SourceViewport
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.render.bars import Fitted, head_line, status_line, tab_line
from briefing_tui.ui.render.notice import Room, notice, problem_notice
from briefing_tui.ui.render.source_drawing import SourceFrame
from briefing_tui.ui.render.status import hints, hit_label, status_parts, status_spans
from briefing_tui.ui.render.text import Line

STACKED_CELLS, WIDE_CELLS = 70, 110  # widths from which the panes stand one above the other, side by side
_NOTICE_SHARE, _MIN_NOTICE_LINES = 4, 4  # a notice has a fourth of the lines, and four where there are few


class ScreenSize(NamedTuple):
    """The size of the screen in cells."""

    width: int
    height: int

    @property
    def arrangement(self) -> str:
        """The class of the style sheet that stands for how the panes are arranged at this width."""
        if self.width >= WIDE_CELLS:
            return "-wide"
        return "-stacked" if self.width >= STACKED_CELLS else "-narrow"


class ScreenFrame(NamedTuple):
    """The parts of the reader's screen but the list's page: which are shown, the bars, the notice and the source."""

    shown: frozenset[str]
    head: Line
    tabs: Fitted
    source: SourceFrame
    notice: tuple[Line, ...]
    status: Line


def screen_frame(session: Session, app: AppSession, size: ScreenSize, view: SourceViewport) -> ScreenFrame:
    """Draw the screen of a session; `view` is the source as it is laid out."""
    state, glyphs, briefing = session.state, app.glyphs, session.briefing
    source = source_frame(session)
    shown_source = next((each for each in briefing.sources if each.id == session.source), None)
    lines = _notice(session, app, size)
    return ScreenFrame(
        shown=shown_parts(state, size, has_notice=bool(lines)),
        head=head_line(briefing, session.index.evidence, shown_source, size.width, glyphs),
        tabs=tab_line(tabs(briefing), state.tab, size.width),
        source=source,
        notice=lines,
        status=status_line(
            status_spans(status_parts(session, view, glyphs), glyphs), _hints(session), size.width, glyphs
        ),
    )


def shown_parts(state: State, size: ScreenSize, *, has_notice: bool) -> frozenset[str]:
    """Return the ids of the parts of the body that are shown: of page, divider, evidence and source."""
    narrow = size.width < STACKED_CELLS
    alone = narrow or state.zoomed
    if state.tab == SOURCE or (alone and state.focus is PaneName.SOURCE):
        return frozenset({"evidence", "source"})
    if not alone:
        return frozenset({"page", "divider", "evidence", "source"})
    # Where only one pane has room, what is stated of the quote stands below the list.
    return frozenset({"page", "evidence"}) if narrow and has_notice else frozenset({"page"})


def source_frame(session: Session) -> SourceFrame:
    """Return what the pane with the source shows."""
    state = session.state
    cursor, query = (state.offset, state.query) if state.focus is PaneName.SOURCE else (None, "")
    return SourceFrame(session.article, session.source_text, highlights(session), cursor, query)


def prompt_outcome(session: Session, app: AppSession, value: str) -> str:
    """Return what the words typed into the prompt have led to."""
    if session.prompt and session.prompt.command == "filter":
        return f"{len(session.listing)} left" if value else ""
    return f" {app.glyphs.dot} ".join(filter(None, (*session.messages, hit_label(session))))


def _notice(session: Session, app: AppSession, size: ScreenSize) -> tuple[Line, ...]:
    """Say what is to be said of the current quote and, in the list, of its claim."""
    state = session.state
    claim = None if state.focus is PaneName.SOURCE else session.claim
    beside = size.width >= WIDE_CELLS and not state.zoomed and state.tab != SOURCE
    room = Room(size.width // 2 if beside else size.width, max(size.height // _NOTICE_SHARE, _MIN_NOTICE_LINES))
    read_error = session.index.read_error(session.source)
    lines = notice(claim, session.shown_quote, session.article, read_error, room, app.glyphs)
    if claim is not None:
        problems = session.index.problems.get(claim.id, ())
        lines += problem_notice(problems, room._replace(height=room.height - len(lines)))
    return tuple(lines)


def _hints(session: Session) -> str:
    keys = session.keys
    here = "claims" if session.state.focus is PaneName.SOURCE else "source"
    return hints(((keys["search"], "search"), (keys["open"], here), (keys["keys"], "keys")))
