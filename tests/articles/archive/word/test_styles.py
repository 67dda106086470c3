"""Styles of Word documents."""

import pytest

from briefing_tui.articles.archive.markup import tree
from briefing_tui.articles.archive.word.namespaces import PREFIXES
from briefing_tui.articles.archive.word.styles import ParagraphStyle, Styles
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind


def _style(
    identifier: str, name: str, based_on: str = "", paragraph: str = "", *, run: str = "", more: str = ""
) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}" {more}><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _styles(*styles: str, defaults: str = "") -> Styles:
    uri = next(uri for uri, prefix in PREFIXES.items() if prefix == "w")
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
    return Styles(tree(f'<w:styles xmlns:w="{uri}">{defaults}{"".join(styles)}</w:styles>'.encode(), PREFIXES, "s"))


def test_a_style_has_the_properties_of_those_it_is_based_on() -> None:
    styles = _styles(
        _style("a", "Normal", more='w:default="1"'),
        _style("b", "Überschrift", "a", '<w:outlineLvl w:val="1"/><w:numPr><w:numId w:val="3"/></w:numPr>'),
        _style("c", "Mine", "b", '<w:numPr><w:ilvl w:val="2"/></w:numPr>'),
        _style("d", "Body", "b", '<w:outlineLvl w:val="9"/>'),
    )
    assert styles.paragraph("c") == ParagraphStyle(outline=1, numbering="3", list_level=2)
    assert styles.paragraph("d").outline == 9
    assert styles.paragraph("") == ParagraphStyle()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("heading 2", ParagraphStyle(outline=1)),
        ("Heading 3", ParagraphStyle(outline=2)),
        ("Title", ParagraphStyle(outline=0)),
        ("Intense Quote", ParagraphStyle(BlockKind.QUOTATION)),
        ("caption", ParagraphStyle(BlockKind.CAPTION)),
        ("toc 2", ParagraphStyle(FurnitureKind.NAVIGATION)),
        ("List Bullet 2", ParagraphStyle(depth=2)),
        ("heading", ParagraphStyle()),
    ],
)
def test_built_in_names_are_known_whatever_the_id(name: str, expected: ParagraphStyle) -> None:
    styles = _styles(_style("x", name), _style("y", "My own", "x"))
    assert styles.paragraph("x") == expected
    assert styles.paragraph("y").kind is expected.kind


def test_without_its_styles_a_document_has_their_ids_alone() -> None:
    assert Styles().paragraph("Heading1").outline == 0
    assert Styles().paragraph("Other") == ParagraphStyle()
    assert Styles().hides("Other") is None


def test_styles_based_on_each_other_in_a_circle_come_to_an_end() -> None:
    assert _styles(_style("a", "A", "b"), _style("b", "B", "a")).paragraph("a") == ParagraphStyle()


def test_hidden_text_may_be_the_default_and_a_style_may_show_it() -> None:
    styles = _styles(_style("a", "A"), _style("b", "B", run='<w:vanish w:val="0"/>'), defaults="<w:vanish/>")
    assert [styles.paragraph(each).hidden for each in ("a", "b")] == [True, False]
    assert [styles.hides(each) for each in ("a", "b")] == [None, False]
