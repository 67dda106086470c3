"""Whether what an article has stands in its file: character by character through its map, and by another library."""

import io
import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from xml.etree import ElementTree as ET

from benchmarks.articles.comparison import letters

from briefing_tui.domain.article import Article, Block
from briefing_tui.text.visible import visible

_WORD = re.compile(r"[^\W_]+")
_RTF_UNICODE = re.compile(r"\\u(-?\d+) ?(?:\\'[0-9a-f]{2}|[^\\{}])?")
_RTF_BYTE = re.compile(r"\\'([0-9a-f]{2})")
_RTF_CONTROL = re.compile(r"\\[a-z]+-?\d* ?|\\[^a-z]|[{}\r\n]")
_XML = re.compile(r"\.(?:xml|xhtml|html|ncx|opf)$")


def maps_back(article: Article, block: Block) -> bool:
    """Whether each character of a block is the one of the extracted text that the map gives for it.

    A space, a tab or a newline may stand for white space, or for nothing, between two stretches of it.
    """
    at = block.start
    for length, start, end in article.offsets.pieces(block.start, block.end):
        read, extracted = article.text[at : at + length], article.extracted[start:end]
        at += length
        if read.strip() and not _same(read, visible(extracted)):
            return False
    return at == block.end


def _same(read: str, extracted: str) -> bool:
    return len(read) == len(extracted) and all(
        one == other or (one.isspace() and other.isspace()) for one, other in zip(read, extracted, strict=True)
    )


class Standing:
    """The letters of a file, as a library gives them that is none of the reader's own code; of a PDF, page by page."""

    def __init__(self, format_name: str, data: bytes) -> None:
        """Read the file. Raises what the library raises."""
        self._parts = [letters(part) for part in _parts(format_name, data)]
        self._is_paged = format_name == "PDF"

    def has(self, article: Article, block: Block) -> bool:
        """Whether each word of a block stands in the file, of a PDF on the page that its place names.

        Pdfium gives the letters of a word from right to left in some files: either order will do.
        """
        for _, start, end in article.offsets.pieces(block.start, block.end):
            part = self._parts[0]
            if self._is_paged:
                place = article.places.at(start)
                if place is None:
                    return False
                part = self._parts[place[0].number - 1]
            for word in _WORD.findall(article.extracted[start:end]):
                wanted = letters(word)
                if wanted not in part and wanted[::-1] not in part:
                    return False
        return True


def _parts(format_name: str, data: bytes) -> list[str]:
    """Return the text of a file, in parts if it has pages."""
    if format_name == "PDF":
        return list(pages_of_pdf(data))
    if format_name == "RTF":
        return [_characters_of_rtf(data)]
    if format_name == "HTML":
        return [_text_of_html(data)]
    if format_name == "flat ODT":
        return [text_of_xml(data)]
    if data.startswith(b"PK"):
        return ["".join(texts_of_archive(data))]
    return ["".join(texts_of_mail(data))]


def pages_of_pdf(data: bytes) -> Iterator[str]:
    """Yield the text of each page as pdfium gives it."""
    import pypdfium2  # noqa: PLC0415  # slow to import

    document = pypdfium2.PdfDocument(data)
    for page in document:
        yield page.get_textpage().get_text_range()


def _characters_of_rtf(data: bytes) -> str:
    """Return the characters of an RTF file, of notes and all: striprtf leaves out what is not in the text itself."""
    text = _RTF_UNICODE.sub(lambda found: chr(int(found[1]) % 65_536), data.decode("latin-1"))
    text = _RTF_BYTE.sub(lambda found: bytes.fromhex(found[1]).decode("windows-1252", "replace"), text)
    return _RTF_CONTROL.sub("", text)


def text_of_xml(data: bytes) -> str:
    """Return the text of an XML file."""
    return "".join(ET.fromstring(data).itertext())  # noqa: S314  # made by the benchmark


def texts_of_archive(data: bytes) -> Iterator[str]:
    """Yield the text of each XML file in an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if _XML.search(name) and archive.getinfo(name).file_size:
                yield text_of_xml(archive.read(name))


def text_of_rtf(data: bytes) -> str:
    """Return the text of an RTF file as striprtf gives it."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415  # slow to import

    text: str = rtf_to_text(data.decode("latin-1"), errors="ignore")  # type: ignore[no-untyped-call]  # it has no types
    return text


def texts_of_mail(data: bytes) -> Iterator[str]:
    """Yield the header fields and the text of each part of a mail, or of a mailbox with one mail."""
    data = data.partition(b"\n")[2] if data.startswith(b"From ") else data
    mail = message_from_bytes(data, policy=default)
    yield "\n".join(map(str, mail.values()))
    for part in _parts_of_mail(mail):
        content = part.get_content()
        yield _text_of_html(content.encode()) if part.get_content_subtype() == "html" else content


def html_of_mail(data: bytes) -> Iterator[str]:
    """Yield each part of a mail that is HTML."""
    for part in _parts_of_mail(message_from_bytes(data, policy=default)):
        if part.get_content_subtype() == "html":
            yield part.get_content()


def _parts_of_mail(mail: Message) -> Iterator[EmailMessage]:
    for part in mail.walk():
        if isinstance(part, EmailMessage) and part.get_content_maintype() == "text":
            yield part


def _text_of_html(data: bytes) -> str:
    import lxml.html  # noqa: PLC0415  # slow to import

    return str(lxml.html.fromstring(data, parser=lxml.html.HTMLParser(encoding="utf-8")).text_content())
