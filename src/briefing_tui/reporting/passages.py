"""The passages of the sources that a problem is about, as locations of SARIF: beside the claim what it rests on."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing_tui.domain.article import Article
from briefing_tui.domain.locator import WORDS, locator
from briefing_tui.domain.passage import Anchor, Span
from briefing_tui.domain.problem import Problem
from briefing_tui.reporting.checked import Checked
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, line_and_column, line_starts
from briefing_tui.text.visible import quoted

_MAX_PASSAGES = 10  # of a problem: nobody looks at more beside one line


class Passages:
    """The passages of one check, whose sources are each parted into lines once.

    `uris` has the relative reference of the file of each source that could be read (RFC 3986, section 4.2).
    """

    def __init__(self, checked: Checked, uris: Mapping[str, str]) -> None:
        self._checked = checked
        self._uris = uris
        self._starts: dict[str, list[int]] = {}

    def locations(self, problem: Problem) -> list[dict[str, Any]]:
        """Return a SARIF `location` for each passage that a problem is about: that of a quote, or all of a claim.

        Of a text the region is exact. Of a PDF, say, which has no lines, it is left out, and the message says where.
        """
        found: list[dict[str, Any]] = []
        for source, anchor in self._anchors(problem):
            article = self._checked.evidence.articles.get(source) if self._checked.evidence else None
            if article is not None and source in self._uris:
                found += (self._location(source, article, *each) for each in _spans(anchor))
        return found[:_MAX_PASSAGES]

    def _anchors(self, problem: Problem) -> Iterator[tuple[str, Anchor]]:
        """Yield the source and the anchor of each quote that a problem is about."""
        briefing, evidence = self._checked.briefing, self._checked.evidence
        match problem.address:
            case ("claims", str(claim), *rest) if briefing and evidence and briefing.has_claim(claim):
                for number, (quote, anchor) in enumerate(evidence.quotes(briefing.claim(claim))):
                    if rest[:1] != ["at"] or len(rest) == 1 or rest[1] == number:
                        yield quote.source, anchor

    def _location(self, source: str, article: Article, span: Span, what: str) -> dict[str, Any]:
        place: dict[str, Any] = {"artifactLocation": {"uri": self._uris[source]}}
        if article.is_text:
            place["region"] = self._region(source, article, article.offsets.span(*span))
        where, words = locator(article, span, WORDS), quoted(article.text[slice(*span)])
        return {"physicalLocation": place, "message": {"text": f'{what} in the source "{source}", {where}: {words}'}}

    def _region(self, source: str, article: Article, span: Span) -> dict[str, int]:
        """Return the SARIF region of a span of a text's file, without the byte order mark, which is no column."""
        if source not in self._starts:
            self._starts[source] = line_starts(article.extracted)
        marked = article.extracted.startswith(BYTE_ORDER_MARK)
        ends = (line_and_column(self._starts[source], offset) for offset in span)
        (line, column), (last, end) = ((line, column - (marked and line == 1)) for line, column in ends)
        return {"startLine": line, "startColumn": column, "endLine": last, "endColumn": end}


def _spans(anchor: Anchor) -> Iterator[tuple[Span, str]]:
    """Yield each span that a quote is found at, fits or comes near, with what it is."""
    if anchor.uncut_span is not None:
        yield anchor.uncut_span, "the passage" if anchor.verdict.holds else "what stands"
    elif anchor.candidates:
        yield from ((span, "a passage that it fits") for span in anchor.candidates)
    elif anchor.nearest is not None:
        yield anchor.nearest, "the nearest passage"
