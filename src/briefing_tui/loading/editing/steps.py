"""Steps from a value that stands in a text to another: the edits of the text, as the format's definition says.

A step makes one change at a time: it sets a scalar, inserts, removes or moves a part, or writes the same value in
another form that has room for more.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from briefing_tui.domain.offsets import Edit
from briefing_tui.loading.editing.blocks import Block
from briefing_tui.loading.editing.flows import Flow
from briefing_tui.loading.editing.forms import as_list, as_mapping, bare, filled
from briefing_tui.loading.editing.list_changes import (
    InsertItem,
    MoveItem,
    RemoveItem,
    SetItem,
    changed,
    first_change,
)
from briefing_tui.loading.editing.scalar_values import scalar_edits
from briefing_tui.loading.editing.style import Style
from briefing_tui.loading.editing.tree import Collection, Part, is_null
from briefing_tui.loading.editing.unwritable import unwritable
from briefing_tui.loading.fields import Field, Id, Kind, Listing, Record
from briefing_tui.loading.writing import has_own_lines, is_given, parts_of, scalar_text


class Step(NamedTuple):
    """Edits of a text, in several ways, the best first, each of which gives the same value; not every one need work."""

    ways: Iterable[list[Edit]]
    value: Any


class Steps:
    """Finds the next step for values that stand in a text, in the style of what stands around them."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._text = style.text

    def in_record(self, part: Part, column: int, record: Record, old: Any, new: Any) -> Step:
        """Return the first step from a record to another; it stands in a part that begins in a column."""
        before, after = parts_of(record, old), parts_of(record, new)
        field = next(each for each in record.fields if each.kept and before[each.name] != after[each.name])
        name, tree = field.name, part.value
        if isinstance(tree, Collection):
            step = self.in_field(tree, record, field, before[name], after[name])
            without = None if is_given(field, after[name]) else bare(self._text, part, column, record.shorthand)
            step = step if without is None else Step([without, *step.ways], step.value)
        elif field.key == record.shorthand and is_given(field, after[name]):
            step = self.in_value(part, column, field.kind, before[name], after[name])
        else:
            return Step(as_mapping(self._text, part, record.shorthand, column), old)
        return Step(step.ways, record.make(**{**before, name: step.value}))

    def in_field(self, mapping: Collection, record: Record, field: Field, old: Any, new: Any) -> Step:
        """Return the first step from the value of a field to another, in the mapping of a record."""
        number = mapping.number(field.key)
        if not is_given(field, new):
            if number is None:
                raise unwritable(self._text, mapping.start, f"has no `{field.key}:` to take out")
            return Step([self._without(mapping, number)], new)
        if number is None:
            return Step([self.with_field(mapping, record, field, new)], new)
        part = mapping.parts[number]
        if part.value is None or is_null(part.value) or (isinstance(part.value, Collection) and not part.value.parts):
            return Step(filled(self._style, mapping, part, field, new), new)
        return self.in_value(part, mapping.column, field.kind, old, new)

    def in_value(self, part: Part, column: int, kind: Kind, old: Any, new: Any) -> Step:
        """Return the first step from the value of a part, which begins in a column, to another."""
        if isinstance(kind, Record):
            return self.in_record(part, column, kind, old, new)
        if isinstance(kind, Listing):
            return self._in_list(part, column, kind, old, new)
        if isinstance(part.value, Collection) or part.value is None:
            raise unwritable(self._text, part.start, "has a list or a mapping where a text is wanted")
        return Step(scalar_edits(self._text, part.value, scalar_text(new), column), new)

    def in_items(self, items: Collection, kind: Kind, change: InsertItem | RemoveItem | MoveItem) -> list[Edit]:
        """Return the edits that change a list, which has items and keeps one."""
        is_of_records = isinstance(kind, Record)
        match change:
            case InsertItem(number, value):
                return self._with_item(items, kind, number, value)
            case RemoveItem(number):
                return self._without(items, number, takes_above=is_of_records)
            case MoveItem(number, to) if items.is_flow:
                return Flow(self._text, items).moved(number, to)
            case MoveItem(number, to):
                return Block(self._text, items, takes_above=is_of_records).moved(number, to)

    def _in_list(self, part: Part, column: int, kind: Listing, old: Any, new: Any) -> Step:
        items = part.value
        if not isinstance(items, Collection) or items.is_mapping:  # a single item stands for a list of one
            if len(new) == 1 and (isinstance(items, Collection) or _differ_in_text_alone(kind.item, old[0], new[0])):
                step = self.in_value(part, column, kind.item, old[0], new[0])
                return Step(step.ways, (step.value,))
            return Step(as_list(self._style, part, column, in_brackets=not isinstance(kind.item, Record)), old)
        change = first_change(old, new, _identity(kind.item))
        if isinstance(change, SetItem):
            number = change.number
            step = self.in_value(items.parts[number], items.column, kind.item, old[number], change.value)
            return Step(step.ways, changed(old, SetItem(number, step.value)))
        return Step([self.in_items(items, kind.item, change)], changed(old, change))

    def with_field(self, mapping: Collection, record: Record, field: Field, value: Any) -> list[Edit]:
        """Return the edits that insert a field into a mapping, in the order of the record's fields."""
        order = [each.key for each in record.fields]
        place = order.index(field.key)
        before = [number for key in order[:place] if (number := mapping.number(key)) is not None]
        after = [number for key in order[place + 1 :] if (number := mapping.number(key)) is not None]
        number = before[-1] + 1 if before else after[0] if after else len(mapping.parts)
        writer = self._style.of_mapping(mapping)
        if mapping.is_flow:
            return Flow(self._text, mapping).inserted(number, writer.flow_field(field, value))
        lines = self._style.newline.join(writer.field(field, value, indent=" " * mapping.column))
        block = Block(self._text, mapping)
        return block.inserted(number, lines, gap=_has_gap_above(field) and block.has_gaps)

    def _with_item(self, items: Collection, kind: Kind, number: int, value: Any) -> list[Edit]:
        """Return the edits that insert an item into a list, which has some."""
        writer = self._style.of_list(items, number)
        if items.is_flow:
            return Flow(self._text, items).inserted(number, writer.flow_item(kind, value))
        block = Block(self._text, items, takes_above=isinstance(kind, Record))
        lines = self._style.newline.join(writer.item(kind, value, indent=" " * items.column))
        has_own = isinstance(kind, Record) and has_own_lines(kind)
        gap = block.has_gaps if len(items.parts) > 1 else has_own and self._style.parts_items(items)
        return block.inserted(number, lines, gap=gap)

    def _without(self, collection: Collection, number: int, *, takes_above: bool = False) -> list[Edit]:
        """Return the edits that remove a part, which is not the only one."""
        if len(collection.parts) == 1:
            raise unwritable(self._text, collection.start, "has nothing else beside what is to be taken out")
        if collection.is_flow:
            return Flow(self._text, collection).removed(number)
        return Block(self._text, collection, takes_above=takes_above).removed(number)


def _identity(kind: Kind) -> Any:
    """Return the function that tells which thing an item of a list is: by its id, if it has one, else by its value."""
    if isinstance(kind, Record) and any(isinstance(field.kind, Id) for field in kind.fields):
        return lambda thing: thing.id
    return lambda value: value


def _differ_in_text_alone(kind: Kind, old: Any, new: Any) -> bool:
    """Whether two items of a list differ in nothing but the text that alone may stand for each of them."""
    if not isinstance(kind, Record):
        return True
    before, after = parts_of(kind, old), parts_of(kind, new)
    return all(before[field.name] == after[field.name] for field in kind.fields if field.key != kind.shorthand)


def _has_gap_above(field: Field) -> bool:
    """Whether an empty line stands above a field where its neighbours have one: above a list of things."""
    return isinstance(field.kind, Listing) and isinstance(field.kind.item, Record)
