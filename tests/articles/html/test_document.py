"""All the text of a document stands in its blocks, character by character, or is furniture."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.html.document import document_of, page_of
from briefing_tui.domain.furniture import FurnitureKind

BlocksOf = Callable[..., list[tuple[str, int, str]]]


def test_elements_become_blocks_of_their_kinds(blocks_of: BlocksOf) -> None:
    assert blocks_of(
        "<h1>Title</h1><p>One<p>two<ul><li>a<li>b<ol><li>c</ol></ul><blockquote>q<blockquote><p>r</blockquote>"
        "</blockquote><pre>\n  x\n   y</pre><figure><img><figcaption>F</figcaption></figure>"
        "<dl><dt>term<dd>meaning</dl><h6>End</h6>"
    ) == [
        ("heading", 1, "Title"),
        ("paragraph", 0, "One"),
        ("paragraph", 0, "two"),
        ("item", 1, "a"),
        ("item", 1, "b"),
        ("item", 2, "c"),
        ("quotation", 1, "q"),
        ("quotation", 2, "r"),
        ("code", 0, "  x\n   y"),
        ("caption", 0, "F"),
        ("item", 1, "term"),
        ("item", 2, "meaning"),
        ("heading", 6, "End"),
    ]


def test_two_line_breaks_part_paragraphs_and_one_does_not(blocks_of: BlocksOf) -> None:
    assert [text for _, _, text in blocks_of("a<br>b<br>\n<br/>c<br><br><br>d<br>")] == ["a b", "c", "d"]
    assert blocks_of("<h2>a<br><br>b</h2>") == [("heading", 2, "a b")]


def test_text_of_a_div_is_a_paragraph_wherever_it_stands(blocks_of: BlocksOf) -> None:
    page = "a<div>b<div>c</div>d <em>e</em></div>f<span style='display: block'>g</span>h"
    assert [text for _, _, text in blocks_of(page)] == ["a", "b", "c", "d e", "f", "g", "h"]


def test_code_keeps_its_lines_however_they_are_marked_up(blocks_of: BlocksOf) -> None:
    page = "<pre><div>if x:</div><div>  y</div><code>z<br>w</code></pre>"
    assert blocks_of(page) == [("code", 0, "if x:\n  y\nz\nw")]


@pytest.mark.parametrize(
    "note",
    [
        "<aside epub:type='footnote' id=n><p>Note</aside>",
        "<div role=doc-footnote>Note</div>",
        "<section class='footnotes' role=doc-endnotes><ol><li>Note<a role=doc-backlink>↩</a></ol></section>",
        "<ol class=references><li><span class=mw-cite-backlink>^</span> Note</ol>",
    ],
)
def test_notes_are_told_by_their_types_and_classes(blocks_of: BlocksOf, note: str) -> None:
    page = f"<p>Text<sup class=footnote><a href=#n epub:type=noteref>1</a></sup></p>{note}"
    assert blocks_of(page) == [("paragraph", 0, "Text1"), ("note", 0, "Note")]


def test_scripts_styles_and_what_stands_in_for_them_are_no_text() -> None:
    page = page_of("<title>T</title>a<script>b</script><style>c</style><template>d</template><noscript>e</noscript>f")
    assert page.text == "af\n"


def test_text_that_is_not_shown_is_furniture(blocks_of: BlocksOf) -> None:
    page = (
        "<p>shown <span hidden>gone</span>text</p><div style='color:red; DISPLAY : none'><p>a<p>b</div>"
        "<p aria-hidden=true>c</p><dialog>d</dialog><select><option>e</select><textarea>f</textarea>"
        "<svg><text>g</text></svg><div hidden=until-found>found</div><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"
    )
    assert [text for _, _, text in blocks_of(page)] == ["shown text", "found", "漢"]
    extraction = page_of(page)
    hidden = [extraction.text[slice(*furniture.span)] for furniture in extraction.furniture]
    assert hidden == ["gone", "a", "b", "c", "d", "e", "f", "g", "(", "kan", ")"]
    assert {furniture.kind for furniture in extraction.furniture} == {FurnitureKind.OTHER}


def test_a_page_that_was_hidden_behind_a_window_is_shown(blocks_of: BlocksOf) -> None:
    page = f"<div aria-hidden=true><p>{'The text of the article. ' * 20}</div><div role=dialog>Accept cookies?</div>"
    assert len(blocks_of(page)) == 2


def test_a_template_of_a_shadow_tree_is_shown(blocks_of: BlocksOf) -> None:
    page = "<my-article><template shadowrootmode=open><p>shown</template></my-article>"
    assert blocks_of(page) == [("paragraph", 0, "shown")]


def test_each_block_has_its_element() -> None:
    article = article_of(page_of("<div id=a><p>x<p><b>y</b></div><ul><li><p>z", "chapter.xhtml"))
    assert [tuple(element) for element in article.elements] == [
        ("chapter.xhtml", "/html/body/div[1]/p[1]", "a"),
        ("chapter.xhtml", "/html/body/div[1]/p[2]", "a"),
        ("chapter.xhtml", "/html/body/ul[1]/li[1]/p[1]", ""),
    ]


def test_each_id_has_its_place_in_the_text() -> None:
    document = document_of(
        '<p id="p">One</p><h2><a name="h"></a>Two <i id="i">three</i></h2><p id="p">Four</p><b name="b">'
    )
    places = {anchor: document.written[at:].strip().partition("\n")[0] for anchor, at in document.anchors.items()}
    assert places == {"p": "One", "h": "Two three", "i": "three"}


def test_an_xhtml_document_is_read_by_the_rules_of_xml(blocks_of: BlocksOf) -> None:
    page = '<?xml version="1.0"?><html xmlns="x"><head><title/></head><body><div/><p>a<br/>b</p><p/>c</body></html>'
    assert [text for _, _, text in blocks_of(page, xml=True)] == ["a b", "c"]


def test_persian_chinese_and_bidi_text_keeps_its_order(blocks_of: BlocksOf) -> None:
    page = "<p dir=rtl>سلام <bdo dir=ltr>abc</bdo> دنیا&zwnj;ها</p><p>中文<wbr>文本&#x202E;x</p>"
    assert [text for _, _, text in blocks_of(page)] == ["سلام abc دنیا\u200cها", "中文文本\u2426x"]


def test_line_ends_of_every_system_are_white_space(blocks_of: BlocksOf) -> None:
    assert blocks_of("<pre>a\r\nb\rc</pre>d\r\ne") == [("code", 0, "a\nb\nc"), ("paragraph", 0, "d e")]


@pytest.mark.parametrize(
    "document",
    ids=["divisions", "tables", "lists", "paragraphs", "attributes", "breaks", "hidden", "lines of code", "rows"],
    argvalues=[
        "<div>" * 50_000 + "x",
        "<table><tr><td>" * 10_000 + "x",
        "<ul><li>" * 10_000 + "x",
        "<p>x" * 20_000,
        f"<p title='{'a' * 1_000_000}' id={'b' * 1_000_000}>x",
        "<p>x<br><br>" * 10_000,
        "x<span hidden>y</span>" * 10_000,
        "<pre><div>x" * 10_000,
        "<table>" + "<tr><td>a<td>b" * 10_000,
    ],
)
def test_a_hostile_document_is_read(document: str) -> None:
    article = article_of(page_of(document))
    assert "x" in article.text or "a" in article.text
    assert all(len(element.path) + len(element.id) < 1000 for element in article.elements)


_PIECES = (
    "a", "b ", "\n", "<p>", "</p>", "<div>", "</div>", "<br>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<ul>",
    "</ul>", "<pre>", "</pre>", "<h1>", "</h1>", "<span hidden>", "</span>", "<select>", "<!--", "-->", "&amp;", "<b",
    "<script>", "</script>", "<blockquote>", "<caption>", "<dd>", "<div hidden>", "<button>", "<svg>", "</template>",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES)).map("".join), st.booleans())
def test_all_text_of_any_document_is_in_a_block_or_furniture(document: str, xml: bool) -> None:
    extraction = page_of(document, xml=xml)
    article_of(extraction)  # which sees to the order of the pieces
    covered = [False] * len(extraction.text)
    spans = [furniture.span for furniture in extraction.furniture]
    for start, end in [*spans, *((piece.start, piece.end) for block in extraction.blocks for piece in block.pieces)]:
        assert not any(covered[start:end])
        covered[start:end] = [True] * (end - start)
    assert not "".join(char for char, known in zip(extraction.text, covered, strict=True) if not known).strip()


def test_links_to_edit_or_to_name_a_section_are_no_part_of_its_heading(blocks_of: BlocksOf) -> None:
    page = "<h2>Details<span class=mw-editsection>[edit]</span></h2><h3>Use<a class=headerlink href=#use>¶</a></h3>"
    assert blocks_of(page) == [("heading", 2, "Details"), ("heading", 3, "Use")]
