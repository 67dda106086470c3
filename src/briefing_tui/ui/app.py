"""The Textual application: themes, keys, and which screen it opens on; it knows no document."""

import asyncio
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from rich.text import Text
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.events import Key
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import Theme

from briefing_tui.ui.app_session import AppSession, shows_unicode
from briefing_tui.ui.ascii import AsciiFilter
from briefing_tui.ui.bindings import bindings
from briefing_tui.ui.first_frame import EarlyScreen
from briefing_tui.ui.key_names import key_display
from briefing_tui.ui.key_table import chosen_keys, keys_in_force
from briefing_tui.ui.keymap import ANYWHERE
from briefing_tui.ui.render.arrangement import STACKED_CELLS
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.themes import THEMES, Colours
from briefing_tui.ui.themes import Theme as OwnTheme
from briefing_tui.ui.widgets.strips import colours_shown
from briefing_tui.ui.workers import UnawaitedThreads

_HANDLERS = {command.id: command.handler for command in ANYWHERE}
_MAX_PASSED_ON_KEYS = 256
_FAILED_STATUS = 2  # the exit status after a fault of the program
_TURN_SECONDS = 0.0005  # of a thread in the background, where Python has 5 ms: a key waits for some ten of them
_MIN_TALL_LINES = 16  # from which on windows have room for white space
_NO_KEY = "unbound"  # no terminal sends it: an empty text would leave the table's key in force


class BriefingApp(App[None], inherit_bindings=False):
    """Shows the screens of the program."""

    TITLE = "briefing"
    CSS_PATH = "styles/reader.tcss"
    ENABLE_COMMAND_PALETTE = False  # the reader has its own, made from the table of commands
    BINDINGS: ClassVar = [
        *bindings(ANYWHERE, priority=True),
        Binding("ctrl+c", "help_quit", show=False, system=True),  # where there is nothing to copy
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (3, "-narrow"), (STACKED_CELLS, "-broad")]  # noqa: RUF012  # as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_MIN_TALL_LINES, "-tall")]  # noqa: RUF012  # as Textual has it

    def __init__(self, session: AppSession, first: Callable[[], Screen[Any]], early: EarlyScreen | None = None) -> None:
        """Open on the screen that `first` makes; `early` is the terminal's screen if it has been entered already."""
        # Textual chooses its filter here: with NO_COLOR, colours as they are and none of our own.
        super().__init__(
            driver_class=_driver(early, reorders=session.reorders),
            ansi_color=True if "NO_COLOR" in os.environ else None,
        )
        self.session = session
        self._first = first
        self._passed_on: deque[Key] = deque(maxlen=_MAX_PASSED_ON_KEYS)  # if they come back, nothing took them
        self._ascii = AsciiFilter(letters=shows_unicode())
        for theme in list(self.available_themes):
            self.unregister_theme(theme)
        for own in THEMES.values():
            self.register_theme(_textual_theme(own, colours_shown(self)))
        # Set without its watcher, which would have the style sheet read twice before the first screen.
        self.set_reactive(App.theme, session.settings.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        dark = self.current_theme.dark
        self.set_class(dark, "-dark-mode", update=False)
        self.set_class(not dark, "-light-mode", update=False)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Draw in ASCII, where that is wanted, what Textual itself draws otherwise."""
        filters = super().get_line_filters()
        return filters if self.session.glyphs is UNICODE else [*filters, self._ascii]

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name the variables that the themes bring with them."""
        return dict(THEMES["dark"].colours_in(colours_shown(self)))

    def on_mount(self) -> None:
        """Take the user's keys, and threads that need not be waited for."""
        if not self.is_headless:
            asyncio.get_running_loop().set_default_executor(UnawaitedThreads())
            sys.setswitchinterval(_TURN_SECONDS)
        chosen = chosen_keys(self.session.settings.keys)
        self.set_keymap({command: ",".join(own) or _NO_KEY for command, own in chosen.items()})
        for key in _typing_nothing(keys_in_force(self.session.settings.keys)["quit"]):
            self._bindings.bind(key, "quit", priority=True)

    def _handle_exception(self, error: Exception) -> None:
        """Leave a fault aside once the end has been asked for: a screen that was being composed has no parts then."""
        if self.return_code is None:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End with one sentence on the fault, where Textual would print a traceback with what stands in the files."""
        if self._exception is None:
            return
        from briefing_tui.documents.internal_error import described  # noqa: PLC0415  # there is hardly ever a fault

        self._return_code = _FAILED_STATUS
        self._exit_renderables.append(Text("briefing: {} ({})".format(*described(self._exception))))
        self._close_messages_no_wait()

    def action_help_quit(self) -> None:
        """Say how to quit where words are typed, or a window is open."""
        anywhere = _typing_nothing(keys_in_force(self.session.settings.keys)["quit"])
        way = key_display(anywhere[0]) if anywhere else f"{self.session.keys['out']}, then {self.session.keys['quit']},"
        self.clear_notifications()  # said once, however often it is asked for: more of them would hide the panes
        self.notify(f"{way} quits", markup=False)

    async def on_key(self, event: Key) -> None:
        """Run the command of a key that could not be run at once: before the first screen, or in a window now left.

        Where such a key has opened a prompt or a window, those that came with it are typed there.
        """
        if event in self._passed_on or await self._check_bindings(event.key, priority=True):
            return
        if self.focused is not None and event.is_printable:  # other keys come here although they have been used
            key = Key(event.key, event.character)
            self._passed_on.append(key)
            self.focused.post_message(key)

    def action_do(self, command: str) -> None:
        """Run a command that applies anywhere, by its id, where the application has a terminal."""
        if not self.is_headless:
            _HANDLERS[command]()

    def get_default_screen(self) -> Screen[Any]:
        """Return the screen to open on."""
        return self._first()


def _typing_nothing(keys: Iterable[str]) -> list[str]:
    """Return those of some keys that work wherever words are typed, too: those with Ctrl or Alt."""
    return [key for key in keys if "+" in key]


def _textual_theme(theme: OwnTheme, shown: Colours) -> Theme:
    colours = dict(theme.colours_in(shown))
    return Theme(
        theme.name,
        primary=colours["primary"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        warning=colours["warning"],
        error=colours["error"],
        success=colours["success"],
        accent=colours["accent"],
        dark=theme.is_dark,
        variables=colours,
    )


def _driver(early: EarlyScreen | None, *, reorders: bool) -> type[Driver] | None:
    """Return our own driver of a terminal; None on Windows, where it is Textual's."""
    if sys.platform == "win32":
        return None
    from briefing_tui.ui.driver import terminal_driver  # noqa: PLC0415  # imports what Windows has not

    return terminal_driver(early, reorders=reorders)
