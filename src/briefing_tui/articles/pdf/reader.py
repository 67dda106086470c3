"""Reading of a PDF file into its text in reading order, in blocks, with pages and lines."""

from collections.abc import Iterator

from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.formats import PDF
from briefing_tui.articles.pdf.library import Document
from briefing_tui.articles.pdf.lines import Line, lines_of
from briefing_tui.articles.pdf.paragraphs import paragraphs_of
from briefing_tui.articles.pdf.runs import runs_of
from briefing_tui.articles.pdf.writing import Writer
from briefing_tui.domain.places import Part, PartKind

_FIRST_PAGES = 10  # after so many a long document shows what has been read
_LONG_PAGES = 40  # a document with so many is long
_STEP_PAGES = 25  # between two reports of progress


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Yield progress, and what has been read of a PDF: of a long one its first pages, and in the end the whole.

    Raises UnreadableArticleError where the file is no PDF, is encrypted, or has no text at all.
    """
    document = Document(data)
    try:
        pages: list[list[Line]] = []
        for index in range(document.page_count):
            pages.append(_lines(document, index))
            if len(pages) == _FIRST_PAGES and document.page_count >= _LONG_PAGES:
                yield _extraction(document, pages)
            elif len(pages) % _STEP_PAGES == 0:
                yield Progress(len(pages), document.page_count)
        if not any(pages):
            raise UnreadableArticleError("has no text: its pages are pictures", "recognise its text (OCR) first")
        yield _extraction(document, pages)
    finally:
        document.close()


def _lines(document: Document, index: int) -> list[Line]:
    """Return the lines of a page in reading order."""
    with document.page(index) as page:
        if page is None or not page.count:
            return []
        text = page.text()
        lines = lines_of(runs_of(page, text), index, text)
    if lines:
        left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        for number, line in enumerate(lines, 1):
            line.number, line.left, line.right = number, left, right
    return lines


def _extraction(document: Document, pages: list[list[Line]]) -> Extraction:
    """Return what has been read of a document, given the lines of its pages."""
    writer = Writer()
    paragraphs = paragraphs_of(line for page in pages for line in page)
    blocks = [writer.block(paragraph) for paragraph in paragraphs]
    return Extraction(
        PDF.media_type,
        writer.text,
        blocks,
        part_kind=PartKind.PAGE,
        parts=[Part(index + 1, document.label(index)) for index in range(len(pages))],
        stretches=writer.stretches,
    )
