"""A web page that was saved as a mail is read as the page in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction, UnreadableArticleError
from briefing_tui.articles.formats import MHTML, format_of
from briefing_tui.articles.mail.saved_page import read
from briefing_tui.domain.article import Article
from briefing_tui.domain.metadata import MetadataField

_SAVED = (Path(__file__).parent / "files" / "chromium.mhtml").read_bytes()
_HEAD = b"From: <Saved by Blink>\nSubject: =?utf-8?q?=C3=84?=\nMIME-Version: 1.0\n"
_TEXT = b"<p>" + b"The river rose in May, and took three villages. " * 5 + b"</p>"


def _article(data: bytes) -> Article:
    (extraction,) = read(data)
    assert isinstance(extraction, Extraction)
    return article_of(extraction)


def test_a_page_that_chromium_saved_is_read() -> None:
    article = _article(_SAVED)
    assert article.text.splitlines()[0] == "The river rose"
    assert "the people of رودخانه wait for boats" in article.text
    assert article.media_type == "multipart/related"
    assert (article.elements[1].file, article.elements[1].path) == ("1", "/html/body/main[1]/article[1]/p[1]")
    assert article.metadata_of(MetadataField.AUTHOR) == "Jané Döe"
    assert article.metadata_of(MetadataField.URL) == "https://news.river.example/page.html"
    assert article.metadata_of(MetadataField.DATE) == ""  # that of saving is none of the page
    assert format_of(_SAVED, "a.txt") is MHTML


@pytest.mark.parametrize(
    "parts",
    [
        b"Content-Type: text/html\n\n" + _TEXT,
        b'Content-Type: multipart/related; boundary=b; start="<r>"\n\n--b\nContent-Type: text/css\n\nx\n'
        b"--b\nContent-Type: text/html\nContent-ID: <r>\n\n" + _TEXT + b"\n--b--",
        b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/css\n\nx\n"
        b"--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/html\n\n" + _TEXT,
    ],
)  # fmt: skip
def test_the_page_is_found_among_the_parts(parts: bytes) -> None:
    article = _article(_HEAD + parts)
    assert article.text.startswith("The river rose in May")
    assert article.metadata_of(MetadataField.TITLE) == "Ä"


def test_the_character_set_of_the_part_counts() -> None:
    page = "<meta charset=utf-8><p>" + "رودخانه در بهار بالا آمد. " * 9
    head = _HEAD + b"Content-Type: text/html; charset=windows-1256\n\n"
    assert _article(head + page.replace("ی", "ي").encode("cp1256")).text.startswith("رودخانه")


@pytest.mark.parametrize(
    "parts", [b"Content-Type: a/b\n\nx", b"Content-Type: multipart/related; boundary=b\n\n--b\n\nx"]
)
def test_a_saved_page_without_a_page_is_refused(parts: bytes) -> None:
    with pytest.raises(UnreadableArticleError, match="is a saved page without its text"):
        list(read(_HEAD + parts))


@given(st.integers(0, len(_SAVED)), st.integers(0, 200), st.binary(max_size=20))
def test_a_damaged_page_is_read_or_refused(start: int, length: int, junk: bytes) -> None:
    try:
        _article(_SAVED[:start] + junk + _SAVED[start + length :])
    except UnreadableArticleError as error:
        assert str(error)  # noqa: PT017  # either is right
