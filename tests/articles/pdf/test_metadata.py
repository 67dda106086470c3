"""A document says its title, author, dates and language, or its first page says its title."""

from collections.abc import Callable

import pytest
from tests.articles.pdf.hand_made import lines_at, pages_of, text_at

from briefing_tui.articles.pdf.metadata import edtf_date, is_no_title
from briefing_tui.domain.article import Article
from briefing_tui.domain.metadata import MetadataField

_BODY = lines_at(72, 600, ["Trade goes on at the border, and so do the talks", "about the water of the river."])


def test_information_and_catalog_are_read(article_in: Callable[[bytes], Article]) -> None:
    information = b"<</Title(Markets)/Author(A. Writer)/CreationDate(D:20240203101112+01'00')/ModDate(D:2025)>>"
    article = article_in(pages_of([_BODY], information=information, catalog=b"/Lang(en-GB)"))
    assert {(each.field, each.value, each.found_in) for each in article.metadata} == {
        (MetadataField.TITLE, "Markets", "PDF document information, Title"),
        (MetadataField.AUTHOR, "A. Writer", "PDF document information, Author"),
        (MetadataField.MODIFIED, "2025", "PDF document information, ModDate"),
        (MetadataField.LANGUAGE, "en-GB", "PDF catalog, Lang"),
    }


def test_the_name_of_a_file_is_no_title_and_the_largest_heading_is(article_in: Callable[[bytes], Article]) -> None:
    content = text_at(72, 720, "At the border", 12, font="B") + text_at(72, 680, "Markets of the valley", 20) + _BODY
    article = article_in(pages_of([content], information=b"<</Title(Microsoft Word - x.doc)>>"))
    assert [(each.value, each.found_in) for each in article.metadata] == [
        ("Markets of the valley", "largest heading of page 1")
    ]


@pytest.mark.parametrize(
    "title", ["Microsoft Word - x.doc", "untitled", "C:\\work\\x.tex", "Microsoft Word", "Slide 1", "paper.pdf"]
)
def test_no_titles(title: str) -> None:
    assert is_no_title(title)


@pytest.mark.parametrize("title", ["Markets", "On .net and others", "Microsoft and the world", "Titles of nobility"])
def test_titles(title: str) -> None:
    assert not is_no_title(title)


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ("D:20240203101112Z", "2024-02-03"),
        ("20240203", "2024-02-03"),
        ("D:2024", "2024"),
        ("D:20241", "2024"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_dates(date: str, edtf: str) -> None:
    assert edtf_date(date) == edtf
