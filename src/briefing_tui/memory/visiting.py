"""A session begun where the last visit to its briefing ended, and its end remembered."""

import time
from dataclasses import replace

from briefing_tui.documents.opening import SOURCE_ID
from briefing_tui.memory.memory import Memory
from briefing_tui.memory.visit import Visit
from briefing_tui.reading.outline import BRIEF, SOURCE
from briefing_tui.reading.places import place_of, return_to
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import start


def resume(session: Session, memory: Memory) -> str:
    """Take a session to where its briefing was left; return a message if that is not where briefings begin, or none.

    Earlier searches and filters are there again whatever briefing they were typed in.
    """
    visit = memory.visit(session.document.path, session.briefing.id)
    moved = visit is not None and return_to(session, visit.place)
    session.state = replace(session.state, searches=memory.searches, filter_history=memory.filters)
    if visit is None or not moved:
        return ""
    day = f" on {visit.day}" if visit.day else ""
    command, does = ("top", "goes to the top") if session.state.tab == BRIEF else ("tab-1", "opens the brief")
    key = session.keys.get(command)
    near = "" if session.state.entry == visit.place.entry else "near "  # the briefing has not all of it any more
    return f"{near}where you were{day}" + (f"; {key} {does}" if key else "")


def visited(session: Session, memory: Memory) -> Memory:
    """Return the memory with the end of a session, today; that of a draft in memory is one of its article."""
    document, state = session.document, session.state
    id_, place = session.briefing.id, place_of(session)
    if document.draft_of:
        there = start(session.index.outline, SOURCE).entry._replace(offset=place.entry.offset)
        id_, place = SOURCE_ID, place._replace(entry=there)
    visit = Visit(id_, time.strftime("%Y-%m-%d"), place)
    return memory.with_visit(document.own_file, visit).with_typed(state.searches, state.filter_history)
