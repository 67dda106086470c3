"""A page is laid out as the lines of its columns, with its furniture above and below them."""

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at

from briefing_tui.articles.pdf.layout import layout_of
from briefing_tui.articles.pdf.library import Document
from briefing_tui.articles.pdf.sheets import Sheet, sheet_of


def _sheets(contents: list[bytes]) -> list[Sheet]:
    document = Document(pages_of(contents))
    sheets = []
    for index in range(document.page_count):
        with document.page(index) as page:
            sheets.append(sheet_of(page, index))
    return sheets


def test_lines_are_numbered_over_the_columns_without_the_furniture() -> None:
    lines = ["so many words in a line"] * 5
    page = lines_at(72, 700, lines) + lines_at(200, 700, lines) + text_at(72, 760, "The Paper")
    sheets = _sheets([page + text_at(300, 40, str(number)) for number in range(4)])
    layout = layout_of(sheets[1], sheets, 4)
    assert [[line.number for line in column] for column in layout.columns] == [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]
    assert [line.text for line, _ in layout.head] == ["The Paper"]
    assert [line.text for line, _ in layout.foot] == ["1"]


def test_turned_text_follows_the_rest_of_its_page() -> None:
    sheets = _sheets([lines_at(72, 700, ["Most of it."]) + b"BT /F 10 Tf 0 1 -1 0 20 300 Tm (A stamp) Tj ET"])
    assert [line.text for column in layout_of(sheets[0], sheets, 1).columns for line in column] == [
        "Most of it.",
        "A stamp",
    ]
