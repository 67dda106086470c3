"""The JSON Schema (draft 2020-12) of a file format, derived from the format's definition."""

from collections.abc import Iterator
from typing import assert_never

from briefing_tui.loading.fields import (
    MAX_SLUG_CHARACTERS,
    SLUG_PATTERN,
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

# Loading takes every scalar for a text, while an editor's YAML parser resolves some to numbers and booleans: `2022`,
# `1`, `true`. These types comprise all of them.
_SCALAR_TYPES = ("string", "number", "boolean")


def json_schema(record: Record = BRIEFING) -> Schema:
    """Return the JSON Schema of a file with this root record, for editors that complete and validate YAML."""
    definitions: dict[str, Schema] = {}
    schema: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | _record(record, definitions)
    return schema | {"$defs": definitions}


def _record(record: Record, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a record; those of the records within it are added to `definitions`."""
    schema: Schema = {
        "title": record.name,
        "description": record.doc,
        "type": ["object", *_SCALAR_TYPES] if record.shorthand else "object",
        "properties": {field.key: _field(field, definitions) for field in record.fields},
        "required": [field.key for field in record.fields if field.required],
        "additionalProperties": False,
    }
    conditions = [condition for field in record.fields for condition in _conditions(field)]
    return schema | ({"allOf": conditions} if conditions else {})


def _field(field: Field, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a field's value, described by the field's doc and the meanings of its words."""
    doc = [field.doc]
    if isinstance(field.kind, Choice):
        doc += [f"{word}: {meaning}" for word, meaning in field.kind.words.items() if meaning]
    return {"description": "\n".join(doc)} | _kind(field.kind, definitions)


def _kind(kind: Kind, definitions: dict[str, Schema]) -> Schema:  # noqa: C901, PLR0911  # one case a kind
    match kind:
        case Text():
            return {"type": [*_SCALAR_TYPES]}
        case Id() | Slug() | Reference():
            return {"type": ["string", "integer"], "pattern": f"^{SLUG_PATTERN}$", "maxLength": MAX_SLUG_CHARACTERS}
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
    """Return the schema of a list: items, null where it is left empty (`threats:`), or a single item if allowed."""
    item = _kind(kind.item, definitions)
    many: Schema = {"type": ["array", "null"], "items": item}
    return {"anyOf": [many, item]} if kind.single else many


def _conditions(field: Field) -> Iterator[Schema]:
    """Yield the conditional schemas of a field that depends on the word of another one."""
    if needed := field.required_when:
        filled: Schema = {"required": [field.key], "properties": {field.key: {"minItems": 1}}}
        yield {"if": {"required": [needed.key], "properties": {needed.key: {"enum": [*needed.words]}}}, "then": filled}
    if only := field.only_when:
        yield {"if": {"required": [field.key]}, "then": {"properties": {only.key: {"enum": [*only.words]}}}}
