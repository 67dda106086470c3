"""Reading of a document's sources and anchoring of its quotes in them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.reader import read_article
from briefing_tui.documents.document import Document
from briefing_tui.documents.files import MAX_PATH_CHARACTERS
from briefing_tui.documents.internal_error import internal_error
from briefing_tui.documents.sources import MAX_SOURCE_BYTES, read_named_file, read_source
from briefing_tui.domain.address import source_address
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Problem
from briefing_tui.text.visible import quoted

_UNREAD_SOURCE_ANCHOR = Anchor(Verdict.MISSING)


class Sources(NamedTuple):
    """The sources of a briefing that could be read, by id, and the problems of those that could not or have changed.

    `digests` maps the id of each source that has a `sha256` in the briefing to the SHA-256 of its file as it is now,
    in lower-case hexadecimal.
    """

    haystacks: Mapping[str, Haystack]
    digests: Mapping[str, str]
    problems: tuple[Problem, ...]

    @property
    def articles(self) -> dict[str, Article]:
        """The articles, by source id."""
        return {source: haystack.article for source, haystack in self.haystacks.items()}

    def anchors(self, claim: Claim) -> tuple[Anchor, ...]:
        """Return an anchor for each quote of a claim, in order; the verdict is `missing` where its source is unread."""
        return tuple(self._anchors(claim))

    def _anchors(self, claim: Claim) -> Iterator[Anchor]:
        for quote in claim.quotes:
            haystack = self.haystacks.get(quote.source)
            yield haystack.anchor(quote.exact, quote.before, quote.after) if haystack else _UNREAD_SOURCE_ANCHOR


def read_sources(document: Document) -> Document:
    """Return the document with its sources read; a source that cannot be read is a problem, and nothing is raised."""
    haystacks: dict[str, Haystack] = {}
    digests: dict[str, str] = {}
    problems: list[Problem] = []
    for source in document.briefing.sources:
        try:
            text, digest, problem = read_source(source, document.library)
            if text is not None:
                haystacks[source.id] = Haystack(read_article(text), text)
        except Exception as error:  # noqa: BLE001  # a fault that one source brings to light must not end the rest
            address = source_address(source.id, "file")
            problems.append(internal_error(error, document.file, document.source_map.nearest(address), address))
            continue
        if problem is not None:
            address = source_address(source.id, problem.field)
            line, column = document.source_map.nearest(address)
            problems.append(
                Problem(document.file, line, column, problem.code, problem.message, problem.hint, address=address)
            )
        if digest:
            digests[source.id] = digest
    return replace(document, sources=Sources(haystacks, digests, tuple(problems)))


def gather_evidence(document: Document) -> Document:
    """Return the document with every quote anchored; its sources are read first if they have not been yet."""
    if document.sources is None:
        document = read_sources(document)
    sources = document.sources
    assert sources is not None, "they have just been read"
    anchors = {claim.id: sources.anchors(claim) for claim in document.briefing.claims}
    return replace(document, evidence=Evidence(sources.articles, anchors, sources.problems))


def open_source(path: Path) -> Haystack:
    """Return the article in the file at `path`, prepared for anchoring. Raises BriefingError if it cannot be read."""
    text = read_named_file(path, MAX_SOURCE_BYTES, f"the source {quoted(str(path), MAX_PATH_CHARACTERS)}")
    return Haystack(read_article(text), text)
