"""Where a span stands, as selectors of the W3C Web Annotation Data Model."""

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Element, Part, PartKind, Stretch
from briefing_tui.domain.selectors import selectors

_TEXT = "nav\nFirst one.\nSecond one."


def _extraction(*elements: Element) -> Extraction:
    pieces = [Piece(4, 14)], [Piece(15, 26)]
    blocks = [
        ExtractedBlock(BlockKind.PARAGRAPH, piece, 0, element) for piece, element in zip(pieces, elements, strict=True)
    ]
    return Extraction("text/html", _TEXT, blocks)


def test_in_a_file_of_text_it_is_a_position_in_the_file() -> None:
    article = read_article("# Head\n\nSome *text* here.\n")
    at = article.text.index("text")
    assert selectors(article, Span(at, at + 4)) == [{"type": "TextPositionSelector", "start": 14, "end": 18}]


def test_in_a_web_page_it_is_the_element_too_and_the_nearest_id() -> None:
    article = article_of(_extraction(Element(path="/html/body/p[1]", id="top"), Element(path="/html/body/p[2]")))
    assert selectors(article, Span(0, 5)) == [
        {"type": "TextPositionSelector", "start": 4, "end": 9},
        {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3236", "value": "top"},
        {"type": "XPathSelector", "value": "/html/body/p[1]"},
    ]
    assert selectors(article, Span(11, 22)) == [
        {"type": "TextPositionSelector", "start": 15, "end": 26},
        {"type": "XPathSelector", "value": "/html/body/p[2]"},
    ]


def test_in_an_archive_the_file_within_is_named() -> None:
    article = article_of(_extraction(Element("ch1.xhtml", "/html/body/p[1]"), Element("ch2.xhtml", "/html/body/p[1]")))
    assert selectors(article, Span(11, 22))[1] == {
        "type": "XPathSelector",
        "value": "/html/body/p[1]",
        "within": "ch2.xhtml",
    }


def test_in_a_pdf_it_is_the_number_of_the_page_not_its_label() -> None:
    extraction = _extraction(Element(), Element())
    extraction.part_kind, extraction.parts = PartKind.PAGE, [Part(1, "i"), Part(2, "ii")]
    extraction.stretches = [Stretch(0, 0, 1), Stretch(15, 1, 1)]
    assert selectors(article_of(extraction), Span(11, 22)) == [
        {"type": "TextPositionSelector", "start": 15, "end": 26},
        {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778", "value": "page=2"},
    ]
