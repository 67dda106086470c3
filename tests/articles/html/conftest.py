"""What tests of web pages share: the blocks of a document, as kinds, levels and texts."""

from collections.abc import Callable

import pytest

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.html.document import page_of


@pytest.fixture
def blocks_of() -> Callable[..., list[tuple[str, int, str]]]:
    """Return a function that reads a document and returns the kind, the level and the reading text of every block."""

    def blocks(html: str, *, xml: bool = False) -> list[tuple[str, int, str]]:
        article = article_of(page_of(html, xml=xml))
        return [(block.kind.value, block.level, article.text[block.start : block.end]) for block in article.blocks]

    return blocks
