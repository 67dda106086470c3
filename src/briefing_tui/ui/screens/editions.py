"""The editions of a briefing: its sources read, its quotes anchored, and all of it again when a file changes."""

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor
from briefing_tui.domain.problem import BriefingError, Problem
from briefing_tui.loading.briefing import load_briefing
from briefing_tui.reading.search import Searchable
from briefing_tui.reading.state import settle
from briefing_tui.ui.screens.checking import Checking
from briefing_tui.ui.screens.position import Work

if TYPE_CHECKING:
    from briefing_tui.opening import Sources

_LOOK = 1.0  # seconds between two looks at the files

Stamps = tuple[tuple[int, int], ...]


class Editions(Checking):
    """Has the evidence gathered, and keeps an eye on the files."""

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
        self.set_interval(_LOOK, self.look)

    # Without a description the toolkit makes one of what is given to a worker, a whole article written out.
    @work(thread=True, exclusive=True, group="gather", description="read the sources")
    def gather(self, work: Work, seen: Stamps, claim: Claim | None) -> None:
        """Read the sources, which are shown at once, at the passage of the claim at hand."""
        sources = _sources(work)
        anchors = {claim.id: sources.anchors(claim)} if claim else {}
        self.post_message(self.SourcesRead(work, sources, anchors, seen))

    @work(thread=True, exclusive=True, group="gather", description="anchor the quotes")
    def anchor_quotes(self, read: SourcesRead) -> None:
        """Anchor every quote."""
        self.post_message(self.Gathered(read.work, read.sources.evidence(read.work.briefing), read.seen))

    @work(thread=True, exclusive=True, group="gather", description="read the file again")
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

    @work(thread=True, exclusive=True, group="prepare", description="prepare the search")
    def prepare(self, texts: tuple[Searchable, ...]) -> None:
        """Make ready what the first letter of a search would have to wait for."""
        for text in texts:
            text.lowered()

    def on_editions_sources_read(self, message: SourcesRead) -> None:
        """Show the source beside the claims: to read in it, nobody need wait for the quotes."""
        self.put_articles(message.sources.articles, message.anchors)
        self.show()
        self.call_after_refresh(self.anchor_quotes, message)

    def on_editions_gathered(self, message: Gathered) -> None:
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

    def on_editions_spoilt(self, message: Spoilt) -> None:
        """Keep showing the last good edition, and say why."""
        self.say(message.said)

    def look(self) -> None:
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
