"""Set a field of one thing or of several, with what follows from it in the fields that depend on it."""

from collections.abc import Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, SetValue, value_at
from briefing_tui.loading.fields import Field, Record, Reference
from briefing_tui.loading.format import SECTION
from briefing_tui.reviewing.changes import RefusedError, UnchangedError, change
from briefing_tui.reviewing.dependence import with_what_follows
from briefing_tui.reviewing.fields import field_at, given
from briefing_tui.reviewing.typed import in_words, value_of_typed
from briefing_tui.text.english import counted

_MAX_TOLD_CHARACTERS = 60  # of the old value and the new one; of longer ones it is only told that they changed
Typed = str | Sequence[str]
_NOTHING: Mapping[str, Typed] = MappingProxyType({})


class _Setting(NamedTuple):
    """The edits that set a field of one thing, what they do in words, and what they do to the fields that follow."""

    edits: tuple[SetValue, ...]
    words: str
    followed: tuple[str, ...]


def set_field(
    briefing: Briefing, addresses: Sequence[Address], typed: Typed, also: Mapping[str, Typed] = _NOTHING
) -> Change:
    """Return the change that sets a field of one thing or of several: `basis: stated → reported`.

    `addresses` are those of the values, of one key. `typed` is what a person typed or chose (see `value_of_typed`); an
    empty text takes the value away. Fields that depend on it follow, as the format has it: a likelihood makes a claim
    assessed, and is left out where its basis becomes another. `also` has the values of fields that are needed with it,
    by key, for the things that lack them: `{"by": "Rahmon"}` for a claim that becomes reported.

    Raises RefusedError where the value or what follows is not allowed, with the key of the field that has to be given
    in `also` as its `needs`; UnchangedError where everything has the value already.
    """
    settings: list[_Setting] = []
    unchanged: UnchangedError | None = None
    for address in dict.fromkeys(addresses):
        try:
            settings.append(_setting(briefing, address, typed, also))
        except UnchangedError as error:
            unchanged = error
    if not settings:
        raise unchanged or RefusedError("nothing is chosen: move to a claim, or mark some")
    words = settings[0].words if len(settings) == 1 else _words_of_several(briefing, addresses[0], settings)
    followed = dict.fromkeys(chain.from_iterable(each.followed for each in settings))
    edits = tuple(chain.from_iterable(each.edits for each in settings))
    return change(briefing, edits, "; ".join((words, *followed)))


def _setting(briefing: Briefing, address: Address, typed: Typed, also: Mapping[str, Typed]) -> _Setting:
    thing, (record, field) = address[:-1], field_at(briefing, address)
    old, value = value_at(briefing, address), value_of_typed(briefing, field, typed)
    if value == old:
        told = in_words(briefing, field, old)
        raise UnchangedError(f"`{field.key}` is {told if _is_short(told) else 'that'} already: choose another value")
    _check(record, field, value, thing)
    values = with_what_follows(
        record,
        {field.key: value},
        lambda key: value_at(briefing, (*thing, key)),
        lambda lacking: value_of_typed(briefing, lacking, also.get(lacking.key, "")),
    )
    edits = tuple(SetValue((*thing, key), each) for key, each in values.items())
    fields = {each.key: each for each in record.fields}
    words = _words(briefing, field, old, value)
    followed = (
        _words(briefing, fields[key], value_at(briefing, (*thing, key)), each) if given(each) else f"{key} left out"
        for key, each in values.items()
        if key != field.key
    )
    return _Setting(edits, words, tuple(followed))


def _check(record: Record, field: Field, value: Any, thing: Address) -> None:
    """Raise RefusedError where a field has to have a value and would have none, or a claim would refer to itself."""
    is_implied = isinstance(field.kind, Reference) and field.kind.implied
    is_title = record is SECTION and field.key == "title"  # the id takes its place in the file, and is no words
    if not given(value) and (field.required or is_implied or is_title):
        raise RefusedError(f"a {record.name} needs `{field.key}`: type another value")
    if field.key in ("see", "contradicts") and thing[-1] in value:
        raise RefusedError(f"a claim cannot stand in its own `{field.key}`: choose another claim")


def _words(briefing: Briefing, field: Field, old: Any, new: Any) -> str:
    """Return what a change does to a field: `basis: stated → reported`, `note changed`."""
    before, after = in_words(briefing, field, old), in_words(briefing, field, new)
    if _is_short(before + after):
        return f"{field.key}: {before} → {after}"
    if not given(old):
        return f"{field.key} added"
    return f"{field.key} changed" if given(new) else f"{field.key} taken out"


def _words_of_several(briefing: Briefing, address: Address, settings: Sequence[_Setting]) -> str:
    """Return what a change does to a field of several things: `basis of 3 claims: reported`."""
    _, field = field_at(briefing, address)
    things = counted(len(settings), str(address[0]).removesuffix("s"))
    told = in_words(briefing, field, settings[0].edits[0].value)
    return f"{field.key} of {things}: {told}" if _is_short(told) else f"{field.key} of {things} changed"


def _is_short(told: str) -> bool:
    return len(told) <= _MAX_TOLD_CHARACTERS and "\n" not in told
