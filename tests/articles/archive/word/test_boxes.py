"""Text boxes, notes and alternative content."""

from tests.articles.archive.documents import blocks, extraction_of_word, word


def _paragraph(text: str, more: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r><w:r>{more}</w:r></w:p>"


def _box(text: str) -> str:
    return f"<w:txbxContent>{_paragraph(text)}</w:txbxContent>"


def _alternatives(choice: str, fallback: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def test_a_text_box_follows_its_paragraph_once() -> None:
    shapes = _alternatives(
        f"<wps:txbx>{_box('Box')}</wps:txbx>", f"<w:pict><v:textbox>{_box('Box')}</v:textbox></w:pict>"
    )
    article = word(_paragraph("Text", shapes) + _paragraph("More"))
    assert blocks(article) == [("paragraph", "Text"), ("paragraph", "Box"), ("paragraph", "More")]
    assert article.elements[1].path == "/w:document/w:body/w:p[1]/descendant::w:txbxContent[1]/w:p[1]"


def test_the_other_form_is_read_where_the_first_has_no_text() -> None:
    assert blocks(word(_paragraph("Text", _alternatives("", _box("Box")))))[1] == ("paragraph", "Box")
    assert blocks(word(_alternatives(_paragraph("One"), _paragraph("Two")))) == [("paragraph", "One")]


def test_notes_follow_the_paragraph_that_refers_to_them_each_once() -> None:
    references = '<w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/><w:footnoteReference w:id="9"/>'
    article = word(
        _paragraph("Text", references) + _paragraph("More", '<w:footnoteReference w:id="2"/>'),
        footnotes='<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2">{_paragraph("Foot")}{_paragraph("two")}</w:footnote>'
        f'<w:footnote w:id="3">{_paragraph("never referred to")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{_paragraph("End")}</w:endnote>',
    )
    assert blocks(article) == [
        ("paragraph", "Text"),
        ("note", "Foot"),
        ("note", "two"),
        ("note", "End"),
        ("paragraph", "More"),
    ]
    assert article.elements[1].file == "word/footnotes.xml"


def test_a_note_of_what_was_deleted_is_not_read() -> None:
    body = '<w:p><w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del><w:r><w:t>Text</w:t></w:r></w:p>'
    assert blocks(word(body, footnotes=f'<w:footnote w:id="2">{_paragraph("Foot")}</w:footnote>')) == [
        ("paragraph", "Text")
    ]


def test_what_is_no_text_is_counted() -> None:
    extraction = extraction_of_word(_paragraph("Text", '<c:chart/><w:commentReference w:id="1"/>') + "<w:altChunk/>")
    assert extraction.notices == [
        "1 chart is left out.",
        "1 comment is left out.",
        "1 embedded document is left out.",
    ]


def test_boxes_within_boxes_are_read_in_time() -> None:
    body = "x"
    for _ in range(30):
        body = f"<w:p><w:r><w:t>a</w:t><w:txbxContent>{body}</w:txbxContent></w:r></w:p>"
    assert len(blocks(word(body))) == 30
