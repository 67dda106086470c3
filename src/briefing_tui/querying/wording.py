"""A query in words, as it was understood."""

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.querying.fields import FIELDS_BY_NAME, Dates, Field, Scale
from briefing_tui.querying.query import (
    AllOf,
    AnyOf,
    FieldTest,
    Leaf,
    Nearby,
    Not,
    Operator,
    Prefix,
    Query,
    Range,
    Spelling,
    Value,
    Words,
)
from briefing_tui.text.english import counted, listed

_COMPARED = {
    Operator.IS: "{value}",
    Operator.AT_LEAST: "{value} or {higher}",
    Operator.AT_MOST: "{value} or {lower}",
    Operator.ABOVE: "{higher} than {value}",
    Operator.BELOW: "{lower} than {value}",
}


def understood(query: Query) -> str:
    """Return a query in English words: `said by Rahmon, and likelihood likely or higher`; no words for an empty one."""
    match query:
        case AllOf(parts):
            return ", and ".join(_within(part, brackets=AnyOf) for part in parts)
        case AnyOf(units):
            return " or ".join(_within(unit, brackets=AllOf) for unit in units)
        case Not(unit):
            return f"not {_within(unit, brackets=AllOf | AnyOf)}"
        case _:
            return _leaf(query)


def _within(query: Query, brackets: type | object) -> str:
    text = understood(query)
    return f"({text})" if isinstance(query, brackets) else text  # type: ignore[arg-type]  # a union of types is one


def _leaf(leaf: Leaf) -> str:
    match leaf:
        case FieldTest():
            return _field(FIELDS_BY_NAME[leaf.field], leaf)
        case Words(text):
            return f'"{text}"'
        case Prefix(text):
            return f'a word that begins with "{text}"'
        case Spelling(text):
            return f'a word spelt like "{text}"'
        case Nearby(text, distance):
            each = listed([f'"{word}"' for word in text.split()], "and")
            return f"{each} within {counted(distance, 'word')}"


def _field(field: Field, test: FieldTest) -> str:
    values = [_value(field, test.operator, value) for value in test.values if not _is_none(value)]
    said = [field.phrase.format(listed(values))] if values else []
    return " or ".join([*said, *([field.absent] if any(map(_is_none, test.values)) else [])])


def _is_none(value: Value | Range) -> bool:
    return isinstance(value, Value) and not value.text


def _value(field: Field, operator: Operator, value: Value | Range) -> str:
    higher, lower = (field.kind.higher, field.kind.lower) if isinstance(field.kind, Scale) else ("later", "earlier")
    if isinstance(value, Range):
        low, high = _spoken(field, value.low), _spoken(field, value.high)
        if low and high:
            return f"from {low} to {high}"
        return f"{low} or {higher}" if low else f"{high} or {lower}"
    return _COMPARED[operator].format(value=_spoken(field, value.text), higher=higher, lower=lower)


def _spoken(field: Field, value: str) -> str:
    if isinstance(field.kind, Dates):
        return parse_edtf(value).describe() if value else ""
    return value.replace("-", " ") if isinstance(field.kind, Scale) else value
