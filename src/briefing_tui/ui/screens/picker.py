"""A window to choose from: claims on a passage, headings of the source, hits of a search through everything."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Composer, Page
from briefing_tui.ui.render.text import Line, wrap
from briefing_tui.ui.widgets.line_view import LineBar
from briefing_tui.ui.widgets.page import PageView


class Choice(NamedTuple):
    """Something to choose: its key, which is what the window returns, its text, a quiet word, and its group."""

    key: str
    text: str
    note: str = ""
    group: str = ""


class Picker(ModalScreen[str | None]):
    """Shows choices, and returns the key of the one taken or None."""

    BINDINGS: ClassVar = [
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("pagedown,space", "leaf(1)", show=False),
        Binding("pageup,b", "leaf(-1)", show=False),
        Binding("enter", "take", show=False),
        Binding("escape,q", "leave", show=False),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        glyphs: Glyphs,
        *,
        seek: Callable[[str], Sequence[Choice]] | None = None,
    ) -> None:
        """Offer `choices`; with `seek`, a text is asked for, and the choices are what it returns."""
        super().__init__()
        self._title = title
        self._choices = choices
        self._glyphs = glyphs
        self._seek = seek
        self._number = 0
        self._drawn: Page = Page((), ())

    def compose(self) -> ComposeResult:
        """Put title, input and list into a window."""
        with Vertical(id="window"):
            yield LineBar(id="window-title")
            if self._seek:
                yield Input(placeholder="words to look for", id="seek", compact=True)
            yield PageView(self._glyphs, id="choices")

    def on_mount(self) -> None:
        """Show the title, and take the keys."""
        self.query_one("#window-title", LineBar).show(Line(((self._title, "title"),)))
        if self._seek:
            self.set_focus(self.query_one(Input))  # at once: the next key may be here already

    def on_page_view_resized(self) -> None:
        """Lay the choices out to the width of the window."""
        self._lay_out()

    def on_page_view_chosen(self, event: PageView.Chosen) -> None:
        """Take what was clicked."""
        self._number = event.number
        self.action_take()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what the text finds."""
        if self._seek:
            self._choices, self._number = self._seek(event.value), 0
            self._lay_out()

    def on_input_submitted(self) -> None:
        """Take the choice under the cursor."""
        self.action_take()

    def action_move(self, direction: int) -> None:
        """Go to the next choice, or the previous one."""
        self._number = min(max(self._number + direction, 0), max(len(self._choices) - 1, 0))
        self._show()

    def action_leaf(self, direction: int) -> None:
        """Go on or back by a page."""
        view = self._view
        self._number = max(view.leaf(direction * max(view.height - 1, 1)), 0)
        self._show()

    def action_take(self) -> None:
        """Close the window with the choice under the cursor."""
        if self.is_current:  # and not left already, by an Enter or a click just before
            self.dismiss(self._choices[self._number].key if self._choices else None)

    def action_leave(self) -> None:
        """Close the window without a choice."""
        self.dismiss(None)

    @property
    def _view(self) -> PageView:
        return self.query_one("#choices", PageView)

    def _lay_out(self) -> None:
        composer = Composer(self._view.page_width(0))
        group = ""
        for choice in self._choices:
            if choice.group != group:
                group = choice.group
                composer.heading(group)
            text = choice.text.lstrip(" ")
            indent = choice.text[: -len(text)] if text else ""
            rows = [[(indent + part, "text")] for part in wrap(text, composer.width - len(indent))]
            composer.item([*rows, [(choice.note, "quiet")]] if choice.note else rows)
        if not self._choices and self._seek:
            composer.paragraph("Nothing found." if self.query_one(Input).value else "", "quiet")
        self._drawn = composer.page()
        self._show()

    def _show(self) -> None:
        query = self.query_one(Input).value if self._seek else ""
        self._view.show(self._drawn, self._number, query, active=True)
        self._view.bring(self._number)
