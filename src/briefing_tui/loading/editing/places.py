"""Places in a YAML text by the keys and numbers that lead to them, found by the extents of its things."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from briefing_tui.domain.briefing import STANDING_PANES
from briefing_tui.domain.offsets import Edit, edited
from briefing_tui.loading.claim_extents import BLOCK_STYLES
from briefing_tui.loading.editing.blocks import Block
from briefing_tui.loading.editing.extents import Extent, extent_after, extent_of
from briefing_tui.loading.editing.flows import Flow
from briefing_tui.loading.editing.lines import column_of, is_blank, line_end
from briefing_tui.loading.editing.list_changes import InsertItem, MoveItem, RemoveItem
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.editing.paths import Path, is_same, kind_at
from briefing_tui.loading.editing.reading import Reading, reading
from briefing_tui.loading.editing.style import Style, item_indent
from briefing_tui.loading.editing.tree import Collection, Part, is_null, parse
from briefing_tui.loading.editing.unwritable import UnwritableError
from briefing_tui.loading.scalar_spans import scalars
from briefing_tui.loading.writing import Layout
from briefing_tui.text.line_breaks import lines_of as lines_of_text

_APART_LINE_BREAKS = 2  # between edits that leave a line as it is


class Lines(NamedTuple):
    """The lines of an item of a list, the dash of which stands in a column, from 0."""

    text: str
    column: int

    @property
    def has_comment(self) -> bool:
        """Whether a comment stands in them: a number sign outside of every text."""
        at, between = 0, ""
        for scalar in scalars(self.text):
            is_block = scalar.style in BLOCK_STYLES  # behind the head of which a comment may stand
            between += self.text[at : line_end(self.text, scalar.start) if is_block else scalar.start]
            at = scalar.end
        return "#" in between + self.text[at:]


class IndexedText(NamedTuple):
    """A YAML text, without a byte order mark, with the extents of its things."""

    text: str
    extent: Extent

    def edited(self, edits: Sequence[Edit]) -> "tuple[IndexedText, list[Patch]] | None":
        """Return the text after some edits, in the order of their places, and the patches that make it.

        None where more than what is near the edits would have to be parsed.
        """
        patches = _patches(self.text, edits)
        text = self._near(patches)
        if text is None and len(patches) > 1:  # they may make no YAML until all are made
            text = self._near([_patch(self.text, edits)])
        return None if text is None else (text, patches)

    def _near(self, patches: Sequence[Patch]) -> "IndexedText | None":
        text = self
        for patch in patches:
            made = patch.made(text.text)
            extent = extent_after(text.extent, made, patch) if text.extent.parts else extent_of(made)
            if extent is None:
                return None
            text = IndexedText(made, extent)
        return text

    def known(self, path: Path) -> Path:
        """Return how far a path leads by the extents: to the thing itself, or to what holds it and must be parsed.

        A key that leads to nothing is the end of what is returned.
        """
        extent = self.extent
        for length, step in enumerate(path):
            if not extent.parts:
                return path[:length]
            number = extent.number(step) if isinstance(step, str) else step
            if number is None:
                return path[: length + 1]
            extent = extent.parts[number]
        return path

    def block(self, path: Path) -> Collection | None:
        """Return the block mapping or sequence at a path, with parts that are not parsed, or None if there is none."""
        found = self._find(path)
        if found is None or not found[0].parts:
            return None
        extent, start = found
        is_mapping = not path or isinstance(path[-1], int)
        room = start if not path else start + len("-") if is_mapping else line_end(self.text, start)
        starts = extent.starts(start)
        parts = [
            Part(at, at + part.length, part.key, at + len("-")) for at, part in zip(starts, extent.parts, strict=True)
        ]
        end = parts[-1].end
        return Collection(starts[0], end, extent.column, is_mapping, is_flow=False, room=room, parts=tuple(parts))

    def part(self, path: Path) -> Part | None:
        """Return the entry or item at a known path, parsed, or None where there is none; all for an empty path.

        Raises UnwritableError where it cannot be edited.
        """
        found = self._find(path)
        if found is None:
            return None
        extent, start = found
        tree = parse(self.text, start, start + extent.length)
        if not path:
            return Part(start, tree.end, "", start, tree)
        assert isinstance(tree, Collection), "an entry or item makes a collection of one"
        return tree.parts[0]

    def items(self, path: Path) -> Collection | None:
        """Return the list at a path with its items, or None where there is none, or no item in it."""
        known = self.known(path)
        block = self.block(path) if known == path else None
        if block is not None:
            return block
        part = self.part(known)
        for step in path[len(known) :]:
            holder = part.value if part is not None else None
            number = holder.number(step) if isinstance(holder, Collection) and isinstance(step, str) else step
            part = holder.parts[number] if isinstance(holder, Collection) and isinstance(number, int) else None
        items = part.value if part is not None else None
        return items if isinstance(items, Collection) and not items.is_mapping and items.parts else None

    def value(self, known: Path, implied_source: str) -> Any:
        """Return the value at a known path, or None where there is none or it cannot be read."""
        return self.reading(known, implied_source).value

    def reading(self, known: Path, implied_source: str) -> Reading:
        """Read what stands at a known path, where quotes may leave out a source that is implied."""
        part = self.part(known)
        if part is None or part.value is None or is_null(part.value):
            return Reading(None, ())
        has_quotes = known[:1] in {(key,) for key in (*STANDING_PANES, "sections")}
        return reading(part.value, kind_at(known), implied_source if has_quotes else "")

    def reads_as(self, known: Path, value: Any, implied_source: str) -> bool:
        """Whether what stands at a known path can be read, as a value."""
        try:
            return is_same(known, self.value(known, implied_source), value)
        except UnwritableError:
            return False

    def has_items(
        self, path: Path, items: Sequence[Any], change: InsertItem | RemoveItem | MoveItem, implied_source: str
    ) -> bool:
        """Whether a list has as many items as it should after a change, and reads as it should near that."""
        block = self.block(path)
        if block is None or len(block.parts) != len(items):
            return False
        numbers = {change.to if isinstance(change, MoveItem) else change.number}
        if path != ("sections",):  # they may be large
            numbers |= {change.number, *(number + near for number in numbers for near in (-1, 1))}
        return all(
            self.reads_as((*path, number), items[number], implied_source)
            for number in numbers
            if 0 <= number < len(items)
        )

    def start(self, path: Path) -> int:
        """Return where what stands at a path, or the nearest thing that holds it, begins."""
        found = self._find(path)
        while found is None:
            path = path[:-1]
            found = self._find(path)
        return found[1]

    def column(self, path: Path) -> int:
        """Return the column in which the entry or item at a path begins."""
        found = self._find(path)
        return 0 if found is None else column_of(self.text, found[1])

    def _find(self, path: Path) -> tuple[Extent, int] | None:
        """Return the extent at a path and where it begins."""
        extent, start = self.extent, self.extent.gap
        for step in path:
            number = extent.number(step) if isinstance(step, str) else step
            if number is None or number >= len(extent.parts):
                return None
            start = extent.start(number, start)
            extent = extent.parts[number]
        return extent, start


def _patches(text: str, edits: Sequence[Edit]) -> list[Patch]:
    """Return edits as patches, the last first: those near to each other as one, so that none holds much that stays."""
    groups: list[list[Edit]] = []
    for edit in edits:
        if groups and text.count("\n", max(end for _, end, _ in groups[-1]), edit[0]) < _APART_LINE_BREAKS:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return [_patch(text, group) for group in reversed(groups)]


def _patch(text: str, edits: Sequence[Edit]) -> Patch:
    start, end = edits[0][0], max(end for _, end, _ in edits)
    within = text[start:end]
    return Patch(start, within, edited(within, [(at - start, to - start, new) for at, to, new in edits]))


def lines_of(text: IndexedText, path: Path, number: int) -> Lines:
    """Return the lines of an item of the list at a path, with the comments that belong to it."""
    items = text.items(path)
    if items is None:
        return Lines("", 0)
    if not items.is_flow:
        return Lines(Block(text.text, items, takes_above=True).lines(number), items.column)
    part = items.parts[number]
    comment = Flow(text.text, items).comment(number).lstrip(" \t")
    beside = f"  {comment}" if comment else ""
    return Lines(f"- {text.text[part.start : part.end]}{beside}", column_of(text.text, part.start) - len("- "))


def style_of(text: IndexedText, implied_source: str) -> Style:
    """Return the style of the text as far as its lists at the top show it."""
    root = text.block(())
    lists = (text.block((part.key,)) for part in root.parts) if root is not None else iter(())
    items = next((each for each in lists if each is not None), None)
    if root is None or items is None:
        return Style(text.text, implied_source)
    indent = item_indent(text.text, items.parts[0].indicator_end)
    return Style(text.text, implied_source, Layout(items.column - root.column, indent), _has_gaps(text))


def _has_gaps(text: IndexedText) -> bool:
    """Whether an empty line stands between the first two claims of a pane, or no pane has two."""
    for pane in STANDING_PANES:
        number = text.extent.number(pane)
        extent = text.extent.parts[number] if number is not None else None
        if extent is not None and len(extent.parts) > 1:
            second = text.extent.start(number or 0, text.extent.gap)
            second = extent.start(1, second)
            between = text.text[second - extent.parts[1].gap : second]
            return any(is_blank(line) for line in lines_of_text(between)[1:-1])
    return True
