"""OpenDocument texts as files: what of them is read, and what is said of those that cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.articles.archive.documents import FILES, blocks, extraction_of_open, fodt, last, open_text, zipped

from briefing_tui.articles.archive import docx, odt
from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Progress, Unit, UnreadableArticleError
from briefing_tui.domain.metadata import MetadataField, MetadataItem

_TYPE = "application/vnd.oasis.opendocument.text"
_SURVEY = [
    ("heading 1", "Survey of the Wells"),
    ("heading 1", "What was measured"),
    ("paragraph", "The survey of the wells took nearly nine weeks."),
    ("note", "Only those that give water."),
    ("paragraph", "A line that breaks, and spaces; see the index."),
    ("paragraph", "Beside the text: a box."),
    ("note", "It was never printed."),
    ("item 1", "stone wells"),
    ("item 2", "with a roof"),
    ("item 1", "clay wells"),
    ("quotation 1", "“We drink of no other,” said the warden."),
    ("code", "depth = 12\n  width = 3"),
    ("caption", "Wells by district"),
    ("row 1", "District\tWells\t"),
    ("row", "North\tstone\t14"),
    ("row", "\tclay\t3"),
    ("heading 2", "چاه‌ها"),
    ("paragraph", "چاه‌های شمال از سنگ‌اند و آب آنها شیرین است."),
    ("heading 2", "水井"),
    ("paragraph", "北方的水井用石头砌成。"),
    ("paragraph", "The end."),
]
_FURNITURE = ["What was measured\t1", "چاه‌ها\t2", "Survey of the Wells, draft", "Page 1"]
_CHANGES = "1 deletion and 1 insertion are marked as changes: the text is read as if they were accepted."


@pytest.mark.parametrize("suffix", ["odt", "fodt"])
def test_a_survey_is_read_with_the_marks_of_its_notes(suffix: str) -> None:
    extraction = last(odt.read((FILES / f"survey.{suffix}").read_bytes()))
    marked = {"The survey of the wells took": "wells1", "A line that breaks": "indexi"}
    expected = [
        (kind, next((text.replace(mark[:-1], mark) for begin, mark in marked.items() if text.startswith(begin)), text))
        for kind, text in _SURVEY
    ]
    assert blocks(article_of(extraction)) == expected
    assert [extraction.text[slice(*each.span)] for each in extraction.furniture] == _FURNITURE
    assert extraction.notices == [_CHANGES, "1 comment is left out.", "Hidden text is left out (39 characters)."]
    assert [each.value for each in extraction.metadata] == ["Survey of the Wells", "Mira Tal", "2024-03-09"]


def test_the_survey_as_a_word_document_has_the_same_blocks() -> None:
    extraction = last(docx.read((FILES / "survey.docx").read_bytes()))
    found = blocks(article_of(extraction))
    assert sorted(block for block in found if "section" not in block[1]) == sorted(_SURVEY)  # notes, then boxes
    assert [extraction.text[slice(*each.span)] for each in extraction.furniture] == _FURNITURE
    assert extraction.notices[:2] == [_CHANGES, "1 comment is left out."]


def test_blocks_come_with_their_elements() -> None:
    article = open_text(
        '<text:p xml:id="own">One</text:p><text:bookmark-start text:name="part"/><text:h>Two</text:h>'
        '<text:bookmark-end text:name="part"/><text:p><text:bookmark text:name="here"/>Three</text:p>'
    )
    assert [(each.file, each.path, each.id) for each in article.elements] == [
        ("", "/office:document/office:body/office:text/text:p[1]", "own"),
        ("", "/office:document/office:body/office:text/text:h[1]", "part"),
        ("", "/office:document/office:body/office:text/text:p[2]", "here"),
    ]


def test_progress_is_made_known() -> None:
    first, *_ = odt.read(fodt("<text:p>Text</text:p>"))
    assert isinstance(first, Progress)
    assert first == Progress(1, 1, Unit.MEGABYTES)


def test_who_changed_a_document_last_is_its_author_where_none_is_named() -> None:
    def authors(meta: str) -> list[MetadataItem]:
        extraction = extraction_of_open("<text:p/>", f"<office:meta>{meta}</office:meta>")
        return [each for each in extraction.metadata if each.field is MetadataField.AUTHOR]

    last_editor, first = "<dc:creator>B</dc:creator>", "<meta:initial-creator>A</meta:initial-creator>"
    assert [each.value for each in authors(last_editor + first)] == ["A"]
    assert [each.value for each in authors(last_editor)] == ["B"]


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "is no OpenDocument text"),
        ({"mimetype": _TYPE}, "content.xml is missing"),
        ({"mimetype": _TYPE, "content.xml": "<"}, "no sound XML"),
        (
            {
                "mimetype": _TYPE,
                "content.xml": "x",
                "META-INF/manifest.xml": '<m xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                "<encryption-data/></m>",
            },
            "is encrypted with a password",
        ),
    ],
)
def test_an_archive_that_is_no_text_is_said(parts: dict[str, str], message: str) -> None:
    with pytest.raises(UnreadableArticleError, match=message):
        list(odt.read(zipped(parts)))


@pytest.mark.parametrize("data", [b"", b"PK", b"text", b"<office:document>", b"<a>" * 100_000])
def test_what_is_no_document_is_said(data: bytes) -> None:
    with pytest.raises(UnreadableArticleError):
        list(odt.read(data))


def test_a_part_that_is_broken_does_not_cost_the_text() -> None:
    parts: dict[str, str | bytes] = {"mimetype": _TYPE, "content.xml": fodt("<text:p>Text</text:p>"), "styles.xml": "<"}
    parts["META-INF/manifest.xml"] = "<manifest:manifest/>"  # templates of LibreOffice lack the namespace
    extraction = last(odt.read(zipped(parts)))
    assert extraction.text == "Text\n"
    assert extraction.notices[0].startswith("What styles.xml has could not be read: the file is damaged")


_NAMES = [
    *(f"text:{name}" for name in ("p", "h", "span", "list", "list-item", "note", "note-body", "section", "s", "tab")),
    *(f"text:{name}" for name in ("table-of-content", "tracked-changes", "deletion", "ruby-text", "bookmark-start")),
    *(f"table:{name}" for name in ("table", "table-row", "table-cell", "covered-table-cell", "table-header-rows")),
    *("draw:frame", "draw:text-box", "draw:object", "style:header", "style:style", "dc:title", "office:annotation"),
    *("math:mn", "office:document"),
]


def _elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", st.sampled_from(_NAMES), st.lists(inner, max_size=4)
    )


@given(st.lists(st.recursive(st.just("text"), _elements, max_leaves=30), max_size=5))
def test_elements_in_any_order_are_read_without_a_fault(elements: list[str]) -> None:
    article = open_text("".join(elements) + "<text:p>The end</text:p>")
    assert any(text.endswith("The end") for _, text in blocks(article))
