"""The elements around runs know how much text they hold, how much of it is linked, and what they are for."""

import pytest

from briefing_tui.articles.html.document import document_of
from briefing_tui.articles.html.outline import Outline


def _outline(html: str) -> Outline:
    return Outline(document_of(html))


def test_an_element_counts_the_text_of_all_in_it() -> None:
    outline = _outline("<div><p>four</p><ul><li><a href=x>link</a></ul></div>")
    (division,) = (node for node in outline.outwards if node.name == "div")
    assert (outline.length[division], outline.link_density(division)) == (8, 0.5)
    assert outline.linked_share(1) == 1
    assert outline.characters([0, 1]) == 8


@pytest.mark.parametrize(
    ("element", "unlikely"),
    [
        ("<nav>", True), ("<aside>", True), ("<div class='x related-posts'>", True), ("<div id=comments>", True),
        ("<div class='social-share'>", True), ("<div class=article-comments-body>", False), ("<main>", False),
        ("<div class=navy>", True), ("<div class=admin>", False), ("<div class=story>", False),
    ],
)  # fmt: skip
def test_elements_are_unlikely_by_their_names_and_classes(element: str, unlikely: bool) -> None:
    outline = _outline(f"<p>{'much text ' * 10}</p>{element}<p>some</p>")
    assert (outline.runs[-1].node in outline.unlikely) is unlikely


def test_what_holds_most_of_the_text_is_not_unlikely() -> None:
    outline = _outline(f"<div class=sidebar><p>{'much text ' * 10}</p></div><p>some</p>")
    assert outline.runs[0].node not in outline.unlikely


def test_a_list_is_one_of_links_where_most_of_it_is_linked() -> None:
    outline = _outline("<ul><li><a href=x>linked</a><li>not</ul>")
    assert [node.name for node in outline.outwards if outline.is_list_of_links(node)] == ["ul"]


def test_a_paragraph_and_an_item_within_another_are_held_by_the_same_container_and_stand_in_its_children() -> None:
    outline = _outline("<div><p>a</p><ul><li>b<ul><li>c</ul></ul>d</div>")
    division = outline.runs[-1].node
    assert {outline.containers[run.node] for run in outline.runs} == {division}
    assert [outline.standing[run.node].name for run in outline.runs] == ["p", "ul", "ul", "div"]


def test_the_footer_of_a_quotation_is_no_footer_of_a_page() -> None:
    outline = _outline("<p>long text, long text</p><blockquote>a<footer>b</footer></blockquote><footer>c</footer>")
    assert [run.node in outline.unlikely for run in outline.runs] == [False, False, False, True]
