"""The screen of the reader: it composes the panes and bars, takes keys and mouse, and applies effects."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.layout import Layout
from textual.screen import Screen

from briefing_tui.domain.passage import Span
from briefing_tui.reading.effect import Effect, ListTo, SourceTo, ToCursor
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.updates import take_update
from briefing_tui.reading.viewport import SourceViewport, Viewport
from briefing_tui.ui.app_session import AppSession
from briefing_tui.ui.bindings import bindings
from briefing_tui.ui.commands import mouse
from briefing_tui.ui.counting import Counting
from briefing_tui.ui.ending import Ending
from briefing_tui.ui.keymap import PROMPT, READER, SELECTING, SELECTION, ZERO
from briefing_tui.ui.render.arrangement import ScreenSize, arrange
from briefing_tui.ui.render.drawing import PageDrawing
from briefing_tui.ui.render.pages import Pages
from briefing_tui.ui.render.screen import ScreenFrame, list_search, screen_frame
from briefing_tui.ui.render.source_drawing import SourceDrawing
from briefing_tui.ui.requests import carry_out, renew
from briefing_tui.ui.widgets.arranged import Arranged
from briefing_tui.ui.widgets.bar import LineBar
from briefing_tui.ui.widgets.line_view import LineView, selected_cells
from briefing_tui.ui.widgets.prompt import Prompt
from briefing_tui.ui.workers import DocumentWorkers

_COMMANDS = {command.id: command for command in (*SELECTION, *READER, ZERO)}
_PROMPT_HANDLERS = {command.id: command.handler for command in PROMPT}


class Reader(Screen[None]):
    """Reads one document."""

    BINDINGS: ClassVar = bindings((*SELECTION, ZERO, *READER), priority=True)

    def __init__(self, app: AppSession, session: Session) -> None:
        """Show a session with a document."""
        super().__init__()
        self.session = session
        self.app_session = app
        self.workers_of_document = DocumentWorkers(self, self.session, app)
        self.ending = Ending(self)
        pages = Pages(app.glyphs)
        self.list = PageDrawing(app.glyphs, lambda width: pages.page(self.session, width), reorders=app.reorders)
        self.source = SourceDrawing(app.glyphs, app.settings.measure, reorders=app.reorders)
        self._counting = Counting(self, app.settings)
        self._frame: ScreenFrame | None = None
        self._layout = Arranged(
            lambda size: arrange(
                self.session.state, size, *((len(now.notice), len(now.help)) if (now := self._frame) else (0, 0))
            )
        )

    @property
    def layout(self) -> Layout:
        """How the parts are laid out: not by the style sheet, but by `arrange`."""
        return self._layout

    def compose(self) -> ComposeResult:
        """Put head, tabs, the two panes and the status line on the screen."""
        yield LineBar(id="head")
        yield LineBar(id="tabs")
        yield LineView(self.list, id="page")
        yield LineBar(id="divider")
        yield LineBar(id="notice")
        yield LineView(self.source, id="source")
        yield LineBar(id="prompt-help")
        yield LineBar(id="status")

    def on_mount(self) -> None:
        """Show what is there, over it the problems of a file with errors, and have the document read meanwhile."""
        self.show()
        self.workers_of_document.start()
        if not self.session.document.is_valid:
            self.call_later(self.action_do, "problems")

    @property
    def viewport(self) -> Viewport:
        """What is in view."""
        page, source = self.query_one("#page", LineView), self.query_one("#source", LineView)
        mouse_selection = self.selections.get(source)
        return Viewport(
            self.list.viewport(page.scroll_offset.y, page.room.height),
            SourceViewport(self.source.layout, source.scroll_offset.y, source.room.height),
            self.source.span_between(*selected_cells(mouse_selection)) if mouse_selection else None,
            self.get_selected_text() or "",
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Allow no command while the prompt is open, before the screen is mounted, nor after one that has quit."""
        if self.app.return_code is not None or (parameters == (ZERO.id,) and not self._counting.is_on):
            return False
        in_turn = SELECTING.isdisjoint(parameters) or self.session.state.selection is not None
        return action != "do" or (in_turn and self.session.prompt is None and self.is_mounted)

    async def action_do(self, command: str) -> None:
        """Run a command by its id, or show why its need is not met."""
        row = _COMMANDS[command]
        count = self._counting.before(row)
        if not row.need.is_met(self.session):
            effect = Effect(self.session.state, (row.need.why_not(self.session),))
        elif row.counted is None or count is None:
            effect = row.handler(self.session, self.viewport)
        else:
            effect = row.counted(self.session, self.viewport, count)
        await self.apply(effect)
        self._counting.after()

    async def apply(self, effect: Effect) -> None:
        """Apply an effect: take it into the session, redraw, scroll, and carry out its request."""
        self.update(effect)
        if effect.request is not None:
            await carry_out(self, effect.request)

    def update(self, effect: Effect) -> None:
        """Take an effect into the session, redraw, and scroll."""
        session = self.session
        moved = effect.state.entry != session.state.entry
        before = self.source.frame.highlights.in_view
        if moved or effect.state.selection or session.article is not self.source.frame.article:
            self.clear_selection()  # by the mouse: it is not where the reader is any more
        session.take(effect)
        scroll = effect.scroll if effect.revision is None else self.workers_of_document.revise(effect)
        self.show()
        in_view = self.source.frame.highlights.in_view
        page, source = self.query_one("#page", LineView), self.query_one("#source", LineView)
        match scroll:
            case ListTo(top):
                page.scroll_to_row(top)
            case SourceTo(top):
                source.scroll_to_row(top)
            case ToCursor() if session.state.focus is PaneName.SOURCE:
                span = self.source.frame.in_view or Span(session.state.offset, session.state.offset + 1)
                source.scroll_to_row(self.viewport.source.scrolled_to(span).top)
            case ToCursor():
                page.scroll_to_row(self.list.showing(page.scroll_offset.y, page.room.height, session.cursor_end))
        if in_view and (moved or in_view != before) and session.state.focus is PaneName.LIST:
            source.scroll_to_row(self.viewport.source.scrolled_to(in_view).top)

    def show(self) -> None:
        """Redraw the screen from the session."""
        frame = screen_frame(self.session, self.app_session, ScreenSize(*self.app.size), self.viewport.source)
        if self._frame is None or frame.areas != self._frame.areas:
            self.query_one("#page").refresh(layout=True)  # a screen's own refresh would keep the arrangement
        in_list = self.session.state.focus is PaneName.LIST
        query, number = list_search(self.session)
        self.list.update(self.session.cursor, query, number=number, active=in_list)
        self.query_one("#page", LineView).redraw()
        self.source.update(frame.source)
        self.query_one("#source", LineView).redraw()
        for bar, lines in (("#head", [frame.head]), ("#tabs", [frame.tabs.line]), ("#divider", frame.divider),
                           ("#notice", frame.notice), ("#prompt-help", frame.help),
                           ("#status", [frame.status])):  # fmt: skip
            self.query_one(bar, LineBar).show(*lines)
        self._frame = frame

    def on_resize(self) -> None:
        """Fit everything to the new size."""
        self.call_after_refresh(self.show)

    async def on_line_view_clicked(self, event: LineView.Clicked) -> None:
        """Move the cursor to where the mouse was clicked; a second click opens what is there."""
        if event.view in self.selections:  # the mouse was drawn over it
            return
        session, view = self.session, self.viewport
        if event.view.id == "page":
            number = self.list.page.item_at(event.cell.row)
            if number is not None:
                again = number == session.cursor
                await self.apply(mouse.click_item(session, view, number, again=again))
        elif (offset := self.source.offset_at(event.cell)) is not None and view.source.lines is not None:
            again = (
                session.state.focus is PaneName.SOURCE
                and view.source.lines.line_of(session.state.offset) == event.cell.row
            )
            await self.apply(mouse.click_source(session, view, offset, again=again))

    async def on_line_bar_clicked(self, event: LineBar.Clicked) -> None:
        """Open the tab that was clicked."""
        tab = self._frame.tabs.tab_at(event.x) if self._frame and event.bar.id == "tabs" else None
        if tab is not None:
            await self.apply(mouse.click_tab(self.session, self.viewport, tab))

    async def on_prompt_given(self, event: Prompt.Given) -> None:
        """Run a command of the prompt."""
        if self.session.prompt is not None:
            await self.apply(_PROMPT_HANDLERS[event.command](self.session, self.viewport, self.session.prompt))

    async def on_document_workers_arrived(self, event: DocumentWorkers.Arrived) -> None:
        """Take an update of the document into the session, and start what follows it."""
        await self.apply(take_update(self.session, event.update))
        self.workers_of_document.proceed(event.update)
        renew(self)
