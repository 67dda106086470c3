"""Recognition of what begins with a tag: web pages, flat OpenDocument, and documents in XML that are not read."""

import re
from enum import Enum, auto

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.recognition.containers import ODT_TYPE
from briefing_tui.articles.recognition.hints import NAME_ANOTHER, RECOGNISE, SAVE_AS_DOCX
from briefing_tui.text.regex import regex


class Markup(Enum):
    """What a file with markup is."""

    HTML = auto()
    FLAT_ODT = auto()


# What may stand before a tag: white space, an XML declaration, comments.
_BEFORE = rb"(?:\s++|<\?xml[^>]*+>|<!--.*?-->)*+"
_DOCTYPE = rb"<!doctype\s[^<>\[]*+(?:\[[^\]]*+\]\s*+)?>"
# A document in HTML: its type or its root, and a tag after that; prose would follow where a text speaks of the tag.
_DOCUMENT = regex(
    _BEFORE + rb"(?:<!doctype\s++html\b[^<>\[]*+(?:\[[^\]]*+\]\s*+)?>|<html(?:\s[^<>]*+)?>)" + _BEFORE + rb"</?[a-z]",
    re.DOTALL | re.IGNORECASE,
)
# As the MIME Sniffing Standard (section 7.1) has it, with a few that are as frequent: a page or a piece of one.
_PIECE = regex(
    _BEFORE
    + rb"<(?:!doctype\s++html|html|head|body|title|meta|link|base|script|style|iframe|h[1-6]|div|font|table|a|b|br|p"
    rb"|main|article|section|header|nav|ul|ol|span|center)[\s/>]",
    re.DOTALL | re.IGNORECASE,
)
_ROOT = regex(
    _BEFORE + rb"(?P<type>" + _DOCTYPE + rb")?" + _BEFORE + rb"<(?P<root>[a-z_][\w.:-]*+)", re.DOTALL | re.IGNORECASE
)
_ODF_TYPE = regex(rb"""office:mimetype\s*+=\s*+["']([^"']*+)["']""")
_ODT_TYPE = ODT_TYPE.encode()
_PAGE_AGAIN = "open the page in a browser, and save it as HTML or PDF"
_REFUSED: dict[bytes, tuple[str, str]] = {
    b"w:wordDocument": ("is a Word document in XML of 2003", SAVE_AS_DOCX),
    b"pkg:package": ("is an Office document in one XML file", SAVE_AS_DOCX),
    b"svg": ("is an SVG picture", RECOGNISE),
    b"svg:svg": ("is an SVG picture", RECOGNISE),
    b"FictionBook": ("is a FictionBook", "convert it to EPUB"),
}


def markup_of(head: bytes, *, of_text: bool) -> Markup | None:
    """Return what markup a file that begins with "<" has, or None where it is a text; `head` are its first bytes.

    `of_text` says that its name is that of a text. A text may begin with a piece of HTML (Markdown has such blocks) or
    of XML: it is a document of its own only where it has the beginning of a whole one. Raises UnreadableArticleError
    where it is a document that is not read.
    """
    if _DOCUMENT.match(head):
        return Markup.HTML
    found, is_xml = _ROOT.match(head), head.startswith(b"<?xml")
    if found and (not of_text or found["type"] or is_xml):
        root = found["root"]
        if root in {b"html", b"xhtml:html", b"h:html"}:
            return Markup.HTML
        if root == b"office:document":
            return _open_document(head)
        if root in _REFUSED:
            raise UnreadableArticleError(*_REFUSED[root])
        if root == b"plist":
            refuse_property_list(head)
    return Markup.HTML if not of_text and not is_xml and _PIECE.match(head) else None


def refuse_property_list(data: bytes) -> None:
    """Raise UnreadableArticleError for a property list, which says what it is if it is a page that Safari saved."""
    if b"WebMainResource" in data:
        raise UnreadableArticleError("is a web archive of Safari", _PAGE_AGAIN)
    raise UnreadableArticleError("is a property list", NAME_ANOTHER)


def _open_document(head: bytes) -> Markup:
    found = _ODF_TYPE.search(head)
    if found and not found[1].startswith(_ODT_TYPE):
        raise UnreadableArticleError("is an OpenDocument file without a text", "save its text as ODT or PDF")
    return Markup.FLAT_ODT
