"""The reader's whole screen: a session, its settings and the sizes of the panes become the lines of every part."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from briefing_tui.reading.faults import fault
from briefing_tui.reading.highlights import highlights
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import SourceViewport
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.commands.here import KeyHint, keys_here, keys_of_decisions, mending
from briefing_tui.ui.commands.search import FILTER
from briefing_tui.ui.render.arrangement import Area, ScreenSize, arrange, notice_room
from briefing_tui.ui.render.bars import head_line, status_line
from briefing_tui.ui.render.bidi import visual_line
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.notice import Room, notice, problem_notice
from briefing_tui.ui.render.prompt_help import prompt_help
from briefing_tui.ui.render.review import decision_line
from briefing_tui.ui.render.source_drawing import SourceFrame
from briefing_tui.ui.render.status import fitted_status, hit_label, status_parts
from briefing_tui.ui.render.tabs import Fitted, tab_line
from briefing_tui.ui.render.text import Line

_MAX_HINTS_HERE = 2  # at the foot: the help has them all


class ScreenFrame(NamedTuple):
    """The parts of the reader's screen but the list's page: where each stands, bars, notice, help and source."""

    areas: Mapping[str, Area]
    head: Line
    tabs: Fitted
    source: SourceFrame
    divider: tuple[Line, ...]
    notice: tuple[Line, ...]
    help: tuple[Line, ...]
    status: Line


def screen_frame(session: Session, app: AppSession, size: ScreenSize, view: SourceViewport) -> ScreenFrame:
    """Draw the screen of a session; `view` is the source as it is laid out."""
    state, glyphs, briefing = session.state, app.glyphs, session.briefing
    source = source_frame(session)
    shown_source = briefing.source(session.source) if briefing.has_source(session.source) else None
    lines = _notice(session, app, size)
    help_ = prompt_help(session, app, size.width) or _decisions(session, size)
    areas = arrange(state, size, len(lines), len(help_))
    parts = fitted_status(status_parts(session, view, glyphs), glyphs, size.width - 1)
    frame = ScreenFrame(
        areas=areas,
        head=head_line(
            briefing,
            session.index.outline.tally,
            shown_source,
            size.width,
            glyphs,
            fault=fault(session),
            is_read_only=session.is_read_only,
        ),
        tabs=tab_line(session.index.outline.tabs, state.tab, size.width, glyphs),
        source=source,
        divider=_divider(areas.get("divider"), glyphs),
        notice=lines,
        help=help_,
        status=status_line(parts, _hints(session, view, size), size.width, glyphs),
    )
    return _in_visual_order(frame) if app.reorders else frame


def source_frame(session: Session) -> SourceFrame:
    """Return what the pane with the source shows."""
    state = session.state
    instead = session.index.read_error(session.source)
    frame = SourceFrame(
        session.article, session.index.source_text(session.source), highlights(session), instead=instead
    )
    if state.focus is PaneName.LIST:
        return frame
    return replace(frame, cursor=state.offset, query=state.query, hit=state.hit.span if state.hit else None)


def list_search(session: Session) -> tuple[str, int]:
    """Return the words whose hits the list marks, and the number of the hit at hand there, from 1; 0 where none is."""
    state = session.state
    if state.focus is PaneName.SOURCE:
        return "", 0
    return state.query, state.hit.number if state.hit else 0


def prompt_outcome(session: Session, app: AppSession, value: str) -> str:
    """Return what the words typed into the prompt have led to."""
    if session.prompt and session.prompt.command == FILTER:
        total = len(session.index.outline.items(session.state.tab))
        return f"{len(session.listing)} of {total} left" if value else ""
    return f" {app.glyphs.dot} ".join(filter(None, (*session.messages, hit_label(session))))


def _in_visual_order(frame: ScreenFrame) -> ScreenFrame:
    """Return the frame with the right-to-left text of its bars in the order in which it is read."""
    return frame._replace(
        head=visual_line(frame.head),
        tabs=frame.tabs._replace(line=visual_line(frame.tabs.line)),
        notice=tuple(map(visual_line, frame.notice)),
        help=tuple(map(visual_line, frame.help)),
        status=visual_line(frame.status),
    )


def _notice(session: Session, app: AppSession, size: ScreenSize) -> tuple[Line, ...]:
    """Return the notice of the current quote and, in the list, of its claim."""
    state = session.state
    claim = None if state.focus is PaneName.SOURCE else session.claim
    room = Room(*notice_room(state, size))
    read_error = session.index.read_error(session.source)
    mends = mending(session)
    hint = (session.keys[mends.command], mends.label) if mends else None
    lines = notice(claim, session.shown_quote, session.article, read_error, room, app.glyphs, hint)
    if claim is not None and not state.shows_one_claim:  # which has them below its sentence
        problems = session.index.problems.get(claim.id, ())
        lines += problem_notice(problems, room._replace(height=room.height - len(lines)))
    return tuple(lines)


def _divider(area: Area | None, glyphs: Glyphs) -> tuple[Line, ...]:
    if area is None:
        return ()
    if area.width == 1:
        return (Line(((glyphs.divider_beside, "divider"),)),) * area.height
    return (Line(((glyphs.divider_above * area.width, "divider"),)),)


def _decisions(session: Session, size: ScreenSize) -> tuple[Line, ...]:
    """Return the line with the keys of the decision on a claim that is shown alone; where it is narrow, there is none.

    The status line has the first of them then.
    """
    keys = () if size.is_narrow or session.prompt else keys_of_decisions(session)
    return (decision_line([(session.keys[command], label) for command, label in keys], size.width),) if keys else ()


def _hints(session: Session, view: SourceViewport, size: ScreenSize) -> list[str]:
    """Return what keys do where the cursor is, each key with its label; that to the help comes last."""
    decisions = keys_of_decisions(session) if size.is_narrow else ()
    shown = (
        *(*decisions, *keys_here(session, view))[:_MAX_HINTS_HERE],
        KeyHint("search", "search"),
        KeyHint("keys", "help"),
    )
    return [f"{session.keys[hint.command]} {hint.label}" for hint in shown]
