"""The page of any tab, drawn again only when something that it shows has changed."""

from collections.abc import Callable, Sequence

from briefing_tui.reading.index import DocumentIndex
from briefing_tui.reading.outline import ACTORS, BRIEF, SOURCE, TIMELINE, Item
from briefing_tui.reading.session import Session
from briefing_tui.ui.commands.here import how_to_begin
from briefing_tui.ui.render.actors import actors_page
from briefing_tui.ui.render.brief import brief_page
from briefing_tui.ui.render.card import Card, card_page
from briefing_tui.ui.render.claims import claims_page
from briefing_tui.ui.render.drawn_claims import DrawnClaims
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.illegible import illegible_page
from briefing_tui.ui.render.page import Page, PageContext
from briefing_tui.ui.render.timeline import timeline_page

_EMPTY = Page((), ())


class Pages:
    """The pages that were drawn of one document, by what they show and their width; those of another are dropped."""

    def __init__(self, glyphs: Glyphs) -> None:
        """Draw with these signs."""
        self._glyphs = glyphs
        self._index: DocumentIndex | None = None
        # A page for each tab and width, with the filter, the open actor, the register and the one claim that it shows.
        self._pages: dict[tuple[str, int], tuple[tuple[object, ...], Page]] = {}
        self._claims = DrawnClaims()

    def page(self, session: Session, width: int) -> Page:
        """Return the page of the open tab, `width` cells wide."""
        if session.index is not self._index:
            self._index = session.index
            self._pages.clear()
        state = session.state
        card = card_of(session) if state.shows_one_claim else None
        shows = (state.filter, state.entry.actor, state.collected, state.chosen, card)
        shown, page = self._pages.get((state.tab, width), (shows, None))
        if page is None or shown != shows:
            index = session.index
            loaded = session.document.loaded
            context = PageContext(
                index.briefing,
                index.evidence,
                width,
                self._glyphs,
                state.collected,
                state.chosen,
                index.unread,
                filtered=bool(state.filter),
                how_to_begin="" if session.is_read_only or session.document.is_article else how_to_begin(session.keys),
            )
            if state.tab == BRIEF and loaded.legible is None:
                page = illegible_page(loaded.problems, width)
            elif card is not None:
                page = card_page(context, card)
            else:
                page = tab_page(context, session.listing, state.tab, self._claims.page)
            self._pages[state.tab, width] = (shows, page)
        return page


def card_of(session: Session) -> Card | None:
    """Return what is shown of the claim under the cursor where it is shown alone; None where there is none."""
    claim = session.claim
    if claim is None:
        return None
    problems = session.index.problems.get(claim.id, ())
    corrected = session.steps.keys_set(claim.id)
    comments = [each for each in session.comments.get(claim.id, ()) if each.key not in corrected]
    return Card(claim, session.cursor, len(session.listing), session.state.passage, problems, comments)


def tab_page(
    context: PageContext,
    listing: Sequence[Item],
    tab: str,
    of_pane: Callable[[PageContext, Sequence[Item], str], Page] = claims_page,
) -> Page:
    """Lay out the items of a tab, the claims of a pane with `of_pane`."""
    if tab == SOURCE:
        return _EMPTY
    if tab == BRIEF:
        return brief_page(context, listing)
    if tab == TIMELINE:
        return timeline_page(context, listing)
    if tab == ACTORS:
        return actors_page(context, listing)
    return of_pane(context, listing, tab)
