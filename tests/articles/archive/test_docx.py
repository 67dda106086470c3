"""Word documents as files: what of them is read, and what is said of those that cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles.archive.documents import blocks, docx, extraction_of_word, last, word, zipped

from briefing_tui.articles.archive.docx import read
from briefing_tui.articles.extraction import Progress, Unit, UnreadableArticleError
from briefing_tui.domain.furniture import FurnitureKind


def test_blocks_come_with_their_elements() -> None:
    article = word(
        '<w:bookmarkStart w:id="1" w:name="part"/><w:p><w:r><w:t>One</w:t></w:r></w:p>'
        '<w:p><w:bookmarkStart w:id="2" w:name="here"/><w:r><w:t>Two</w:t></w:r><w:bookmarkEnd w:id="2"/></w:p>'
        '<w:bookmarkEnd w:id="1"/><w:sdt><w:sdtContent><w:p><w:r><w:t>Three</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    )
    assert [(each.file, each.path, each.id) for each in article.elements] == [
        ("word/document.xml", "/w:document/w:body/w:p[1]", "part"),
        ("word/document.xml", "/w:document/w:body/w:p[2]", "here"),
        ("word/document.xml", "/w:document/w:body/w:sdt[1]/w:sdtContent[1]/w:p[1]", ""),
    ]


def test_the_body_may_have_another_name_and_the_strict_namespaces() -> None:
    strict = "http://purl.oclc.org/ooxml"
    relationship = f'Id="a" Type="{strict}/officeDocument/relationships/officeDocument" Target="word/document2.xml"'
    package = "http://schemas.openxmlformats.org/package/2006"
    data = zipped(
        {
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
            f"<Relationship {relationship}/></Relationships>",
            "word/document2.xml": f'<d:document xmlns:d="{strict}/wordprocessingml/main"><d:body><d:p><d:r><d:t>Text'
            "</d:t></d:r></d:p></d:body></d:document>",
        }
    )
    assert last(read(data)).text == "Text\n"


def test_headers_and_footers_are_furniture_of_their_section() -> None:
    extraction = extraction_of_word(
        '<w:p><w:pPr><w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr></w:pPr>'
        "<w:r><w:t>Text</w:t></w:r></w:p>"
        '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="none"/></w:sectPr>',
        header="<w:p><w:r><w:t>Head</w:t></w:r></w:p>",
        footer="<w:p><w:r><w:t>Foot</w:t></w:r></w:p>",
    )
    assert extraction.text == "Text\nHead\nFoot\n"
    assert [(each.kind, extraction.text[slice(*each.span)]) for each in extraction.furniture] == [
        (FurnitureKind.RUNNING_HEAD, "Head"),
        (FurnitureKind.RUNNING_FOOT, "Foot"),
    ]


def test_a_part_that_is_broken_does_not_cost_the_text() -> None:
    extraction = extraction_of_word("<w:p><w:r><w:t>Text</w:t></w:r></w:p>", styles="<w:style>", header="</x>")
    assert extraction.text == "Text\n"
    assert [notice.partition(":")[0] for notice in extraction.notices] == [
        "What word/styles.xml has could not be read",
        "What word/header.xml has could not be read",
    ]


def test_what_is_left_out_is_said() -> None:
    extraction = extraction_of_word(
        "<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:commentReference w:id='1'/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    )
    assert extraction.text == "Text\n"
    assert extraction.notices == [
        "1 deletion is marked as changes: the text is read as if they were accepted.",
        "1 comment is left out.",
        "Hidden text is left out (6 characters).",
    ]


def test_progress_is_made_known() -> None:
    first, *_, whole = read(docx("<w:p><w:r><w:t>Text</w:t></w:r></w:p>"))
    assert isinstance(first, Progress)
    assert first == Progress(1, 1, Unit.MEGABYTES)
    assert not isinstance(whole, Progress)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"a": ""}, "has no Word document in it"),
        ({"_rels/.rels": "<Relationships/>"}, "has no Word document in it"),
        ({"_rels/.rels": "<"}, "no sound XML"),
    ],
)
def test_an_archive_without_a_document_is_said(parts: dict[str, str], message: str) -> None:
    with pytest.raises(UnreadableArticleError, match=message):
        list(read(zipped(parts)))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<w:p>", "no sound XML"),
        ("<w:p>" * 100_000, "nested more than 256 deep"),
        ("<w:tbl><w:tr><w:tc>" * 50_000, "nested more than 256 deep"),
    ],
)
def test_a_body_that_is_a_trap_is_said(body: str, message: str) -> None:
    with pytest.raises(UnreadableArticleError, match=message):
        list(read(docx(body)))


_NAMES = [
    f"w:{name}"
    for name in (
        *("p", "r", "t", "tbl", "tr", "tc", "pPr", "rPr", "trPr", "tcPr", "sectPr", "ins", "del", "moveFrom", "moveTo"),
        *("sdt", "sdtPr", "sdtContent", "txbxContent", "footnote", "hyperlink", "vanish", "tab", "br", "ruby", "rt"),
        *("instrText", "fldSimple", "numPr"),
    )
]
_NAMES += ["mc:AlternateContent", "mc:Choice", "mc:Fallback"]
_EMPTY = (
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:gridSpan w:val="3"/>',
    '<w:gridBefore w:val="x"/>',
    "<w:tblHeader/>",
    '<w:footnoteReference w:id="1"/>',
    '<w:headerReference r:id="header"/>',
    '<w:docPartGallery w:val="Table of Contents"/>',
    '<w:pStyle w:val="Titre1"/>',
    '<w:framePr w:dropCap="drop"/>',
    '<w:bookmarkStart w:id="1" w:name="b"/>',
    '<w:bookmarkEnd w:id="1"/>',
    "text",
)  # fmt: skip


def _elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", st.sampled_from(_NAMES), st.lists(inner, max_size=4)
    )


@given(st.lists(st.recursive(st.sampled_from(_EMPTY), _elements, max_leaves=30), max_size=5))
def test_elements_in_any_order_are_read_without_a_fault(elements: list[str]) -> None:
    body = "".join(elements) + "<w:p><w:r><w:t>The end</w:t></w:r></w:p>"
    article = word(body, footnotes='<w:footnote w:id="1"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote>')
    assert blocks(article)[-1][1].endswith(("The end", "Note"))
