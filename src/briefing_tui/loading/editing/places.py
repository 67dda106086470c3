"""Where the things of a briefing are written in its YAML text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import list_of
from briefing_tui.domain.problem import START
from briefing_tui.loading.editing.layout import Layout, Region
from briefing_tui.loading.editing.nodes import Extent, extent_of
from briefing_tui.loading.editing.piece import UnwritableError
from briefing_tui.loading.editing.setting import Style
from briefing_tui.loading.fields import Field, Kind, Listing, Record
from briefing_tui.loading.format import BRIEFING, QUOTE, SECTION

ODD = "has an anchor, an alias or a tag"
_NOT_EDITED = "is written in a way that the reader does not edit"


class Place(NamedTuple):
    """Where a thing is written: a region, and the steps from the region's node to that of the thing.

    `is_item` says that the region is an item of a list, of the thing at the address `owner`; else it is the entry with
    that key. `kind` is that of the item, or of the entry's value.
    """

    region: Region
    is_item: bool
    kind: Kind
    owner: Address
    steps: tuple[str | int, ...] = ()

    @property
    def outer(self) -> "Place":
        """The place of what holds this."""
        return self._replace(steps=self.steps[:-1])

    @property
    def record(self) -> Record:
        """The record of what is written there."""
        return record_at(self.kind, self.steps)

    def within(self, *steps: str | int) -> "Place":
        """Return the place that some steps lead to from here."""
        return self._replace(steps=(*self.steps, *steps))


class ListPlace(NamedTuple):
    """Where a list of records is written, None where it is not; the record of its items, and its key."""

    place: Place | None
    record: Record
    key: str


@dataclass(frozen=True, slots=True)
class Places:
    """The places in a text, which holds a briefing."""

    text: str
    layout: Layout
    briefing: Briefing

    @property
    def style(self) -> Style:
        """What holds for the whole file."""
        sources = self.briefing.sources
        newline = "\r\n" if "\r\n" in self.text else "\n" if "\n" in self.text or "\r" not in self.text else "\r"
        return Style(newline, sources[0].id if len(sources) == 1 else "")

    def of_thing(self, address: Address) -> Place:
        """Return where a claim, source, actor or section is written."""
        into, index = list_of(self.briefing, address)
        if into[0] == "sections" and len(into) > 1:
            section = list_of(self.briefing, into[:2])[1]
            inner = self.layout.region_of_inner("sections", section, index)
            if inner is not None:
                return Place(inner, is_item=True, kind=item_record(SECTION, "claims"), owner=address)
            return self.of_thing(into[:2]).within("claims", index)
        key = str(into[0])
        region = self.layout.region_of_item(key, index)
        if region is not None:
            return Place(region, is_item=True, kind=item_record(BRIEFING, key), owner=address)
        return self.of_entry(key).within(index)

    def of_entry(self, key: str) -> Place:
        """Return where an entry at the top level is written."""
        region = self.layout.region_of_entry(key)
        if region is None:
            raise self.refused(0)
        return Place(region, is_item=False, kind=field_of(BRIEFING, key).kind, owner=(key,))

    def of_list(self, into: Address) -> ListPlace:
        """Return where a list is written."""
        match into:
            case ("claims", str(), "at"):
                return ListPlace(self.of_thing(into[:2]).within("at"), QUOTE, "at")
            case ("sections", str(), "claims"):
                place = self.of_thing(into[:2]).within("claims")
                return ListPlace(place, item_record(SECTION, "claims"), "claims")
        key = str(into[0])
        there = None if self.layout.entry(key) is None else self.of_entry(key)
        return ListPlace(there, item_record(BRIEFING, key), key)

    def piece(self, place: Place) -> str:
        """Return the text of a region."""
        return self.text[place.region.start : place.region.end]

    def node(self, place: Place) -> Extent:
        """Return the node of a place; of a key that is not there, an empty one. Raises UnwritableError."""
        node = self._root(place)
        for step in place.steps:
            if isinstance(step, int):
                if node.items is None or step >= len(node.items):
                    raise self.refused(place.region.start)
                node = node.items[step]
            else:
                entry = node.entry(step)
                if entry is None:
                    return Extent(node.end, node.end, node.line, node.column, node.is_flow)
                node = entry[1]
        if any(each.is_odd for each in node.all()):
            raise self.refused(place.region.start + node.start, ODD)
        return node

    def refused(self, offset: int, why: str = _NOT_EDITED) -> UnwritableError:
        """Return the error that what stands at an offset cannot be edited."""
        line = self.text.count("\n", 0, offset) + 1
        return UnwritableError(START._replace(line=line), f"line {line} {why}: edit it by hand")

    def _root(self, place: Place) -> Extent:
        """Return the node of a region's item, or of its entry's value."""
        root = extent_of(self.piece(place))
        if root is not None and place.is_item and root.items:
            return root.items[0]
        if root is not None and not place.is_item and root.entries:
            return root.entries[0][1]
        raise self.refused(place.region.start)


def field_of(record: Record, key: str) -> Field:
    """Return the field of a record with a key."""
    return next(field for field in record.fields if field.key == key)


def item_record(record: Record, key: str) -> Record:
    """Return the record of the items of a list."""
    kind = field_of(record, key).kind
    assert isinstance(kind, Listing), "it is a list"
    assert isinstance(kind.item, Record), "it is one of records"
    return kind.item


def record_at(kind: Kind, steps: Sequence[str | int]) -> Record:
    """Return the record of what a path of steps leads to, from a value of some kind."""
    for step in steps:
        if isinstance(step, str):
            assert isinstance(kind, Record), "a key is that of a record"
            kind = field_of(kind, step).kind
        else:
            assert isinstance(kind, Listing), "a number is that of an item"
            kind = kind.item
    assert isinstance(kind, Record), "what is edited is a record"
    return kind
