"""Counts before commands: a digit opens its tab at once, unless a command that takes a count follows it quickly."""

from typing import TYPE_CHECKING, NamedTuple

from textual.timer import Timer

from briefing_tui.domain.settings import Settings
from briefing_tui.reading.effect import Effect, ListTo
from briefing_tui.reading.state import State
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.key_table import keys_in_force
from briefing_tui.ui.keymap import ZERO, Command, Handler
from briefing_tui.ui.widgets.line_view import LineView

if TYPE_CHECKING:
    from briefing_tui.ui.screens.reader import Reader

_MAX_DIGITS = 18  # more than any list has items


class _Typed(NamedTuple):
    """Digits that may be a count, the reader before the first of them, and the state that the last one led to."""

    digits: str
    origin: State
    view: Viewport
    led_to: State | None = None


class Counting:
    """Takes down digits as they come, and makes a count of them if a command follows that takes one."""

    def __init__(self, screen: "Reader", settings: Settings) -> None:
        """Wait for a command after each digit as long as the settings say."""
        self._screen = screen
        self._seconds = settings.count_milliseconds / 1000
        self._digits = _digits(settings) if self._seconds else {}
        self._typed: _Typed | None = None
        self._timer: Timer | None = None

    @property
    def is_on(self) -> bool:
        """Whether the digits typed last may still be a count: in time, and nothing has happened since."""
        return self._typed is not None and self._typed.led_to is self._screen.session.state

    def before(self, command: Command[Handler]) -> int | None:
        """Return the count for a command, with the reader as it was before the digits; None where there is none."""
        screen, typed = self._screen, self._typed if self.is_on else None
        self._end()
        digit = self._digits.get(command.id)
        if digit:
            typed = typed or _Typed("", screen.session.state, screen.viewport)
            self._typed = typed._replace(digits=(typed.digits + digit)[:_MAX_DIGITS])
            screen.session.count = self._typed.digits
            return None
        if typed is None or command.counted is None:
            return None
        self._restore(typed)
        return int(typed.digits)

    def after(self) -> None:
        """Begin to wait for the command after a digit, now that its tab is there to be seen."""
        if self._typed is not None:
            self._typed = self._typed._replace(led_to=self._screen.session.state)
            self._timer = self._screen.set_timer(self._seconds, self._expire)

    def _end(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._typed = None
        self._screen.session.count = ""

    def _expire(self) -> None:
        self._end()
        self._screen.show()

    def _restore(self, typed: _Typed) -> None:
        """Show the tab of before as it was scrolled, so that the command goes on from there; nothing is drawn yet."""
        screen = self._screen
        with screen.app.batch_update():
            screen.update(Effect(typed.origin, scroll=ListTo(typed.view.list.top)))
            screen._refresh_layout()  # noqa: SLF001  # else the panes would have their sizes only after the command
            screen.query_one("#page", LineView).scroll_to_row(typed.view.list.top)
            screen.query_one("#source", LineView).scroll_to_row(typed.view.source.top)


def _digits(settings: Settings) -> dict[str, str]:
    """Return the digits by the commands that they run: as counts go those that open a tab, and the zero."""
    keys = keys_in_force(settings.keys)
    tabs = {f"tab-{digit}": digit for digit in "123456789" if digit in keys[f"tab-{digit}"]}
    return {**tabs, ZERO.id: "0"}
