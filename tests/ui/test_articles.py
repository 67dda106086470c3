"""An article opened by itself: its text, and every key that needs no claim."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.articles.archive.documents import docx

Opener = Callable[..., Any]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return the path of a Word document of a heading and twenty paragraphs."""
    heading = '<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Markets at the border</w:t></w:r></w:p>'
    words = "".join(f"<w:p><w:r><w:t>Market {number} is open.</w:t></w:r></w:p>" for number in range(1, 21))
    path = tmp_path / "markets.docx"
    path.write_bytes(docx(heading + words))
    return path


async def test_an_article_is_opened_at_its_text(open_reader: Opener, article: Path) -> None:
    async with open_reader(article, size=(80, 24)) as reading:
        assert "markets.docx" in reading.text
        assert "Markets at the border" in reading.text
        assert "Market 1 is open." in reading.text


async def test_it_has_no_briefing_to_edit_and_says_how_one_begins(open_reader: Opener, article: Path) -> None:
    async with open_reader(article) as reading:
        await reading.press("e")
        assert "briefing new" in reading.status


async def test_it_is_searched_and_read_again_when_it_changes(open_reader: Opener, article: Path) -> None:
    async with open_reader(article) as reading:
        await reading.press("slash", *"Market", "space", "1", "7", "enter")
        assert "hit 1/1" in reading.status
        article.write_bytes(docx("<w:p><w:r><w:t>All markets are closed.</w:t></w:r></w:p>"))
        await reading.until(lambda: "All markets are closed." in reading.text)
