"""The text of a document is written in reading order, with the pieces that its blocks are made of."""

from collections.abc import Callable

from tests.articles.pdf.hand_made import lines_at, pages_of

from briefing_tui.domain.article import Article


def test_a_word_broken_at_the_end_of_a_line_is_made_whole(article_in: Callable[[bytes], Article]) -> None:
    article = article_in(pages_of([lines_at(72, 700, ["They want to coope-", "rate over water."])]))
    assert article.text == "They want to cooperate over water."
    assert article.extracted == "They want to coope-\nrate over water.\n"
