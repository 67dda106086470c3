"""The history of a briefing's file: the steps made in its text, so that each can be undone and redone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from briefing_tui.documents.edition import Edition
from briefing_tui.documents.merging import ConflictError, Rebase
from briefing_tui.documents.patches import backwards, carried, patched, patches_between
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.difference import difference
from briefing_tui.domain.edits import Change, Edit, apply_edits, inverse_edits
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.editing.patch import Patch


@dataclass(frozen=True, slots=True)
class _Step:
    """A change that was made in the reader, or an edition that somebody else has written.

    `made` and `undone` are the numbers of the entries in which it was last made and undone, None before.
    """

    words: str
    redoing: Rebase | None = None
    undoing: Rebase | None = None
    briefings: tuple[Briefing, Briefing] | None = None  # before and after, where somebody else has written them
    made: int | None = None
    undone: int | None = None

    def rebase(self, *, undo: bool) -> Rebase:
        """Return the edits that undo the step, or that make it."""
        known = self.undoing if undo else self.redoing
        if known is not None:
            return known
        assert self.briefings is not None, "a step without edits has briefings"
        before, after = reversed(self.briefings) if undo else self.briefings
        return Rebase.of(before, difference(before, after))


@dataclass(frozen=True, slots=True)
class _Entry:
    """How one edition was made of another: by patches of the text, which can be taken back."""

    digests: tuple[bytes, bytes]  # of the edition before, and after
    marks: tuple[str, str]
    patches: tuple[Patch, ...]
    back: Sequence[Edit] | Briefing  # the edits that make the briefing before, or that briefing
    mistake: str = ""  # of the edition before

    def taken_back(self, edition: Edition) -> Edition:
        """Return the edition before, given the one after."""
        briefing = self.back if isinstance(self.back, Briefing) else apply_edits(edition.briefing, self.back)
        return edition.reverted(self.patches, self.marks[0], briefing, self.mistake)


class _Made(NamedTuple):
    """The edition that a step makes, the patches that make its text, and what makes the briefing before again."""

    edition: Edition
    patches: tuple[Patch, ...]
    back: Sequence[Edit] | Briefing


class History:
    """All that has been made of the text of one file, edition by edition, and the steps by their numbers.

    Each edition is made of the one before. Where a step is undone right after it was made, or redone right after that,
    whatever came and went in between, the bytes are those from before. Else its patches are carried over those made
    since, where they do not overlap and the text then says what is intended; else its edits are made anew.
    """

    def __init__(self) -> None:
        """Begin without a step."""
        self._entries: list[_Entry] = []
        self._steps: dict[int, _Step] = {}

    def copy(self) -> "History":
        """Return a history of its own that has come as far."""
        other = History()
        other._entries, other._steps = [*self._entries], {**self._steps}
        return other

    def __contains__(self, number: int) -> bool:
        """Return whether there is a step with a number."""
        return number in self._steps

    def had(self, edition: Edition) -> bool:
        """Return whether the file has once held an edition, and then another."""
        return any(edition.digest == entry.digests[0] for entry in self._entries)

    def plan(self, number: int, change: Change, briefing: Briefing) -> None:
        """Take a change of a briefing for a step that is yet to be made. Raises UnknownAddressError."""
        redoing = Rebase.of(briefing, change.edits)
        back = inverse_edits(briefing, change.edits)
        undoing = Rebase.of(apply_edits(briefing, change.edits), back)
        self._steps[number] = _Step(change.words, redoing, undoing)

    def change(self, number: int, *, undo: bool) -> Change:
        """Return what undoes a step, or makes it."""
        step = self._steps[number]
        return Change(step.rebase(undo=undo).edits, step.words)

    def find(self, edition: Edition, found: Edition, number: int | None = None) -> None:
        """Take an edition that somebody else has made of the last one; with a number it is a step."""
        patches = patches_between(edition.text, found.text)
        self._append(edition, _Made(found, patches, edition.briefing))
        if number is not None:
            briefings = (edition.briefing, found.briefing)
            self._steps[number] = _Step("a change of the file", briefings=briefings, made=len(self._entries) - 1)

    def make(self, number: int, edition: Edition, path: Path, *, undo: bool) -> Edition:
        """Return what a step, or its undoing, makes of the last edition, which then is the last.

        Raises ConflictError where somebody else has changed what it depends on, and what `Edition.edited` raises.
        """
        step = self._steps[number]
        opposite = step.made if undo else step.undone
        made = None if opposite is None else self._again(opposite, edition)
        if made is None:
            rebase = step.rebase(undo=undo)
            made = None if opposite is None else self._carried(opposite, rebase, edition, path)
            made = made or _anew(rebase, edition)
        self._append(edition, made)
        entry = len(self._entries) - 1 if made.patches else None  # somebody else has made it already
        self._steps[number] = replace(step, undone=entry) if undo else replace(step, made=entry)
        return made.edition

    def _append(self, before: Edition, made: _Made) -> None:
        after = made.edition
        marks, digests = (before.mark, after.mark), (before.digest, after.digest)
        self._entries.append(_Entry(digests, marks, made.patches, made.back, before.mistake))

    def _again(self, number: int, edition: Edition) -> _Made | None:
        """Return the edition before an entry, if nothing has been changed since or all of it taken back."""
        entry = self._entries[number]
        if entry.digests[1] != edition.digest:
            return None
        if isinstance(entry.back, Briefing):
            return _Made(entry.taken_back(edition), backwards(entry.patches), edition.briefing)
        forth = inverse_edits(edition.briefing, entry.back)
        return _Made(entry.taken_back(edition), backwards(entry.patches), forth)

    def _carried(self, number: int, rebase: Rebase, edition: Edition, path: Path) -> _Made | None:
        """Return the edition in which the patches of an entry are taken back, where that makes what is intended."""
        if edition.mistake:
            return None
        entry = self._entries[number]
        patches = carried(backwards(entry.patches), self._patches_since(number + 1))
        text = None if patches is None else patched(edition.text, patches)
        if patches is None or text is None:
            return None
        try:
            intended = apply_edits(edition.briefing, rebase.placed(edition.briefing))
        except ConflictError:
            return None
        briefing = load_text(text, path).briefing
        if briefing is None or not rebase.agree(briefing, intended):
            return None
        mark = entry.marks[0] if edition.mark == entry.marks[1] else edition.mark
        return _Made(Edition(text, mark, briefing), patches, difference(briefing, edition.briefing))

    def _patches_since(self, number: int) -> list[Patch]:
        """Return the patches that have made the last edition since an entry began; what was taken back is left out."""
        digests = [entry.digests[0] for entry in self._entries] + [self._entries[-1].digests[1]]
        last = {digest: at for at, digest in enumerate(digests)}
        patches: list[Patch] = []
        at = last[digests[number]]
        while at < len(self._entries):
            patches += self._entries[at].patches
            at = last[digests[at + 1]]
        return patches


def _anew(rebase: Rebase, edition: Edition) -> _Made:
    """Return the edition in which edits are made; itself where it says already what they would make it say."""
    briefing = edition.briefing
    try:
        edits = rebase.onto(briefing)
    except ConflictError:
        if apply_edits(briefing, rebase.placed(briefing)) != briefing:
            raise
        return _Made(edition, (), ())
    return _Made(*edition.edited(edits), inverse_edits(briefing, edits))
