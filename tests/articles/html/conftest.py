"""What tests of web pages share: the blocks of a document, as kinds, levels and texts."""

import sys
from collections.abc import Callable

import pytest

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction
from briefing_tui.articles.html.document import page_of
from briefing_tui.articles.html.reader import read
from briefing_tui.domain.article import Article

ReadPage = Callable[[str | bytes], Article]


@pytest.fixture
def blocks_of() -> Callable[..., list[tuple[str, int, str]]]:
    """Return a function that reads a document and returns the kind, the level and the reading text of every block."""

    def blocks(html: str, *, xml: bool = False) -> list[tuple[str, int, str]]:
        article = article_of(page_of(html, xml=xml))
        return [(block.kind.value, block.level, article.text[block.start : block.end]) for block in article.blocks]

    return blocks


@pytest.fixture(params=["with trafilatura", "without trafilatura"])
def read_page(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ReadPage:
    """Return a function that reads a saved page, with the library that chooses the main text and without it."""
    if request.param == "without trafilatura":
        monkeypatch.setitem(sys.modules, "trafilatura", None)

    def read_one(page: str | bytes) -> Article:
        *_, extraction = read(page if isinstance(page, bytes) else page.encode())
        assert isinstance(extraction, Extraction)
        return article_of(extraction)

    return read_one
