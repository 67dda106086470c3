"""Our own choice of a main text goes by the density of text and of links."""

from briefing_tui.articles.html.document import document_of
from briefing_tui.articles.html.main_text import main_text
from briefing_tui.articles.html.outline import Outline

_PROSE = "The commission met on Monday, and heard two reports about the road along the river. "
_PARAGRAPH = f"<p>{_PROSE * 2}</p>"


def _chosen(html: str) -> list[str]:
    outline = Outline(document_of(html))
    return [outline.texts[index].strip()[:20] for index in main_text(outline)]


def test_the_first_of_several_articles_is_chosen() -> None:
    parts = "".join(f"<article><h2>Title {n}</h2>{_PARAGRAPH * 3}</article>" for n in range(4))
    assert _chosen(parts) == ["Title 0", *[_PROSE[:20].strip()] * 3]


def test_a_text_split_over_many_elements_is_put_together() -> None:
    parts = "".join(f"<div><h3>Part {n}</h3><div>{_PARAGRAPH}</div></div>" for n in range(5))
    assert len(_chosen(f"<div class=page><div>{parts}</div><div><p>Short end.</p></div></div>")) == 10


def test_teasers_below_linked_headings_are_not_a_text() -> None:
    cards = "".join(f"<div><h3><a href=/{n}>Title of card {n}</a></h3><p>{_PROSE}</p></div>" for n in range(20))
    assert len(_chosen(f"<div><h1>News</h1>{_PARAGRAPH * 2}</div><div>{cards}</div>")) == 3


def test_a_list_of_links_within_a_text_is_left_out_and_a_linked_word_is_not() -> None:
    links = "<ul>" + "<li><a href=x>Another article</a>" * 3 + "</ul>"
    page = f"<div>{_PARAGRAPH}{links}<p>{_PROSE} <a href=x>more</a> {_PROSE}</p></div>"
    assert len(_chosen(page)) == 2


def test_a_list_that_ends_a_text_is_chosen_to_its_end() -> None:
    assert _chosen(f"<div>{_PARAGRAPH * 2}<ul><li>{_PROSE}<li>short<li>items</ul></div>")[-2:] == ["short", "items"]


def test_a_page_of_names_that_are_unlikely_is_read_after_all() -> None:
    assert len(_chosen(f"<div class=widget>{_PARAGRAPH * 3}</div><div class=sidebar>{_PARAGRAPH * 3}</div>")) >= 3


def test_in_a_page_without_paragraphs_no_text_stands_out() -> None:
    assert _chosen("<div>a</div><div>b</div>") == _chosen("") == []
