"""The five-line Textual application against which the reader is measured; `on_key` gives it a key to repaint for."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Smallest(App[None]):
    """Shows one line."""

    def compose(self) -> ComposeResult:
        """Show the line."""
        yield Static("A line of text")

    def on_key(self) -> None:
        """Turn the line round."""
        line = self.query_one(Static)
        line.update(str(line.content)[::-1])


if __name__ == "__main__":
    Smallest().run()
