"""Format citations of sources and their passages, in the form of a footnote."""

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Briefing, Source
from briefing_tui.domain.locator import CITATION, locator
from briefing_tui.domain.passage import Span
from briefing_tui.exporting import spoken


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


def attribution(briefing: Briefing, source_id: str, article: Article | None = None, span: Span | None = None) -> str:
    """Return the citation of a source, or of its passage at `span`, with the reliability of the source in words.

    A briefing with an error may lack the source: then its id is all that is known of it.
    """
    if not briefing.has_source(source_id):
        return source_id
    source = briefing.source(source_id)
    cited = citation(source, article, span)
    return f"{cited}; source {spoken.reliability(source.reliability)}" if source.reliability else cited
