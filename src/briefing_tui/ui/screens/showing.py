"""The screen brought in line with the state: head, tabs, page, source, notice and status line."""

from dataclasses import replace

from textual.app import ComposeResult

from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.reading.outline import SOURCE, tabs
from briefing_tui.reading.passages import misfit
from briefing_tui.reading.state import index
from briefing_tui.text.english import counted
from briefing_tui.ui.render.bars import head_line, status_line, tab_line
from briefing_tui.ui.render.notice import Room, notice, problem_notice
from briefing_tui.ui.render.page import Page, Sheet
from briefing_tui.ui.render.pages import tab_page
from briefing_tui.ui.render.source import Lighting
from briefing_tui.ui.render.status import Standing, hints, paragraph_label, position, standing_spans
from briefing_tui.ui.screens.position import Position, Work
from briefing_tui.ui.widgets.line_view import LineBar
from briefing_tui.ui.widgets.page import PageView
from briefing_tui.ui.widgets.pane import Pane
from briefing_tui.ui.widgets.source import SourceView

_STACKED, _WIDE = 70, 110  # columns from which the panes stand one above the other, side by side
_SHARE, _LEAST = 4, 4  # a notice has a fourth of the lines, and four where there are few


class Showing(Position):
    """Shows where the reader stands."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_STACKED, "-stacked"), (_WIDE, "-wide")]  # noqa: RUF012  # as Textual has it

    def __init__(self, work: Work) -> None:
        """Begin with nothing laid out."""
        self._page: tuple[object, Page] | None = None
        super().__init__(work)

    @classmethod
    def shape(cls, width: int) -> str:
        """Return the class that stands for the arrangement of the panes at this width, in cells.

        Textual gives it to the screen too, but not before it has drawn it once without.
        """
        return next(name for least, name in reversed(cls.HORIZONTAL_BREAKPOINTS) if width >= least)

    def compose(self) -> ComposeResult:
        """Put head, tabs, the two panes and the status line on the screen."""
        yield LineBar(id="head")
        yield LineBar(id="tabs")
        with Pane(id="body"):
            yield PageView(self.work.glyphs, id="page")
            with Pane(id="evidence"):
                yield LineBar(id="notice")
                yield SourceView(self.work.glyphs, self.work.settings.measure, id="source")
        yield LineBar(id="status")

    def renew(self, work: Work, evidence: Evidence | None) -> None:
        """Take another edition, and lay everything out again."""
        super().renew(work, evidence)
        self._page = None

    def show(self) -> None:
        """Bring the screen in line with the state."""
        state = self.state
        self.update_classes({"in-source": state.in_source, "source-tab": state.tab == SOURCE, "zoomed": state.zoomed})
        self._show_page()
        self._show_source()
        self._show_bars()

    def _show_page(self) -> None:
        width = self.page.page_width(self.app.size.width // 2 if self.app.size.width >= _WIDE else self.app.size.width)
        sheet_key = (self.state.tab, self.state.filter, width)
        if self._page is None or self._page[0] != sheet_key:
            sheet = Sheet(self.work.briefing, self.evidence, width, self.work.glyphs)
            page = tab_page(sheet, self.listing, self.state.tab) if self.state.tab != SOURCE else Page((), ())
            self._page = (sheet_key, page)
        query = "" if self.state.in_source else self.state.query
        cursor = index(self.state, self.listing)
        self.page.show(self._page[1], cursor, query, active=not self.state.in_source)

    def _show_source(self) -> None:
        state, view, found = self.state, self.source, self.at_issue
        view.show_article(self.article, self.searchables.get(self.source_id))
        lighting = self._lighting(found)
        view.light(lighting, state.offset if state.in_source else None, state.query if state.in_source else "")
        if lighting.shown and lighting.shown != self.shown and not state.in_source:
            view.bring(lighting.shown)
        self.lit, self.shown = lighting.lit, lighting.shown
        self._show_notice(found)

    def _lighting(self, found: tuple[Quote, Anchor] | None) -> Lighting:
        """Light the passage of the quote at hand, or what stands in its place; else the cited one at the cursor."""
        state = self.state
        wrong = misfit(found[1]) if found else None
        if wrong and wrong.verdict is Verdict.MISSING and not state.in_source:
            wrong = None  # what merely comes near is not shown until it is asked for
        lit, pane = None, ""
        if state.in_source and found is None:
            here = self.passages.within(state.offset, state.offset + 1)
            best = next((cited for cited in here if self.claim and cited.claim == self.claim.id), None)
            best = best or (min(here, key=lambda cited: cited.span.end - cited.span.start) if here else None)
            lit, pane = (best.span, best.pane) if best else (None, "")
        elif found and self.claim and found[1].verdict.holds:
            lit = found[1].span
            pane = next(pane.id for pane in self.work.briefing.panes if self.claim in pane.claims)
        return Lighting(
            passages=self.passages,
            lit=lit,
            lit_pane=pane,
            misfit=wrong,
            candidates=found[1].candidates if found else (),
            selected=self.selection.span if self.selection else None,
            uncited=self.uncited if state.uncited else None,
            all_marks=state.in_source,
        )

    def _show_notice(self, found: tuple[Quote, Anchor] | None) -> None:
        """Say what is to be said of the quote at hand and, in the list, of its claim."""
        state, size = self.state, self.app.size
        claim = None if state.in_source else self.claim
        beside = size.width >= _WIDE and not state.zoomed and state.tab != SOURCE
        room = Room(size.width // 2 if beside else size.width, max(size.height // _SHARE, _LEAST))
        said = notice(claim, found, self.article, self.unread, room, self.work.glyphs)
        if claim is not None:
            said += problem_notice(self.problems.get(claim.id, ()), room._replace(height=room.height - len(said)))
        self.set_class(bool(said), "noticed")
        self.query_one("#notice", LineBar).show(*said)

    def _show_bars(self) -> None:
        work, width = self.work, self.size.width
        source = next((source for source in work.briefing.sources if source.id == self.source_id), None)
        self.query_one("#head", LineBar).show(head_line(work.briefing, self.evidence, source, width, work.glyphs))
        self.query_one("#tabs", LineBar).show(tab_line(tabs(work.briefing), self.state.tab, width).line)
        self.query_one("#status", LineBar).show(
            status_line(standing_spans(self._standing(), work.glyphs), self._hints(), width, work.glyphs)
        )

    def _standing(self) -> Standing:
        state, found, article = self.state, self.found, self.article
        shared = Standing(hit=self.hit if state.query else "", filter=state.filter, message=self.message)
        if state.in_source:
            wrong = self.at_issue
            here = 0 if wrong else len({cited.claim for cited in self.cited_here})
            return replace(
                shared,
                verdict=wrong[1].verdict if wrong else None,
                passage=f"{counted(here, 'claim', 'rest')} here" if here else "",
                paragraph=paragraph_label(article, state.offset, self.work.glyphs) if article else "",
                position=self._through(),
            )
        claims = [number for number, item in enumerate(self.listing) if item.claim]
        at = index(state, self.listing)
        where = position(claims.index(at) + 1, len(claims), "claim") if at in claims else ""
        if found is None:
            return replace(shared, position=where)
        quotes = len(self.claim.quotes) if self.claim else 0
        span = found[1].span
        return replace(
            shared,
            verdict=found[1].verdict,
            passage=f"passage {state.passage % quotes + 1}/{quotes}" if quotes > 1 else "",
            paragraph=paragraph_label(article, span.start, self.work.glyphs) if span and article else "",
            position=where,
        )

    def _through(self) -> str:
        """Say how far through the source the cursor is, in per cent."""
        typeset = self.source.typeset
        if typeset is None or len(typeset) < 2:  # noqa: PLR2004  # one line is no way to go
            return ""
        return f"{100 * typeset.line_of(self.state.offset) // (len(typeset) - 1)} %"

    def _hints(self) -> str:
        here = "claims" if self.state.in_source else "source"
        return hints(((self.key("search"), "search"), (self.key("open"), here), (self.key("keys"), "keys")))
