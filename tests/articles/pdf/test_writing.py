"""The text of a document is written in reading order, with the pieces that its blocks are made of."""

from collections.abc import Callable

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at

from briefing_tui.domain.article import Article


def test_a_word_broken_at_the_end_of_a_line_is_made_whole(article_in: Callable[[bytes], Article]) -> None:
    article = article_in(pages_of([lines_at(72, 700, ["They want to coope-", "rate over water."])]))
    assert article.text == "They want to cooperate over water."
    assert article.extracted == "They want to coope-\nrate over water.\n"


def test_lines_of_code_are_kept_with_what_they_are_indented(article_in: Callable[[bytes], Article]) -> None:
    prose = lines_at(72, 700, ["The old people of the town say that the market was better then."] * 3)
    code = (
        text_at(72, 640, "if x:", font="C") + text_at(96, 628, "y = 1", font="C") + text_at(72, 616, "z = 2", font="C")
    )
    article = article_in(pages_of([prose + code]))
    block = article.blocks[-1]
    assert (block.kind.value, article.text[block.start :]) == ("code", "if x:\n    y = 1\nz = 2")


def test_a_document_of_a_typewriter_is_no_code(article_in: Callable[[bytes], Article]) -> None:
    article = article_in(pages_of([lines_at(72, 700, ["The market was", "better then."], font="C")]))
    assert [block.kind.value for block in article.blocks] == ["paragraph"]


def test_the_cells_of_a_row_are_separated_and_heads_are_told(article_in: Callable[[bytes], Article]) -> None:
    rows = [("Place", "Year", "Tons"), ("Khorog", "2019", "1200"), ("Osh", "2020", "900")]
    places = [
        (72 + 80 * column, 600 - 14 * row, text) for row, cells in enumerate(rows) for column, text in enumerate(cells)
    ]
    article = article_in(pages_of([b"".join(text_at(x, y, text) for x, y, text in places)]))
    assert article.text == "Place\tYear\tTons\nKhorog\t2019\t1200\nOsh\t2020\t900"
    assert [(block.kind.value, block.level) for block in article.blocks] == [("row", 1), ("row", 0), ("row", 0)]
