"""The layout of a screen whose parts stand where a function of its size puts them."""

from collections.abc import Callable, Mapping

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from briefing_tui.ui.render.arrangement import Area, ScreenSize


class Arranged(Layout):
    """Puts each widget on the area of its id; one without an area is not shown."""

    name = "arranged"

    def __init__(self, areas: Callable[[ScreenSize], Mapping[str, Area]]) -> None:
        """Ask `areas` at every layout."""
        self._areas = areas

    def arrange(
        self,
        parent: Widget,
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # as in Textual
    ) -> ArrangeResult:
        """Return where each widget stands."""
        del greedy
        parent.pre_layout(self)
        areas = self._areas(ScreenSize(*size))
        return [
            WidgetPlacement(Region(*area), NULL_OFFSET, NULL_SPACING, child)
            for child in children
            if (area := areas.get(child.id or ""))
        ]
