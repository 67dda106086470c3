"""A briefing's YAML text that can be edited: each edit touches only the lines concerned, and can be undone exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Edit
from briefing_tui.loading.editing.checks import check
from briefing_tui.loading.editing.extents import Extent, extent_after, extent_of
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.editing.places import IndexedText
from briefing_tui.loading.editing.rewriting import Rewriting


@dataclass(frozen=True, slots=True)
class EditableText:
    """A YAML text without a byte order mark, with the extents of its things, which are found once."""

    text: str
    _extent: Extent

    @classmethod
    def of(cls, text: str) -> "EditableText":
        """Return a text with its extents, for which all of it is parsed."""
        return cls(text, extent_of(text))

    def edited(self, before: Briefing, edits: Sequence[Edit]) -> "Rewritten":
        """Return the text after some edits of `before`, the briefing that it loads as.

        It then loads as the briefing that the edits make, which is made certain by reading what has been written.
        Raises UnwritableError where that cannot be, MistakeError, which is one, where the edits make no valid briefing,
        and UnknownAddressError where `before` has not what an edit names.
        """
        rewriting = Rewriting(IndexedText(self.text, self._extent), before)
        rewriting.make(edits)
        check(rewriting.text, before, rewriting.briefing)
        text, extent = rewriting.text
        return Rewritten(EditableText(text, extent), tuple(rewriting.patches))

    def applied(self, patches: Sequence[Patch]) -> "EditableText":
        """Return the text after some patches, which are made one after the other."""
        text = self.text
        extent: Extent | None = self._extent
        for patch in patches:
            text = patch.made(text)
            extent = None if extent is None else extent_after(extent, text, patch)
        return EditableText(text, extent_of(text) if extent is None else extent)

    def reverted(self, patches: Sequence[Patch]) -> "EditableText":
        """Return the text before some patches, which have made it what it is."""
        return self.applied([patch.reversed for patch in reversed(patches)])


class Rewritten(NamedTuple):
    """A text after some edits, and the patches that made it of the text before, in order."""

    text: EditableText
    patches: tuple[Patch, ...]
