"""PDFium opens documents and pages, and says what stands on them."""

import sys

import pytest
from tests.articles.pdf.hand_made import pages_of, text_at

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.pdf.library import Document, _functions


def test_a_page_says_its_characters_their_boxes_fonts_and_sizes() -> None:
    document = Document(pages_of([text_at(72, 700, "Ab", 20, font="B")]))
    with document.page(0) as page:
        assert page is not None
        assert page.text() == "Ab"
        (text_object,) = set(page.objects([0, 1]))
        assert page.fonts([text_object]) == [("Helvetica-Bold", True, False)]
        assert page.font_sizes([0]) == [20]
        assert list(page.matrices([0])) == [1, 0, 0, 1, 72, 700]
        left, top, right, bottom = page.boxes([0])
        assert left == 72
        assert 80 < right < 90
        assert bottom < 700 < top
    document.close()


def test_a_character_without_a_counterpart_in_unicode_is_a_replacement_character() -> None:
    document = Document(pages_of([b"BT /U 10 Tf 72 700 Td <00240025> Tj /F 10 Tf (a) Tj ET"]))
    with document.page(0) as page:
        assert page is not None
        assert page.text() == "\ufffd\ufffda"


def test_a_page_that_is_not_there_is_none() -> None:
    with Document(pages_of([b""])).page(7) as page:
        assert page is None


def test_information_language_and_labels_are_read() -> None:
    labels = b"/Lang(fr-FR)/PageLabels<</Nums[0<</S/r/St 6>>]>>"
    document = Document(pages_of([b"", b""], catalog=labels, information=b"<</Title(Markets)>>"))
    assert document.information("Title") == "Markets"
    assert document.information("Author") == ""
    assert document.language() == "fr-FR"
    assert [document.label(index) for index in range(document.page_count)] == ["vi", "vii"]


def test_an_encrypted_document_is_said_to_be_so() -> None:
    encrypted = b"/ID[(a)(b)]/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>" % (b"o" * 32, b"u" * 32)
    with pytest.raises(UnreadableArticleError, match="is encrypted with a password") as raised:
        Document(pages_of([b""], trailer=encrypted))
    assert raised.value.hint == "save it without one"


def test_without_pypdfium2_it_is_said_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    _functions.cache_clear()
    with pytest.raises(UnreadableArticleError, match="pypdfium2, which reads PDF, is not installed") as raised:
        Document(pages_of([b""]))
    assert raised.value.hint == "pip install 'briefing-tui[pdf]'"
