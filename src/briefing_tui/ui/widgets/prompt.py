"""The line in which a search or a filter is typed."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.lines import LineBar


class Prompt(Horizontal):
    """A sign such as `/`, and the words typed behind it."""

    class Changed(Message):
        """The words have changed."""

        def __init__(self, value: str) -> None:
            """Say what they are now."""
            super().__init__()
            self.value = value

    class Submitted(Message):
        """Enter was pressed."""

    def __init__(self, sign: str, value: str) -> None:
        """Begin with a value, such as the filter in force."""
        super().__init__()
        self._sign = sign
        self._value = value

    def compose(self) -> ComposeResult:
        """Put the sign before the input."""
        yield LineBar(id="sign")
        yield Input(self._value, compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """Show the sign and take the keys."""
        self.query_one(LineBar).show(Line(((f" {self._sign}", "title"),)))
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the screen what is typed."""
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Tell the screen that it is typed."""
        event.stop()
        self.post_message(self.Submitted())
