"""The JSON Schema of `briefing/1` (draft 2020-12), made from the format's own definition."""

from collections.abc import Iterator
from typing import assert_never

from briefing_tui.loading.fields import (
    SLUG,
    SLUG_LENGTH,
    Choice,
    Date,
    Digest,
    Field,
    Id,
    Kind,
    Listing,
    Number,
    Record,
    Reference,
    Slug,
    Table,
    Text,
)
from briefing_tui.loading.format import BRIEFING

Schema = dict[str, object]

# The reader takes whatever is written as text, while an editor's YAML parser makes numbers and booleans of some:
# `2022`, `1`, `true`. These types hold all of them.
_ANY_TEXT = ("string", "number", "boolean")


def json_schema(record: Record = BRIEFING) -> Schema:
    """Return the schema of a file, by which an editor completes and checks it as it is written."""
    definitions: dict[str, Schema] = {}
    schema: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | _record(record, definitions)
    return schema | {"$defs": definitions}


def _record(record: Record, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a mapping; the records that its fields hold are added to the definitions."""
    schema: Schema = {
        "title": record.name,
        "description": record.doc,
        "type": ["object", *_ANY_TEXT] if record.shorthand else "object",
        "properties": {field.key: _field(field, definitions) for field in record.fields},
        "required": [field.key for field in record.fields if field.required],
        "additionalProperties": False,
    }
    conditions = [condition for field in record.fields for condition in _conditions(field)]
    return schema | ({"allOf": conditions} if conditions else {})


def _field(field: Field, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a field's value, with what it is for and what its words mean."""
    doc = [field.doc]
    if isinstance(field.kind, Choice):
        doc += [f"{word}: {meaning}" for word, meaning in field.kind.words.items() if meaning]
    return {"description": "\n".join(doc)} | _kind(field.kind, definitions)


def _kind(kind: Kind, definitions: dict[str, Schema]) -> Schema:  # noqa: C901, PLR0911  # one case a kind
    match kind:
        case Text():
            return {"type": [*_ANY_TEXT]}
        case Id() | Slug() | Reference():
            return {"type": ["string", "integer"], "pattern": f"^{SLUG}$", "maxLength": SLUG_LENGTH}
        case Choice():
            prefixed = [f"{kind.prefix}{word.upper()}" for word in kind.words] if kind.prefix else []
            return {"enum": [*kind.words, *prefixed]}
        case Number():
            return {"type": ["integer", "string"], "minimum": kind.low, "maximum": kind.high, "pattern": "^[0-9]+$"}
        case Date():
            return {"type": ["string", "integer"], "examples": ["2024-11-18", "2024-01/2024-06", "2006-03/..", "2022~"]}
        case Digest():
            return {"type": ["string", "number"], "pattern": "^[0-9A-Fa-f]{64}$"}
        case Listing():
            return _listing(kind, definitions)
        case Table():
            return {"type": "object", "additionalProperties": _kind(kind.value, definitions)}
        case Record():
            name = kind.name.replace(" ", "-")
            if name not in definitions:
                definitions[name] = _record(kind, definitions)
            return {"$ref": f"#/$defs/{name}"}
        case _:
            assert_never(kind)


def _listing(kind: Listing, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a list: one that is begun and left empty (`threats:`), many items, or a single one."""
    item = _kind(kind.item, definitions)
    many: Schema = {"type": ["array", "null"], "items": item}
    return {"anyOf": [many, item]} if kind.single else many


def _conditions(field: Field) -> Iterator[Schema]:
    """Yield what another field's word demands of this one."""
    if needed := field.required_when:
        filled: Schema = {"required": [field.key], "properties": {field.key: {"minItems": 1}}}
        yield {"if": {"required": [needed.key], "properties": {needed.key: {"enum": [*needed.words]}}}, "then": filled}
    if only := field.only_when:
        yield {"if": {"required": [field.key]}, "then": {"properties": {only.key: {"enum": [*only.words]}}}}
