"""What holds for the text in an element follows from the element and from what holds around it."""

import pytest

from briefing_tui.articles.html.context import Context, in_block, is_aside, is_block, is_hidden, is_silent
from briefing_tui.articles.html.nodes import Node
from briefing_tui.domain.article import BlockKind


def _inside(*names: str) -> tuple[BlockKind, int]:
    context = Context()
    for name in names:
        context = in_block(Node(name, None, {}), {}, context)
    return context.kind, context.level


@pytest.mark.parametrize(
    ("names", "kind", "level"),
    [
        (("div", "p"), BlockKind.PARAGRAPH, 0),
        (("ul", "li", "ol", "li", "p"), BlockKind.ITEM, 2),
        (("li",), BlockKind.ITEM, 1),
        (("dl", "dd", "ul", "li"), BlockKind.ITEM, 3),
        (("blockquote", "div", "blockquote", "p"), BlockKind.QUOTATION, 2),
        (("blockquote", "ul", "li"), BlockKind.ITEM, 1),
        (("li", "h3", "div"), BlockKind.HEADING, 3),
        (("pre", "ul", "li"), BlockKind.CODE, 0),
        (("ul", "li") * 1000, BlockKind.ITEM, 99),
    ],
)
def test_the_innermost_element_that_means_something_says_what_a_block_is(
    names: tuple[str, ...], kind: BlockKind, level: int
) -> None:
    assert _inside(*names) == (kind, level)


def test_all_that_is_in_a_note_is_a_note_but_its_headings() -> None:
    note = in_block(Node("section", None, {}), {"epub:type": "Endnotes backmatter"}, Context())
    assert in_block(Node("li", None, {}), {}, note).kind is BlockKind.NOTE
    assert in_block(Node("h2", None, {}), {}, note).kind is BlockKind.HEADING


def test_hidden_elements_say_so() -> None:
    assert is_hidden("div", {"hidden": ""})
    assert is_hidden("div", {"style": "color:red;DISPLAY : none!important"})
    assert is_hidden("dialog", {})
    assert not is_hidden("dialog", {"open": ""})
    assert not is_hidden("div", {"hidden": "until-found", "style": "x-display:none", "aria-hidden": "false"})


def test_a_button_is_aside_but_in_a_heading() -> None:
    button = Node("button", None, {})
    assert is_aside(button, Context())
    assert not is_aside(button, Context(kind=BlockKind.HEADING))


def test_a_style_makes_a_block_and_a_shadow_tree_is_text() -> None:
    assert is_block("span", {"style": "margin:0;display:block"})
    assert not is_block("span", {"style": "display:inline"})
    assert is_silent("template", {})
    assert not is_silent("template", {"shadowrootmode": "open"})


@pytest.mark.parametrize("name", ["footnotes", "sdfootnote", "MsoFootnoteText"])
def test_programs_name_their_notes_each_in_its_way(name: str) -> None:
    attributes = {"class": name}
    assert in_block(Node("p", None, attributes), attributes, Context()).kind is BlockKind.NOTE
