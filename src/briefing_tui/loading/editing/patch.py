"""A change of a text at one place, which can be undone."""

from typing import NamedTuple


class Patch(NamedTuple):
    """A change of a text: from the offset `start`, in code points, `removed` becomes `inserted`."""

    start: int
    removed: str
    inserted: str

    def made(self, text: str) -> str:
        """Return a text after the patch."""
        return text[: self.start] + self.inserted + text[self.start + len(self.removed) :]

    @property
    def reversed(self) -> "Patch":
        """The patch that undoes this one."""
        return Patch(self.start, self.inserted, self.removed)
