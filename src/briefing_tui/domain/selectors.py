"""Say where a span of an article stands, as data: the selectors of the W3C Web Annotation Data Model, section 4.2."""

from collections.abc import Iterator
from typing import Any

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import PartKind

_PDF_FRAGMENT = "http://tools.ietf.org/rfc/rfc3778"  # as the model's section 4.2.1 names it; it counts pages from 1
_HTML_FRAGMENT = "http://tools.ietf.org/rfc/rfc3236"


def selectors(article: Article, span: Span) -> list[dict[str, Any]]:
    """Return the selectors of a span of the reading text, each an object of JSON; each one by itself names the place.

    A TextPositionSelector counts code points of the extracted text. The page of a PDF and the nearest id of an element
    are FragmentSelectors, and an element is an XPathSelector: these name where the span begins. What stands within an
    archive or a part of a mail has `within`, the name of that file or the number of that part, besides the keys of the
    model.
    """
    return list(_selectors(article, span))


def _selectors(article: Article, span: Span) -> Iterator[dict[str, Any]]:
    start, end = article.offsets.span(*span)
    yield {"type": "TextPositionSelector", "start": start, "end": end}
    place = article.places.at(start)
    if place and article.places.kind is PartKind.PAGE:
        yield {"type": "FragmentSelector", "conformsTo": _PDF_FRAGMENT, "value": f"page={place[0].number}"}
    if not article.elements:
        return
    element = article.elements[article.block_at(span.start)]
    within = {"within": element.file} if element.file else {}
    if element.id:
        yield {"type": "FragmentSelector", "conformsTo": _HTML_FRAGMENT, "value": element.id} | within
    if element.path:
        yield {"type": "XPathSelector", "value": element.path} | within
