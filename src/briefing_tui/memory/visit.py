"""The last visit to a briefing as an object of JSON: of any object whatever, only what is valid is taken."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing_tui.reading.history import HistoryEntry, PaneName
from briefing_tui.reading.outline import SOURCE
from briefing_tui.reading.places import Landmarks, Place
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible_line

JsonObject = Mapping[str, object]

_MAX_ROWS = 200  # of cursors, filters, marks or collected claims
_MAX_CHARACTERS = 500  # of an id, a filter, a landmark
_MAX_NUMBER = 1 << 30
_DAY = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Visit(NamedTuple):
    """The last visit to a briefing: its id, the day on which it ended (`2026-11-20`), and the place at its end."""

    briefing: str
    day: str
    place: Place


def visit_object(visit: Visit) -> dict[str, object]:
    """Return a visit as an object of JSON."""
    place = visit.place
    return {
        "briefing": visit.briefing,
        "day": visit.day,
        **_entry_object(place.entry, place.landmarks),
        "cursors": dict(place.cursors),
        "filters": dict(place.filters),
        "zoomed": place.zoomed,
        "marks": {letter: _entry_object(entry, place.landmarks) for letter, entry in place.marks.items()},
        "collected": list(place.collected),
    }


def _entry_object(entry: HistoryEntry, landmarks: Landmarks) -> dict[str, object]:
    return {**entry._asdict(), "words": landmarks.get((entry.source, entry.offset), "")}


def visit_of(value: JsonObject) -> Visit:
    """Return the visit that an object of JSON stands for, without anything that is not valid.

    Whether the briefing has what its place names is not known here: a session leaves out what it has not.
    """
    day = _text(value.get("day"))
    marks = {letter: _table(mark) for letter, mark in _table(value.get("marks")).items() if letter.isalpha()}
    entry = _entry(value)
    entries = {letter: _entry(mark) for letter, mark in marks.items() if len(letter) == 1}
    landmarks = {
        (at.source, at.offset): _words(each)
        for at, each in ((entry, value), *((entries[letter], marks[letter]) for letter in entries))
    }
    place = Place(
        entry,
        _texts(value.get("cursors")),
        _texts(value.get("filters")),
        value.get("zoomed") is True,
        entries,
        {at: words for at, words in landmarks.items() if words},
        texts_of(value.get("collected")),
    )
    return Visit(_text(value.get("briefing")), day if _DAY.fullmatch(day) else "", place)


def _entry(value: JsonObject) -> HistoryEntry:
    tab = _text(value.get("tab"))
    in_source = tab == SOURCE or value.get("focus") == PaneName.SOURCE
    return HistoryEntry(
        tab,
        _text(value.get("item")),
        _number(value.get("passage")),
        PaneName.SOURCE if in_source else PaneName.LIST,
        _text(value.get("source")),
        _number(value.get("offset")),
        _text(value.get("filter")),
        _text(value.get("actor")),
    )


def _table(value: object) -> dict[str, object]:
    """Return the last rows of an object of JSON, whose keys are texts; nothing where the value is none."""
    return dict(list(value.items())[-_MAX_ROWS:]) if isinstance(value, dict) else {}


def _texts(value: object) -> dict[str, str]:
    return {key: text for key, each in _table(value).items() if (text := _text(each))}


def texts_of(value: object) -> tuple[str, ...]:
    """Return the last texts of an array of JSON, each once; nothing where the value is none."""
    texts = map(_text, value[-_MAX_ROWS:]) if isinstance(value, list) else ()
    return tuple(dict.fromkeys(filter(None, texts)))


def _text(value: object) -> str:
    """Return a text that may be shown; an empty one where the value is none, or too long to be ours."""
    return visible_line(value) if isinstance(value, str) and len(value) <= _MAX_CHARACTERS else ""


def _words(value: JsonObject) -> str:
    """Return a landmark as it is: it is only compared with an article."""
    words = value.get("words")
    return words if isinstance(words, str) and len(words) <= _MAX_CHARACTERS else ""


def _number(value: object) -> int:
    return value if type(value) is int and 0 <= value <= _MAX_NUMBER else 0
