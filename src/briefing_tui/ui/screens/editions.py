"""The editions of a briefing: its sources read, its quotes anchored, and all of it again when a file changes."""

import gc
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from briefing_tui.documents.document import open_document
from briefing_tui.documents.files import Stamp
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor
from briefing_tui.domain.problem import BriefingError, Problem
from briefing_tui.reading.search import Searchable
from briefing_tui.reading.state import settle
from briefing_tui.ui.screens.checking import Checking
from briefing_tui.ui.screens.position import Work

if TYPE_CHECKING:
    from briefing_tui.documents.evidence import Sources

_LOOK = 1.0  # seconds between two looks at the files

Stamps = dict[Path, Stamp | None]


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
        work = read.work._replace(document=replace(read.work.document, sources=read.sources))
        self.post_message(self.Gathered(read.work, _evidence(work), read.seen))

    @work(thread=True, exclusive=True, group="gather", description="read the file again")
    def reload(self, work: Work) -> None:
        """Load the file again, and gather the evidence of what it says now."""
        seen = _stamps(work)
        try:
            document = open_document(work.path, work.document.library.root)
        except BriefingError as error:
            self.post_message(self.Spoilt(f"not read again: {error}"))
            return
        if not document.is_valid:
            self.post_message(self.Spoilt(_spoilt(document.loaded.problems)))
            return
        edition = work._replace(document=document)
        seen = _stamps(edition) | {document.path: seen[document.path]}  # it may name other sources than before
        self.post_message(self.Gathered(edition, _evidence(edition), seen))

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
    return work.document.stamps


def _sources(work: Work) -> "Sources":
    from briefing_tui.documents.evidence import read_sources

    sources = read_sources(work.document).sources
    assert sources is not None
    return sources


def _evidence(work: Work) -> Evidence:
    from briefing_tui.documents.evidence import gather_evidence

    evidence = gather_evidence(work.document).evidence
    assert evidence is not None
    return evidence


def _spoilt(problems: tuple[Problem, ...]) -> str:
    first = problems[0]
    more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
    return f"not read again, line {first.line}: {first.message}{more}"
