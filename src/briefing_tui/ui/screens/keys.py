"""The help: all keys, made from the table of commands and the user's choices."""

from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.key_table import key_table
from briefing_tui.ui.render.keys import keys_page
from briefing_tui.ui.render.page import Page
from briefing_tui.ui.screens.window import Window


class KeysScreen(Window):
    """Shows the key table."""

    def __init__(self, app: AppSession) -> None:
        """Take the user's keys into account."""
        self._table = key_table(app.settings.keys)
        super().__init__(app, ("Keys", "title"), ("   Esc closes", "faint"))

    def draw(self, width: int) -> Page:
        """Return the table for a width in cells."""
        return keys_page(self._table, width)
