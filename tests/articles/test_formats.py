"""What a file is, by its bytes first and its name only in doubt; which reader reads it is tested with the readers."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.formats import (
    DOCX,
    EPUB,
    FLAT_ODT,
    FORMATS,
    HTML,
    MAIL,
    MBOX,
    MHTML,
    ODT,
    PDF,
    RTF,
    Format,
    format_of,
)

_NAMES = ("a.txt", "a.md", "a", "a.pdf", "a.html", "a.docx", "a.eml", "a.mht", "a.mbox", "a.rtf", ".", "")
_PAGE = b"<!DOCTYPE html>\n<html><head><title>x</title></head><body><p>Text.</p></body></html>"
_MAIL = b"From: A <a@b.example>\r\nTo: c@d.example\r\nSubject: x\r\nMessage-ID: <1@b.example>\r\n\r\nText.\r\n"
_MBOX = b"From a@b.example Tue Oct  1 10:00:00 2024\n" + _MAIL
_SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n--x\r\n'
)


def _zip(*files: tuple[str, str]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, stored)
    return written.getvalue()


_WORD = _zip(("[Content_Types].xml", f'<Override ContentType="{DOCX.media_type}.main+xml"/>'))
_WHOLE: dict[Format, bytes] = {
    HTML: _PAGE,
    PDF: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    DOCX: _WORD,
    ODT: _zip(("mimetype", ODT.media_type), ("content.xml", "<a/>")),
    FLAT_ODT: b'<?xml version="1.0"?>\n<office:document office:mimetype="application/vnd.oasis.opendocument.text">',
    EPUB: _zip(("mimetype", EPUB.media_type)),
    RTF: b"{\\rtf1\\ansi Text.}",
    MAIL: _MAIL,
    MBOX: _MBOX,
    MHTML: _SAVED,
}


def test_every_format_has_a_media_type_of_its_own() -> None:
    assert len({each.media_type for each in FORMATS}) == len(FORMATS)
    assert set(_WHOLE) == set(FORMATS)


def test_no_name_ends_as_two_formats_do() -> None:
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("expected", FORMATS, ids=lambda each: each.name)
def test_the_bytes_decide_where_they_are_sure_whatever_the_name(expected: Format, name: str) -> None:
    assert format_of(_WHOLE[expected], name) is expected


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.csv"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "\ufeff",
        "The river rose in May.",
        "\ufeffThe river rose in May.",
        "رودخانه در بهار بالا آمد.",
        "# Heading\n\nText.",
        "---\ntitle: x\n---\n\nText.",
        "KABUL: The river rose.\n\nNobody was hurt.",
        "Note: a\nSee: b\n\nText.",
        "From the hills they came.\nDate: of old.",
        "From Monday on, it rained.\nFrom: then on.",
        "%PDF-1.7 is how a PDF begins.",
        "A PDF begins with %PDF-1.4 in its first line.",
        "{\\rtf} is how it begins",
        "BM is the sign of a bitmap\0.",
        "MZ, the journal",
        "GIF89a is a format.",
        "RIFF and WAVE",
        "<h3k1 said so>",
        "< 5 % of all",
        "<3 this",
        "<html> is the root of a page.",
        "<!DOCTYPE html> comes first; then the page.",
    ],
)
def test_a_text_is_a_text_whatever_it_begins_with(text: str, name: str) -> None:
    if name in {"a", "a.csv"} and text.startswith(("<html", "<!D")):
        assert format_of(text.encode(), name) is HTML
    else:
        assert format_of(text.encode(), name) is None


def test_a_pdf_may_begin_after_other_bytes_and_its_name_or_its_end_says_so() -> None:
    junk = b"\x1b%-12345X@PJL\r\n" + b"x" * 500
    assert format_of(junk + b"%PDF-1.4\n1 0 obj", "a.pdf") is PDF
    assert format_of(junk + b"%PDF-1.4\n1 0 obj\nstartxref\n9\n%%EOF\n", "a") is PDF
    assert format_of(b"\xef\xbb\xbf\r\n%PDF-1.4\n%\xe2", "a") is PDF


def test_the_name_makes_a_web_page_of_a_piece_of_one() -> None:
    assert format_of(b"Just <b>words</b>.", "a.html") is HTML
    assert format_of(b"Just words.", "a.HTM") is HTML


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.pdf", "is empty"),
        (b"\0" * 5000, "a.txt", "begins with zero bytes"),
        (b"\x01\x02\xff\xfe\0", "a.docx", "does not begin as a file of its name does (Word document)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.docx", "is an Office document of an old format"),
        (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "a.webarchive", "is a web archive of Safari"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "is a PNG picture"),
        (_zip(("a.txt", "x")), "a.docx", "is a ZIP archive"),
    ],
)
def test_what_is_not_read_is_said_by_its_name(data: bytes, name: str, message: str) -> None:
    with pytest.raises(UnreadableArticleError) as raised:
        format_of(data, name)
    assert str(raised.value) == message
    assert raised.value.hint


def test_a_text_whose_name_promises_a_document_is_read_as_a_text() -> None:
    assert format_of("Words, and é.".encode(), "a.doc") is None
    assert format_of(b"x" * 1023 + "é".encode(), "a.pdf") is None  # the first kilobyte ends within a character


@given(st.binary(max_size=300), st.sampled_from(_NAMES), st.data())
def test_any_bytes_have_a_format_or_are_refused(tail: bytes, name: str, data: st.DataObject) -> None:
    begin = data.draw(
        st.sampled_from([b"", *_WHOLE.values(), b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<?xml"])
    )
    cut, junk = data.draw(st.integers(0, len(begin))), data.draw(st.binary(max_size=20))
    for damaged in (begin + tail, begin[:cut] + tail, begin[:cut] + junk + begin[cut + len(junk) :]):
        try:
            assert format_of(damaged, name) in {None, *FORMATS}
        except UnreadableArticleError as error:
            assert str(error)  # noqa: PT017  # either is right
