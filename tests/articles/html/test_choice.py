"""The choice of a library is mapped onto the page, ended where ours ends, and completed."""

from briefing_tui.articles.html.choice import chosen_runs, completed, with_title
from briefing_tui.articles.html.document import document_of
from briefing_tui.articles.html.outline import Outline

_PROSE = "The commission met on Monday, and heard two reports about the road along the river"


def _chosen(html: str) -> list[str]:
    document = document_of(html)
    outline = Outline(document)
    return [outline.texts[index].strip() for index in chosen_runs(html, document, outline)]


def test_paragraphs_that_are_alike_are_all_chosen() -> None:
    page = f"<html><body><article>{''.join(f'<p>{_PROSE}.</p>' for _ in range(6))}</article></body></html>"
    assert len(_chosen(page)) == 6


def test_a_declaration_of_xml_does_not_keep_the_library_from_the_page() -> None:
    body = "".join(f"<p>{_PROSE}, number {n} of them.</p>" for n in range(6))
    assert len(_chosen(f"<?xml version='1.0' encoding='windows-1251'?><html><body>{body}</body></html>")) == 6


def test_what_lies_between_two_chosen_runs_is_chosen_if_it_stands_beside_them() -> None:
    outline = Outline(
        document_of(
            "<div><p>a<p>b<h2>c</h2><p>d<figure><figcaption>e</figcaption></figure><p>f<p><a href=x>g</a>"
            "<aside>h</aside><p>i</div><div>j</div><div><p>k</div>"
        )
    )
    texts = [outline.texts[index] for index in completed(outline, [0, 3, 5, 8, 10])]
    assert texts == ["a", "b", "c", "d", "e", "f", "i", "k"]


def test_a_list_between_two_chosen_paragraphs_is_chosen_with_them_however_long_it_is() -> None:
    items = "".join(f"<li>item {n}<ul><li>within {n}</ul>" for n in range(5))
    page = f"<body><p>a</p><ul>{items}</ul><p>b</p><ul><li><a href=x>c</a></ul><p>d</p></body>"
    assert completed(Outline(document_of(page)), [0, 11, 13]) == [*range(12), 13]


def test_a_list_or_table_of_which_half_is_chosen_is_chosen_whole() -> None:
    outline = Outline(
        document_of("<ul><li>a<li>b<li><a href=x>c</a><li>d</ul><table><tr><th>e<td>f<tr><td>g<td>h</table>")
    )
    assert completed(outline, [0, 1, 4]) == [0, 1, 3, 4, 5]
    assert completed(outline, [0]) == [0]


def test_the_heading_above_that_is_the_title_is_chosen_once() -> None:
    page = "<h1>The Pamir Post</h1><h2>Border talks</h2><h1>Border talks at Khorog</h1><p>menu</p><p>a</p><p>b</p>"
    outline = Outline(document_of(page))
    assert with_title(outline, [4, 5], "Border talks at Khorog - Pamir Post") == [2, 4, 5]
    assert with_title(outline, [2, 4, 5], "Border talks at Khorog") == [2, 4, 5]
    assert with_title(outline, [4, 5], "Another title") == [4, 5]


def test_the_only_heading_of_the_first_level_is_the_title_where_none_says_so() -> None:
    assert with_title(Outline(document_of("<h1>x</h1><h2>y</h2><p>a</p>")), [2], "") == [0, 2]


def test_a_heading_of_what_was_not_chosen_is_left_out() -> None:
    page = (
        "<p>a</p><h2>Contents</h2><ul><li><a href=x>x</a></ul><h2>b</h2><h3>c</h3><p>d</p><h2>Notes</h2><p><a>y</a></p>"
    )
    outline = Outline(document_of(page))
    assert completed(outline, [0, 1, 3, 4, 5, 6]) == [0, 3, 4, 5]
    headlines = Outline(document_of("<h2>a</h2><p><a href=x>b</a></p>" * 4))
    assert completed(headlines, [0, 2, 4, 6]) == [0, 2, 4, 6]


def test_notes_below_an_article_are_chosen_with_it_though_they_stand_apart() -> None:
    note = "<div id=sdfootnote1><p class=sdfootnote><a href=#call>1</a>so it said</div>"
    outline = Outline(document_of(f"<p>a</p><p>b</p><p><a href=x>c</a></p>{note}<aside><p class=footnote>d</aside>"))
    assert completed(outline, [0, 1]) == [0, 1, 3]
