"""Conversion of nodes to domain values as a format's definition says; what violates it is reported at its location."""

from collections.abc import Collection
from functools import cache
from typing import Any

from briefing_tui.domain.address import Address
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.fields import MAX_ITEMS, Choice, Field, Id, Kind, Listing, Record, Reference, Table
from briefing_tui.loading.nodes import Mapping, Node, Refused, Scalar, Sequence, location_of
from briefing_tui.loading.scalars import read_scalar
from briefing_tui.text.english import listed
from briefing_tui.text.visible import quoted

_OTHER_WORDS = {  # for keys of the format, none of which is spelt like it
    "quote": "at", "quotes": "at", "passage": "at", "passages": "at", "evidence": "at",
    "claim": "text", "statement": "text", "date": "when", "speaker": "by", "speakers": "by",
}  # fmt: skip  # by what is meant
_QUOTE_COLON = "put a text that holds a colon in quotes"
_QUOTE_BRACKET = "put a text that begins with [ or with a hyphen in quotes"


def read(kind: Kind, node: Node, label: str, context: Context, address: Address = ()) -> Any:
    """Return the domain's value of a node that should be of `kind`, or None where a problem has been reported.

    `label` names the value in messages: its key in backticks. `address` is the address of the value.
    """
    if isinstance(kind, Record):
        return _read_record(kind, node, label, context, address)
    context.record_location(address, node)
    if isinstance(kind, Listing):
        return _read_listing(kind, node, label, context, address)
    if isinstance(kind, Table):
        return _read_table(kind, node, label, context)
    if isinstance(node, Scalar):
        return read_scalar(kind, node, label, context)
    _report_type(node, label, "a text", _QUOTE_COLON if isinstance(node, Mapping) else _QUOTE_BRACKET, context)
    return None


def read_fields(record: Record, node: Mapping, context: Context, address: Address = ()) -> tuple[dict[str, Any], bool]:
    """Return the valid values of a record by attribute, and whether every value that it requires is among them.

    All problems of the record, whose address is `address`, are reported.
    """
    entries, suggested = _entries(record, node, context)
    values: dict[str, Any] = {}
    for field in record.fields:
        if field.key not in entries:
            continue
        found = read(field.kind, entries[field.key][1], f"`{field.key}`", context, (*address, field.key))
        if found is not None and field.kept:
            values[field.name] = found
    for field in _required_fields(record):
        if field.key not in entries and field.key not in suggested:
            _supply_or_report(record, field, node, values, context)
    _check_conditions(record, entries, values, suggested, context)
    return values, all(field.name in values for field in _required_fields(record) if field.kept)


def _entries(record: Record, node: Mapping, context: Context) -> tuple[dict[str, tuple[Scalar, Node]], set[str]]:
    """Return the entries that have a value, by key, and the keys that unknown ones seem to misspell.

    The latter need not be reported as missing, too.
    """
    known = _fields_by_key(record)
    entries: dict[str, tuple[Scalar, Node]] = {}
    suggested: set[str] = set()
    for entry in node.entries:
        key, value = entry
        field = known.get(key.text)
        if field is None:
            suggested.add(_report_unknown(record, key, node, context))
        elif not isinstance(value, Scalar) or not (value.null or (field.required and not value.text.strip())):
            entries[key.text] = entry
    return entries, suggested


def _supply_or_report(record: Record, field: Field, node: Mapping, values: dict[str, Any], context: Context) -> None:
    """Add the implied value of a field that is not given, or report the field as missing."""
    empty = next((key for key, _ in node.entries if key.text == field.key), None)
    location = location_of(empty or node)
    if isinstance(field.kind, Reference):
        implied = context.implied_id(field.kind.to, location)
        if implied is not None:
            values[field.key] = implied
    else:
        message = f"the {record.name} has no `{field.key}:`"
        context.report.error(location, Code.MISSING_KEY, message, _missing_hint(field))


def _missing_hint(field: Field) -> str:
    """Return the hint for a missing field: what to write where only one word is allowed, else what the field is for."""
    if isinstance(field.kind, Choice) and len(field.kind.words) == 1:
        return f"write `{field.key}: {next(iter(field.kind.words))}`"
    return field.doc.rstrip(".")


def _read_record(record: Record, node: Node, label: str, context: Context, address: Address) -> Any:
    if isinstance(node, Scalar) and record.shorthand:
        node = Mapping(((Scalar(record.shorthand, node.mark), node),), node.mark)
    if not isinstance(node, Mapping):
        _report_type(node, label, "a mapping", _mapping_hint(record), context)
        return None
    if not context.admits(record.name, record.most, node):
        return None
    address = _own_address(record, node, context) or address
    context.record_location(address, node)
    values, complete = read_fields(record, node, context, address)
    return record.make(**values) if complete else None


def _mapping_hint(record: Record) -> str:
    """Return how to write a record: with the keys that it needs, or with any of its keys."""
    required = _required_fields(record)
    keys = [f"`{field.key}:`" for field in required or record.fields]
    return f"write it with {listed(keys, 'and' if required else 'or')}"


def _own_address(record: Record, node: Mapping, context: Context) -> Address:
    """Return the address that a record has by its id, or an empty one where the record has no id field."""
    of = next((field.kind.of for field in record.fields if isinstance(field.kind, Id)), None)
    if of is None:
        return ()
    name = next(
        (value.text.strip() for key, value in node.entries if key.text == "id" and isinstance(value, Scalar)), ""
    )
    return context.address(of, name)


def _read_listing(kind: Listing, node: Node, label: str, context: Context, address: Address) -> tuple[Any, ...] | None:
    """Return the valid items of a list, or None where it has items and none is valid."""
    if isinstance(node, Sequence):
        items = node.items
    elif kind.single and (isinstance(node, Scalar) or (isinstance(node, Mapping) and isinstance(kind.item, Record))):
        items = (node,)
    else:
        _report_type(node, label, "a list", "begin each item on a line of its own with a hyphen", context)
        return None
    if len(items) > MAX_ITEMS:
        _report_excess(label, items[MAX_ITEMS], context)
    label = f"an item of {label}"
    values: list[Any] = []
    for item in items[:MAX_ITEMS]:
        if isinstance(item, Scalar) and not item.text.strip():
            context.report.error(
                location_of(item), Code.BAD_VALUE, f"{label} is empty", "write it, or take its hyphen out"
            )
            continue
        value = read(kind.item, item, label, context, (*address, len(values)))
        if value is not None:
            values.append(value)
    return None if items and not values else tuple(values)


def _read_table(kind: Table, node: Node, label: str, context: Context) -> dict[str, Any] | None:
    if not isinstance(node, Mapping):
        _report_type(node, label, "a mapping", "write a key, a colon and a value on each line", context)
        return None
    if len(node.entries) > MAX_ITEMS:
        _report_excess(label, node.entries[MAX_ITEMS][0], context)
    table = {}
    for key, entry in node.entries[:MAX_ITEMS]:
        if isinstance(entry, Scalar) and entry.null:
            continue
        value = read(kind.value, entry, quoted(key.text), context)
        if value is not None:
            table[key.text] = kind.make(key.text, value, location_of(key))
    return table


def _report_excess(label: str, first: Node, context: Context) -> None:
    """Report that a list or table goes on beyond MAX_ITEMS, the `first` of which is not read."""
    message = f"{label} has more than {MAX_ITEMS:,} items, and the rest is not read"
    context.report.error(location_of(first), Code.TOO_LARGE, message, "leave out what is not needed")


def _check_conditions(
    record: Record,
    entries: dict[str, tuple[Scalar, Node]],
    values: dict[str, Any],
    suggested: set[str],
    context: Context,
) -> None:
    """Report each field that is missing or present in violation of a condition on another field."""
    for field in _conditional_fields(record):
        needed, only = field.required_when, field.only_when
        attribute = field.name
        lacking = field.key not in suggested and (field.key not in entries or values.get(attribute) == ())
        if needed and lacking and values.get(needed.key) in needed.words:
            location = location_of(entries[needed.key][1])
            message = f"with `{needed.key}: {values[needed.key]}` the {record.name} needs `{field.key}:`"
            context.report.error(location, needed.code, message, field.doc.rstrip("."))
        if only and field.key in entries and values.get(only.key, only.words[0]) not in only.words:
            location = location_of(entries[field.key][0])
            message = f"`{field.key}:` cannot stand beside `{only.key}: {values[only.key]}`"
            hint = f"take it out, or write `{only.key}: {listed(only.words)}`"
            context.report.error(location, only.code, message, hint)


def _report_unknown(record: Record, key: Scalar, node: Mapping, context: Context) -> str:
    """Report a key that the record does not have; return the key that it seems to misspell, or an empty string."""
    keys = _fields_by_key(record)
    suggested = ""
    if key.text in record.elsewhere:
        hint = f"it belongs to the claims of `{record.elsewhere[key.text]}:`"
    elif suggested := _meant(key.text, keys) or context.report.nearest(key.text, keys):
        hint = f"did you mean `{suggested}`?"
    elif record.shorthand and all(each.text not in keys for each, _ in node.entries):
        suggested, hint = record.shorthand, _QUOTE_COLON
    else:
        hint = f"its keys are {listed(keys, 'and')}"
    context.report.error(location_of(key), Code.UNKNOWN_KEY, f"a {record.name} has no key {quoted(key.text)}", hint)
    return suggested


def _meant(key: str, keys: Collection[str]) -> str:
    """Return the key of a record for which its author wrote a word that means the same, or an empty string."""
    meant = _OTHER_WORDS.get(key.casefold(), "")
    return meant if meant in keys else ""


def _report_type(node: Node, label: str, wanted: str, hint: str, context: Context) -> None:
    if isinstance(node, Refused):
        return
    found = "a text" if isinstance(node, Scalar) else "a list" if isinstance(node, Sequence) else "a mapping"
    context.report.error(location_of(node), Code.WRONG_TYPE, f"{label} is {found}, and {wanted} is wanted here", hint)


@cache
def _fields_by_key(record: Record) -> dict[str, Field]:
    return {field.key: field for field in record.fields}


@cache
def _required_fields(record: Record) -> tuple[Field, ...]:
    """Return the fields of a record that must have a value, given or implied."""
    return tuple(
        field for field in record.fields if field.required or (isinstance(field.kind, Reference) and field.kind.implied)
    )


@cache
def _conditional_fields(record: Record) -> tuple[Field, ...]:
    return tuple(field for field in record.fields if field.required_when or field.only_when)
