"""Look-ups of a reading session in its document, computed on first use and kept as long as the document."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.documents.document import Document
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor
from briefing_tui.domain.problem import Problem
from briefing_tui.reading.flagged import ClaimProblems, Flagged, flagged_quotes, problems_of_claims
from briefing_tui.reading.outline import Outline
from briefing_tui.reading.passages import Passages, cited_passages
from briefing_tui.text.search import Searchable
from briefing_tui.text.visible import quoted

if TYPE_CHECKING:
    from briefing_tui.querying.matching import Paragraphs

_NO_PASSAGES = Passages(())


class Same(NamedTuple):
    """What is the same in two states of a briefing, and need not be looked up again.

    `lists`: the same claims, actors and key judgements stand in the same lists in the same order. `tabs`: besides, the
    same claims are dated, and said by the same actors. `passages`: besides `lists`, the claims have the same quotes.
    """

    lists: bool
    tabs: bool
    passages: bool


class DocumentIndex:
    """Look-ups in one document; what has not been read, anchored or examined yet is missing in their results."""

    def __init__(self, document: Document, early: Mapping[str, tuple[Anchor, ...]] | None = None) -> None:
        """Take a document; `early` are the anchors of single claims by id, used until the evidence is gathered."""
        self.document = document
        self._early = early or {}
        self.outline = Outline(document.briefing, document.evidence)
        self._source_texts: dict[str, Searchable] = {}
        self._paragraphs: dict[str, Paragraphs] = {}
        self._passages: dict[str, Passages] = {}

    def after(self, document: Document, early: Mapping[str, tuple[Anchor, ...]] | None = None) -> "DocumentIndex":
        """Return the index of a later copy of the document; folded texts are kept where the sources are the same."""
        following = DocumentIndex(document, early)
        following.outline = self.outline.after(document.briefing, document.evidence)
        if document.sources is self.document.sources:
            following._source_texts, following._paragraphs = self._source_texts, self._paragraphs
        return following

    def revised(self, document: Document, same: Same) -> "DocumentIndex":
        """Return the index of the same document with a changed briefing; the sources' folded texts are kept."""
        following = DocumentIndex(document)
        following._source_texts, following._paragraphs = self._source_texts, self._paragraphs
        if same.lists:
            following.outline.take_lists(self.outline)
        if same.tabs:
            following.outline.take_tabs(self.outline)
        if same.passages:
            following._passages = self._passages
            following.outline.take_tally(self.outline)
        return following

    def examined(self, document: Document) -> None:
        """Take a copy of the document with its check result; only look-ups that depend on it are dropped."""
        self.document = document
        for looked_up in ("problems", "flagged"):
            self.__dict__.pop(looked_up, None)

    @property
    def briefing(self) -> Briefing:
        """The briefing."""
        return self.document.briefing

    @property
    def evidence(self) -> Evidence | None:
        """The evidence, or None until it is gathered."""
        return self.document.evidence

    def anchors(self, claim: Claim) -> tuple[Anchor, ...]:
        """Return the anchors of a claim's quotes, in order; none until they are anchored."""
        found = self.evidence.anchors if self.evidence else self._early
        return found.get(claim.id, ())

    def article(self, source: str) -> Article | None:
        """Return the article of a source; None until it is read, or where it cannot be."""
        haystack = self.document.sources.haystacks.get(source) if self.document.sources else None
        return haystack.article if haystack else None

    def source_text(self, source: str) -> Searchable | None:
        """Return the reading text of a source for searching; None until it is read, or where it cannot be."""
        haystack = self.document.sources.haystacks.get(source) if self.document.sources else None
        if haystack is None:
            return None
        if source not in self._source_texts:
            self._source_texts[source] = Searchable(haystack.article.text, lambda: haystack.folded)
        return self._source_texts[source]

    def paragraphs(self, source: str) -> "Paragraphs | None":
        """Return the paragraphs of a source, to be matched; None until it is read, or where it cannot be."""
        article, text = self.article(source), self.source_text(source)
        if article is None or text is None:
            return None
        if source not in self._paragraphs:
            from briefing_tui.querying.matching import Paragraphs

            self._paragraphs[source] = Paragraphs(article, text)
        return self._paragraphs[source]

    def passages(self, source: str) -> Passages:
        """Return the cited passages of a source; none until the evidence is gathered."""
        if self.evidence is None:
            return _NO_PASSAGES
        if source not in self._passages:
            self._passages[source] = cited_passages(self.briefing, self.evidence, source)
        return self._passages[source]

    @cached_property
    def unread(self) -> Mapping[str, Problem]:
        """The problem of each source that could not be read, by its id; none until the sources are read."""
        read = self.document.sources
        problems = read.problems if read and read.are_all_read else ()
        by_source = {str(problem.address[1]): problem for problem in problems}
        return {source: problem for source, problem in by_source.items() if read and source not in read.haystacks}

    def read_error(self, source: str) -> tuple[str, ...]:
        """Return why a source could not be read, and a hint if there is one; nothing for others, or before."""
        sources = self.document.sources
        if sources is None or source in sources.haystacks or not sources.are_all_read:
            return ()
        problem = self.unread.get(source)
        if problem is None:
            return (f"the briefing has no source {quoted(source)}" if source else "the briefing has no source",)
        return (problem.message, problem.hint) if problem.hint else (problem.message,)

    @cached_property
    def problems(self) -> ClaimProblems:
        """The problems of each claim by its id; none until the document is examined."""
        return problems_of_claims(self.document.result.problems) if self.document.result else {}

    @cached_property
    def flagged(self) -> tuple[Flagged, ...]:
        """The flagged quotes in the order of the briefing; none until the evidence is gathered."""
        return flagged_quotes(self.briefing, self.evidence, self.problems) if self.evidence else ()
