"""The formats of articles: what a file is, by its first bytes and its structure, and which reader reads it."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple, cast

from briefing_tui.articles.extraction import Extraction, Progress

Reader = Callable[[bytes], Iterator[Extraction | Progress]]
"""Reads the bytes of a file, and yields what it has found so far: progress, or an extraction; the last one is whole.

Raises UnreadableArticleError where the file is none of its format, or cannot be read.
"""


class Format(NamedTuple):
    """A format of articles: its media type (RFC 6838), its name for people, and the module whose `read` reads it."""

    media_type: str
    name: str
    module: str

    def reader(self) -> Reader:
        """Return the reader of this format, which is loaded only now."""
        return cast(Reader, import_module(f"briefing_tui.articles.{self.module}").read)


HTML = Format("text/html", "web page", "html.reader")
PDF = Format("application/pdf", "PDF", "pdf.reader")
DOCX = Format(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document", "archive.docx"
)
ODT = Format("application/vnd.oasis.opendocument.text", "OpenDocument text", "archive.odt")
EPUB = Format("application/epub+zip", "EPUB book", "archive.epub")
RTF = Format("application/rtf", "RTF document", "rtf.reader")
MAIL = Format("message/rfc822", "mail", "mail.reader")
MBOX = Format("application/mbox", "mailbox", "mail.mailbox")
MHTML = Format("multipart/related", "saved web page (MHTML)", "mail.saved_page")

FORMATS = (HTML, PDF, DOCX, ODT, EPUB, RTF, MAIL, MBOX, MHTML)
