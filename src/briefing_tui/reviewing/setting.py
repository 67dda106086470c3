"""Set a field of one thing or of several, with what follows from it in the fields that depend on it."""

from collections.abc import Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, SetValue, value_at
from briefing_tui.loading.fields import Field, Listing, Record, Reference
from briefing_tui.loading.format import SECTION
from briefing_tui.reviewing.changes import RefusedError, UnchangedError, change
from briefing_tui.reviewing.dependence import with_what_follows
from briefing_tui.reviewing.fields import field_at, given, named
from briefing_tui.reviewing.references import CONTRADICTS, LINKS, contradictions
from briefing_tui.reviewing.typed import NONE, in_words, value_of_typed
from briefing_tui.text.english import counted

_MAX_TOLD_CHARACTERS = 60  # of the old value and the new one; of longer ones it is only told that they changed
_NOTHING_CHOSEN = "nothing is chosen: move to a claim, or mark some"
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
    by key, for the things that lack them: `{"by": "Rahmon"}` for a claim that becomes reported. What a claim
    contradicts contradicts that claim.

    Raises RefusedError where the value or what follows is not allowed, with the key of the field that has to be given
    in `also` as its `needs`; UnchangedError where everything has the value already.
    """
    return _set_each(briefing, dict.fromkeys(addresses, typed), also)


def toggle_item(briefing: Briefing, addresses: Sequence[Address], item: str) -> Change:
    """Return the change that adds an item, typed or chosen, to a list that is the field of one thing or of several.

    Where all have it, it is taken out: `actors: China → none`. Raises RefusedError as `set_field`.
    """
    if not addresses:
        raise RefusedError(_NOTHING_CHOSEN)
    _, field = field_at(briefing, addresses[0])
    if not isinstance(field.kind, Listing):
        raise RefusedError(f"`{field.key}` is no list: set it to another value")
    items = value_of_typed(briefing, field, [item])
    have = [address for address in addresses if set(items) <= set(value_at(briefing, address))]
    lack = [address for address in addresses if address not in have]
    added = {address: (*value_at(briefing, address), *items) for address in lack}
    left = {address: [each for each in value_at(briefing, address) if each not in items] for address in have}
    return _set_each(briefing, added or left, _NOTHING)


def _set_each(briefing: Briefing, wanted: Mapping[Address, Typed], also: Mapping[str, Typed]) -> Change:
    """Return the change that sets a field of several things, each to a value of its own."""
    settings: list[_Setting] = []
    unchanged: UnchangedError | None = None
    for address, typed in wanted.items():
        try:
            settings.append(_setting(briefing, address, typed, also))
        except UnchangedError as error:
            unchanged = error
        except RefusedError as error:
            if len(wanted) == 1:
                raise
            raise RefusedError(f"{named(briefing, address[:-1])}: {error}", error.needs) from None
    if not settings:
        raise unchanged or RefusedError(_NOTHING_CHOSEN)
    words = settings[0].words if len(settings) == 1 else _words_of_several(briefing, settings)
    followed = dict.fromkeys(chain.from_iterable(each.followed for each in settings))
    edits = tuple(chain.from_iterable(each.edits for each in settings))
    return change(briefing, (*edits, *_mirrored(briefing, edits)), "; ".join((words, *followed)))


def _mirrored(briefing: Briefing, edits: Sequence[SetValue]) -> list[SetValue]:
    """Return the edits by which what claims are set to contradict contradicts them as well."""
    wanted = {str(edit.address[1]): edit.value for edit in edits if edit.address[-1] == CONTRADICTS}
    return [edit for edit in contradictions(briefing, wanted) if edit.address[1] not in wanted]


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
        raise RefusedError(f"the {record.name} needs `{field.key}`: type another value")
    if field.key in LINKS and thing[-1] in value:
        raise RefusedError(f"a claim cannot stand in its own `{field.key}`: choose another claim")


def _words(briefing: Briefing, field: Field, old: Any, new: Any) -> str:
    """Return what a change does to a field: `basis: stated → reported`, `note changed`."""
    before, after = in_words(briefing, field, old), in_words(briefing, field, new)
    if _is_short(before + after):
        return f"{field.key}: {before} → {after}"
    if not given(old):
        return f"{field.key} added"
    if isinstance(field.kind, Listing):
        added = in_words(briefing, field, tuple(item for item in new if item not in old))
        left = in_words(briefing, field, tuple(item for item in old if item not in new))
        if NONE in (added, left) and _is_short(added + left):
            return f"{field.key}: {added} added" if left == NONE else f"{field.key}: {left} taken out"
    return f"{field.key} changed" if given(new) else f"{field.key} taken out"


def _words_of_several(briefing: Briefing, settings: Sequence[_Setting]) -> str:
    """Return what a change does to a field of several things: `basis of 3 claims: reported`."""
    address = settings[0].edits[-1].address
    _, field = field_at(briefing, address)
    things = counted(len(settings), str(address[0]).removesuffix("s"))
    values = {in_words(briefing, field, each.edits[-1].value) for each in settings}
    told = values.pop()
    return f"{field.key} of {things} changed" if values or not _is_short(told) else f"{field.key} of {things}: {told}"


def _is_short(told: str) -> bool:
    return len(told) <= _MAX_TOLD_CHARACTERS and "\n" not in told
