"""The formats of articles: what a file is, by its first bytes and its structure, and which reader reads it."""

import codecs
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple, cast

from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.recognition.beginning import Beginning
from briefing_tui.articles.recognition.containers import (
    DOCX_TYPE,
    EPUB_TYPE,
    ODT_TYPE,
    OLE2_START,
    ZIP_STARTS,
    refuse_ole2,
    zip_type,
)
from briefing_tui.articles.recognition.headers import Headed, begins_with_field, headed
from briefing_tui.articles.recognition.markup import Markup, markup_of, refuse_property_list
from briefing_tui.articles.recognition.signatures import refuse_by_signature
from briefing_tui.text.regex import regex

Reader = Callable[[bytes], Iterator[Extraction | Progress]]
"""Reads the bytes of a file, and yields what it has found so far: progress, or an extraction; the last one is whole.

Raises UnreadableArticleError where the file is none of its format, or cannot be read.
"""


class Format(NamedTuple):
    """A format of articles: its media type (RFC 6838), its name for people, and the module whose `read` reads it.

    `suffixes` are the ends of the names that its files have.
    """

    media_type: str
    name: str
    module: str
    suffixes: frozenset[str]

    def reader(self) -> Reader:
        """Return the reader of this format, which is loaded only now."""
        return cast(Reader, import_module(f"briefing_tui.articles.{self.module}").read)


def _format(media_type: str, name: str, module: str, suffixes: str) -> Format:
    return Format(media_type, name, module, _suffixes(suffixes))


def _suffixes(names: str) -> frozenset[str]:
    return frozenset(f".{each}" for each in names.split())


HTML = _format("text/html", "web page", "html.reader", "html htm xhtml xht shtml")
PDF = _format("application/pdf", "PDF", "pdf.reader", "pdf")
DOCX = _format(DOCX_TYPE, "Word document", "archive.docx", "docx docm dotx dotm")
ODT = _format(ODT_TYPE, "OpenDocument text", "archive.odt", "odt ott odm oth")
FLAT_ODT = _format(f"{ODT_TYPE}-flat-xml", "flat OpenDocument text", "archive.odt", "fodt")
EPUB = _format(EPUB_TYPE, "EPUB book", "archive.epub", "epub")
RTF = _format("application/rtf", "RTF document", "rtf.reader", "rtf")
MAIL = _format("message/rfc822", "mail", "mail.reader", "eml mail msg nws")
MBOX = _format("application/mbox", "mailbox", "mail.mailbox", "mbox mbx")
MHTML = _format("multipart/related", "saved web page (MHTML)", "mail.saved_page", "mht mhtml")

FORMATS = (HTML, PDF, DOCX, ODT, FLAT_ODT, EPUB, RTF, MAIL, MBOX, MHTML)

_MARKUP = {Markup.HTML: HTML, Markup.FLAT_ODT: FLAT_ODT, None: None}
_HEADED = {Headed.MAIL: MAIL, Headed.MAILBOX: MBOX, Headed.SAVED_PAGE: MHTML, None: None}
_ZIPPED = {each.media_type: each for each in (DOCX, ODT, EPUB)}
_NAMES_OF_TEXTS = _suffixes("txt text md markdown mkd mkdn mdown mdwn qmd rmd rst adoc asciidoc org tex textile")
_PDF_LINE = regex(rb"%PDF-[0-9]\.[0-9]\s*(?:[\r\n%]|\Z)")
_RTF_START = regex(rb"\{\\rtf[0-9\\]")
_PDF_START, _PDF_END = b"%PDF-", b"%%EOF"
_PDF_HEAD_BYTES = 1 << 10
_AGAIN = "fetch or save it again"


def format_of(data: bytes, name: str) -> Format | None:
    """Return the format of a file by its bytes, or None where it is plain text or Markdown.

    `name` is that of the file, which decides only where the bytes do not. Raises UnreadableArticleError for a format
    that is not read, such as a picture. Nothing is said of the rest of the file, which its reader may find damaged.
    """
    head = Beginning(data, name)
    found = _by_signature(data, head) or _by_text(head)
    if not found and head.short and head.suffix in HTML.suffixes:
        return HTML
    if not found:
        _refuse_by_name(head)
    return found


def _by_signature(data: bytes, head: Beginning) -> Format | None:
    """Return the format that a file has by a signature of its own, or raise where that is of one that is not read."""
    if head.raw.startswith(ZIP_STARTS):
        return _ZIPPED[zip_type(data)]
    if head.raw.startswith(OLE2_START):
        refuse_ole2(data)
    if head.raw.startswith(b"bplist0"):
        refuse_property_list(data)
    if _is_pdf(data, head):
        return PDF
    refuse_by_signature(head.raw)
    return RTF if head.short.startswith(b"{") and _RTF_START.match(head.short) else None


def _is_pdf(data: bytes, head: Beginning) -> bool:
    """Whether a file is a PDF: its first line says so, or one soon after where the name or the end of the file does."""
    at = head.raw.find(_PDF_START)
    if at < 0:
        return False
    if _PDF_LINE.match(head.short) or head.suffix in PDF.suffixes:
        return True
    return data.rfind(_PDF_END, max(len(data) - _PDF_HEAD_BYTES, at)) >= 0


def _by_text(head: Beginning) -> Format | None:
    """Return the format that a file has by the text in it: tags or header fields at its beginning."""
    if head.short.startswith(b"<"):
        of_text = head.suffix in _NAMES_OF_TEXTS
        return _MARKUP.get(markup_of(head.long, of_text=of_text))
    if not begins_with_field(head.short):
        return None
    of_mail = head.suffix in MAIL.suffixes | MBOX.suffixes
    return _HEADED.get(headed(head.long, of_mail=of_mail, of_page=head.suffix in MHTML.suffixes))


def _refuse_by_name(head: Beginning) -> None:
    """Raise UnreadableArticleError where a name promises a format and the bytes are neither that nor a text."""
    promised = next((each for each in FORMATS if head.suffix in each.suffixes), None)
    if not head.raw.strip(b"\0"):
        if head.raw or promised:
            raise UnreadableArticleError("begins with zero bytes" if head.raw else "is empty", _AGAIN)
        return
    if promised and not _is_text(head.raw):
        raise UnreadableArticleError(f"does not begin as a file of its name does ({promised.name})", _AGAIN)


def _is_text(head: bytes) -> bool:
    """Whether the first bytes of a file are text in UTF-8, which may be cut within a character."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return b"\0" not in head
