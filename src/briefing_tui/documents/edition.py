"""An edition of a briefing's file: its text at one time with what it says, from which the next one is made."""

from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from briefing_tui.documents.document import Document
from briefing_tui.documents.patches import backwards, patched
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Edit, apply_edits
from briefing_tui.loading.briefing import Loaded, load_text
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.editing.unwritable import MistakeError
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK

MAX_READ_AGAIN_CHARACTERS = 300_000  # of a text that is loaded as a whole before it is written


class MistakenError(Exception):
    """A text does not say what it was to say; the message is a sentence that says where it goes wrong."""


class Edition:
    """The text of a briefing's file, without a byte order mark, and the briefing that it holds.

    `mistake` says where it goes wrong, and is empty for a valid briefing: no other is ever edited. The text is taken
    apart, which takes long for a long one, when it is edited first.
    """

    def __init__(self, text: str, mark: str, briefing: Briefing, mistake: str = "") -> None:
        """Make an edition; `mark` is the byte order mark that the file begins with, or empty."""
        self.text, self.mark, self.briefing, self.mistake = text, mark, briefing, mistake

    @classmethod
    def of(cls, document: Document) -> "Edition":
        """Return the edition of a document as it was read."""
        loaded = document.loaded
        mark = BYTE_ORDER_MARK if loaded.data.startswith(BYTE_ORDER_MARK.encode()) else ""
        edition = cls(loaded.text, mark, document.briefing, _mistake(loaded))
        if loaded.data:  # which may be no text
            edition.__dict__["data"] = loaded.data
        return edition

    @cached_property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (self.mark + self.text).encode()

    @cached_property
    def digest(self) -> bytes:
        """A digest of the bytes, by which equal editions are told."""
        return sha256(self.data).digest()

    @cached_property
    def editable(self) -> EditableText:
        """The text, taken apart."""
        return EditableText.of(self.text)

    def edited(self, edits: Sequence[Edit]) -> "tuple[Edition, tuple[Patch, ...]]":
        """Return the edition after some edits, and the patches that make it.

        Raises MistakenError where this one is not valid or that would not be, UnknownAddressError, and UnwritableError
        where the text cannot be edited safely.
        """
        if self.mistake:
            raise MistakenError(f"the file has mistakes: {self.mistake}")
        try:
            text, patches = self.editable.edited(self.briefing, edits)
        except MistakeError as error:
            raise MistakenError(f"the file would have a mistake: {error}") from None
        edition = Edition(text.text, self.mark, apply_edits(self.briefing, edits))
        edition.__dict__["editable"] = text
        return edition, patches

    def reverted(self, patches: Sequence[Patch], mark: str, briefing: Briefing, mistake: str) -> "Edition":
        """Return the edition as it was before some patches of its text."""
        text = patched(self.text, backwards(patches))
        assert text is not None, "they have made this text"
        edition = Edition(text, mark, briefing, mistake)
        if "editable" in self.__dict__:
            edition.__dict__["editable"] = self.editable.reverted(patches)
        return edition

    def read_again(self, path: Path) -> Loaded:
        """Return what its text says, loaded as if it stood at `path`. Raises MistakenError where it says another thing.

        Only then may it be written.
        """
        loaded = load_text(self.text, path)
        mistake = _mistake(loaded)
        if mistake:
            raise MistakenError(f"the file would have a mistake: {mistake}")
        if loaded.briefing != self.briefing:
            raise MistakenError("the file would not say what was intended")
        return loaded._replace(data=self.data)


def _mistake(loaded: Loaded) -> str:
    """Return where a text goes wrong first, or an empty text where it is a valid briefing."""
    if loaded.briefing is not None:
        return ""
    error = next((problem for problem in loaded.problems if problem.is_error), None)
    return f"line {error.line}: {error.message}" if error else "it is no briefing"
