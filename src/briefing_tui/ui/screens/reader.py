"""The reader: the desk with all its commands, the mouse, and an eye on the files."""

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import work
from textual.command import CommandPalette
from textual.message import Message
from textual.widgets import Input

from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor
from briefing_tui.domain.problem import BriefingError, Problem
from briefing_tui.loading.briefing import load_briefing
from briefing_tui.reading.outline import tabs
from briefing_tui.reading.search import Searchable
from briefing_tui.reading.state import index, open_tab, put_cursor, settle
from briefing_tui.ui.render.bars import tab_line
from briefing_tui.ui.screens.checking import Checking
from briefing_tui.ui.screens.position import Work
from briefing_tui.ui.themes import THEMES
from briefing_tui.ui.widgets.lines import LineBar
from briefing_tui.ui.widgets.page import PageView
from briefing_tui.ui.widgets.source import SourceView

if TYPE_CHECKING:
    from briefing_tui.opening import Sources

_LOOK = 1.0  # seconds between two looks at the files

Stamps = tuple[tuple[int, int], ...]


class Reader(Checking):
    """Reads one briefing."""

    @dataclass
    class Gathered(Message):
        """The sources are read and the quotes anchored; `work` is the edition they belong to.

        `seen` is how the files stood before they were read: what has changed meanwhile is read again.
        """

        work: Work
        evidence: Evidence
        seen: Stamps

    @dataclass
    class SourcesRead(Message):
        """The sources of `work` are read, and no quotes but those of one claim anchored yet."""

        work: Work
        sources: "Sources"
        anchors: dict[str, tuple[Anchor, ...]]
        seen: Stamps

    @dataclass
    class Spoilt(Message):
        """The briefing's file has changed and cannot be used."""

        said: str

    def on_mount(self) -> None:
        """Show what is there, and gather the evidence meanwhile."""
        self._seen = _stamps(self.work)
        self.show()
        self.call_after_refresh(self.gather, self.work, self._seen, self.claim)
        self.set_interval(_LOOK, self._look)

    @work(thread=True, exclusive=True, group="gather")
    def gather(self, work: Work, seen: Stamps, claim: Claim | None) -> None:
        """Read the sources, which are shown at once, at the passage of the claim at hand."""
        sources = _sources(work)
        anchors = {claim.id: sources.anchors(claim)} if claim else {}
        self.post_message(self.SourcesRead(work, sources, anchors, seen))

    @work(thread=True, exclusive=True, group="gather")
    def anchor_quotes(self, read: SourcesRead) -> None:
        """Anchor every quote."""
        self.post_message(self.Gathered(read.work, read.sources.evidence(read.work.briefing), read.seen))

    @work(thread=True, exclusive=True, group="gather")
    def reload(self, work: Work) -> None:
        """Load the file again, and gather the evidence of what it says now."""
        seen = _stamps(work)
        try:
            loaded = load_briefing(work.path)
        except BriefingError as error:
            self.post_message(self.Spoilt(f"not read again: {error}"))
            return
        if loaded.briefing is None:
            self.post_message(self.Spoilt(_spoilt(loaded.problems)))
            return
        edition = work._replace(briefing=loaded.briefing, loaded=loaded)
        seen = (seen[0], *_stamps(edition)[1:])  # it may name other sources than before
        self.post_message(self.Gathered(edition, _sources(edition).evidence(edition.briefing), seen))

    @work(thread=True, exclusive=True, group="prepare")
    def prepare(self, texts: tuple[Searchable, ...]) -> None:
        """Make ready what the first letter of a search would have to wait for."""
        for text in texts:
            text.lowered()

    def on_reader_sources_read(self, message: SourcesRead) -> None:
        """Show the source beside the claims: to read in it, nobody need wait for the quotes."""
        self.put_articles(message.sources.articles, message.anchors)
        self.show()
        self.call_after_refresh(self.anchor_quotes, message)

    def on_reader_gathered(self, message: Gathered) -> None:
        """Show the evidence, and where the briefing is another edition, that one, at the same place."""
        again = self.evidence is not None
        self.renew(message.work, message.evidence)
        self._seen = message.seen
        if again:
            self.go(replace(settle(self.state, message.work.briefing), uncited=False), "read again")
        else:
            self.show()
        # Neither may hold up the frame that shows the source: they wait for it.
        self.call_after_refresh(self.prepare, tuple(self.searchables.values()))
        self.call_after_refresh(self.examine, message.work, message.evidence)
        # What is there now stays: it is not looked through for garbage again, which would be felt in a key press.
        if not again:
            gc.freeze()
            gc.enable()

    def on_reader_spoilt(self, message: Spoilt) -> None:
        """Keep showing the last good edition, and say why."""
        self.say(message.said)

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
        line = claim.place.line if claim else 1
        said = edit(self.app, self.work.path, line)
        if said:
            self.say(said)
        self._look()

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

    def _look(self) -> None:
        """Read again what has changed on disk."""
        stamps = _stamps(self.work)
        if stamps != self._seen:
            self._seen = stamps
            self.reload(self.work)


def _stamps(work: Work) -> Stamps:
    """Return time of change (nanoseconds) and size of the briefing and its sources; zeros where there is none."""
    stamps = []
    for file in (work.path, *(work.path.parent / source.file for source in work.briefing.sources)):
        try:
            found = file.stat()
            stamps.append((found.st_mtime_ns, found.st_size))
        except (OSError, ValueError):
            stamps.append((0, 0))
    return tuple(stamps)


def _sources(work: Work) -> "Sources":
    from briefing_tui.opening import read_sources

    return read_sources(work.briefing, work.path, work.root)


def _spoilt(problems: tuple[Problem, ...]) -> str:
    first = problems[0]
    more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
    return f"not read again, line {first.line}: {first.message}{more}"
