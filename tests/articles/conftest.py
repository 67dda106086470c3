"""What tests of articles share: one article's blocks, as their kinds and their texts."""

from collections.abc import Callable

import pytest

from briefing_tui.articles.plain_text.reader import read_article


@pytest.fixture
def blocks_of() -> Callable[[str], list[tuple[str, str]]]:
    """Return a function that reads a file's text and returns the kind and the reading text of every block."""

    def blocks(text: str) -> list[tuple[str, str]]:
        article = read_article(text)
        return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]

    return blocks
