"""Edits of a briefing as patches of its YAML text, each tried in the region concerned and read again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, apply_edits, list_of, value_at
from briefing_tui.domain.problem import START
from briefing_tui.loading.editing.layout import Layout, Region
from briefing_tui.loading.editing.listing import (
    insertion_in_flow,
    insertion_of_item,
    lines_of_item,
    moved_lines,
    new_item,
    removal_of_item,
)
from briefing_tui.loading.editing.nodes import Extent, extent_of
from briefing_tui.loading.editing.piece import (
    Patch,
    Replacement,
    UnwritableError,
    last_line_end,
    line_end,
    replaced,
)
from briefing_tui.loading.editing.reading import comments_in, keeps, reads_as
from briefing_tui.loading.editing.setting import Style, Way, ways_to_set, ways_to_write
from briefing_tui.loading.fields import Field, Kind, Listing, Record
from briefing_tui.loading.format import BRIEFING, PREPARATION, QUOTE, SECTION
from briefing_tui.loading.writing import field_lines, flow_text, item_lines

_BY_HAND = "edit it by hand"
MakePatch = Callable[[str, Layout], Patch]


class _Place(NamedTuple):
    """Where a thing is written: a region, and the steps from the region's node to that of the thing."""

    region: Region
    is_item: bool  # the region is an item of a list, not an entry
    kind: Kind  # of the item, or of the entry's value
    owner: Address  # of the item, or of the entry
    steps: tuple[str | int, ...] = ()


def rewritten(edit: Edit, before: Briefing, after: Briefing) -> Iterator[MakePatch]:
    """Yield what makes the patches of an edit, one after the other, each of the text that the one before has made.

    What is yielded raises UnwritableError.
    """
    match edit:
        case SetValue(address):
            if value_at(before, address) == value_at(after, address):
                return
            yield lambda text, layout: _Writing(text, layout, before, after).set(address)
        case Insert(into, index, thing):
            yield lambda text, layout: _Writing(text, layout, before, after).insert(into, index, thing)
        case Remove(address):
            yield lambda text, layout: _Writing(text, layout, before, after).remove(address)
        case Move(address, into, index):
            between = apply_edits(before, [Remove(address)])
            written: list[str] = []

            def cut(text: str, layout: Layout) -> Patch:
                writing = _Writing(text, layout, before, between)
                written.append(writing.lines_of(address))
                return writing.remove(address)

            yield cut
            thing = value_at(before, address)
            yield lambda text, layout: _Writing(text, layout, between, after).insert(into, index, thing, written[0])


@dataclass(frozen=True, slots=True)
class _Writing:
    """One edit of a text, which holds the briefing `before` and is to hold `after`."""

    text: str
    layout: Layout
    before: Briefing
    after: Briefing

    @property
    def style(self) -> Style:
        """What holds for the whole file."""
        sources = self.before.sources or self.after.sources
        newline = "\r\n" if "\r\n" in self.text else "\n" if "\n" in self.text or "\r" not in self.text else "\r"
        return Style(newline, sources[0].id if len(sources) == 1 else "")

    def set(self, address: Address) -> Patch:
        """Return the patch that sets the value at an address."""
        match address:
            case (("claims" | "sources" | "actors" | "sections"), str(), key, *rest):
                place = self._place_of_thing(address[:2])
                value = value_at(self.after, address)
                return self._try(
                    place, self._ways_in_thing(place, str(key), rest, value), removes=self._leaves_out(address)
                )
            case (str(key), *rest):
                return self._set_at_top(key, rest, address)
        raise self._refused(0)

    def insert(self, into: Address, index: int, thing: Any, written: str = "") -> Patch:
        """Return the patch that puts a thing into a list, as it is `written` elsewhere if it is."""
        place, record, key = self._place_of_list(into)
        if place is None:
            return self._add_entry(key, value_at(self.after, into), written)
        piece = self._piece(place)
        holder = self._node(place, piece)
        style = self.style
        if not holder.items:  # nothing yet, or one that stands for a list of one
            return self._fill_list(place, holder, record, thing, into, written)
        if holder.is_flow:
            ways = [[insertion_in_flow(holder, index, record, thing, style)]]
        else:
            column = holder.column
            lines = (
                moved_lines(written, column - _indentation(written))
                if written
                else new_item(record, thing, column, style)
            )
            fresh = new_item(record, thing, column, style)
            ways = [
                [insertion_of_item(piece, holder, index, each, record, style)]
                for each in ([lines, fresh] if written else [lines])
            ]
        return self._try(place, ways, adds=True)

    def remove(self, address: Address) -> Patch:
        """Return the patch that takes a thing out of its list, and the list's key where it is the last one."""
        into, index = list_of(self.before, address)
        place, record, key = self._place_of_list(into)
        if place is None:
            raise self._refused(0)
        piece = self._piece(place)
        holder = self._node(place, piece)
        del record
        if holder.items is None or len(holder.items) == 1:
            return self._empty_list(place, into, key)
        return self._try(place, [[removal_of_item(piece, holder, index)]], removes=True)

    def lines_of(self, address: Address) -> str:
        """Return the lines of a thing with its comments; empty where it has no lines of its own."""
        into, index = list_of(self.before, address)
        place, _, _ = self._place_of_list(into)
        if place is None:
            return ""
        piece = self._piece(place)
        holder = self._node(place, piece)
        if holder.items is None or holder.is_flow:
            return ""
        lines = lines_of_item(piece, holder, index)
        return piece[lines.start : lines.end]

    # Places.

    def _place_of_thing(self, address: Address) -> _Place:
        """Return where a claim, source, actor or section is written."""
        into, index = list_of(self.before, address)
        if into[0] == "sections" and len(into) > 1:
            section = self._place_of_thing(into[:2])
            return section._replace(steps=(*section.steps, "claims", index))
        key = str(into[0])
        kind = _field(BRIEFING, key).kind
        assert isinstance(kind, Listing), "things stand in lists"
        region = self.layout.region_of_item(key, index)
        if region is not None:
            return _Place(region, is_item=True, kind=kind.item, owner=address)
        return self._entry(key)._replace(steps=(index,))

    def _entry(self, key: str) -> _Place:
        region = self.layout.region_of_entry(key)
        if region is None:
            raise self._refused(0)
        return _Place(region, is_item=False, kind=_field(BRIEFING, key).kind, owner=(key,))

    def _place_of_list(self, into: Address) -> tuple[_Place | None, Record, str]:
        """Return where a list is written, None where it is not; the record of its items, and its key."""
        match into:
            case ("claims", str(), "at"):
                place = self._place_of_thing(into[:2])
                return self._with_entry(place, "at"), QUOTE, "at"
            case ("sections", str(), "claims"):
                place = self._place_of_thing(into[:2])
                return self._with_entry(place, "claims"), _item_record(SECTION, "claims"), "claims"
        key = str(into[0])
        return (None if self.layout.entry(key) is None else self._entry(key)), _item_record(BRIEFING, key), key

    def _with_entry(self, place: _Place, key: str) -> _Place:
        return place._replace(steps=(*place.steps, key))

    def _piece(self, place: _Place) -> str:
        return self.text[place.region.start : place.region.end]

    def _root(self, place: _Place, piece: str) -> Extent:
        """Return the node of a region's item, or of its entry's value."""
        root = extent_of(piece)
        if root is not None and place.is_item and root.items:
            return root.items[0]
        if root is not None and not place.is_item and root.entries:
            return root.entries[0][1]
        raise self._refused(place.region.start)

    def _node(self, place: _Place, piece: str) -> Extent:
        """Return the node of a place; of a key that is not there, an empty one."""
        node = self._root(place, piece)
        for step in place.steps:
            if isinstance(step, int):
                if node.items is None or step >= len(node.items):
                    raise self._refused(place.region.start)
                node = node.items[step]
            else:
                entry = node.entry(step)
                if entry is None:
                    return Extent(node.end, node.end, node.line, node.column, node.is_flow)
                node = entry[1]
        if any(each.is_odd for each in node.all()):
            raise self._refused(place.region.start + node.start, "has an anchor, an alias or a tag")
        return node

    # Ways.

    def _ways_in_thing(self, place: _Place, key: str, rest: Sequence[str | int], value: Any) -> Iterable[Way]:
        piece, style = self._piece(place), self.style
        node, record = self._node(place, piece), _record_at(place.kind, place.steps)
        if key == "at" and len(rest) == 2:  # noqa: PLR2004  # the number of a quote, and its key
            return self._ways_in_quote(piece, node, int(rest[0]), str(rest[1]), value)
        if node.entries is None:
            raise self._refused(place.region.start + node.start)
        return ways_to_set(piece, node, record, _field(record, key), value, style)

    def _ways_in_quote(self, piece: str, claim: Extent, number: int, key: str, value: Any) -> Iterable[Way]:
        entry = claim.entry("at")
        assert entry is not None, "a quote is written"
        quotes = entry[1].items if entry[1].items is not None else [entry[1]]
        node = quotes[number]
        if node.entries is not None:
            yield from ways_to_set(piece, node, QUOTE, _field(QUOTE, key), value, self.style)
        elif key == "quote":
            yield from ways_to_write(piece, node, value, self.style)
        else:
            quote = self._quote_at(claim, number)
            source = self.style.implied_source
            if node.is_flow:
                yield [Replacement(node.start, node.end, flow_text(QUOTE, quote, source))]
            else:
                column = entry[1].column if entry[1].items is not None else 0
                lines = item_lines(QUOTE, quote, " " * column, source)
                end = last_line_end(piece, node)
                written = self.style.newline.join(lines).lstrip(" ").removeprefix("- ")
                if not piece[node.end : end].strip():
                    yield [Replacement(node.start, end, written)]
                yield [Replacement(node.start, node.end, flow_text(QUOTE, quote, source))]

    def _quote_at(self, claim: Extent, number: int) -> Any:
        entry = claim.entry("id")
        assert entry is not None, "a claim has an id"
        return self.after.claim(entry[1].value.strip()).quotes[number]

    def _set_at_top(self, key: str, rest: Sequence[str | int], address: Address) -> Patch:
        value = value_at(self.after, (key,))
        field = _field(BRIEFING, key)
        is_empty = not any(_given(value)) if isinstance(field.kind, Record) else value in (None, "", ())
        if self.layout.entry(key) is None:
            return self._add_entry(key, value)
        place = self._entry(key)
        if is_empty:
            return self._take_entry_out(place)
        piece = self._piece(place)
        root = extent_of(piece)
        if root is None or not root.entries or any(node.is_odd for node in root.all()):
            raise self._refused(place.region.start, "has an anchor, an alias or a tag")
        node = root.entries[0][1]
        if rest and node.entries is not None:
            part = _field(PREPARATION, str(rest[0]))
            ways = ways_to_set(piece, node, PREPARATION, part, value_at(self.after, address), self.style)
            return self._try(place, ways, removes=self._leaves_out(address))
        if isinstance(field.kind, Record):
            written = flow_text(field.kind, value, self.style.implied_source)
            return self._try(place, [[Replacement(node.start, node.end, f" {written}" if node.is_null else written)]])
        ways = ways_to_set(piece, root, BRIEFING, field, value, self.style)
        return self._try(place, ways, removes=self._leaves_out(address))

    def _leaves_out(self, address: Address) -> bool:
        """Return whether a value, or a text of a list, goes, whose comment may go with it."""
        old, new = value_at(self.before, address), value_at(self.after, address)
        return not new or (isinstance(new, tuple) and bool(set(old) - set(new)))

    # Lists and entries that come and go.

    def _fill_list(  # noqa: PLR0917  # what is put, and where
        self, place: _Place, holder: Extent, record: Record, thing: Any, into: Address, written: str
    ) -> Patch:
        """Return the patch that writes the first thing of a list, or makes a list of a thing that stands for one."""
        value = value_at(self.after, into)
        if not place.steps and not place.is_item:  # the entry of a list at the top level
            lines = self._lines_of_list(value, record, written, 2)
            return self._try(place, [[_below_key(self._piece(place), holder, lines, self.style)]], adds=True)
        del thing
        outer = place._replace(steps=place.steps[:-1])
        key = str(place.steps[-1])
        piece = self._piece(outer)
        mapping, owner = self._node(outer, piece), _record_at(outer.kind, outer.steps)
        return self._try(outer, ways_to_set(piece, mapping, owner, _field(owner, key), value, self.style), adds=True)

    def _lines_of_list(self, value: Sequence[Any], record: Record, written: str, column: int) -> list[str]:
        if written and len(value) == 1:
            return moved_lines(written, column - _indentation(written))
        return [line for each in value for line in new_item(record, each, column, self.style)]

    def _add_entry(self, key: str, value: Any, written: str = "") -> Patch:
        """Return the patch that adds an entry at the top level, where the order of the format has it."""
        order = {field.key: number for number, field in enumerate(BRIEFING.fields)}
        field, newline = _field(BRIEFING, key), self.style.newline
        if not self.layout.entries:
            raise self._refused(0)
        above = [entry.key for entry in self.layout.entries if order.get(entry.key, -1) < order[key]]
        lines = field_lines(field, value, "", self.style.implied_source)
        if written and isinstance(field.kind, Listing) and isinstance(field.kind.item, Record):
            lines = [f"{key}:", *self._lines_of_list(value, field.kind.item, written, 2)]
        is_list = isinstance(field.kind, Listing) and isinstance(field.kind.item, Record)
        if above:
            region = self.layout.region_of_entry(above[-1])
            assert region is not None, "it is there"
            piece = self.text[region.start : region.end]
            root = extent_of(piece)
            if root is None or not root.entries:
                raise self._refused(region.start)
            last = max(last_line_end(piece, root.entries[0][1]), last_line_end(piece, root.entries[0][0]))
            at = region.start + last
            inserted = newline + (newline if is_list else "") + newline.join(lines)
        else:
            at = self.layout.entries[0].start
            inserted = newline.join(lines) + newline
        written_entry = newline.join(lines)
        if not reads_as(written_entry, field.kind, self._parts(key), self._sources, is_item=False):
            raise self._refused(at)
        return Patch(at, "", inserted)

    def _take_entry_out(self, place: _Place) -> Patch:
        """Return the patch that takes an entry out of the top level; where comments stand in it, its key stays."""
        piece = self._piece(place)
        root = extent_of(piece)
        if root is None or not root.entries:
            raise self._refused(place.region.start)
        key, node = root.entries[0]
        own_end = line_end(piece, max(last_line_end(piece, node), last_line_end(piece, key)))
        start = place.region.start
        removed = piece[: _next(piece, own_end)]
        return Patch(start, removed, "", keeps_items=False)

    def _empty_list(self, place: _Place, into: Address, key: str) -> Patch:
        """Return the patch that takes the last thing of a list out, and with it the key of the list."""
        if not place.is_item and not place.steps:
            piece = self._piece(place)
            holder = self._node(place, piece)
            if holder.items and not holder.is_flow:
                rest = replaced(piece, [removal_of_item(piece, holder, 0)])
                if comments_in(rest):  # which the empty key keeps
                    return _patch(place.region.start, piece, rest, keeps_items=False)
            return self._take_entry_out(place)
        outer = place._replace(steps=place.steps[:-1])
        piece = self._piece(outer)
        mapping, owner = self._node(outer, piece), _record_at(outer.kind, outer.steps)
        del into
        return self._try(outer, ways_to_set(piece, mapping, owner, _field(owner, key), (), self.style), removes=True)

    # Trying.

    def _try(self, place: _Place, ways: Iterable[Way], *, removes: bool = False, adds: bool = False) -> Patch:
        """Return the patch of the first way that reads as intended and keeps all comments."""
        piece = self._piece(place)
        before = comments_in(piece)
        intended = value_at(self.after, place.owner) if place.is_item else self._parts(str(place.owner[0]))
        for way in ways:
            other = replaced(piece, way)
            after = comments_in(other)
            kept = keeps(before, after) if removes else keeps(after, before) if adds else before == after
            if kept and reads_as(other, place.kind, intended, self._sources, is_item=place.is_item):
                is_same_list = place.is_item or self._is_no_list(place)
                return _patch(place.region.start, piece, other, keeps_items=is_same_list)
        raise self._refused(place.region.start)

    def _is_no_list(self, place: _Place) -> bool:
        entry = self.layout.entry(str(place.owner[0]))
        return entry is not None and entry.items is None and not _is_list_of_records(place.kind)

    def _parts(self, key: str) -> Any:
        field = _field(BRIEFING, key)
        assert BRIEFING.parts is not None, "a briefing is made of parts"
        return BRIEFING.parts(self.after)[field.attribute or field.key]

    @property
    def _sources(self) -> list[str]:
        return [source.id for source in self.after.sources]

    def _refused(self, offset: int, why: str = "is written in a way that the reader does not edit") -> UnwritableError:
        line = self.text.count("\n", 0, offset) + 1
        return UnwritableError(START._replace(line=line), f"line {line} {why}: {_BY_HAND}")


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
    comment = piece[holder.end : end]
    if holder.is_null:
        return Replacement(end, end, written)
    start = len(piece[: holder.start].rstrip(" "))
    return Replacement(start, end, f"{'  ' if comment.strip() else ''}{comment.strip()}{written}")


def _next(piece: str, end: int) -> int:
    rest = piece[end:]
    return end + (2 if rest.startswith("\r\n") else 1 if rest[:1] in {"\n", "\r"} else 0)


def _indentation(written: str) -> int:
    """Return the column of the hyphen in the lines of an item."""
    for line in written.splitlines():
        if line.lstrip(" ").startswith("-"):
            return len(line) - len(line.lstrip(" "))
    return 0


def _given(value: Any) -> Iterator[Any]:
    return (each for each in (getattr(value, name) for name in value.__dataclass_fields__) if each)


def _is_list_of_records(kind: Kind) -> bool:
    return isinstance(kind, Listing) and isinstance(kind.item, Record)


def _field(record: Record, key: str) -> Field:
    return next(field for field in record.fields if field.key == key)


def _item_record(record: Record, key: str) -> Record:
    """Return the record of the items of a list."""
    kind = _field(record, key).kind
    assert isinstance(kind, Listing), "it is a list"
    assert isinstance(kind.item, Record), "it is one of records"
    return kind.item


def _record_at(kind: Kind, steps: Sequence[str | int]) -> Record:
    """Return the record of what a path of steps leads to, from a value of some kind."""
    for step in steps:
        if isinstance(step, str):
            assert isinstance(kind, Record), "a key is that of a record"
            kind = _field(kind, step).kind
        else:
            assert isinstance(kind, Listing), "a number is that of an item"
            kind = kind.item
    assert isinstance(kind, Record), "what is edited is a record"
    return kind
