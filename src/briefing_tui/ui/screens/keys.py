"""The help: what the keys do here, all keys by the table of commands and the user's choices, and the legend."""

from collections.abc import Iterable

from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.commands.here import KeyHint
from briefing_tui.ui.key_table import key_table
from briefing_tui.ui.render.keys import keys_page
from briefing_tui.ui.render.legend import legend
from briefing_tui.ui.render.page import Page
from briefing_tui.ui.screens.window import Window


class KeysScreen(Window):
    """Shows the key table and the legend."""

    def __init__(self, app: AppSession, here: Iterable[KeyHint]) -> None:
        """Take the user's keys into account; `here` is what they do where the cursor is."""
        hints = tuple((app.keys[hint.command], hint.label, hint.command) for hint in here)
        self._table = (("Here", hints), *key_table(app.settings.keys))
        self._legend = legend(app.glyphs)
        super().__init__(app, "Keys and signs")

    def draw(self, width: int) -> Page:
        """Return table and legend for a width in cells."""
        return keys_page(self._table, self._legend, width)
