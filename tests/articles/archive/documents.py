"""What tests of zipped formats share: documents made of their parts, and the blocks in them."""

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from briefing_tui.articles.archive import docx as word_documents
from briefing_tui.articles.archive import odt
from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction, Progress
from briefing_tui.domain.article import Article

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": _RELATIONSHIPS,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
"""
_NUMBERING = """
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
</w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
"""
_ROOTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}
_ROOTS |= {"header": "hdr", "footer": "ftr"}


_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"
_OPEN_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        **{name: f"{_OPEN_DOCUMENT}:{name}:1.0" for name in ("office", "text", "table", "style", "meta")},
        "draw": f"{_OPEN_DOCUMENT}:drawing:1.0",
        "svg": f"{_OPEN_DOCUMENT}:svg-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
        "math": "http://www.w3.org/1998/Math/MathML",
    }.items()
)
FILES = Path(__file__).parent / "files"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of parts, by their names."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a document with a body; of other parts the content of the root element, by the kind of relationship."""
    parts = {"styles": _STYLES, "numbering": _NUMBERING, **parts}
    related = "".join(
        f'<Relationship Id="{kind}" Type="{_RELATIONSHIPS}/{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
            f'Type="{_RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f"{related}</Relationships>",
            "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
            **{
                f"word/{kind}.xml": f"<w:{_ROOTS[kind]} {_NAMESPACES}>{content}</w:{_ROOTS[kind]}>"
                for kind, content in parts.items()
            },
        }
    )


def last(found: Iterator[Extraction | Progress]) -> Extraction:
    """Return the last that a reader yields, which is all that it has found."""
    *_, whole = found
    assert isinstance(whole, Extraction)
    return whole


def extraction_of_word(body: str, **parts: str) -> Extraction:
    """Return what is read of a document that is made as `docx` does."""
    return last(word_documents.read(docx(body, **parts)))


def word(body: str, **parts: str) -> Article:
    """Return the article in a document that is made as `docx` does."""
    return article_of(extraction_of_word(body, **parts))


def blocks(article: Article) -> list[tuple[str, str]]:
    """Return each block's kind, with its level where it has one, and its text."""
    return [
        (f"{each.kind.value} {each.level}" if each.level else each.kind.value, article.text[each.start : each.end])
        for each in article.blocks
    ]


def fodt(body: str, declarations: str = "") -> bytes:
    """Return a flat OpenDocument text with a body, and declarations before it."""
    return (
        f"<office:document {_OPEN_NAMESPACES}>{declarations}"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def extraction_of_open(body: str, declarations: str = "") -> Extraction:
    """Return what is read of a document that is made as `fodt` does."""
    return last(odt.read(fodt(body, declarations)))


def open_text(body: str, declarations: str = "") -> Article:
    """Return the article in a document that is made as `fodt` does."""
    return article_of(extraction_of_open(body, declarations))


_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="b/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_BOOK_NAMESPACES = (
    'xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def epub(chapters: Mapping[str, str], package: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a book with the bodies of its chapters, by the names of their files in the folder `b`.

    `package` is markup of the package document beside the manifest and the spine, and `parts` are further parts.
    """
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "b/book.opf": f"<package {_BOOK_NAMESPACES}>{package}<manifest>{items}</manifest>"
            f"<spine>{spine}</spine></package>",
            **{
                f"b/{name}": f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
                for name, body in chapters.items()
            },
            **(parts or {}),
        }
    )


def opf(content: str) -> dict[str, str | bytes]:
    """Return the parts of a book that has only a package document."""
    return {"META-INF/container.xml": _CONTAINER, "b/book.opf": f"<package {_BOOK_NAMESPACES}>{content}</package>"}


def ncx(*points: tuple[str, str]) -> str:
    """Return an NCX with an entry for each title and reference."""
    entries = "".join(
        f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{reference}"/></navPoint>'
        for title, reference in points
    )
    return f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{entries}</navMap></ncx>'
