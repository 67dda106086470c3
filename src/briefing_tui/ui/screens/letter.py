"""A prompt for one letter, as after m and '."""

from textual.app import ComposeResult
from textual.events import Click, Key
from textual.screen import ModalScreen

from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.lines import LineBar


class LetterScreen(ModalScreen[str | None]):
    """Waits for one key and returns its character, or None for a key that has none."""

    def __init__(self, prompt: str) -> None:
        """Say what the letter is for."""
        super().__init__()
        self._prompt = prompt

    def compose(self) -> ComposeResult:
        """Put the prompt where the status line is."""
        yield LineBar(id="status")

    def on_mount(self) -> None:
        """Show the prompt."""
        self.query_one(LineBar).show(Line(((f" {self._prompt}", "title"),)))

    def on_key(self, event: Key) -> None:
        """Return the character of the key."""
        event.stop()
        self.dismiss(event.character if event.is_printable else None)

    def on_click(self, event: Click) -> None:
        """Give up."""
        event.stop()
        self.dismiss(None)
