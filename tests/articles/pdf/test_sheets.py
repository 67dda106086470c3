"""A sheet knows the rows at the edges of its page, and the turn of most of its text."""

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at

from briefing_tui.articles.pdf.library import Document
from briefing_tui.articles.pdf.sheets import Sheet, sheet_of, with_hashes


def _sheet(content: bytes) -> Sheet:
    with Document(pages_of([content])).page(0) as page:
        return sheet_of(page, 0)


def test_the_outermost_rows_are_known_from_the_edges_inwards() -> None:
    sheet = _sheet(text_at(72, 750, "The Paper") + text_at(300, 750, "7") + lines_at(72, 700, ["One,", "two."]))
    assert [(row.words, row.numbers, row.gap) for row in sheet.top] == [
        ("the paper #", ("7",), 50),
        ("one,", (), 12),
        ("two.", (), 0),
    ]
    assert [row.words for row in sheet.foot] == ["two.", "one,", "the paper #"]
    assert sheet.size == 10


def test_text_that_is_turned_against_most_of_the_page_is_kept_apart() -> None:
    sheet = _sheet(text_at(72, 700, "most of the text") + b"BT /F 10 Tf 0 1 -1 0 20 300 Tm (a stamp) Tj ET")
    assert [sheet.words(each) for each in sheet.fragments] == ["most of the text"]
    assert [[sheet.words(each) for each in turned] for turned in sheet.turned] == [["a stamp"]]


def test_a_page_that_cannot_be_read_is_empty() -> None:
    assert sheet_of(None, 3).fragments == []


def test_numbers_become_hashes() -> None:
    assert with_hashes("Page xii of 210") == "page # of #"
