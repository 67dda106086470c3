"""The Textual application: themes, keys, palette, and the one screen it opens on."""

import locale
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.events import Key
from textual.filter import LineFilter
from textual.screen import Screen

from briefing_tui.domain.problem import Problem
from briefing_tui.domain.settings import Settings
from briefing_tui.ui.ascii import AsciiFilter
from briefing_tui.ui.keymap import COMMANDS, keys_in_force, spoken
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.screens.position import Work
from briefing_tui.ui.screens.reader import Reader
from briefing_tui.ui.themes import THEMES, VARIABLES
from briefing_tui.ui.widgets.line_view import RoleStyles

_NO_KEY = "unbound"  # no terminal sends it: an empty text would leave the table's key in force


class BriefingApp(App[None]):
    """Opens a briefing in the reader."""

    TITLE = "briefing"
    CSS_PATH = "styles/reader.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+backslash"  # the reader's own table has the key
    BINDINGS: ClassVar = []
    HORIZONTAL_BREAKPOINTS = Reader.HORIZONTAL_BREAKPOINTS  # of the windows over it too
    COMPONENT_CLASSES: ClassVar = set(RoleStyles.CLASSES)

    def __init__(self, work: Work, said: str = "") -> None:
        """Take what is to be read; `said` is a sentence to begin with."""
        # Textual chooses its filter here: with NO_COLOR, colours as they are and none of our own.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self._work = work
        self._said = said
        self._ascii = AsciiFilter(letters=shows_unicode())
        for theme in list(self.available_themes):
            self.unregister_theme(theme)
        for own in THEMES:
            self.register_theme(own)
        # Set without its watcher, which would have the style sheet read twice before the first screen.
        self.set_reactive(App.theme, work.settings.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        dark = self.current_theme.dark
        self.set_class(dark, "-dark-mode", update=False)
        self.set_class(not dark, "-light-mode", update=False)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Draw in ASCII, where that is wanted, what Textual itself draws otherwise."""
        filters = super().get_line_filters()
        return filters if self._work.glyphs is UNICODE else [*filters, self._ascii]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name the variables that the themes bring with them."""
        return VARIABLES

    def on_mount(self) -> None:
        """Take the user's keys."""
        keys = keys_in_force(self._work.settings.keys)
        self.set_keymap(
            {command: ",".join(keys[command]) or _NO_KEY for command in self._work.settings.keys if command in keys}
        )

    async def on_key(self, event: Key) -> None:
        """Run the command of a key that could not be run at once: before the first screen, or in a window now left."""
        await self._check_bindings(event.key, priority=True)

    def get_default_screen(self) -> Screen[None]:
        """Begin in the reader."""
        reader = Reader(self._work)
        reader.message = self._said
        reader.add_class(Reader.shape(self.size.width))  # so that the first frame is as it stays
        return reader

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer every command of the key table in the palette, with its keys."""
        if not isinstance(screen, Reader):
            return
        keys = keys_in_force(self._work.settings.keys)
        for command in COMMANDS:
            label = command.label[0].upper() + command.label[1:]
            told = f"{command.group}: {' '.join(map(spoken, keys[command.id]))}"
            yield SystemCommand(label, told, lambda id_=command.id: screen.call_later(screen.action_do, id_))


def read(work: Work, problems: tuple[Problem, ...] = ()) -> int:
    """Open the reader on a briefing, and return the exit status when it is left; `problems` are to be said at once."""
    app = BriefingApp(work, str(problems[0]) if problems else "")
    app.run()
    return app.return_code or 0


def glyphs_for(settings: Settings) -> Glyphs:
    """Return the signs to draw with: as the settings say, else by whether the locale can write them."""
    if settings.glyphs == "auto":
        return UNICODE if shows_unicode() else ASCII
    return UNICODE if settings.glyphs == "unicode" else ASCII


def shows_unicode() -> bool:
    """Say whether the terminal shows what is beyond ASCII, as far as its locale tells."""
    named = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    # In the C locale Python writes UTF-8 all the same (PEP 538 and 540): that says nothing about the terminal.
    if sys.flags.utf8_mode and "utf" not in named.lower():
        return False
    encoding = sys.stdout.encoding or locale.getpreferredencoding()
    return encoding.lower().replace("-", "") == "utf8"
