"""Values of fields as a person types them: read as the format reads them, with names for actors, and shown in words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing_tui.domain.briefing import Actor, Briefing
from briefing_tui.domain.edtf import Edtf
from briefing_tui.loading.fields import MAX_ITEMS, Choice, Date, Field, Listing, Number, Reference, Slug, Text
from briefing_tui.loading.scalars import ScalarKind
from briefing_tui.loading.typed import InvalidValueError, read_typed
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.reviewing.fields import empty_value, given
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import quoted

NONE = "none"  # in words, for a value that is not given
_NAMES_ACTORS = frozenset({"by", "actors"})  # the fields whose items may be ids of actors
# An item of a list in quotation marks, which double within it, or without; and what ends it.
_ITEM = regex(r'\s*(?:"((?:[^"]|"")*)"\s*(?=[,\n]|\Z)|([^,\n]*))(?:[,\n]|\Z)')
_NEEDS_MARKS = regex(r'[,\n]|^"')


def value_of_typed(briefing: Briefing, field: Field, typed: str | Sequence[str]) -> Any:
    """Return the value of what a person typed for a field, or chose for it, by the rules of the format.

    The items of a list are typed with commas or line breaks between them; one that holds any is put in quotation marks.
    Or the items are given as they are. A name or alias of an actor becomes the actor's id. What is typed twice counts
    once. Nothing typed takes the value away. Raises RefusedError with the sentence of the loader.
    """
    if not isinstance(field.kind, Listing):
        text = typed if isinstance(typed, str) else "".join(typed)
        return _scalar(briefing, field, field.kind, text) if text.strip() else empty_value(field)
    items = list(items_of(typed)) if isinstance(typed, str) else typed
    values = tuple(dict.fromkeys(_scalar(briefing, field, field.kind.item, item) for item in items if item.strip()))
    if len(values) > MAX_ITEMS:
        raise RefusedError(f"`{field.key}` has more than {MAX_ITEMS:,} items: leave out what is not needed")
    return values


def text_of_typed(typed: str, key: str) -> str:
    """Return a text that a person typed for a new thing, as the format reads one for the field `key`.

    Raises RefusedError where it is empty or too long.
    """
    text = _read(Text(), typed, key, {})
    if not text:
        raise RefusedError(f"`{key}` would be empty: type one")
    return str(text)


def items_of(typed: str) -> Iterator[str]:
    """Yield the items of a list that was typed on one line, or on several: `army, "Karimi, of the Post"` has two."""
    for match in _ITEM.finditer(typed):
        item = match[1].replace('""', '"') if match[1] is not None else match[2].strip()
        if item.strip():
            yield item


def as_typed(briefing: Briefing, field: Field, value: Any) -> str:
    """Return the text that, typed for a field, gives a value: what a line to be edited begins with."""
    if not given(value):
        return ""
    if isinstance(field.kind, Listing):
        return ", ".join(_item(_called(briefing, field, str(each))) for each in value)
    return _text(value)


def in_words(briefing: Briefing, field: Field, value: Any) -> str:
    """Return a value as it is told: `none`, `stated`, `Rahmon, China`, with the names of actors for their ids."""
    if not given(value):
        return NONE
    if isinstance(field.kind, Listing):
        names = field.key in _NAMES_ACTORS
        return ", ".join(briefing.actor_name(each) if names else each for each in value)
    return _text(value)


def actors_called(briefing: Briefing, name: str) -> list[Actor]:
    """Return the actors that have a name, in any case: those it is the name of, or else those it is an alias of."""
    wanted = name.strip().casefold()
    return [actor for actor in briefing.actors if actor.name.casefold() == wanted] or [
        actor for actor in briefing.actors if wanted in map(str.casefold, actor.aliases)
    ]


def _scalar(briefing: Briefing, field: Field, kind: Any, text: str) -> object:
    assert isinstance(kind, Text | Slug | Choice | Number | Date | Reference), "other kinds cannot be set"
    if field.key in _NAMES_ACTORS:
        text = _actor_of(briefing, text.strip())
    ids: dict[str, Sequence[str]] = {}
    if isinstance(kind, Reference):
        ids[kind.to] = _ids(briefing, kind.to)
    return _read(kind, text, field.key, ids)


def _read(kind: ScalarKind, text: str, key: str, ids: Mapping[str, Sequence[str]]) -> object:
    try:
        return read_typed(kind, text, f"`{key}`", ids)
    except InvalidValueError as error:
        why = str(error)
        raise RefusedError(why if ": " in why else f"{why}: choose another") from None


def _ids(briefing: Briefing, kind: str) -> list[str]:
    match kind:
        case "claim":
            return [claim.id for claim in briefing.claims]
        case "actor":
            return [actor.id for actor in briefing.actors]
        case _:
            return [source.id for source in briefing.sources]


def _actor_of(briefing: Briefing, text: str) -> str:
    """Return the id of the actor that has an id or a name, or the text itself, which may be the name of nobody here."""
    if briefing.actor(text) is not None:
        return text
    found = actors_called(briefing, text)
    if len(found) > 1:
        ids = " and ".join(actor.id for actor in found[:2])
        raise RefusedError(f"{quoted(text)} is a name of {len(found)} actors: type an id, such as {ids}")
    by_id = briefing.actor(text.casefold())
    return found[0].id if found else by_id.id if by_id else text


def _called(briefing: Briefing, field: Field, item: str) -> str:
    """Return the name of an actor by its id, where the name alone leads back to it."""
    actor = briefing.actor(item) if field.key in _NAMES_ACTORS else None
    if actor is None or briefing.actor(actor.name) not in (None, actor):
        return item
    return actor.name if actors_called(briefing, actor.name) == [actor] else item


def _item(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"' if _NEEDS_MARKS.search(text) else text


def _text(value: object) -> str:
    return value.text if isinstance(value, Edtf) else str(value)
