"""An input of one line, into which whatever is pasted goes as text."""

from unicodedata import category

from textual.events import Paste
from textual.widgets import Input

from briefing_tui.text.regex import regex

_BREAK = regex("\\s*[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\\s*|\t")  # as str.splitlines has them, and tabs


class Field(Input):
    """An input that takes a whole paste, where Textual's takes its first line alone, with its control characters."""

    def on_paste(self, event: Paste) -> None:
        """Put what is pasted where the cursor is, or in place of what is selected."""
        event.stop()
        event.prevent_default()
        self.replace(one_line(event.text), *self.selection)


def one_line(text: str) -> str:
    """Return a text with its lines joined by spaces, and without control characters."""
    line = _BREAK.sub(" ", text.strip("\r\n"))
    return "".join(character for character in line if category(character) != "Cc")
