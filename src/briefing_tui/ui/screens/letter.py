"""A prompt for one letter, as after m and '."""

from textual.app import ComposeResult
from textual.events import Click, Key
from textual.screen import ModalScreen

from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.bar import LineBar


class LetterScreen(ModalScreen[str | None]):
    """Waits for one key and returns its character, or None for a key that has none."""

    def __init__(self, prompt: str) -> None:
        """Show what the letter is for."""
        super().__init__()
        self._prompt = prompt

    def compose(self) -> ComposeResult:
        """Put the prompt where the status line is."""
        yield LineBar(id="status")

    def on_mount(self) -> None:
        """Show the prompt."""
        self.query_one(LineBar).show(Line(((f" {self._prompt}", "title"),)))

    def on_key(self, event: Key) -> None:
        """Return the character of the key; keys that were delivered in one piece with it are passed on.

        Esc and a letter right behind it arrive as that letter with Alt, which is none.
        """
        event.stop()
        if self.is_current:
            self.dismiss(event.character if event.is_printable and "+" not in event.key else None)
        else:
            self.app.post_message(Key(event.key, event.character))

    def on_click(self, event: Click) -> None:
        """Close without a letter."""
        event.stop()
        if self.is_current:
            self.dismiss(None)
