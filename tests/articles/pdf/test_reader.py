"""A PDF becomes an extraction: text in reading order, in blocks, with pages, lines and notices."""

from collections.abc import Callable

import pytest
from tests.articles.pdf.hand_made import lines_at, pages_of

from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.pdf.reader import read
from briefing_tui.domain.article import Article

_LINES = ["The first market opened in the spring, and", "nobody was hurt.", "The second one opened in the summer, and"]


def test_lines_are_joined_to_paragraphs_with_their_pages_and_lines(article_in: Callable[[bytes], Article]) -> None:
    article = article_in(pages_of([lines_at(72, 700, _LINES), lines_at(72, 700, ["nobody came."])]))
    assert [article.text[block.start : block.end] for block in article.blocks] == [
        "The first market opened in the spring, and nobody was hurt.",
        "The second one opened in the summer, and nobody came.",
    ]
    assert article.extracted == "\n".join([*_LINES, "\fnobody came.\n"])
    at = article.extracted.index("nobody came")
    assert article.places.at(at) == ((2, ""), 1)
    assert article.places.at(at - 3) == ((1, ""), 3)


def test_a_long_document_shows_its_first_pages_then_progress_and_at_last_the_whole() -> None:
    found = list(
        read(pages_of([lines_at(72, 700, [f"{number} men came, and {number + 1} went."]) for number in range(60)]))
    )
    assert [type(each) for each in found] == [Extraction, Progress, Progress, Extraction]
    first, *progress, last = found
    assert isinstance(first, Extraction)
    assert isinstance(last, Extraction)
    assert len(first.parts) == 10
    assert progress == [(25, 60), (50, 60)]
    assert len(last.parts) == 60
    assert last.text.startswith(first.text)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no PDF at all", pages_of([b""])[:200]])
def test_what_is_no_pdf_is_said_to_be_damaged(data: bytes) -> None:
    with pytest.raises(UnreadableArticleError, match="is damaged, or not a PDF"):
        list(read(data))


def test_pages_without_text_alone_are_no_article() -> None:
    with pytest.raises(UnreadableArticleError, match="has no text"):
        list(read(pages_of([b"", b""])))
