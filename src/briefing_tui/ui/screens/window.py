"""What the windows over the reader share: a title, a scrolling page, and the commands that move in it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click
from textual.screen import ModalScreen

from briefing_tui.reading.effect import Choice, OpenPicker, Target
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.bindings import bindings
from briefing_tui.ui.keymap import WINDOW
from briefing_tui.ui.render.drawing import PageDrawing
from briefing_tui.ui.render.page import Page
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.bar import LineBar
from briefing_tui.ui.widgets.line_view import LineView

_HANDLERS = {command.id: command.handler for command in WINDOW}


class Window(ModalScreen[Target | None]):
    """A window over the reader; it returns the target of its choice, or None."""

    BINDINGS: ClassVar = bindings(WINDOW)

    def __init__(self, app: AppSession, title: str) -> None:
        """Show a title, and beside it the key that closes the window."""
        super().__init__()
        self.number = 0  # of the choice under the cursor
        self._title = Line(((title, "title"), (f"   {app.keys['window-leave']} closes", "faint")))
        self._glyphs = app.glyphs
        self.drawing = PageDrawing(app.glyphs, self.draw, reorders=app.reorders)

    def draw(self, width: int) -> Page:
        """Return the page of the window for a width in cells."""
        raise NotImplementedError

    @property
    def choice(self) -> Choice | None:
        """The choice under the cursor."""
        return None

    def begin(self, request: OpenPicker) -> None:
        """Show what a request has, as after a choice was marked."""

    def fields(self) -> ComposeResult:
        """Yield the widgets between title and page."""
        return iter(())

    def compose(self) -> ComposeResult:
        """Put title and page into a window."""
        with Vertical(id="window"):
            yield LineBar(id="window-title")
            yield from self.fields()
            yield LineView(self.drawing, id="choices")

    def on_mount(self) -> None:
        """Show the title."""
        self.query_one("#window-title", LineBar).show(self._title)

    @property
    def view(self) -> LineView:
        """The scrolling page."""
        return self.query_one("#choices", LineView)

    def action_do(self, command: str) -> None:
        """Run a command of the window, unless it was closed just before, by another that came with it."""
        if not self.is_current:
            return
        view = self.view
        viewport = self.drawing.viewport(view.scroll_offset.y, view.room.height)
        effect = _HANDLERS[command](self.number, viewport)
        if effect.closes:
            self.dismiss(self.choice.target if effect.takes and self.choice else None)
            return
        self.number = effect.number
        if effect.marks and self.choice and self.choice.mark:
            self.begin(self.choice.mark())
        self.show()
        view.scroll_to_row(effect.top)

    def on_click(self, event: Click) -> None:
        """Close the window by a click beside it."""
        if event.widget is self:
            self.action_do("window-leave")

    def on_line_view_clicked(self, event: LineView.Clicked) -> None:
        """Take what was clicked, or mark it where several can be taken."""
        number = self.drawing.page.item_at(event.cell.row)
        if number is not None:
            self.number = number
            self.action_do("window-mark" if self.choice and self.choice.mark else "window-take")

    def action_copy_text(self) -> None:
        """Copy what is selected (Textual's Ctrl+C); where nothing is, say how to quit."""
        if self.get_selected_text():
            super().action_copy_text()
        else:
            self.app.action_help_quit()

    def show(self) -> None:
        """Draw the page with the cursor where it is."""
        self.drawing.update(self.number)
        self.view.redraw()
