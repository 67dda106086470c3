"""What a reading session looks up in its document, made when it is first asked for and forgotten with the document."""

from collections.abc import Mapping
from functools import cached_property

from briefing_tui.documents.document import Document
from briefing_tui.domain.address import source_address
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor
from briefing_tui.reading.flagged import ClaimProblems, Flagged, flagged_quotes, problems_of_claims
from briefing_tui.reading.outline import Item, items, searchable_text
from briefing_tui.reading.passages import Passages, cited_passages
from briefing_tui.reading.search import Searchable

_NO_PASSAGES = Passages(())


class DocumentIndex:
    """Look-ups in one document, as far as it has been opened, anchored and examined."""

    def __init__(self, document: Document, early: Mapping[str, tuple[Anchor, ...]] | None = None) -> None:
        """Take a document; `early` are the anchors of single claims that are there before the evidence is."""
        self.document = document
        self._early = early or {}
        self._items: dict[tuple[str, str], tuple[Item, ...]] = {}
        self._item_texts: dict[tuple[str, str], Searchable] = {}
        self._source_texts: dict[str, Searchable] = {}
        self._passages: dict[str, Passages] = {}

    def after(self, document: Document, early: Mapping[str, tuple[Anchor, ...]] | None = None) -> "DocumentIndex":
        """Return the index of the document as it has become; the texts of sources that stay are not folded again."""
        following = DocumentIndex(document, early)
        if document.sources is self.document.sources:
            following._source_texts = self._source_texts
        return following

    def examined(self, document: Document) -> None:
        """Take the same document with the result of its check; what was looked up in it stays."""
        self.document = document
        for looked_up in ("problems", "flagged"):
            self.__dict__.pop(looked_up, None)

    @property
    def briefing(self) -> Briefing:
        """The briefing."""
        return self.document.briefing

    @property
    def evidence(self) -> Evidence | None:
        """The evidence, once it is gathered."""
        return self.document.evidence

    def items(self, tab: str, query: str) -> tuple[Item, ...]:
        """Return the items of a tab that pass a filter."""
        if (tab, query) not in self._items:
            self._items = {(tab, query): items(self.briefing, tab, query)}
        return self._items[tab, query]

    def item_text(self, tab: str, item: Item) -> Searchable:
        """Return the words of an item of a tab."""
        if (tab, item.key) not in self._item_texts:
            text = searchable_text(self.briefing, self.briefing.claim(item.claim)) if item.claim else item.label
            self._item_texts[tab, item.key] = Searchable(text)
        return self._item_texts[tab, item.key]

    def anchors(self, claim: Claim) -> tuple[Anchor, ...]:
        """Return the anchors of a claim's quotes, or none as long as they are not anchored."""
        found = self.evidence.anchors if self.evidence else self._early
        return found.get(claim.id, ())

    def article(self, source: str) -> Article | None:
        """Return the article of a source, once it is read and if it could be."""
        haystack = self.document.sources.haystacks.get(source) if self.document.sources else None
        return haystack.article if haystack else None

    def source_text(self, source: str) -> Searchable | None:
        """Return the reading text of a source, to be searched, once it is read and if it could be."""
        haystack = self.document.sources.haystacks.get(source) if self.document.sources else None
        if haystack is None:
            return None
        if source not in self._source_texts:
            self._source_texts[source] = Searchable(haystack.article.text, lambda: haystack.folded)
        return self._source_texts[source]

    def passages(self, source: str) -> Passages:
        """Return the cited passages of a source; none before the evidence is gathered."""
        if self.evidence is None:
            return _NO_PASSAGES
        if source not in self._passages:
            self._passages[source] = cited_passages(self.briefing, self.evidence, source)
        return self._passages[source]

    def read_error(self, source: str) -> str:
        """Return why a source could not be read, or nothing where it could or is still to be read."""
        address = source_address(source, "file")
        problems = self.document.sources.problems if self.document.sources else ()
        return next((problem.message for problem in problems if problem.address == address), "")

    @cached_property
    def problems(self) -> ClaimProblems:
        """What the check finds at each claim, once it has been made."""
        return problems_of_claims(self.document.result.problems) if self.document.result else {}

    @cached_property
    def flagged(self) -> tuple[Flagged, ...]:
        """Every quote that is flagged; none before the evidence is gathered."""
        return flagged_quotes(self.briefing, self.evidence, self.problems) if self.evidence else ()
