"""The memory as JSON: written within bounds, and read from any bytes whatever."""

import json
from typing import Any

from briefing_tui.domain.settings import Theme
from briefing_tui.memory.memory import Memory, ThemeChoice
from briefing_tui.memory.visit import JsonObject, texts_of, visit_object, visit_of

MAX_MEMORY_BYTES = 1 << 20

_FORMAT = "briefing-memory/1"
_MAX_VISITS = 300


def read_memory(data: bytes) -> Memory | None:
    """Return the memory in the bytes of its file, without anything that is not valid; None where it is no memory.

    A visit is looked at when it is asked for: of hundreds, one is.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or value.get("format") != _FORMAT:
        return None
    visits = {path: visit for path, visit in _object(value.get("briefings")).items() if isinstance(visit, dict)}
    typed = (texts_of(value.get(key)) for key in ("searches", "filters"))
    return Memory(visits, _theme(_object(value.get("theme"))), *typed)


def write_memory(memory: Memory) -> bytes:
    """Return the bytes of the memory's file; the oldest visits are left out until there are few and bytes enough."""
    head = {
        "format": _FORMAT,
        "theme": memory.theme and memory.theme._asdict(),
        "searches": memory.searches,
        "filters": memory.filters,
    }
    visits: dict[str, Any] = {}
    room = MAX_MEMORY_BYTES - len(json.dumps(head)) - len(', "briefings": {}\n')
    for path, visit in list(memory.visits.items())[: -_MAX_VISITS - 1 : -1]:
        visits[path] = visit_object(visit_of(visit))  # what is not valid is not kept either
        room -= len(json.dumps({path: visits[path]}))
        if room < 0:
            del visits[path]
            break
    return (json.dumps({**head, "briefings": dict(reversed(visits.items()))}) + "\n").encode()


def _theme(value: JsonObject) -> ThemeChoice | None:
    try:
        return ThemeChoice(Theme(str(value.get("theme"))), Theme(str(value.get("instead_of"))))
    except ValueError:
        return None


def _object(value: object) -> JsonObject:
    return value if isinstance(value, dict) else {}
