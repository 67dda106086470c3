"""A page is laid out as the lines of its columns, with its furniture above and below them."""

from tests.articles.pdf.hand_made import lines_at, pages_of, text_at
from tests.articles.pdf.layouts import line_at

from briefing_tui.articles.pdf.columns import Column
from briefing_tui.articles.pdf.layout import _right_side, layout_of
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


def test_lines_that_are_set_in_on_both_sides_have_sides_of_their_own() -> None:
    wide = "a line that fills all of the column, from left to right"
    page = lines_at(72, 700, [wide] * 3) + lines_at(92, 650, [wide[:47]] * 2 + ["the end"]) + lines_at(72, 600, [wide])
    sheets = _sheets([page])
    (column,) = layout_of(sheets[0], sheets, 1).columns
    quoted = column[3:6]
    assert {line.left for line in quoted} == {92}
    assert {line.right for line in quoted} == {max(line.x1 for line in quoted)}
    assert {(line.left, round(line.right)) for line in (*column[:3], column[6])} == {(72, round(column[0].x1))}


def test_verse_that_is_set_in_keeps_its_lines_apart() -> None:
    wide = "a line that fills all of the column, from left to right"
    verse = ["Like no one else, with words of its own", "Here at the gates", "Shall the road end", "And the river"]
    sheets = _sheets([lines_at(72, 700, [wide] * 3) + lines_at(92, 650, verse) + lines_at(72, 590, [wide])])
    (column,) = layout_of(sheets[0], sheets, 1).columns
    assert {line.left for line in column} == {72}


def test_a_stop_may_stand_outside_of_a_column_of_chinese() -> None:
    lines = [line_at(0, 10 * number, text) for number, text in enumerate(["市场在春天"] * 3 + ["市场在春天。"])]
    assert _right_side(Column([], 0, 30), lines) == lines[0].x1
    assert _right_side(Column([], 0, 30), lines[1:]) == 30
