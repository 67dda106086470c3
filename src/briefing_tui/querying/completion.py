"""What can be offered while a query is typed: the names of fields, and the values of a field."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.querying.fields import FIELDS, FIELDS_BY_NAME, NONE, Dates, Field, Scale
from briefing_tui.querying.matching import Claims
from briefing_tui.querying.parser import FIELD
from briefing_tui.querying.query import Operator
from briefing_tui.text.regex import regex

_UNIT = regex(r'(?:[^\s()"]|"[^"]*")*$')  # that ends at the cursor
_LAST_VALUE = regex(r'(?:[^,"]|"[^"]*")*$')
_NEEDS_QUOTING = regex(r"[\s(),]")


class Offer(NamedTuple):
    """A text to put in place of what stands before the cursor, from the offset `start`; a field has its meaning."""

    text: str
    start: int
    means: str = ""

    def put(self, typed: str, cursor: int) -> tuple[str, int]:
        """Return what was typed with the offer in its place, and where the cursor then stands."""
        return typed[: self.start] + self.text + typed[cursor:], self.start + len(self.text)


def without_last_unit(typed: str) -> str:
    """Return what is typed before the unit at its end, which may not be finished yet."""
    match = _UNIT.search(typed)
    return typed[: match.start()] if match else typed


def offers(typed: str, cursor: int, claims: Claims) -> list[Offer]:
    """Return what can stand at the cursor, an offset of what is typed, the likeliest first."""
    before = typed[:cursor]
    if before.count('"') % 2:
        return []
    start = len(without_last_unit(before))
    start += len(before[start:]) - len(before[start:].lstrip("-"))
    field = FIELD.match(before, start)
    if field is None:
        name = before[start:].lower()
        return [Offer(f"{each.name}:", start, each.means) for each in FIELDS if each.name.startswith(name)]
    if field[1].lower() not in FIELDS_BY_NAME:
        return []
    values = before[field.end() :]
    last = _LAST_VALUE.search(values)
    begun = values[last.start() if last else 0 :]
    found = _values(FIELDS_BY_NAME[field[1].lower()], Operator(field[2]), claims, begun.lower())
    return [Offer(value, cursor - len(begun)) for value in found]


def _values(field: Field, operator: Operator, claims: Claims, begun: str) -> Iterator[str]:
    """Yield the values that begin so, then those that have it further on, unless it is a value itself.

    Of values that differ in their capitals alone the first is enough.
    """
    known = [*claims.occurring(field)]
    if operator is Operator.IS:
        known.append(NONE)
    elif isinstance(field.kind, Scale):
        known = [*field.kind.words]
    elif not isinstance(field.kind, Dates):
        return
    values = {value.lower(): value for value in reversed(known) if '"' not in value}
    is_value = values.pop(begun, None) is not None
    alike = [low for low in reversed(values) if low.startswith(begun) or (begun in low and not is_value)]
    for low in sorted(alike, key=lambda each: not each.startswith(begun)):
        yield f'"{values[low]}"' if _NEEDS_QUOTING.search(low) else values[low]
