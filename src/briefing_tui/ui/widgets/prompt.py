"""The line at the foot of the screen in which a search or a filter is typed."""

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from briefing_tui.ui.bindings import bindings
from briefing_tui.ui.keymap import PROMPT
from briefing_tui.ui.render.text import Line, shorten
from briefing_tui.ui.widgets.bar import LineBar
from briefing_tui.ui.widgets.field import Field


class _Field(Field):
    """An input that calls `follow` at each change, without a message between: so letter and hit come in one frame."""

    # As in Widget, but for `layout=True`: a letter more is no reason to lay the screen out, in a frame of its own.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    def __init__(self, value: str, follow: Callable[[str, int], None]) -> None:
        super().__init__(value, compact=True, select_on_focus=False)
        self._follow = follow

    def watch_value(self, before: str, value: str) -> None:
        """Follow what is typed; the cursor, which is moved after this, will be as far from the end as it is now."""
        if self.is_mounted:
            self._follow(value, min(max(self.cursor_position + len(value) - len(before), 0), len(value)))


class Prompt(Horizontal):
    """A sign such as `/`, the words typed behind it, and what they led to."""

    BINDINGS: ClassVar = bindings(PROMPT)

    class Given(Message):
        """A command of the prompt was given, by its id."""

        def __init__(self, command: str) -> None:
            """Carry the id of the command."""
            super().__init__()
            self.command = command

    def __init__(self, sign: str, value: str, follow: Callable[[str, int], None]) -> None:
        """Begin with a value, such as the filter in force; `follow` is called with each new one and its cursor."""
        super().__init__(id="prompt")
        self._follow = follow
        self._sign = sign
        self._value = value
        self._outcome = ""

    def compose(self) -> ComposeResult:
        """Put the sign before the input, and what the words lead to behind it."""
        yield LineBar(id="sign")
        yield _Field(self._value, self._follow)
        yield LineBar(id="outcome")

    def on_mount(self) -> None:
        """Show the sign and take the keys."""
        sign = self.query_one("#sign", LineBar)
        sign.styles.width = cell_len(self._sign) + 2  # white space before it and behind it
        sign.show(Line(((f" {self._sign}", "title"),)))
        self.query_one("#outcome", LineBar).show(Line(()))
        self.screen.set_focus(self.query_one(Input))  # at once: the next key may be here already

    def fill(self, value: str, cursor: int) -> None:
        """Put a text in place of what is typed, the cursor at an offset of it."""
        field = self.query_one(Input)
        field.value = value
        field.cursor_position = cursor

    def show_outcome(self, outcome: str) -> None:
        """Show at the right what the words led to."""
        self._outcome = outcome
        bar = self.query_one("#outcome", LineBar)
        room = bar.size.width - 1  # always the same: with a width of its own the screen would be laid out anew
        if room > 0:
            text = shorten(outcome, room)
            bar.show(Line(((" " * (room - cell_len(text)) + text, "title"),)))

    def action_do(self, command: str) -> None:
        """Post a command to the screen."""
        self.post_message(self.Given(command))

    def on_resize(self) -> None:
        """Show the outcome again: letters may have been typed before there was room for it."""
        self.show_outcome(self._outcome)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Accept what is typed: the field takes Enter for itself."""
        event.stop()
        self.action_do("accept")
