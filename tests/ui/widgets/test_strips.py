"""The strips of lines: every role has a look, and what is drawn is filtered and cut to what is asked for."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.geometry import Region
from textual.screen import Screen

from briefing_tui.ui.render.glyphs import ASCII
from briefing_tui.ui.render.looks import LOOKS
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.bar import LineBar
from briefing_tui.ui.widgets.strips import RoleStyles, finished

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


class _Screen(Screen[None]):
    """A screen with a bar."""

    def compose(self) -> ComposeResult:
        """Put the bar on the screen."""
        yield LineBar(id="bar")


async def test_every_role_has_a_look_and_a_later_one_stands_over_an_earlier(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen):
        roles = RoleStyles(screen.query_one(LineBar))
        assert [role for role in LOOKS if roles.style(role).bgcolor is None] == []
        assert roles.style("threats bad").color == roles.style("bad").color
        assert roles.style("bad threats").color == roles.style("threats").color
        assert roles.style("bad threats").bold


async def test_strips_are_cut_to_the_cells_asked_for_and_drawn_in_ascii_where_that_is_wanted(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, glyphs=ASCII):
        bar = screen.query_one(LineBar)
        strip = RoleStyles(bar).strip(Line((("one \u2192 two", "text"),)), bar.size.width)
        assert [done.text for done in finished(bar, [strip], Region(4, 0, 5, 1))] == ["> two"]
        (whole,) = finished(bar, [strip], Region(0, 0, bar.size.width, 1))
        assert whole.text == "one > two".ljust(bar.size.width)
