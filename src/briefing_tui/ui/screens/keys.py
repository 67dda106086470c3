"""The help: all keys, made from the table of commands and the user's choices."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from briefing_tui.domain.settings import Settings
from briefing_tui.ui.keymap import key_table
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.keys import keys_page
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.line_view import LineBar
from briefing_tui.ui.widgets.page import PageView


class KeysScreen(ModalScreen[None]):
    """Shows the key table; any of the usual keys scrolls, Esc, q or ? closes."""

    BINDINGS: ClassVar = [
        Binding("down,j", "leaf(1)", show=False),
        Binding("up,k", "leaf(-1)", show=False),
        Binding("pagedown,space,d", "page(1)", show=False),
        Binding("pageup,b,u", "page(-1)", show=False),
        Binding("g,home", "edge(-1)", show=False),
        Binding("G,end", "edge(1)", show=False),
        Binding("escape,q,question_mark,f1,enter", "leave", show=False),
    ]

    def __init__(self, settings: Settings, glyphs: Glyphs) -> None:
        """Take the user's keys into account."""
        super().__init__()
        self._settings = settings
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """Put title and table into a window."""
        with Vertical(id="window"):
            yield LineBar(id="window-title")
            yield PageView(self._glyphs, id="choices")

    def on_mount(self) -> None:
        """Show the title."""
        self.query_one("#window-title", LineBar).show(Line((("Keys", "title"), ("   Esc closes", "faint"))))

    def on_page_view_resized(self) -> None:
        """Lay the table out to the width of the window."""
        view = self._view
        view.show(keys_page(key_table(self._settings.keys), view.page_width(0)), -1, active=True)

    def action_leaf(self, rows: int) -> None:
        """Scroll by lines."""
        self._view.leaf(rows)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        self._view.leaf(pages * max(self._view.height - 1, 1))

    def action_edge(self, direction: int) -> None:
        """Scroll to the top or the end."""
        self._view.show_edge(direction)

    def action_leave(self) -> None:
        """Close the window."""
        self.dismiss(None)

    @property
    def _view(self) -> PageView:
        return self.query_one("#choices", PageView)
