"""Reading of a PDF file into its text in reading order, in blocks, with pages and lines."""

from collections.abc import Iterator, Sequence

from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.formats import PDF
from briefing_tui.articles.pdf.furniture import NEIGHBOURS
from briefing_tui.articles.pdf.hyphens import Words
from briefing_tui.articles.pdf.kinds import name_kinds
from briefing_tui.articles.pdf.layout import Layout, layout_of
from briefing_tui.articles.pdf.library import DAMAGED_HINT, Document
from briefing_tui.articles.pdf.measures import Measures
from briefing_tui.articles.pdf.metadata import metadata_of
from briefing_tui.articles.pdf.notes import Notes, with_notes
from briefing_tui.articles.pdf.notices import Fault, notices_of
from briefing_tui.articles.pdf.paragraphs import paragraphs_of
from briefing_tui.articles.pdf.sheets import Sheet, sheet_of
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
        pages: list[Layout] = []
        for layout in _layouts(document):
            pages.append(layout)
            if len(pages) == _FIRST_PAGES and document.page_count >= _LONG_PAGES:
                yield _extraction(document, pages)
            elif len(pages) % _STEP_PAGES == 0:
                yield Progress(len(pages), document.page_count)
        if not any(page.columns for page in pages):
            raise _unreadable(pages)
        yield _extraction(document, pages)
    finally:
        document.close()


def _layouts(document: Document) -> Iterator[Layout]:
    """Yield the layout of each page, once those after it that it is judged by have been read."""
    sheets: list[Sheet] = []
    for index in range(document.page_count + NEIGHBOURS):
        if index < document.page_count:
            with document.page(index) as page:
                sheets.append(sheet_of(page, index))
            sheets[-1].label = document.label(index)
        current = index - NEIGHBOURS
        if current >= 0:
            yield layout_of(next(sheet for sheet in sheets if sheet.index == current), sheets, document.page_count)
            sheets = [sheet for sheet in sheets if sheet.index > current - NEIGHBOURS]


def _unreadable(pages: Sequence[Layout]) -> UnreadableArticleError:
    """Return what is wrong with a document none of whose pages has text that can be read."""
    faults = {page.fault for page in pages}
    if Fault.UNMAPPED in faults:
        return UnreadableArticleError("has text without a Unicode map", "recognise its text (OCR) first")
    if Fault.SCANNED in faults:
        return UnreadableArticleError("has pictures alone, without text", "recognise its text (OCR) first")
    if Fault.DAMAGED in faults or not pages:
        return UnreadableArticleError("is damaged: none of its pages can be read", DAMAGED_HINT)
    return UnreadableArticleError("has no text", "look at it in a PDF viewer")


def _extraction(document: Document, pages: Sequence[Layout]) -> Extraction:
    """Return what has been read of a document, given the layouts of its pages."""
    measures = Measures(column for page in pages for column in page.columns)
    notes = Notes(measures)
    paragraphs = paragraphs_of((column for page in pages for column in notes.taken_from(page.columns)), measures)
    name_kinds(paragraphs, measures)
    in_order = with_notes(paragraphs, notes.paragraphs)
    words = Words(line.text for page in pages for column in page.columns for line in column)
    writer = Writer(pages, words)
    blocks = [writer.block(paragraph) for paragraph in in_order]
    return Extraction(
        PDF.media_type,
        writer.end(),
        blocks,
        writer.furniture,
        PartKind.PAGE,
        [_part(index, page.label) for index, page in enumerate(pages)],
        writer.stretches,
        list(metadata_of(document, paragraphs)),
        notices_of([(index, page.fault) for index, page in enumerate(pages) if page.fault]),
    )


def _part(index: int, label: str) -> Part:
    """Return a page as a part of the document; a label that is nothing but its number is none."""
    return Part(index + 1, "" if label == str(index + 1) else label)
