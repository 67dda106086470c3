"""Running heads, feet and page numbers are found by where they stand, and that they come again."""

from collections.abc import Callable

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at

from briefing_tui.domain.article import Article

_Article = Callable[[bytes], Article]
_NAMES = ("Larsen", "Petrova", "Okafor", "Nazari", "Ibrahimi", "Sadykov")


def _body(number: int) -> list[str]:
    return [
        f"{_NAMES[number]} speaks of trade at the border, and {_NAMES[number - 1]} does",
        "not speak of the water of the river.",
    ]


def _furniture(article: Article) -> list[tuple[str, str]]:
    return [(each.kind.value, article.extracted[slice(*each.span)]) for each in article.furniture]


def test_heads_that_alternate_and_numbers_that_count_are_furniture(article_in: _Article) -> None:
    pages = [
        text_at(72, 760, ("The Paper", "A. Writer")[number % 2], 8)
        + lines_at(72, 700, _body(number))
        + text_at(300, 40, str(number + 7))
        for number in range(6)
    ]
    article = article_in(pages_of(pages))
    assert _furniture(article)[:4] == [
        ("running head", "The Paper"),
        ("page number", "7"),
        ("running head", "A. Writer"),
        ("page number", "8"),
    ]
    assert len(article.furniture) == 12
    assert "Paper" not in article.text
    assert article.extracted.startswith("The Paper\nLarsen speaks")


def test_heads_that_change_with_the_chapter_are_furniture_in_their_place(article_in: _Article) -> None:
    heads = ["Water", "Roads", "Markets", "Schools", "Mines", "Borders"]
    article = article_in(
        pages_of([text_at(72, 760, head, 8) + lines_at(72, 700, _body(number)) for number, head in enumerate(heads)])
    )
    assert [text for _, text in _furniture(article)] == heads


def test_a_line_of_the_text_at_the_top_of_each_page_is_none(article_in: _Article) -> None:
    pages = [
        lines_at(72, 700, [f"{name} speaks of {name}.", *_body(0)])
        for name in ("Larsen", "Petrova", "Okafor", "Nazari")
    ]
    assert article_in(pages_of(pages)).furniture == ()


def test_roman_numbers_count_too(article_in: _Article) -> None:
    pages = [
        lines_at(72, 700, _body(page)) + text_at(300, 40, number)
        for page, number in enumerate(("viii", "ix", "x", "xi"))
    ]
    assert [kind for kind, _ in _furniture(article_in(pages_of(pages)))] == ["page number"] * 4


def test_a_number_that_does_not_count_is_text(article_in: _Article) -> None:
    pages = [
        lines_at(72, 700, _body(page)) + text_at(300, 40 + 8 * page, number)
        for page, number in enumerate(("1945", "12", "60", "7"))
    ]
    assert article_in(pages_of(pages)).furniture == ()


def test_the_only_page_may_say_that_it_is_one_of_one(article_in: _Article) -> None:
    article = article_in(pages_of([lines_at(72, 700, _body(0)) + text_at(300, 40, "1/1")]))
    assert _furniture(article) == [("page number", "1/1")]


def test_what_a_browser_prints_around_a_single_page_is_furniture(article_in: _Article) -> None:
    margins = text_at(72, 770, "1/2/26, 10:07 PM", 8) + text_at(300, 770, "The Paper", 8)
    margins += text_at(72, 20, "file:///paper.html", 8) + text_at(500, 20, "1/1", 8)
    assert [kind for kind, _ in _furniture(article_in(pages_of([lines_at(72, 700, _body(0)) + margins])))] == [
        "running head",
        "running head",
        "running foot",
        "page number",
    ]


def test_a_number_that_is_the_label_of_its_page_is_furniture_though_no_other_page_has_one(
    article_in: _Article,
) -> None:
    pages = [lines_at(72, 700, _body(number)) for number in range(2)]
    pages[0] += text_at(300, 40, "ii")
    labels = b"/PageLabels<</Nums[0<</S/r/St 2>>]>>"
    assert _furniture(article_in(pages_of(pages, catalog=labels))) == [("page number", "ii")]
    assert _furniture(article_in(pages_of(pages))) == []
