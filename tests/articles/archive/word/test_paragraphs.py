"""Paragraphs of Word documents."""

from tests.articles.archive.documents import blocks, extraction_of_word, word

from briefing_tui.articles.archive.trail import Trail
from briefing_tui.articles.archive.word.numbering import Numbering
from briefing_tui.articles.archive.word.paragraphs import flush
from briefing_tui.articles.archive.word.story import Document, Paragraph, Story
from briefing_tui.articles.archive.word.styles import Styles


def _paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_headings_are_known_by_their_level_whatever_the_name_of_their_style() -> None:
    article = word(
        _paragraph("One", '<w:pStyle w:val="Titre1"/>')
        + _paragraph("Two", '<w:outlineLvl w:val="7"/>')
        + _paragraph("Three", '<w:pStyle w:val="Titre2"/><w:outlineLvl w:val="9"/>')
    )
    assert blocks(article) == [("heading 1", "One"), ("heading 6", "Two"), ("paragraph", "Three")]


def test_items_of_lists_have_their_depth() -> None:
    def item(level: int, numbering: int) -> str:
        return _paragraph(f"{level}", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>')

    article = word(item(0, 5) + item(1, 5) + item(0, 0) + item(0, 6))
    assert blocks(article) == [("item 1", "0"), ("item 2", "1"), ("paragraph", "0"), ("paragraph", "0")]


def test_lines_of_code_are_one_block() -> None:
    code = '<w:pStyle w:val="Code"/>'
    article = word(_paragraph("a:", code) + _paragraph("", code) + _paragraph("  b", code) + _paragraph("c"))
    assert blocks(article) == [("code", "a:\n\n  b"), ("paragraph", "c")]


def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next() -> None:
    deleted = "<w:rPr><w:del w:id='1'/></w:rPr>"
    article = word(
        _paragraph("One ", deleted) + _paragraph("two.", '<w:pStyle w:val="Titre1"/>') + _paragraph("Three.", deleted)
    )
    assert blocks(article) == [("heading 1", "One two."), ("paragraph", "Three.")]
    table = f"{_paragraph('One', deleted)}<w:tbl><w:tr><w:tc>{_paragraph('a', deleted)}</w:tc></w:tr></w:tbl>"
    assert blocks(word(table)) == [("paragraph", "One"), ("paragraph", "a")]


def test_an_initial_in_a_frame_of_its_own_belongs_to_its_word() -> None:
    article = word(_paragraph("O", '<w:framePr w:dropCap="drop"/>') + _paragraph("nce upon a time."))
    assert blocks(article) == [("paragraph", "Once upon a time.")]


def test_tab_stops_and_former_properties_are_no_text() -> None:
    properties = (
        '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
        '<w:pPrChange><w:pPr><w:pStyle w:val="Titre1"/></w:pPr></w:pPrChange>'
    )
    assert extraction_of_word(_paragraph("Text", properties)).text == "Text\n"
    assert blocks(word(_paragraph("Text", properties))) == [("paragraph", "Text")]


def test_a_bookmark_of_the_program_is_no_id() -> None:
    article = word('<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:t>Text</w:t></w:r></w:p>')
    assert article.elements[0].id == ""


def test_flushing_ends_a_paragraph_that_was_to_go_on() -> None:
    story = Story("part", Trail(), Document(Styles(), Numbering()))
    flush(story)
    story.joined = Paragraph("/p", "", ["text"])
    flush(story)
    assert [block.texts for block in story.blocks] == [("text",)]
    assert story.joined is None


def test_a_paragraph_within_a_paragraph_is_part_of_it() -> None:
    assert blocks(word("<w:p><w:r><w:t>a</w:t></w:r><w:p><w:r><w:t>b</w:t></w:r></w:p></w:p>")) == [("paragraph", "ab")]
