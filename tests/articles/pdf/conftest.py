"""What the tests of PDF share: the article in a PDF, and its blocks as kinds and texts."""

from collections.abc import Callable

import pytest

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction
from briefing_tui.articles.pdf.reader import read
from briefing_tui.domain.article import Article


@pytest.fixture
def article_in() -> Callable[[bytes], Article]:
    """Return a function that reads the bytes of a PDF into its article."""

    def article(data: bytes) -> Article:
        *_, last = read(data)
        assert isinstance(last, Extraction)
        return article_of(last)

    return article


@pytest.fixture
def blocks_in(article_in: Callable[[bytes], Article]) -> Callable[[bytes], list[tuple[str, str]]]:
    """Return a function that reads the bytes of a PDF, and returns the kind and the text of each block."""

    def blocks(data: bytes) -> list[tuple[str, str]]:
        article = article_in(data)
        return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]

    return blocks
