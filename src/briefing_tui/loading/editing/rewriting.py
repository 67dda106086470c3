"""Rewriting of a briefing's YAML text, edit by edit, each until the text reads as the briefing that the edit makes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from briefing_tui.domain.briefing import STANDING_PANES, Briefing
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, apply_edits
from briefing_tui.domain.offsets import Edit as TextEdit
from briefing_tui.loading.editing.blocks import Block
from briefing_tui.loading.editing.flows import Flow
from briefing_tui.loading.editing.lines import line_start, shifted
from briefing_tui.loading.editing.list_changes import InsertItem, MoveItem, RemoveItem
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.editing.paths import Path, field_of, is_same, kind_at, path_of, value_on
from briefing_tui.loading.editing.places import IndexedText, Lines, lines_of, style_of
from briefing_tui.loading.editing.source_names import naming_sources
from briefing_tui.loading.editing.steps import Step, Steps
from briefing_tui.loading.editing.tree import Collection
from briefing_tui.loading.editing.unwritable import UnwritableError, unwritable
from briefing_tui.loading.fields import Listing, Record
from briefing_tui.loading.writing import implied_source

_MAX_STEPS = 1_000  # of one edit, which needs a few for each value that it changes
_CANNOT = "cannot be changed so that the file reads as it should"


class Rewriting:
    """A text that is being rewritten, with the briefing that it should read as, and the patches so far."""

    def __init__(self, text: IndexedText, briefing: Briefing) -> None:
        self.text = text
        self.briefing = briefing
        self.patches: list[Patch] = []

    def make(self, edits: Iterable[Edit]) -> None:
        """Make edits. Raises UnwritableError, and UnknownAddressError where the briefing has not what one names."""
        for of_claims, run in groupby(edits, _sets_in_claim):
            if of_claims:
                self._set_in_claims(list(run))
            else:
                for edit in run:
                    self._make(edit)

    def _set_in_claims(self, edits: Sequence[Edit]) -> None:
        """Set values within claims, of which each stays where it is; each is written once for all of its values."""
        self.briefing = apply_edits(self.briefing, edits)
        for claim in dict.fromkeys(edit.address[1] for edit in edits if isinstance(edit, SetValue)):
            self._reach(path_of(self.briefing, ("claims", claim)))

    def _make(self, edit: Edit) -> None:
        before, after = self.briefing, apply_edits(self.briefing, [edit])
        if implied_source(before) and after.sources and not implied_source(after):
            self._name_sources()
        self.briefing = after
        match edit:
            case SetValue(address):
                self._reach(path_of(before, address))
            case Insert(into, index, thing):
                self._change_list(path_of(before, into), InsertItem(index, thing))
            case Remove(address):
                *holder, number = path_of(before, address)
                self._change_list(tuple(holder), RemoveItem(int(number)))
            case Move(address, into, index):
                *holder, number = path_of(before, address)
                path = path_of(before, into)
                if path == tuple(holder) and number == index:
                    pass
                elif path == tuple(holder):
                    self._change_list(path, MoveItem(int(number), index))
                else:
                    without = apply_edits(before, [Remove(address)])
                    self._move(tuple(holder), int(number), path, index, without)

    def _reach(self, path: Path) -> None:
        """Change what stands at a path, or what holds it, step by step, until it reads as in the briefing."""
        known = self.text.known(path)
        value, goal = self.text.value(known, self._implied), value_on(self.briefing, known)
        for _ in range(_MAX_STEPS):
            if is_same(known, value, goal):
                return
            step = self._step(known, value, goal)
            self._take(step.ways, known, self._reads_as(known, step.value))
            value = step.value
        raise self._error(known)

    def _step(self, known: Path, old: Any, goal: Any) -> Step:
        """Return the next step from the value at a known path to another."""
        steps, part = Steps(style_of(self.text, self._implied)), self.text.part(known)
        if known and isinstance(known[-1], str):
            holder, record = self.text.block(known[:-1]), kind_at(known[:-1])
            assert holder is not None, "what leads on is a block"
            assert isinstance(record, Record), "it has keys"
            parts = (part if each.key == known[-1] and part is not None else each for each in holder.parts)
            field = field_of(record, known[-1])
            return steps.in_field(replace(holder, parts=tuple(parts)), record, field, old, goal)
        if part is None or old is None:
            raise self._error(known)
        return steps.in_value(part, self.text.column(known), kind_at(known), old, goal)

    def _change_list(self, path: Path, change: InsertItem | RemoveItem | MoveItem) -> None:
        """Change a list as it has been changed in the briefing."""
        known, items, kind = self.text.known(path), self.text.items(path), kind_at(path)
        assert isinstance(kind, Listing), "it is a list"
        if items is None:
            self._reach(path)
        elif isinstance(change, RemoveItem) and len(items.parts) == 1:
            self._empty(path, items)
        else:
            ways = [Steps(style_of(self.text, self._implied)).in_items(items, kind.item, change)]
            if self.text.block(path) is None:
                self._take(ways, known, self._reads_as(known, value_on(self.briefing, known)))
            else:
                goal, implied = value_on(self.briefing, path), self._implied
                self._take(ways, known, lambda text: text.has_items(path, goal, change, implied))

    def _empty(self, path: Path, items: Collection) -> None:
        """Remove the only item of a list, and its key unless comments stand beside or below that."""
        if items.is_flow:
            flow, known = Flow(self.text.text, items), self.text.known(path)
            if flow.has_comments_around:
                self._take([flow.removed(0)], known, self._reads_as(known, value_on(self.briefing, known)))
        elif self.text.known(path) == path:
            block = Block(self.text.text, items, takes_above=True)
            if block.has_comments_around(self.text.start(path)):
                self._take([block.emptied()], path, self._reads_as(path, ()))
        self._reach(path)

    def _move(self, holder: Path, number: int, path: Path, index: int, without: Briefing) -> None:
        """Move an item from a list to another, with its lines; `without` is the briefing that has it in neither."""
        after, self.briefing = self.briefing, without
        lines = lines_of(self.text, holder, number)
        self._change_list(holder, RemoveItem(number))
        self.briefing = after
        self._change_list(path, InsertItem(index, value_on(after, (*path, index))))
        if not self._put(lines, path, index) and lines.has_comment:
            raise unwritable(
                self.text.text, self.text.start(path), "has no room for the comments of what is moved there"
            )

    def _put(self, lines: Lines, path: Path, index: int) -> bool:
        """Put lines in place of those of an item, which read the same; return whether that was possible."""
        items, known = self.text.items(path), self.text.known((*path, index))
        if items is None or items.is_flow:
            return False
        part = items.parts[index]
        start = line_start(self.text.text, part.start)
        edits = [(start, part.end, shifted(lines.text, items.column - lines.column))]
        try:
            self._take([edits], known, self._reads_as(known, value_on(self.briefing, known)))
        except UnwritableError:
            return False
        return True

    def _name_sources(self) -> None:
        """Write the source of each quote that leaves it out, because the briefing is to have another source."""
        for key in (*STANDING_PANES, "sections"):
            path = self.text.known((key,))
            goal = value_on(self.briefing, path)
            while (part := self.text.part(path)) is not None:
                edits = naming_sources(style_of(self.text, self._implied), part, path, self._implied)
                if not edits:
                    break
                self._take([edits], path, self._reads_as(path, goal))

    @property
    def _implied(self) -> str:
        return implied_source(self.briefing)

    def _take(self, ways: Iterable[list[TextEdit]], path: Path, is_right: Callable[[IndexedText], bool]) -> None:
        """Take the first way of editing the text that makes it right."""
        for edits in ways:
            made = self.text.edited(edits)
            if made is not None and is_right(made[0]):
                self.text = made[0]
                self.patches += made[1]
                return
        raise self._error(path)

    def _reads_as(self, path: Path, value: Any) -> Callable[[IndexedText], bool]:
        implied = self._implied
        return lambda text: text.reads_as(path, value, implied)

    def _error(self, path: Path) -> UnwritableError:
        return unwritable(self.text.text, self.text.start(path), _CANNOT)


def _sets_in_claim(edit: Edit) -> bool:
    """Whether an edit sets a value within a claim, but its id."""
    return isinstance(edit, SetValue) and edit.address[0] == "claims" and edit.address[2:] not in {(), ("id",)}
