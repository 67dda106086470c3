"""Edits of a briefing as patches of its YAML text, each tried in the region concerned and read again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, apply_edits, list_of, value_at
from briefing_tui.loading.editing.layout import Layout
from briefing_tui.loading.editing.listing import (
    insertion_in_flow,
    insertion_of_item,
    lines_of_item,
    moved_lines,
    new_item,
    removal_of_item,
)
from briefing_tui.loading.editing.nodes import Extent, extent_of
from briefing_tui.loading.editing.piece import Patch, Replacement, last_line_end, line_end, next_line, replaced
from briefing_tui.loading.editing.places import ODD, Place, Places, field_of
from briefing_tui.loading.editing.reading import comments_in, keeps, reads_as
from briefing_tui.loading.editing.setting import Style, Way, ways_to_set, ways_to_write
from briefing_tui.loading.fields import Kind, Listing, Record
from briefing_tui.loading.format import BRIEFING, PREPARATION, QUOTE, SECTION
from briefing_tui.loading.writing import field_lines, flow_text, item_lines

_COLUMN = 2  # of the hyphens of a list that is begun

MakePatch = Callable[[str, Layout], Patch]


def rewritten(edit: Edit, before: Briefing, after: Briefing) -> Iterator[MakePatch]:
    """Yield what makes the patches of an edit, one after the other, each of the text that the one before has made.

    What is yielded raises UnwritableError.
    """
    match edit:
        case SetValue(address):
            if value_at(before, address) != value_at(after, address):
                yield lambda text, layout: _Edited(Places(text, layout, before), after).set(address)
        case Insert(into, index, thing):
            yield lambda text, layout: _Edited(Places(text, layout, before), after).insert(into, index, thing)
        case Remove(address):
            yield lambda text, layout: _Edited(Places(text, layout, before), after).remove(address)
        case Move(address, into, index):
            between, thing = apply_edits(before, [Remove(address)]), value_at(before, address)
            written: list[str] = []

            def cut(text: str, layout: Layout) -> Patch:
                places = Places(text, layout, before)
                written.append(_lines_of(places, address))
                return _Edited(places, between).remove(address)

            yield cut
            yield lambda text, layout: _Edited(Places(text, layout, between), after).insert(
                into, index, thing, written[0]
            )


@dataclass(frozen=True, slots=True)
class _Edited:
    """One edit of a text with the places of a briefing, after which it is to hold the briefing `after`."""

    places: Places
    after: Briefing

    def set(self, address: Address) -> Patch:
        """Return the patch that sets the value at an address."""
        places = self.places
        match address:
            case (("claims" | "sources" | "actors" | "sections"), str(), key, *rest):
                place = places.of_thing(address[:2])
                ways = self._ways_in_thing(place, str(key), rest, value_at(self.after, address))
                return self._try(place, ways, removes=self._leaves_out(address))
            case (str(key), *rest):
                return self._set_at_top(key, rest, address)
        raise places.refused(0)

    def insert(self, into: Address, index: int, thing: Any, written: str = "") -> Patch:
        """Return the patch that puts a thing into a list, as it is `written` elsewhere if it is."""
        place, record, key = self.places.of_list(into)
        if place is None:
            return self._add_entry(key, written)
        piece, style = self.places.piece(place), self.places.style
        holder = self.places.node(place)
        if not holder.items:  # nothing yet, or one that stands for a list of one
            return self._fill_list(place, holder, record, into, written)
        if holder.is_flow:
            return self._try(place, [[insertion_in_flow(holder, index, record, thing, style)]], adds=True)
        forms = [new_item(record, thing, holder.column, style)]
        if written:
            forms.insert(0, moved_lines(written, holder.column - _indentation(written)))
        ways = [[insertion_of_item(piece, holder, index, lines, record, style)] for lines in forms]
        return self._try(place, ways, adds=True)

    def remove(self, address: Address) -> Patch:
        """Return the patch that takes a thing out of its list, and the list's key where it is the last one."""
        into, index = list_of(self.places.briefing, address)
        place, _, key = self.places.of_list(into)
        if place is None:
            raise self.places.refused(0)
        holder = self.places.node(place)
        if holder.items is None or len(holder.items) == 1:
            return self._empty_list(place, holder, key)
        return self._try(place, [[removal_of_item(self.places.piece(place), holder, index)]], removes=True)

    def _ways_in_thing(self, place: Place, key: str, rest: Sequence[str | int], value: Any) -> Iterable[Way]:
        piece, node = self.places.piece(place), self.places.node(place)
        if node.entries is None:
            raise self.places.refused(place.region.start + node.start)
        if key == "at" and len(rest) == 2:  # noqa: PLR2004  # the number of a quote, and its key
            return self._ways_in_quote(piece, node, int(rest[0]), str(rest[1]), value)
        return ways_to_set(piece, node, place.record, field_of(place.record, key), value, self.places.style)

    def _ways_in_quote(self, piece: str, claim: Extent, number: int, key: str, value: Any) -> Iterable[Way]:
        at, id_ = claim.entry("at"), claim.entry("id")
        assert at is not None, "a quote is written"
        assert id_ is not None, "a claim has an id"
        node = at[1].items[number] if at[1].items is not None else at[1]
        style = self.places.style
        if node.entries is not None:
            yield from ways_to_set(piece, node, QUOTE, field_of(QUOTE, key), value, style)
        elif key == "quote":
            yield from ways_to_write(piece, node, value, style)
        else:  # a bare text becomes a mapping
            quote = self.after.claim(id_[1].value.strip()).quotes[number]
            end = last_line_end(piece, node)
            if not node.is_flow and not piece[node.end : end].strip():
                column = at[1].column if at[1].items is not None else 0
                lines = item_lines(QUOTE, quote, " " * column, style.implied_source)
                yield [Replacement(node.start, end, style.newline.join(lines).lstrip(" ").removeprefix("- "))]
            yield [Replacement(node.start, node.end, flow_text(QUOTE, quote, style.implied_source))]

    def _set_at_top(self, key: str, rest: Sequence[str | int], address: Address) -> Patch:
        value, field, style = value_at(self.after, (key,)), field_of(BRIEFING, key), self.places.style
        if self.places.layout.entry(key) is None:
            return self._add_entry(key)
        place = self.places.of_entry(key)
        if not _given(value):
            return self._take_entry_out(place)
        piece = self.places.piece(place)
        root = extent_of(piece)
        if root is None or not root.entries or any(node.is_odd for node in root.all()):
            raise self.places.refused(place.region.start, ODD)
        node = root.entries[0][1]
        if rest and node.entries is not None:
            part = field_of(PREPARATION, str(rest[0]))
            ways = ways_to_set(piece, node, PREPARATION, part, value_at(self.after, address), style)
        elif isinstance(field.kind, Record):
            written = flow_text(field.kind, value, style.implied_source)
            ways = iter([[Replacement(node.start, node.end, f" {written}" if node.is_null else written)]])
        else:
            ways = ways_to_set(piece, root, BRIEFING, field, value, style)
        return self._try(place, ways, removes=self._leaves_out(address))

    def _leaves_out(self, address: Address) -> bool:
        """Return whether a value, or a text of a list, goes, whose comment may go with it."""
        old, new = value_at(self.places.briefing, address), value_at(self.after, address)
        return not new or (isinstance(new, tuple) and bool(set(old) - set(new)))

    def _fill_list(self, place: Place, holder: Extent, record: Record, into: Address, written: str) -> Patch:
        """Return the patch that writes the first thing of a list, or makes a list of a thing that stands for one."""
        value, style = value_at(self.after, into), self.places.style
        if not place.steps and not place.is_item:  # the entry of a list at the top level
            lines = _lines_of_list(value, record, written, style)
            return self._try(place, [[_below_key(self.places.piece(place), holder, lines, style)]], adds=True)
        return self._set_field(place.outer, str(place.steps[-1]), value)

    def _empty_list(self, place: Place, holder: Extent, key: str) -> Patch:
        """Return the patch that takes the last thing of a list out, and with it the key of the list."""
        if place.is_item or place.steps:
            return self._set_field(place.outer, key, ())
        piece = self.places.piece(place)
        if holder.items and not holder.is_flow:
            rest = replaced(piece, [removal_of_item(piece, holder, 0)])
            if comments_in(rest):  # which the empty key keeps
                return _patch(place.region.start, piece, rest, keeps_items=False)
        return self._take_entry_out(place)

    def _set_field(self, place: Place, key: str, value: Any) -> Patch:
        """Return the patch that sets a field as a whole."""
        field, style = field_of(place.record, key), self.places.style
        ways = ways_to_set(self.places.piece(place), self.places.node(place), place.record, field, value, style)
        return self._try(place, ways, removes=not value, adds=bool(value))

    def _add_entry(self, key: str, written: str = "") -> Patch:
        """Return the patch that adds an entry at the top level, where the order of the format has it."""
        field, style = field_of(BRIEFING, key), self.places.style
        value, newline = self._value_of(key), style.newline
        lines = field_lines(field, value, "", style.implied_source)
        is_list = _is_list_of_records(field.kind)
        if written and isinstance(field.kind, Listing) and isinstance(field.kind.item, Record):
            lines = [f"{key}:", *_lines_of_list(value, field.kind.item, written, style)]
        entry = newline.join(lines)
        if not self.places.layout.entries or not self._reads(entry, field.kind, value):
            raise self.places.refused(0)
        order = {each.key: number for number, each in enumerate(BRIEFING.fields)}
        above = [each.key for each in self.places.layout.entries if order.get(each.key, -1) < order[key]]
        if not above:
            return Patch(self.places.layout.entries[0].start, "", entry + newline)
        place = self.places.of_entry(above[-1])
        root = extent_of(self.places.piece(place))
        if root is None or not root.entries:
            raise self.places.refused(place.region.start)
        last = max(last_line_end(self.places.piece(place), node) for node in root.entries[0])
        return Patch(place.region.start + last, "", newline * (1 + is_list) + entry)

    def _take_entry_out(self, place: Place) -> Patch:
        """Return the patch that takes an entry out of the top level; comments below it stay."""
        piece = self.places.piece(place)
        root = extent_of(piece)
        if root is None or not root.entries:
            raise self.places.refused(place.region.start)
        last = max(last_line_end(piece, node) for node in root.entries[0])
        return Patch(place.region.start, piece[: next_line(piece, last)], "")

    def _try(self, place: Place, ways: Iterable[Way], *, removes: bool = False, adds: bool = False) -> Patch:
        """Return the patch of the first way that reads as intended and keeps all comments."""
        piece = self.places.piece(place)
        before = comments_in(piece)
        intended = value_at(self.after, place.owner) if place.is_item else self._value_of(str(place.owner[0]))
        for way in ways:
            other = replaced(piece, way)
            after = comments_in(other)
            kept = keeps(before, after) if removes else keeps(after, before) if adds else before == after
            if kept and self._reads(other, place.kind, intended, is_item=place.is_item):
                keeps_items = place.kind is not SECTION if place.is_item else not _is_list(self.places, place)
                return _patch(place.region.start, piece, other, keeps_items=keeps_items)
        raise self.places.refused(place.region.start)

    def _reads(self, piece: str, kind: Kind, intended: Any, *, is_item: bool = False) -> bool:
        return reads_as(piece, kind, intended, [source.id for source in self.after.sources], is_item=is_item)

    def _value_of(self, key: str) -> Any:
        """Return the value of an entry after the edit."""
        field = field_of(BRIEFING, key)
        assert BRIEFING.parts is not None, "a briefing is made of parts"
        return BRIEFING.parts(self.after)[field.attribute or field.key]


def _lines_of(places: Places, address: Address) -> str:
    """Return the lines of a thing with its comments; empty where it has no lines of its own."""
    into, index = list_of(places.briefing, address)
    place, _, _ = places.of_list(into)
    if place is None:
        return ""
    holder, piece = places.node(place), places.piece(place)
    if holder.items is None or holder.is_flow:
        return ""
    lines = lines_of_item(piece, holder, index)
    return piece[lines.start : lines.end]


def _lines_of_list(value: Sequence[Any], record: Record, written: str, style: Style) -> list[str]:
    """Return the lines of a list that is begun, of a thing as it is written elsewhere if it is."""
    if written and len(value) == 1:
        return moved_lines(written, _COLUMN - _indentation(written))
    return [line for each in value for line in new_item(record, each, _COLUMN, style)]


def _patch(start: int, before: str, after: str, *, keeps_items: bool) -> Patch:
    """Return the patch that makes one piece of text of another: of what differs alone."""
    most = min(len(before), len(after))
    head = next((number for number in range(most) if before[number] != after[number]), most)
    tail = 0
    while tail < most - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Patch(start + head, before[head : len(before) - tail], after[head : len(after) - tail], keeps_items)


def _below_key(piece: str, holder: Extent, lines: Sequence[str], style: Style) -> Replacement:
    """Return how to write a list below a key that has no value yet, or an empty list in brackets."""
    end = line_end(piece, holder.end)
    written = style.newline + style.newline.join(lines)
    if holder.is_null:
        return Replacement(end, end, written)
    start, comment = len(piece[: holder.start].rstrip(" ")), piece[holder.end : end].strip()
    return Replacement(start, end, f"{'  ' if comment else ''}{comment}{written}")


def _indentation(written: str) -> int:
    """Return the column of the hyphen in the lines of an item."""
    lines = (line for line in written.splitlines() if line.lstrip(" ").startswith("-"))
    return next((len(line) - len(line.lstrip(" ")) for line in lines), 0)


def _given(value: Any) -> bool:
    """Return whether anything of a value is given."""
    parts = getattr(value, "__dataclass_fields__", None)
    return bool(value) if parts is None else any(getattr(value, part) for part in parts) or hasattr(value, "earliest")


def _is_list(places: Places, place: Place) -> bool:
    """Return whether an entry is a list whose items the layout has, or may have after the edit."""
    entry = places.layout.entry(str(place.owner[0]))
    return _is_list_of_records(place.kind) or (entry is not None and entry.items is not None)


def _is_list_of_records(kind: Kind) -> bool:
    return isinstance(kind, Listing) and isinstance(kind.item, Record)
