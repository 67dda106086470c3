"""Reading of a document's sources and anchoring of its quotes in them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.work import MAX_STEPS_A_QUOTE, TooMuchWorkError
from briefing_tui.articles.extraction import Progress, ReaderFaultError
from briefing_tui.documents.articles import ArticleFault, article_in
from briefing_tui.documents.document import Document
from briefing_tui.documents.files import MAX_PATH_CHARACTERS
from briefing_tui.documents.internal_error import described, internal_error
from briefing_tui.documents.sources import MAX_SOURCES_BYTES, SourceFiles, digest_of, read_named_bytes
from briefing_tui.domain.address import Address, source_address
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Quote
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import BriefingError, Problem
from briefing_tui.loading.codes import Code
from briefing_tui.loading.garbage_collection import garbage_collection_paused
from briefing_tui.text.visible import quoted

MIN_ANCHORING_STEPS = 3_000_000  # that all quotes of a briefing may take, in a source of any size
ANCHORING_STEPS_A_CHARACTER = 0.75  # of the sources, that they may take besides

_UNREAD_SOURCE_ANCHOR = Anchor(Verdict.MISSING)


class Sources(NamedTuple):
    """The sources of a briefing that could be read, by id, and the problems of those that could not or have changed.

    `digests` maps the id of each source that has a `sha256` in the briefing to the SHA-256 of its file as it is now,
    in lower-case hexadecimal. While they are being read, `are_all_read` is False: others may follow, and an article
    may have only its first pages.
    """

    haystacks: Mapping[str, Haystack]
    digests: Mapping[str, str]
    problems: tuple[Problem, ...]
    are_all_read: bool = True

    @property
    def articles(self) -> dict[str, Article]:
        """The articles, by source id."""
        return {source: haystack.article for source, haystack in self.haystacks.items()}

    def anchors(self, claim: Claim) -> tuple[Anchor, ...]:
        """Return an anchor for each quote of a claim, in order; none at all where they take more work than a quote may.

        The verdict is `missing` where its source is unread.
        """
        anchors: list[Anchor] = []
        left = MAX_STEPS_A_QUOTE
        for quote in claim.quotes:
            anchor, steps = _sought(self.haystacks.get(quote.source), quote)
            left -= steps
            if anchor is None or left < 0:
                return ()
            anchors.append(anchor)
        return tuple(anchors)


class OpenedSource(NamedTuple):
    """The article in a file, and the SHA-256 of the file's bytes in lower-case hexadecimal."""

    article: Article
    sha256: str


def _sought(haystack: Haystack | None, quote: Quote) -> tuple[Anchor | None, int]:
    """Return the anchor of a quote in its source, None where that takes too much work; and the steps it has taken."""
    if haystack is None:
        return _UNREAD_SOURCE_ANCHOR, 0
    before = haystack.work.steps
    try:
        anchor = haystack.anchor(quote.exact, quote.before, quote.after)
    except TooMuchWorkError:
        return None, haystack.work.steps - before
    return anchor, haystack.work.steps - before


OnRead = Callable[[Document, Progress | None], object]
"""Is given a copy of the document with what has been read of its sources, or told how much of one has been read."""


def read_sources(document: Document, on_read: OnRead | None = None) -> Document:
    """Return the document with its sources read; a source that cannot be read is a problem, and nothing is raised.

    Sources that name one file share its article. `on_read` is called for sources that take long to read.
    """
    hashed = any(source.sha256 for source in document.briefing.sources)
    files = SourceFiles(document.library, hashed=hashed)
    by_path: dict[Path | None, Haystack] = {}
    haystacks: dict[str, Haystack] = {}
    digests: dict[str, str] = {}
    problems: list[Problem] = []

    def tell(on_read: OnRead, source: str, what: Progress | Article) -> None:
        if isinstance(what, Progress):
            on_read(document, what)
            return
        so_far = Sources({**haystacks, source: Haystack(what)}, digests, tuple(problems), are_all_read=False)
        on_read(replace(document, sources=so_far), None)

    for source in document.briefing.sources:
        try:
            with garbage_collection_paused():
                told = partial(tell, on_read, source.id) if on_read else None
                article, digest, problem, path = files.read(source, told)
            if article is not None:
                haystacks[source.id] = by_path.setdefault(path, Haystack(article))
        except Exception as error:  # noqa: BLE001  # a fault that one source brings to light must not end the rest
            address = source_address(source.id, "file")
            problems.append(internal_error(error, document.file, document.source_map.nearest(address), address))
            continue
        if problem is not None:
            address = source_address(source.id, problem.field)
            problems.append(_problem(document, address, problem.code, problem.message, problem.hint))
        if digest:
            digests[source.id] = digest
    return replace(document, sources=Sources(haystacks, digests, tuple(problems)))


def gather_evidence(document: Document) -> Document:
    """Return the document with every quote anchored; its sources are read first if they have not been yet."""
    if document.sources is None:
        document = read_sources(document)
    sources, evidence = _gathered(document, document.briefing)
    return replace(document, sources=sources, evidence=evidence)


def evidence_after(document: Document, briefing: Briefing, changed: Collection[str]) -> Evidence:
    """Return the evidence of a document's sources for the briefing that an edit has made of the document's.

    `changed` are the ids of the claims that the edit changed, added or removed. Only quotes that none of these had
    before are looked for, in the articles that have been read; where one takes too much work, all quotes are gathered
    anew. The document's evidence is that of before the edit.
    """
    sources, before = document.sources, document.evidence
    assert sources is not None, "they have been read"
    assert before is not None, "it has been gathered"
    if sources.haystacks.keys() != before.articles.keys():  # a quote took too much work, which may be gone now
        return _gathered(document, briefing)[1]
    known = {
        _sought_for(quote): anchor
        for claim in changed
        if document.briefing.has_claim(claim)
        for quote, anchor in before.quotes(document.briefing.claim(claim))
    }
    anchors = dict(before.anchors)
    for claim_id in changed:
        anchors.pop(claim_id, None)
    for claim in (briefing.claim(claim) for claim in changed if briefing.has_claim(claim)):
        for quote in claim.quotes:
            if _sought_for(quote) not in known:
                anchor, _ = _sought(sources.haystacks.get(quote.source), quote)
                if anchor is None:
                    return _gathered(document, briefing)[1]
                known[_sought_for(quote)] = anchor
        anchors[claim.id] = tuple(known[_sought_for(quote)] for quote in claim.quotes)
    problems = tuple(problem for problem in sources.problems if briefing.has_source(str(problem.address[1])))
    return Evidence(before.articles, anchors, problems)


def _sought_for(quote: Quote) -> tuple[str, str, str, str]:
    """Return all of a quote that its anchor depends on."""
    return quote.source, quote.exact, quote.before, quote.after


def _gathered(document: Document, briefing: Briefing) -> tuple[Sources, Evidence]:
    """Return the sources, without those whose quotes take too much work, and the evidence of a briefing in them."""
    sources = document.sources
    assert sources is not None, "they have been read"
    anchors, unsought = _anchors(sources, briefing)
    if unsought:
        haystacks = {source: found for source, found in sources.haystacks.items() if source not in unsought}
        problems = (*sources.problems, *(_too_much_work(document, source) for source in unsought))
        sources = sources._replace(haystacks=haystacks, problems=problems)
    return sources, Evidence(sources.articles, anchors, sources.problems)


def steps_allowed(haystacks: Iterable[Haystack]) -> int:
    """Return how many steps of work (anchoring/work.py) the quotes of some articles may take altogether."""
    characters = sum(len(haystack.article.extracted) for haystack in haystacks)
    return MIN_ANCHORING_STEPS + int(characters * ANCHORING_STEPS_A_CHARACTER)


def _anchors(sources: Sources, briefing: Briefing) -> tuple[dict[str, tuple[Anchor, ...]], list[str]]:
    """Return the anchors of all quotes by claim, and the ids of the sources left out: their quotes are too much work.

    What is known of such a source's other quotes is dropped: it counts as unread, so that no quote that was not looked
    for is taken for one that was.
    """
    left = steps_allowed(set(sources.haystacks.values()))
    unsought: dict[str, None] = {}
    known: dict[tuple[Haystack | None, str, str, str], Anchor | None] = {}  # a quote that claims share is sought once

    def key(quote: Quote) -> tuple[Haystack | None, str, str, str]:
        return sources.haystacks.get(quote.source), quote.exact, quote.before, quote.after

    for quote in (quote for claim in briefing.claims for quote in claim.quotes if quote.source in sources.haystacks):
        if left <= 0:
            unsought[quote.source] = None
        if quote.source in unsought:
            continue
        if key(quote) not in known:
            known[key(quote)], steps = _sought(sources.haystacks[quote.source], quote)
            left -= steps
        if known[key(quote)] is None:
            unsought[quote.source] = None

    def anchor_of(quote: Quote) -> Anchor:
        anchor = None if quote.source in unsought else known.get(key(quote))
        return anchor or _UNREAD_SOURCE_ANCHOR

    return {claim.id: tuple(map(anchor_of, claim.quotes)) for claim in briefing.claims}, list(unsought)


def _too_much_work(document: Document, source: str) -> Problem:
    """Return the problem of a source whose quotes were not all looked for."""
    sources = document.sources
    assert sources is not None, "they have been read"
    steps = steps_allowed(set(sources.haystacks.values()))
    message = (
        f"the quotes of the source {quoted(source)} were not looked for: "
        f"one takes more than {MAX_STEPS_A_QUOTE:,}, or all of the briefing more than {steps:,} steps"
    )
    hint = "make several briefings, and quote enough words for each quote to fit one place"
    return _problem(document, source_address(source, "file"), Code.SOURCE_COSTLY, message, hint)


def _problem(document: Document, address: Address, code: Code, message: str, hint: str) -> Problem:
    """Return a problem of a document's value, where that is written in the file."""
    return Problem(document.file, *document.source_map.nearest(address), code, message, hint, address=address)


def open_source(path: Path) -> OpenedSource:
    """Return the article in the file at `path`. Raises BriefingError if it cannot be read."""
    name = f"the source {quoted(str(path), MAX_PATH_CHARACTERS)}"
    data = read_named_bytes(path, MAX_SOURCES_BYTES, name)
    try:
        article = article_in(data, path.name)
    except ReaderFaultError as error:
        raise BriefingError(f"{name} cannot be read: {'; '.join(described(error))}") from None
    if isinstance(article, ArticleFault):
        raise BriefingError(f"{name} {article.message} ({article.hint})")
    return OpenedSource(article, digest_of(data))
