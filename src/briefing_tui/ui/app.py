"""The Textual application: themes, keys, palette, and the one screen it opens on."""

import locale
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.screen import Screen

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.problem import Problem
from briefing_tui.domain.settings import Settings
from briefing_tui.ui.keymap import COMMANDS, keys_in_force, spoken
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.screens.position import Work
from briefing_tui.ui.screens.reader import Reader
from briefing_tui.ui.themes import THEMES, VARIABLES
from briefing_tui.ui.widgets.lines import RoleStyles

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

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name the variables that the themes bring with them."""
        return VARIABLES

    def on_mount(self) -> None:
        """Take the user's keys."""
        keys = keys_in_force(self._work.settings.keys)
        self.set_keymap(
            {command: ",".join(keys[command]) or _NO_KEY for command in self._work.settings.keys if command in keys}
        )

    def get_default_screen(self) -> Screen[None]:
        """Begin in the reader."""
        reader = Reader(self._work)
        reader.message = self._said
        return reader

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every command of the key table in the palette, with its keys."""
        if not isinstance(screen, Reader):
            return
        keys = keys_in_force(self._work.settings.keys)
        for command in COMMANDS:
            label = command.label[0].upper() + command.label[1:]
            told = f"{command.group}: {' '.join(map(spoken, keys[command.id]))}"
            yield SystemCommand(label, told, lambda id_=command.id: screen.call_later(screen.action_do, id_))


def read(path: Path, briefing: Briefing, root: Path, settings: Settings, problems: tuple[Problem, ...] = ()) -> int:
    """Open the reader on a briefing, and return the exit status when it is left; `problems` are to be said at once."""
    said = str(problems[0]) if problems else ""
    app = BriefingApp(Work(path, root, briefing, settings, glyphs_for(settings)), said)
    app.run()
    return app.return_code or 0


def glyphs_for(settings: Settings) -> Glyphs:
    """Return the signs to draw with: as the settings say, else by whether the locale can write them."""
    if settings.glyphs == "auto":
        encoding = (sys.stdout.encoding or locale.getpreferredencoding()).lower().replace("-", "")
        return UNICODE if encoding == "utf8" else ASCII
    return UNICODE if settings.glyphs == "unicode" else ASCII
