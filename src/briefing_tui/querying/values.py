"""The values of fields: what is typed becomes a value, and a value the words or the days that it stands for."""

from typing import NamedTuple

from briefing_tui.domain.days import Day
from briefing_tui.domain.edtf import Edtf, parse_edtf
from briefing_tui.querying.fields import NONE, Dates, Field, Scale, vocabulary
from briefing_tui.querying.query import FieldTest, Operator, QueryError, Range, Value
from briefing_tui.text.english import listed

_RANGE = ".."


class Typed(NamedTuple):
    """A value as typed, without its quotation marks, and its column from 1."""

    text: str
    column: int
    is_quoted: bool = False


class Days(NamedTuple):
    """The days from the first to the last, both included; None is an open end."""

    first: Day | None
    last: Day | None

    def meet(self, date: Edtf) -> bool:
        """Return whether a date has one of these days, or may have."""
        starts = date.earliest is None or self.last is None or date.earliest <= self.last
        return starts and (date.latest is None or self.first is None or date.latest >= self.first)


def read_value(field: Field, operator: Operator, typed: Typed) -> Value | Range:
    """Return the value of a field that is typed. Raises QueryError where the field has no such value."""
    compares = operator is not Operator.IS
    if compares and not isinstance(field.kind, Scale | Dates):
        reason = f"{field.name} has no order: write {field.name}: with a value"
        raise QueryError(typed.column - len(operator), reason)
    if not typed.text:
        raise QueryError(typed.column - 1, f"a value of {field.name} is missing{_among(field, compares=compares)}")
    if not typed.is_quoted and typed.text.lower() == NONE and not compares:
        return Value("", typed.column)
    if isinstance(field.kind, Scale | Dates) and not compares and _RANGE in typed.text and "/" not in typed.text:
        return _range(field, typed)
    return Value(_one(field, typed, on_scale=compares), typed.column)


def accepted(field: Field, test: FieldTest) -> frozenset[str]:
    """Return the words of a vocabulary or scale that a test accepts; an empty one is that of claims without any."""
    words: set[str] = set()
    for value in test.values:
        if isinstance(field.kind, Scale):
            words.update(_on_scale(field.kind.words, test.operator, value))
        elif isinstance(value, Value):
            words.add(value.text)
    return frozenset(words)


def days(test: FieldTest) -> list[Days]:
    """Return the spans of days that a test of dates accepts, in the order of its values; none for `none`."""
    spans = (_days(test.operator, value) for value in test.values if isinstance(value, Range) or value.text)
    return [span for span in spans if span is not None]


def _on_scale(scale: tuple[str, ...], operator: Operator, value: Value | Range) -> tuple[str, ...]:
    if isinstance(value, Range):
        ends = sorted(
            (scale.index(value.low) if value.low else 0, scale.index(value.high) if value.high else len(scale))
        )
        return scale[ends[0] : ends[1] + 1]
    if operator is Operator.IS:
        return (value.text,)
    at = scale.index(value.text)
    match operator:
        case Operator.AT_LEAST:
            return scale[at:]
        case Operator.ABOVE:
            return scale[at + 1 :]
        case Operator.AT_MOST:
            return scale[: at + 1]
    return scale[:at]


def _days(operator: Operator, value: Value | Range) -> Days | None:
    """Return the days that one value accepts; None where they would lie beyond an open end."""
    if isinstance(value, Range):
        return Days(
            parse_edtf(value.low).earliest if value.low else None, parse_edtf(value.high).latest if value.high else None
        )
    date = parse_edtf(value.text)
    span: Days | None = Days(date.earliest, date.latest)
    match operator:
        case Operator.AT_LEAST:
            span = Days(date.earliest, None)
        case Operator.AT_MOST:
            span = Days(None, date.latest)
        case Operator.ABOVE:  # days are compared, not shown: the one after a 31st need not exist
            span = Days(date.latest._replace(day=date.latest.day + 1), None) if date.latest else None
        case Operator.BELOW:
            span = Days(None, date.earliest._replace(day=date.earliest.day - 1)) if date.earliest else None
    return span


def _range(field: Field, typed: Typed) -> Range:
    low, _, high = typed.text.partition(_RANGE)
    if not low and not high:
        raise QueryError(typed.column, f"a range has a beginning or an end, as in {_example(field)}")
    first = _one(field, Typed(low, typed.column), on_scale=True) if low else ""
    after = typed.column + len(low) + len(_RANGE)
    last = _one(field, Typed(high, after), on_scale=True) if high else ""
    if isinstance(field.kind, Dates) and first and last:
        start, end = parse_edtf(first).earliest, parse_edtf(last).latest
        if start and end and start > end:
            raise QueryError(typed.column, "the range ends before it begins")
    return Range(first, last, typed.column)


def _one(field: Field, typed: Typed, *, on_scale: bool) -> str:
    """Return one value in the spelling of its field; `on_scale`, one that others are higher or lower than."""
    if isinstance(field.kind, Dates):
        try:
            return parse_edtf(typed.text).text
        except ValueError as error:
            raise QueryError(typed.column, str(error)) from None
    words = vocabulary(field.kind)
    if not words:
        return typed.text
    known = {word.lower(): word for word in words}
    word = known.get("-".join(typed.text.lower().split()))
    if word is None:
        near = _nearest(typed.text.lower(), known)
        reason = f"{field.name} has no value '{typed.text}'{near or _among(field, compares=on_scale)}"
        raise QueryError(typed.column, reason)
    if on_scale and isinstance(field.kind, Scale) and word in field.kind.off_scale:
        raise QueryError(typed.column, f"{field.name} {word} is off the scale: nothing is above it or below")
    return str(word)


def _nearest(text: str, known: dict[str, str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake pays for it

    near = get_close_matches(text, known, n=1, cutoff=0.75)
    return f"; did you mean {known[near[0]]}?" if near else ""


def _among(field: Field, *, compares: bool) -> str:
    """Return the end of a sentence that says which values there are."""
    words = field.kind.words if compares and isinstance(field.kind, Scale) else vocabulary(field.kind)
    if words:
        return f": {listed([*words] if compares else [*words, NONE])}"
    return f", as in {_example(field)}" if isinstance(field.kind, Dates) else ""


def _example(field: Field) -> str:
    return (
        "when:2021..2023" if isinstance(field.kind, Dates) else f"{field.name}:{'..'.join(vocabulary(field.kind)[:2])}"
    )
