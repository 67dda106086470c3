"""The error of an edit that cannot be written safely."""

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.editing.lines import column_of
from briefing_tui.text.line_breaks import lines_of


class UnwritableError(Exception):
    """A text cannot be edited at a location without a risk; `message` says why, and what to do."""

    def __init__(self, location: SourceLocation, message: str) -> None:
        super().__init__(message)
        self.location, self.message = location, message


class MistakeError(UnwritableError):
    """A text would have a mistake after some edits, so that it would not load: the edits make no valid briefing."""


def unwritable(text: str, at: int, what: str) -> UnwritableError:
    """Return the error of a text at an offset, where stands or happens what the sentence says behind the line."""
    location = SourceLocation(line_of(text, at), column_of(text, at) + 1)
    return UnwritableError(location, f"line {location.line} {what}: edit it with e")


def line_of(text: str, at: int) -> int:
    """Return the line, from 1, of an offset."""
    return len(lines_of(text[:at]))
