"""What can be offered while a query is typed: the names of fields, and the values of a field."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.querying.fields import FIELDS, FIELDS_BY_NAME, NONE, Dates, Field, Scale
from briefing_tui.querying.matching import Claims
from briefing_tui.querying.parser import FIELD
from briefing_tui.querying.query import Operator

_UNIT = re.compile(r'(?:[^\s()"]|"[^"]*")*$')  # that ends at the cursor
_LAST_VALUE = re.compile(r'(?:[^,"]|"[^"]*")*$')
_NEEDS_QUOTING = re.compile(r"[\s(),]")


class Offer(NamedTuple):
    """A text to put in place of what stands before the cursor, from the offset `start`; a field has its meaning."""

    text: str
    start: int
    means: str = ""

    def put(self, typed: str, cursor: int) -> tuple[str, int]:
        """Return what was typed with the offer in its place, and where the cursor then stands."""
        return typed[: self.start] + self.text + typed[cursor:], self.start + len(self.text)


def offers(typed: str, cursor: int, claims: Claims) -> list[Offer]:
    """Return what can stand at the cursor, an offset of what is typed, the likeliest first."""
    before = typed[:cursor]
    if before.count('"') % 2:
        return []
    match = _UNIT.search(before)
    start = match.start() if match else cursor
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
    """Yield the values that begin so, then those that have it further on, then `none`."""
    known = [*claims.occurring(field)]
    if operator is Operator.IS:
        known.append(NONE)
    elif isinstance(field.kind, Scale):
        known = [*field.kind.words]
    elif not isinstance(field.kind, Dates):
        return
    alike = [value for value in known if begun in value.lower() and begun != value.lower() and '"' not in value]
    for value in sorted(alike, key=lambda each: not each.lower().startswith(begun)):
        yield f'"{value}"' if _NEEDS_QUOTING.search(value) else value
