from collections.abc import Callable

import pytest

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.locator import CITATION, WORDS, locator, page_of
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Part, PartKind, Stretch

Open = Callable[..., tuple[Briefing, Evidence]]


def test_a_span_is_located_by_its_paragraphs_and_in_a_heading_as_one(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    article = evidence.articles["paper"]
    first, second = article.text.index("first"), article.text.index("second")
    assert locator(article, Span(0, 5)) == "heading"
    assert locator(article, Span(first, first + 5)) == "¶1"
    assert locator(article, Span(first, second)) == "¶1-2"
    assert locator(article, Span(first, second), WORDS) == "paragraphs 1 to 2"
    assert locator(article, Span(second, second + 1), CITATION) == "para. 2"
    assert locator(article, Span(0, 5), CITATION) == ""


def test_what_stands_between_two_blocks_belongs_to_the_one_before(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    article = evidence.articles["paper"]
    end = article.blocks[1].end
    assert locator(article, Span(end, end)) == locator(article, Span(end, end + 1)) == "¶1"


def _paged(kind: PartKind, parts: list[Part], stretches: list[Stretch]) -> Article:
    """Return an article of six lines, "line one" to "line six": two paragraphs of two, a heading, and one of one."""
    lines = [f"line {word}" for word in ("one", "two", "three", "four", "five", "six")]
    text = "\n".join(lines)
    starts = [text.index(line) for line in lines]
    pieces = [Piece(start, start + len(line), " ") for start, line in zip(starts, lines, strict=True)]
    blocks = [
        ExtractedBlock(BlockKind.PARAGRAPH, pieces[:2]),
        ExtractedBlock(BlockKind.PARAGRAPH, pieces[2:4]),
        ExtractedBlock(BlockKind.HEADING, pieces[4:5], 1),
        ExtractedBlock(BlockKind.PARAGRAPH, pieces[5:]),
    ]
    placed = [Stretch(starts[number], part, line) for number, part, line in stretches]
    return article_of(Extraction("application/pdf", text, blocks, [], kind, parts, placed))


def _span(article: Article, first: str, last: str) -> Span:
    return Span(article.text.index(first), article.text.index(last) + len(last))


def test_in_a_file_of_pages_a_span_is_located_by_its_page_as_printed_and_its_lines() -> None:
    pages = [Part(1, "vii"), Part(2)]
    lines = [Stretch(0, 0, 1), Stretch(1, 0, 2), Stretch(2, 0, 3), Stretch(3, 1, 1), Stretch(4, 1, 2), Stretch(5, 1, 3)]
    article = _paged(PartKind.PAGE, pages, lines)
    assert locator(article, _span(article, "one", "one")) == "p. vii, line 1"
    assert locator(article, _span(article, "one", "three")) == "p. vii, lines 1-3"
    assert locator(article, _span(article, "one", "two"), WORDS) == "page vii, lines 1 to 2"
    assert locator(article, _span(article, "three", "four"), CITATION) == "p. vii, line 3 to p. 2, line 1"
    assert locator(article, _span(article, "five", "five")) == "p. 2, line 2"
    assert page_of(article, article.text.index("six")) == "2"


def test_in_a_book_a_span_is_located_by_its_chapter_and_the_paragraphs_of_it() -> None:
    chapters = [Part(1, "The Border"), Part(2, "The Bridge")]
    article = _paged(PartKind.CHAPTER, chapters, [Stretch(0, 0), Stretch(2, 1)])
    assert locator(article, _span(article, "two", "two")) == "chapter 1, ¶1"
    assert locator(article, _span(article, "three", "three")) == "chapter 2, ¶1"
    assert locator(article, _span(article, "four", "six")) == "chapter 2, ¶1-2"
    assert locator(article, _span(article, "one", "three")) == "chapter 1, ¶1 to chapter 2, ¶1"
    assert locator(article, _span(article, "five", "five")) == "chapter 2, heading"
    assert page_of(article, article.text.index("six")) == "2"
    assert page_of(_paged(PartKind.PAGE, [], []), 3) == ""


@pytest.mark.parametrize(("label", "expected"), [("Preface", "“Preface”, ¶1"), ("", "before chapter 1, ¶1")])
def test_a_part_of_a_book_without_a_number_is_located_by_its_title(label: str, expected: str) -> None:
    article = _paged(PartKind.CHAPTER, [Part(0, label), Part(1, "The Bridge")], [Stretch(0, 0), Stretch(2, 1)])
    assert locator(article, _span(article, "two", "two")) == expected
    assert page_of(article, 0) == label
    assert page_of(article, len(article.text)) == "1"
