"""Paragraphs are headings by their type, items by their marks, captions by their labels."""

from collections.abc import Callable

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at

from briefing_tui.domain.article import Article

_BODY = ["Trade goes on at the border, and so do the talks", "about the water of the river that both depend on."]


def test_headings_have_levels_by_their_sizes_and_weights(article_in: Callable[[bytes], Article]) -> None:
    content = text_at(72, 740, "The whole", 20) + text_at(72, 700, "A part", 14, font="B") + lines_at(72, 680, _BODY)
    content += (
        text_at(72, 640, "A section", 10, font="B")
        + lines_at(72, 620, _BODY)
        + text_at(72, 580, "A part", 14, font="B")
    )
    article = article_in(pages_of([content]))
    assert [(block.kind.value, block.level) for block in article.blocks] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 3),
        ("paragraph", 0),
        ("heading", 2),
    ]


def test_a_bullet_is_left_out_of_an_item_and_a_number_stays(article_in: Callable[[bytes], Article]) -> None:
    content = (
        lines_at(72, 700, _BODY)
        + lines_at(72, 660, ["• Water", "• Roads"])
        + lines_at(72, 620, ["1. Mines", "2. Schools"])
    )
    article = article_in(pages_of([content]))
    items = [block for block in article.blocks if block.kind.value == "item"]
    assert [article.text[block.start : block.end] for block in items] == ["Water", "Roads", "1. Mines", "2. Schools"]
    assert "• Water" in article.extracted


def test_a_label_makes_a_caption(article_in: Callable[[bytes], Article]) -> None:
    content = lines_at(72, 700, _BODY) + text_at(72, 650, "Table 3. Trade over the border", 9)
    assert [block.kind.value for block in article_in(pages_of([content])).blocks] == ["paragraph", "caption"]
