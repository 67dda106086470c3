"""EPUB books as files: what of them is read, and what is said of those that cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles.archive.documents import FILES, blocks, epub, last, opf, zipped

from briefing_tui.articles.archive import docx
from briefing_tui.articles.archive.epub import read
from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Progress, Unit, UnreadableArticleError
from briefing_tui.domain.article import Article
from briefing_tui.domain.places import Part, PartKind

_HARVEST = [
    ("heading 1", "The Grain Trade of the Delta"),
    ("paragraph", "Jane Roe"),
    ("paragraph", "2024-05-06"),
    ("heading 1", "Harvest and storage"),
    (
        "paragraph",
        "The harvest of the delta was late this year. Merchants waited for three weeks, and the prices rose.",
    ),
    ("heading 2", "What was stored"),
    ("item 1", "wheat, of which most"),
    ("item 1", "barley"),
    ("item 2", "winter barley"),
    ("item 2", "summer barley"),
    ("item 1", "maize"),
    ("quotation 1", "A quotation of the warden: “We have never seen this.”"),
    ("caption", "Grain by year"),
    ("row 1", "Year\tTonnes\tPrice"),
    ("row", "2021\t1,200\t4.1"),
    ("row", "2022\t900\t5.3"),
    ("code", "def grain():\n    return 1"),
    ("note", "Late means after the second week of May."),
    ("note", "By nine per cent."),
    ("note", "A second paragraph of the note."),
    ("heading 1", "برداشت گندم"),
    ("paragraph", "برداشت گندم در دلتا امسال دیر بود. بازرگانان سه هفته منتظر ماندند."),
    ("heading 1", "粮食贸易"),
    ("paragraph", "今年三角洲的收成很晚。商人们等了三个星期,价格上涨了。Half of it was sold."),
]


def _article(data: bytes) -> Article:
    return article_of(last(read(data)))


@pytest.mark.parametrize("version", [2, 3])
def test_a_book_of_either_version_is_read(version: int) -> None:
    article = _article((FILES / f"harvest{version}.epub").read_bytes())
    marked = [(kind, text.replace("year.", "year.1").replace("rose.", "rose.2")) for kind, text in _HARVEST]
    assert blocks(article) == marked
    assert article.places.kind is PartKind.CHAPTER
    assert [part.label for part in article.places.parts] == [
        *("The Grain Trade of the Delta", "Harvest and storage"),
        *("برداشت گندم", "粮食贸易"),
    ]
    assert article.elements[3] == ("EPUB/text/ch001.xhtml", article.elements[3].path, "harvest-and-storage")
    assert ("title", "The Grain Trade of the Delta") in {(each.field.value, each.value) for each in article.metadata}


def test_the_same_text_as_a_word_document_has_the_same_blocks() -> None:
    found = blocks(article_of(last(docx.read((FILES / "harvest.docx").read_bytes()))))
    assert sorted(found) == sorted(_HARVEST)  # its notes stand below their paragraph


@pytest.mark.parametrize("version", [2, 3])
def test_progress_is_made_known(version: int) -> None:
    found = list(read((FILES / f"harvest{version}.epub").read_bytes()))
    assert [each for each in found if isinstance(each, Progress)] == [
        Progress(number, 5, Unit.PARTS) for number in range(5)
    ]


def test_a_chapter_that_is_missing_is_said_and_the_others_are_read() -> None:
    package = '<manifest><item id="a" href="a" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine>'
    with pytest.raises(UnreadableArticleError, match="has no text in it"):
        list(read(zipped(opf(package))))
    data = epub({"a": "<p>Text</p>", "b": ""}).replace(b"b/b", b"b/c")
    extraction = last(read(data))
    assert extraction.text.strip() == "Text"
    assert extraction.notices == ["The part b/b is named in the book, but is missing."]


def test_pictures_as_pages_are_counted() -> None:
    manifest = (
        '<manifest><item id="a" href="a" media-type="image/svg+xml"/>'
        '<item id="b" href="b" media-type="text/html"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine>'
    )
    extraction = last(read(zipped(opf(manifest) | {"b/a": "", "b/b": "Text"})))
    assert (extraction.text.strip(), extraction.notices) == ("Text", ["1 page without text is left out."])


def test_a_protected_book_is_said_and_one_with_obfuscated_fonts_is_read() -> None:
    def protected(algorithm: str) -> bytes:
        encryption = (
            '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
            'xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
            f'<enc:EncryptionMethod Algorithm="{algorithm}"/>'
            '<enc:CipherData><enc:CipherReference URI="b/a"/></enc:CipherData></enc:EncryptedData></encryption>'
        )
        return epub({"a": "<p>Text</p>"}, parts={"META-INF/encryption.xml": encryption})

    with pytest.raises(UnreadableArticleError, match="is encrypted: its publisher"):
        list(read(protected("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))
    assert last(read(protected("http://www.idpf.org/2008/embedding"))).text.strip() == "Text"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_a_chapter_is_read_in_its_encoding(encoding: str) -> None:
    declaration = "" if encoding.startswith("utf-8") else f'<?xml version="1.0" encoding="{encoding}"?>'
    content = f"{declaration}<html><body><p>قمح</p></body></html>".encode(encoding)
    assert last(read(epub({"a": ""}, parts={"b/a": content}))).text.strip() == "قمح"


def test_characters_that_cannot_be_read_are_said() -> None:
    extraction = last(read(epub({"a": ""}, parts={"b/a": "<p>گندم در دلتا</p>".encode() + b"<p>a\xff</p>"})))
    assert extraction.text.split("\n")[1] == "a\ufffd"
    assert extraction.notices == ["Some characters of b/a are not in UTF-8 (1 are shown as \ufffd)."]


@given(st.lists(st.text("<>/pa\"'= &;", max_size=30), max_size=4))
def test_chapters_of_any_markup_are_read_without_a_fault(bodies: list[str]) -> None:
    data = epub({"first": "<p>Text</p>", **{f"c{number}": body for number, body in enumerate(bodies)}})
    assert _article(data).text.startswith("Text")


@pytest.mark.parametrize("data", [b"", b"PK", b"text", b"PK\x03\x04" + bytes(99)])
def test_what_is_no_book_is_said(data: bytes) -> None:
    with pytest.raises(UnreadableArticleError):
        list(read(data))


def test_parts_are_numbered_from_one() -> None:
    assert _article(epub({"a": "<h1>One</h1><p>x</p>"})).places.parts == (Part(1, "One"),)
