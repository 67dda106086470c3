"""A briefing's YAML text that edits are made in, each in the lines concerned alone, and read again before it counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Edit, apply_edits
from briefing_tui.loading.editing.layout import Layout, layout_of
from briefing_tui.loading.editing.piece import Patch


class Rewritten(NamedTuple):
    """A text after some edits, with the patches that have made it, one after the other."""

    text: "EditableText"
    patches: tuple[Patch, ...]


@dataclass(frozen=True, slots=True)
class EditableText:
    """A valid YAML text of a briefing without a byte order mark, and its layout."""

    text: str
    layout: Layout

    @classmethod
    def of(cls, text: str) -> "EditableText":
        """Return a text with its layout, which takes one pass over it."""
        return cls(text, layout_of(text))

    def edited(self, before: Briefing, edits: Sequence[Edit]) -> Rewritten:
        """Return the text after some edits of `before`, the briefing that it holds.

        Raises UnwritableError where a place cannot be edited so that it reads as intended and all else stays.
        """
        from briefing_tui.loading.editing.rewriting import rewritten  # noqa: PLC0415  # which is written in terms of it

        text, patches = self, []
        for edit in edits:
            after = apply_edits(before, [edit])
            for make in rewritten(edit, before, after):
                patch = make(text.text, text.layout)
                text = text.applied([patch])
                patches.append(patch)
            before = after
        return Rewritten(text, tuple(patches))

    def applied(self, patches: Iterable[Patch]) -> "EditableText":
        """Return the text with some patches, made one after the other."""
        found = self
        for patch in patches:
            found = found._patched(patch.start, patch.removed, patch.inserted, keeps_items=patch.keeps_items)
        return found

    def reverted(self, patches: Sequence[Patch]) -> "EditableText":
        """Return the text as it was before some patches were made."""
        found = self
        for patch in reversed(patches):
            found = found._patched(patch.start, patch.inserted, patch.removed, keeps_items=patch.keeps_items)
        return found

    def _patched(self, start: int, removed: str, inserted: str, *, keeps_items: bool) -> "EditableText":
        assert self.text.startswith(removed, start), "a patch fits the text that it was made for"
        text = self.text[:start] + inserted + self.text[start + len(removed) :]
        if keeps_items:
            return EditableText(text, self.layout.shifted(start, len(inserted) - len(removed)))
        return EditableText.of(text)
