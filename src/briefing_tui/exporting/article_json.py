"""Export an article as an object of JSON: its texts, and each block with its place, for other programs."""

from typing import Any

from briefing_tui.domain.article import Article
from briefing_tui.domain.furniture import Furniture
from briefing_tui.domain.locator import locator
from briefing_tui.domain.passage import Span
from briefing_tui.domain.selectors import selectors


def article_object(article: Article, sha256: str) -> dict[str, Any]:
    """Return the JSON object of an article; `sha256` is that of the file's bytes, in lower-case hexadecimal.

    `text` is the reading text, in which `start` and `end` of a block count code points; `extracted` is all text of the
    file in reading order, in which its `extracted` and the furniture's `start` and `end` do.
    """
    return {
        "media_type": article.media_type,
        "sha256": sha256,
        "metadata": [item._asdict() for item in article.metadata],
        "notices": list(article.notices),
        "text": article.text,
        "blocks": [_block(article, index) for index in range(len(article.blocks))],
        "furniture": [_furniture(article, item) for item in article.furniture],
        "extracted": article.extracted,
    }


def _block(article: Article, index: int) -> dict[str, Any]:
    block = article.blocks[index]
    span = Span(block.start, block.end)
    return {
        "kind": block.kind,
        "level": block.level or None,
        "number": block.number or None,
        "start": block.start,
        "end": block.end,
        "extracted": list(article.offsets.span(*span)),
        "where": locator(article, span),
        "selectors": selectors(article, span),
    }


def _furniture(article: Article, item: Furniture) -> dict[str, Any]:
    start, end = item.span
    place = article.places.at(start)
    return {
        "kind": item.kind,
        "text": article.extracted[start:end],
        "start": start,
        "end": end,
        "part": place[0].number if place else None,
    }
