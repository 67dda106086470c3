"""The page of any tab."""

from collections.abc import Sequence

from briefing_tui.reading.outline import ACTORS, BRIEF, TIMELINE, Item
from briefing_tui.ui.render.actors import actors_page
from briefing_tui.ui.render.brief import brief_page
from briefing_tui.ui.render.claims import claims_page
from briefing_tui.ui.render.page import Page, Sheet
from briefing_tui.ui.render.timeline import timeline_page


def tab_page(sheet: Sheet, listing: Sequence[Item], tab: str) -> Page:
    """Lay out the items of a tab."""
    if tab == BRIEF:
        return brief_page(sheet, listing)
    if tab == TIMELINE:
        return timeline_page(sheet, listing)
    if tab == ACTORS:
        return actors_page(sheet, listing)
    return claims_page(sheet, listing, tab)
