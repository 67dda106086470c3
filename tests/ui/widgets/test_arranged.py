"""A screen whose widgets stand on the areas that a function of its size gives them."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.geometry import Region
from textual.layout import Layout
from textual.screen import Screen

from briefing_tui.ui.render.arrangement import Area, ScreenSize
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.arranged import Arranged
from briefing_tui.ui.widgets.bar import LineBar

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]


class _Screen(Screen[None]):
    """A screen with two bars: one at the left and one at the foot, or on a narrow screen the second alone."""

    def __init__(self) -> None:
        """Arrange by size, and by whether the first is wanted."""
        super().__init__()
        self.is_wanted = True
        self._arranged = Arranged(self._areas)

    @property
    def layout(self) -> Layout:
        """The layout of the bars."""
        return self._arranged

    def compose(self) -> ComposeResult:
        """Make the bars."""
        yield LineBar(id="left")
        yield LineBar(id="foot")

    def on_mount(self) -> None:
        """Show a word in each."""
        for id_ in ("left", "foot"):
            self.query_one(f"#{id_}", LineBar).show(Line(((id_, "text"),)))

    def _areas(self, size: ScreenSize) -> Mapping[str, Area]:
        foot = {"foot": Area(0, size.height - 1, size.width, 1)}
        return {"left": Area(2, 1, 10, 2)} | foot if size.width >= 20 and self.is_wanted else foot


def _regions(screen: _Screen) -> dict[str, Region]:
    return {str(bar.id): bar.region for bar in screen.query(LineBar) if bar.region.area}


async def test_each_widget_stands_on_the_area_of_its_id(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (40, 6)) as reading:
        assert _regions(screen) == {"left": Region(2, 1, 10, 2), "foot": Region(0, 5, 40, 1)}
        assert [row.rstrip() for row in reading.rows] == ["", "  left", "", "", "", "foot"]


async def test_a_widget_without_an_area_is_not_shown(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (10, 3)) as reading:
        assert [row.rstrip() for row in reading.rows] == ["", "", "foot"]


async def test_on_a_screen_of_another_size_the_areas_are_asked_for_anew(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (10, 3)) as reading:
        await reading.resize(30, 4)
        assert _regions(screen) == {"left": Region(2, 1, 10, 2), "foot": Region(0, 3, 30, 1)}
        await reading.resize(10, 3)
        assert _regions(screen) == {"foot": Region(0, 2, 10, 1)}


async def test_when_a_widget_asks_for_a_layout_the_areas_are_asked_for_anew(open_screen: Open) -> None:
    screen = _Screen()
    async with open_screen(screen, (40, 6)) as reading:
        screen.is_wanted = False
        screen.query_one("#foot").refresh(layout=True)  # of a screen itself Textual keeps the layout
        await reading.settle()
        assert [row.rstrip() for row in reading.rows] == ["", "", "", "", "", "foot"]
