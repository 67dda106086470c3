"""The fields of a briefing that a person can set: its own, and those of its claims, quotes, sources, actors, sections.

They are the fields of the format, but for ids, the files of sources and their digests, and lists of things. A field is
named by the address of its value, a thing by its own address, and the briefing itself by an empty one.
"""

from typing import Any, NamedTuple

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import STANDING_PANES, Briefing
from briefing_tui.domain.edits import UnknownAddressError, value_at
from briefing_tui.loading.fields import Choice, Date, Field, Listing, Number, Record, Reference, Slug, Text
from briefing_tui.loading.format import ACTOR, BRIEFING, PREPARATION, QUOTE, SECTION, SECTION_CLAIM, SOURCE
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.text.visible import quoted

_SETTABLE_KINDS = (Text, Slug, Choice, Number, Date, Reference)
_FIXED = frozenset({(BRIEFING, "id"), (SOURCE, "file")})  # by which files are found


class Settable(NamedTuple):
    """A field that can be set: the address of its value, and its definition in the format, with its key and its doc."""

    address: Address
    field: Field


def settable(briefing: Briefing, thing: Address = ()) -> tuple[Settable, ...]:
    """Return the fields that can be set of a thing or of the briefing, in the order of the format.

    Raises RefusedError where the briefing has no such thing.
    """
    found: list[Settable] = []
    record = record_of(briefing, thing)
    for field in record.fields:
        if isinstance(field.kind, Record):  # who prepared it, and how
            found += (Settable((*thing, field.key, each.key), each) for each in field.kind.fields)
        elif _is_settable(record, field):
            found.append(Settable((*thing, field.key), field))
    return tuple(found)


def field_at(briefing: Briefing, address: Address) -> tuple[Record, Field]:
    """Return the field whose value is at an address, with the record that has it.

    Raises RefusedError where the thing is gone, or where it has no such field that can be set.
    """
    record, key = record_of(briefing, address[:-1]), address[-1]
    found = next((field for field in record.fields if field.key == key and _is_settable(record, field)), None)
    if found is not None:
        return record, found
    pane = record.elsewhere.get(str(key))
    hint = f"move it to {briefing.pane(pane).title} first" if pane else "set another field"
    raise RefusedError(f"the {record.name} has no `{key}` that can be set: {hint}")


def record_of(briefing: Briefing, thing: Address) -> Record:  # noqa: PLR0911  # one case a kind of thing
    """Return the record of the format that a thing is written as, which depends on its pane if it is a claim.

    Raises RefusedError where the briefing has no such thing.
    """
    try:
        value_at(briefing, thing)
    except UnknownAddressError:
        raise RefusedError("what you want to change is no longer in the briefing: choose another") from None
    match thing:
        case ("claims", str(claim)):
            return record_of_pane(briefing.pane_of(claim).id)
        case ("claims", str(), "at", int()):
            return QUOTE
        case ("sources", str()):
            return SOURCE
        case ("actors", str()):
            return ACTOR
        case ("sections", str()):
            return SECTION
        case ("prepared_by",):
            return PREPARATION
        case _:
            return BRIEFING


def record_of_pane(pane: str) -> Record:
    """Return the record of the claims in the standing pane or section with the id `pane`."""
    listing = next((field.kind for field in BRIEFING.fields if field.key == pane and pane in STANDING_PANES), None)
    record = listing.item if isinstance(listing, Listing) else None
    return record if isinstance(record, Record) else SECTION_CLAIM


def given(value: Any) -> bool:
    """Whether the value of a field is given: None, an empty text and an empty list are not."""
    return value not in (None, "", ())


def empty_value(field: Field) -> Any:
    """Return the value that a field has in a briefing that does not give it."""
    if isinstance(field.kind, Listing):
        return ()
    return "" if isinstance(field.kind, Text | Slug) else None


def named(briefing: Briefing, thing: Address) -> str:
    """Return what a thing is called in a sentence: `the claim "raids"`, or `the briefing`."""
    match thing:
        case ("claims", str(claim), "at", int(number)):
            return f"quote {number + 1} of the claim {quoted(claim)}"
        case ("actors", str(actor)):
            return quoted(briefing.actor_name(actor))
        case (str(kind), str(id_)):
            return f"the {kind.removesuffix('s')} {quoted(id_)}"
        case _:
            return "the briefing"


def _is_settable(record: Record, field: Field) -> bool:
    kind = field.kind.item if isinstance(field.kind, Listing) else field.kind
    return isinstance(kind, _SETTABLE_KINDS) and field.kept and (record, field.key) not in _FIXED
