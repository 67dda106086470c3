"""Tags and texts of an HTML or XHTML document, told apart as browsers tell them (HTML standard, section 13.2.5).

The `html.parser` of the standard library differs between releases of Python, and takes a time that grows with the
square of some texts (CVE-2025-6069); here each character is looked at a bounded number of times.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from briefing_tui.articles.html.characters import resolved
from briefing_tui.text.regex import regex

_TAG = regex(
    r"<(/?)([A-Za-z][^\s/>]*+)"
    r"""((?>[^>=]++|=\s*+(?>"[^"]*+"|'[^']*+'|[^"'>\s][^\s>]*+|))*+)>"""  # a ">" in a quoted value is no end of the tag
)
_ATTRIBUTE = regex(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?""")
_COMMENT_END = regex("--!?>")
_LETTER = regex("[A-Za-z]")
_RAW = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript"))  # markup in them is text
_RAW_WITH_REFERENCES = frozenset(("title", "textarea"))
_FOREIGN = frozenset(("svg", "math"))
_CDATA = "<![CDATA["
_SUBSET = regex(r"<!DOCTYPE[^>\[]*+\[", re.IGNORECASE)  # declarations of XML within the document type's
_SUBSET_END = regex(r"\]\s*>")


class TokenKind(Enum):
    """What a token is."""

    TEXT = auto()
    START = auto()
    END = auto()


class Token(NamedTuple):
    """A tag with its name in lower case, or text with its character references resolved.

    `text` of a start tag is its attributes as they are written (see `attributes_of`). The text of raw elements, such
    as `script`, is one token between their tags.
    """

    kind: TokenKind
    name: str
    text: str = ""
    closes_itself: bool = False  # written `<g/>`, in XML or in a drawing or a formula: elsewhere that means nothing


_TEXT, _START, _END = TokenKind.TEXT, TokenKind.START, TokenKind.END


def tokens(document: str, *, xml: bool = False) -> Iterator[Token]:
    """Yield the tags and texts of a document, whose line ends are newlines, in order; comments are left out.

    A comment, a tag or a raw element that does not end takes the rest of the document, as in browsers. In XML names
    lose their prefix, and CDATA sections are text.
    """
    at, end = 0, len(document)
    foreign = 0  # how many elements around are of SVG or MathML, where the rules of XML hold
    while at < end:
        start = document.find("<", at)
        if start != at:
            start = end if start < 0 else start
            yield Token(_TEXT, "", resolved(document[at:start]))
            at = start
        elif tag := _TAG.match(document, at):
            at = tag.end()
            name = tag[2].lower().rpartition(":")[2] if xml else tag[2].lower()
            if tag[1]:
                foreign -= foreign > 0 and name in _FOREIGN
                yield Token(_END, name)
                continue
            attributes = tag[3]
            closes_itself = attributes.endswith("/") and (xml or foreign > 0 or name in _FOREIGN)
            yield Token(_START, name, attributes, closes_itself)
            if closes_itself:
                continue
            foreign += name in _FOREIGN
            if name in _RAW or name in _RAW_WITH_REFERENCES:
                raw, at = _raw(document, name, at)
                yield Token(_TEXT, "", raw)
        elif (xml or foreign) and document.startswith(_CDATA, at):
            raw, at = _characters(document, at + len(_CDATA))
            yield Token(_TEXT, "", raw)
        elif document.startswith(("<!", "<?", "</"), at):
            at = _after_comment(document, at, xml=xml)
        elif _LETTER.match(document, at + 1):
            return  # the document breaks off within a tag
        else:
            yield Token(_TEXT, "", "<")
            at += 1


def attributes_of(tag: str) -> dict[str, str]:
    """Return the attributes of a start tag by their names in lower case; of two of one name the first counts."""
    attributes: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(tag):
        attributes.setdefault(name.lower(), resolved(double or single or bare, in_attribute=True))
    return attributes


def _raw(document: str, name: str, at: int) -> tuple[str, int]:
    """Return the text of a raw element that begins at `at`, and where its end tag begins."""
    close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(document, at)
    end = close.start() if close else len(document)
    text = document[at:end]
    return (resolved(text) if name in _RAW_WITH_REFERENCES else text), end


def _characters(document: str, at: int) -> tuple[str, int]:
    """Return the text of a CDATA section that begins at `at`, and where it is over."""
    close = document.find("]]>", at)
    return (document[at:], len(document)) if close < 0 else (document[at:close], close + len("]]>"))


def _after_comment(document: str, at: int, *, xml: bool) -> int:
    """Return where a comment, a declaration or a processing instruction that begins at `at` is over."""
    if xml and (subset := _SUBSET.match(document, at)):
        close = _SUBSET_END.search(document, subset.end())
        return close.end() if close else len(document)
    if not document.startswith("<!--", at):
        end = document.find(">", at)
        return len(document) if end < 0 else end + 1
    at += len("<!--")
    for empty in (">", "->"):
        if document.startswith(empty, at):
            return at + len(empty)
    close = _COMMENT_END.search(document, at)
    return close.end() if close else len(document)
