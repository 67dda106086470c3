"""Paragraphs of OpenDocument texts."""

from tests.articles.archive.documents import blocks, extraction_of_open, open_text

_HIDING = '<style:text-properties text:display="none"/>'


def _text(markup: str) -> str:
    return extraction_of_open(f"<text:p>{markup}</text:p>").text.removesuffix("\n")


def test_what_stands_for_characters_is_read_as_them_and_white_space_is_a_space() -> None:
    assert _text('a\n  b<text:s/><text:s text:c="3"/>c<text:tab/>d<text:line-break/>e') == "a b    c\td\ne"
    assert len(_text('<text:s text:c="999999999999"/>a')) < 1_000


def test_headings_have_their_level() -> None:
    body = '<text:h text:outline-level="2">a</text:h><text:h>b</text:h><text:h text:outline-level="9">c</text:h>'
    title = '<text:p text:style-name="Title">d</text:p>'
    assert [kind for kind, _ in blocks(open_text(body + title))] == [
        *("heading 2", "heading 1"),
        *("heading 6", "heading 1"),
    ]


def test_the_first_paragraph_of_an_item_is_the_item() -> None:
    body = (
        "<text:list><text:list-header><text:p>a</text:p></text:list-header><text:list-item><text:p>b</text:p>"
        "<text:p>c</text:p><text:list><text:list-item><text:h>d</text:h></text:list-item><text:list-item>"
        "<text:p>e</text:p></text:list-item></text:list></text:list-item></text:list><text:p>f</text:p>"
    )
    assert blocks(open_text(body)) == [
        ("paragraph", "a"),
        ("item 1", "b"),
        ("paragraph", "c"),
        ("heading 1", "d"),
        ("item 2", "e"),
        ("paragraph", "f"),
    ]


def test_a_list_without_marks_is_of_paragraphs() -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format=""/>'
        '<text:list-level-style-bullet text:level="3" text:bullet-char=" "/>'
        '<text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>'
    )
    innermost = "<text:list><text:list-item><text:p>c</text:p></text:list-item></text:list>"
    inner = f"<text:list><text:list-item><text:p>b</text:p>{innermost}</text:list-item></text:list>"
    body = f'<text:list text:style-name="L"><text:list-item><text:p>a</text:p>{inner}</text:list-item></text:list>'
    assert blocks(open_text(body, styles)) == [("paragraph", "a"), ("item 2", "b"), ("paragraph", "c")]


def test_hidden_text_is_left_out_and_counted() -> None:
    styles = f'<style:style style:name="S" style:family="text">{_HIDING}</style:style>'
    body = (
        '<text:p>a<text:span text:style-name="S">12</text:span>'
        '<text:hidden-text text:is-hidden="true">3</text:hidden-text></text:p>'
        '<text:p>4<text:hidden-paragraph text:is-hidden="true"/>5</text:p>'
        '<text:section text:display="none"><text:p>6</text:p></text:section>'
        '<text:section text:display="true"><text:p>b</text:p></text:section>'
    )
    extraction = extraction_of_open(body, styles)
    assert extraction.text == "a\nb\n"
    assert extraction.notices == ["Hidden text is left out (6 characters)."]


def test_a_hidden_style_hides_its_paragraphs() -> None:
    styles = (
        f'<style:style style:name="A" style:family="paragraph">{_HIDING}</style:style>'
        '<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>'
    )
    assert extraction_of_open('<text:p text:style-name="B">a</text:p><text:p>b</text:p>', styles).text == "b\n"


def test_links_are_read_through_and_pictures_and_readings_are_no_text() -> None:
    assert _text("<text:a>a</text:a><draw:frame><svg:title>x</svg:title><svg:desc>y</svg:desc></draw:frame>b") == "ab"
    assert (
        _text("<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby>") == "字"
    )


def test_a_paragraph_within_a_paragraph_is_part_of_it() -> None:
    assert blocks(open_text("<text:p>a<text:p>b</text:p>c</text:p>")) == [("paragraph", "abc")]
