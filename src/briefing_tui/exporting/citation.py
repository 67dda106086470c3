"""Format citations of sources, passages and claims, in the form of a footnote."""

from collections.abc import Iterator

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Claim, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import CITATION, locator
from briefing_tui.domain.passage import Span, Verdict


def citation(source: Source, article: Article | None = None, span: Span | None = None) -> str:
    """Return a source's author, title, publisher and date, as far as known, and the paragraphs of `span`.

    `span` counts code points of the reading text of `article`. A source without any of the four is named by its file.
    """
    known = (
        source.author,
        source.title and f'"{source.title}"',
        source.publisher,
        source.published.describe() if source.published else "",
    )
    parts = [part for part in known if part] or [source.file]
    where = locator(article, span, CITATION) if article and span else ""
    return ", ".join([*parts, where] if where else parts)


def cite_passage(briefing: Briefing, source: str, article: Article, span: Span) -> str:
    """Return the passage at `span` of the reading text in quotation marks, and its citation on the next line.

    `source` is the id of the source that `article` was read from. Raises KeyError if the briefing has no such source.
    """
    return f'"{article.text[span.start : span.end]}"\n{citation(briefing.source(source), article, span)}'


def cite_claim(briefing: Briefing, claim: Claim, evidence: Evidence) -> str:
    """Return the claim's text, followed by each of its passages with its citation.

    A quote that does not hold is given with its verdict, so that no copy can be mistaken for a passage of the source.
    An altered quote is followed by the passage of the source, and only that has a citation.
    """
    return "\n\n".join([claim.text, *_cited_quotes(briefing, claim, evidence)])


def _cited_quotes(briefing: Briefing, claim: Claim, evidence: Evidence) -> Iterator[str]:
    for quote, anchor in evidence.quotes(claim):
        source, article = briefing.source(quote.source), evidence.articles.get(quote.source)
        if article is None:
            yield f'Not checked, the source could not be read: "{quote.exact}"\n{citation(source)}'
        elif anchor.span is not None and anchor.verdict.holds:
            yield f'"{anchor.passage}"\n{citation(source, article, anchor.span)}'
        elif anchor.span is not None and anchor.verdict is Verdict.ALTERED:
            yield f'Altered, not the words of the source: "{quote.exact}"'
            yield f'The source has: "{anchor.passage}"\n{citation(source, article, anchor.span)}'
        elif anchor.verdict is Verdict.AMBIGUOUS:
            yield f'Fits {anchor.match_count} places of the source: "{quote.exact}"\n{citation(source)}'
        else:
            yield f'Not found in the source: "{quote.exact}"\n{citation(source)}'
