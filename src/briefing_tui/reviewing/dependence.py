"""What follows from the value of a field for the fields that depend on it, as the conditions of the format say."""

from collections.abc import Callable, Mapping
from typing import Any

from briefing_tui.loading.fields import Field, Listing, Record
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.reviewing.fields import empty_value, given

Values = Mapping[str, Any]
"""Values of the fields of one thing, by key."""


def with_what_follows(
    record: Record, chosen: Values, current: Callable[[str], Any], wanted: Callable[[Field], Any]
) -> dict[str, Any]:
    """Return the values that were chosen for fields of one thing, with those that other fields must have beside them.

    A field that may stand only beside one word of another sets that word; one that may not stand beside a new word is
    left out; and one that is needed beside it gets the value that is `wanted` for it, or the empty value for none. The
    values are in an order in which each can be set while the file stays valid: what was chosen is the last. `current`
    gives the value that a field, by its key, has now. Raises RefusedError where the values cannot stand
    together, with the key of the field that is lacking.
    """
    values = dict(chosen)
    for field in record.fields:
        only = field.only_when
        if only and given(values.get(field.key)) and current(only.key) not in only.words and only.key not in values:
            values[only.key] = only.words[0]
    for field in (field for field in record.fields if field.only_when or field.required_when):
        _follow(record, field, values, current, wanted)
    return dict(reversed(values.items()))


def _follow(
    record: Record, field: Field, values: dict[str, Any], current: Callable[[str], Any], wanted: Callable[[Field], Any]
) -> None:
    """Leave out a field that may not stand beside `values`, or add it to them where it is needed beside them."""
    only, needed = field.only_when, field.required_when
    value = values[field.key] if field.key in values else current(field.key)
    if only and only.key in values and values[only.key] not in only.words and given(value):
        values[field.key] = empty_value(field)
    if needed is None or given(value) or not {needed.key, field.key} & values.keys():
        return
    word = values[needed.key] if needed.key in values else current(needed.key)
    if word not in needed.words:
        return
    if field.key not in values:
        values[field.key] = wanted(field)
    if not given(values[field.key]):
        quotes = isinstance(field.kind, Listing) and isinstance(field.kind.item, Record)
        hint = "quote a passage first" if quotes else f"give `{field.key}`, too, or choose another `{needed.key}`"
        message = f"with `{needed.key}: {word}` the {record.name} needs `{field.key}`: {hint}"
        raise RefusedError(message, needs="" if quotes else field.key)
