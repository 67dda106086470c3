"""Where the reader stands in its briefing, and what that means: the claim, its quote, the source, the passages."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from textual.screen import Screen

from briefing_tui.documents.document import Document
from briefing_tui.domain.address import source_address
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span
from briefing_tui.domain.settings import Settings
from briefing_tui.reading.flagged import ClaimProblems, Flagged, flagged_quotes
from briefing_tui.reading.outline import Item
from briefing_tui.reading.passages import Cited, Passages, cited_passages, places
from briefing_tui.reading.search import Searchable
from briefing_tui.reading.selecting import Selection
from briefing_tui.reading.state import current, listed, start
from briefing_tui.ui.keymap import keys_in_force, spoken
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.widgets.page import PageView
from briefing_tui.ui.widgets.source import SourceView

_NO_PASSAGES = Passages(())


class Work(NamedTuple):
    """What is being read: the document, with the user's settings."""

    document: Document
    settings: Settings
    glyphs: Glyphs

    @property
    def briefing(self) -> Briefing:
        """The briefing."""
        return self.document.briefing

    @property
    def path(self) -> Path:
        """The briefing's file."""
        return self.document.path


class Position(Screen[None]):
    """Holds the state, the briefing with its evidence, and what was looked up in them."""

    def __init__(self, work: Work) -> None:
        """Begin at the brief; the evidence comes later."""
        super().__init__()
        self.work = work
        self.state = start(work.briefing)
        self.evidence: Evidence | None = None
        self.articles: Mapping[str, Article] = {}  # which are there before the evidence is
        self.early: Mapping[str, tuple[Anchor, ...]] = {}  # and so are the anchors of the claim that was at hand
        self.message = ""
        self.hit = ""  # `hit 3/14`, while something is sought
        self.selection: Selection | None = None
        self.uncited: tuple[Span, ...] | None = None
        self.claims: dict[str, Claim] = {}
        self.texts: dict[tuple[str, str], Searchable] = {}  # the words of each item, by tab and key
        self.searchables: dict[str, Searchable] = {}  # by source
        self._listing: dict[tuple[str, str], tuple[Item, ...]] = {}
        self._passages: dict[str, Passages] = {}
        self.problems: ClaimProblems = {}  # what the check finds, once it has looked
        self._troubles: tuple[Flagged, ...] | None = None
        self.lit: Span | None = None  # the passage that is lit
        self.shown: Span | None = None  # what was brought into view: that passage, or what stands in its place
        self.renew(work, None)

    def renew(self, work: Work, evidence: Evidence | None) -> None:
        """Take another edition of the briefing, or its evidence, and forget what was made from the one before."""
        self.work, self.evidence = work, evidence
        self.claims = {claim.id: claim for claim in work.briefing.claims}
        self.texts = {}
        self.put_articles(evidence.articles if evidence else {}, {})
        self._listing.clear()
        self._passages.clear()
        self.put_problems({})
        self.lit = self.shown = None
        self.selection = None
        self.uncited = None

    def put_articles(self, articles: Mapping[str, Article], early: Mapping[str, tuple[Anchor, ...]]) -> None:
        """Take the articles, which can be read before all their quotes are anchored, and the anchors of a claim."""
        self.early = early
        if self.articles != articles:
            self.articles = articles
            self.searchables = {source: Searchable(article.text) for source, article in articles.items()}

    def put_problems(self, problems: ClaimProblems) -> None:
        """Take what the check has found."""
        self.problems = problems
        self._troubles = None

    @property
    def troubles(self) -> tuple[Flagged, ...]:
        """Every place of a claim that is to be looked at; none before the evidence is there."""
        if self._troubles is None and self.evidence is not None:
            self._troubles = flagged_quotes(self.work.briefing, self.evidence, self.problems)
        return self._troubles or ()

    @property
    def page(self) -> PageView:
        """The pane with the claims."""
        return self.query_one("#page", PageView)

    @property
    def source(self) -> SourceView:
        """The pane with the source."""
        return self.query_one("#source", SourceView)

    @property
    def listing(self) -> tuple[Item, ...]:
        """The items of the tab at hand."""
        key = (self.state.tab, self.state.filter)
        if key not in self._listing:
            self._listing = {key: listed(self.work.briefing, self.state)}
        return self._listing[key]

    @property
    def claim(self) -> Claim | None:
        """The claim under the cursor of the list, if there is one."""
        item = current(self.state, self.listing)
        return self.claims.get(item.claim) if item else None

    @property
    def found(self) -> tuple[Quote, Anchor] | None:
        """The quote at hand of that claim, with its anchor, once it is there."""
        claim = self.claim
        anchors = (self.evidence.anchors if self.evidence else self.early).get(claim.id) if claim else None
        if claim is None or not anchors:
            return None
        number = self.state.passage % len(anchors)
        return claim.quotes[number], anchors[number]

    @property
    def at_issue(self) -> tuple[Quote, Anchor] | None:
        """The quote that the source is shown for: in the source itself, one that does not hold, where it was sought."""
        found, state = self.found, self.state
        if not state.in_source or found is None:
            return found
        if found[1].verdict.holds or found[0].source != state.source:
            return None
        return found if any(span.start <= state.offset < span.end for span in places(found[1])) else None

    @property
    def source_id(self) -> str:
        """The source to be shown: the one the reader is in, or the one the claim's quote is from."""
        found = None if self.state.in_source else self.found
        return found[0].source if found else self.state.source

    @property
    def article(self) -> Article | None:
        """The source at hand, once it is read and if it could be."""
        return self.articles.get(self.source_id)

    @property
    def unread(self) -> str:
        """Why the source at hand could not be read, as far as is known."""
        address = source_address(self.source_id, "file")
        problems = self.evidence.problems if self.evidence else ()
        return next((problem.message for problem in problems if problem.address == address), "")

    @property
    def passages(self) -> Passages:
        """The cited passages of the source at hand."""
        if self.evidence is None:
            return _NO_PASSAGES
        source = self.source_id
        if source not in self._passages:
            self._passages[source] = cited_passages(self.work.briefing, self.evidence, source)
        return self._passages[source]

    @property
    def cited_here(self) -> tuple[Cited, ...]:
        """The passages under the cursor of the source, else those on its line."""
        here = self.passages.within(self.state.offset, self.state.offset + 1)
        typeset = self.source.typeset
        if here or typeset is None or not len(typeset):
            return here
        return self.passages.within(*typeset.span(typeset.line_of(self.state.offset)))

    def key(self, command: str) -> str:
        """Return the first key of a command as a person writes it, the user's choice before the table's."""
        keys = keys_in_force(self.work.settings.keys)[command]
        return spoken(keys[0]) if keys else "no key"
