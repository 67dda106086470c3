"""Reading of a saved web page: the article in it, and the rest of the page as its furniture."""

from collections.abc import Iterator

from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.html.choice import chosen_runs, with_title
from briefing_tui.articles.html.document import document_of
from briefing_tui.articles.html.encoding import decoded
from briefing_tui.articles.html.furniture import furniture_of
from briefing_tui.articles.html.metadata import metadata_of
from briefing_tui.articles.html.outline import Outline
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.text.regex import regex

_MEDIA_TYPE = "text/html"
_XML_DECLARATION = regex(r"\s*<\?xml\s")
_EMPTY_RAW_ELEMENT = regex(r"<(?:iframe|noscript|script|style|textarea|title)\b[^<>]*/>")


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Read the bytes of a saved page, in any encoding of the web: nothing in it is run, and no address visited.

    Raises UnreadableArticleError where it has no text.
    """
    page = decoded(data)
    document = document_of(page.text, xml=_is_xml(page.text))
    if not document.runs:
        raise UnreadableArticleError("has no text", "save the page once more when all of it is shown")
    outline = Outline(document)
    chosen = chosen_runs(page.text, document, outline)
    doubtful = not chosen
    chosen = chosen or list(range(len(document.runs)))
    metadata = metadata_of(page.text, document, document.runs[chosen[0]].pieces[0].start)
    chosen = with_title(outline, chosen, _title(metadata))
    extraction = Extraction(
        _MEDIA_TYPE,
        document.written,
        [document.runs[index].block() for index in chosen],
        furniture_of(document, outline, chosen),
    )
    extraction.metadata = metadata
    if page.faults:
        extraction.notices.append(_faults(page.faults, page.encoding))
    if doubtful and len(chosen) > 1:
        extraction.notices.append("The main text could not be told from the rest of the page, so all of it is shown.")
    yield extraction


def _is_xml(page: str) -> bool:
    """Whether a page is to be read as XML: by the rules of HTML an empty script takes all that follows for its own."""
    return _XML_DECLARATION.match(page) is not None and _EMPTY_RAW_ELEMENT.search(page) is not None


def _faults(count: int, encoding: str) -> str:
    if count == 1:
        return f"One character of the page could not be read as {encoding} and is shown as �."
    return f"{count} characters of the page could not be read as {encoding} and are shown as �."


def _title(metadata: list[MetadataItem]) -> str:
    return next((item.value for item in metadata if item.field is MetadataField.TITLE), "")
