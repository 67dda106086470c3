"""Paths by keys and numbers through a briefing as it is written: to what an address names, and to its value."""

from typing import Any

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import STANDING_PANES, Briefing
from briefing_tui.domain.edits import list_of_pane
from briefing_tui.loading.fields import Field, Kind, Listing, Record
from briefing_tui.loading.format import BRIEFING
from briefing_tui.loading.writing import is_given, parts_of

Path = tuple[str | int, ...]
"""Keys and numbers of items from the top down: `("threats", 3, "text")`, `("sections", 0, "claims", 2)`."""


def path_of(briefing: Briefing, address: Address) -> Path:
    """Return the path to what an address names, which the briefing has."""
    match address:
        case ("claims", str(claim), *rest):
            pane = briefing.pane_of(claim)
            number = next(number for number, each in enumerate(pane.claims) if each.id == claim)
            return (*path_of(briefing, list_of_pane(pane.id)), number, *rest)
        case (("sources" | "actors") as things, str(id_), *rest):
            return (things, [each.id for each in getattr(briefing, things)].index(id_), *rest)
        case ("sections", str(id_), *rest):
            sections = [pane.id for pane in briefing.panes if pane.id not in STANDING_PANES]
            return ("sections", sections.index(id_), *rest)
    return address


def value_on(briefing: Briefing, path: Path) -> Any:
    """Return the value that a path leads to."""
    kind: Kind = BRIEFING
    value: Any = briefing
    for step in path:
        if isinstance(step, int):
            assert isinstance(kind, Listing), "numbers are those of items"
            kind, value = kind.item, value[step]
        else:
            assert isinstance(kind, Record), "keys are those of records"
            field = field_of(kind, step)
            value = parts_of(kind, value)[field.name]
            kind = field.kind
    return value


def is_same(path: Path, value: Any, other: Any) -> bool:
    """Whether two values at a path are the same; a key without a value is as good as none."""
    if value == other or not path or isinstance(path[-1], int):
        return bool(value == other)
    field = field_of(kind_at(path[:-1]), path[-1])
    return not any(each is not None and is_given(field, each) for each in (value, other))


def kind_at(path: Path) -> Kind:
    """Return the kind of the value that a path leads to."""
    kind: Kind = BRIEFING
    for step in path:
        if isinstance(step, int):
            assert isinstance(kind, Listing), "numbers are those of items"
            kind = kind.item
        else:
            kind = field_of(kind, step).kind
    return kind


def field_of(record: Kind, key: str) -> Field:
    """Return the field of a record with a key."""
    assert isinstance(record, Record), "keys are those of records"
    return next(field for field in record.fields if field.key == key)
