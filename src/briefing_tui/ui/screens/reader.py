"""The reader: all the commands, and the mouse."""

from dataclasses import replace

from textual.command import CommandPalette
from textual.widgets import Input

from briefing_tui.domain.address import claim_address
from briefing_tui.reading.outline import tabs
from briefing_tui.reading.state import index, open_tab, put_cursor
from briefing_tui.ui.render.bars import tab_line
from briefing_tui.ui.screens.editions import Editions
from briefing_tui.ui.themes import THEMES
from briefing_tui.ui.widgets.line_view import LineBar
from briefing_tui.ui.widgets.page import PageView
from briefing_tui.ui.widgets.source import SourceView


class Reader(Editions):
    """Reads one briefing."""

    def on_resize(self) -> None:
        """Fit everything to the new size."""
        self.call_after_refresh(self.show)

    def on_page_view_resized(self) -> None:
        """Lay the page out to its new width, with the cursor in view; at the very top it stays there."""
        self.show()
        number = index(self.state, self.listing)
        if number or self.page.scroll_offset.y:
            self.page.bring(number)

    async def on_page_view_chosen(self, event: PageView.Chosen) -> None:
        """Put the cursor on the item that was clicked; a second click opens it."""
        if event.again and not self.state.in_source:
            await self.action_open()
        else:
            self.keep(put_cursor(replace(self.state, in_source=False), self.listing, event.number))

    async def on_source_view_clicked(self, event: SourceView.Clicked) -> None:
        """Put the cursor where the source was clicked; a second click opens the claims there."""
        if event.again:
            await self.action_open()
        else:
            self.keep(replace(self.state, in_source=True, source=self.source_id, offset=event.offset))

    def on_line_bar_clicked(self, event: LineBar.Clicked) -> None:
        """Open the tab that was clicked."""
        if event.bar.id != "tabs":
            return
        there = tabs(self.work.briefing)
        for tab, (first, last) in zip(there, tab_line(there, self.state.tab, self.size.width).cells, strict=True):
            if first <= event.x < last:
                self.go(open_tab(self.state, self.work.briefing, tab.id))

    def action_zoom(self) -> None:
        """Give the pane at hand the whole screen, or take it back."""
        self.keep(replace(self.state, zoomed=not self.state.zoomed))

    def action_next_source(self) -> None:
        """Go into the next source."""
        sources = [source.id for source in self.work.briefing.sources]
        number = (sources.index(self.source_id) + 1) % len(sources)
        jumps = self.state.jumps.leave(self.state.place)
        self.go(replace(self.state, in_source=True, source=sources[number], offset=0, jumps=jumps))

    def action_edit(self) -> None:
        """Open the briefing's file at the claim in the user's editor; what was changed is shown afterwards."""
        from briefing_tui.ui.editor import edit

        claim = self.claim
        line = self.work.document.source_map.nearest(claim_address(claim.id)).line if claim else 1
        said = edit(self.app, self.work.path, line)
        if said:
            self.say(said)
        self.look()

    def action_theme(self) -> None:
        """Change to the next theme."""
        names = [theme.name for theme in THEMES]
        self.app.theme = names[(names.index(self.app.theme) + 1) % len(names)]
        self.say(f"theme {self.app.theme}")

    async def action_palette(self) -> None:
        """Open the command palette."""
        palette = CommandPalette(id="--command-palette")
        await self.app.push_screen(palette)
        palette.set_focus(palette.query_one(Input))  # at once: the next key may be here already

    async def action_keys(self) -> None:
        """Show all keys."""
        from briefing_tui.ui.screens.keys import KeysScreen

        await self.app.push_screen(KeysScreen(self.work.settings, self.work.glyphs))

    async def action_quit(self) -> None:
        """Leave."""
        self.app.exit()
