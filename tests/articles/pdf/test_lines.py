"""The runs of a page become lines of text."""

from tests.articles.pdf.hand_made import pages_of, text_at

from briefing_tui.articles.pdf.fragments import fragments_of
from briefing_tui.articles.pdf.library import Document
from briefing_tui.articles.pdf.lines import Line, lines_of
from briefing_tui.articles.pdf.runs import runs_of


def _lines(content: bytes) -> list[Line]:
    with Document(pages_of([content])).page(0) as page:
        assert page is not None
        text = page.text()
        return lines_of(fragments_of(runs_of(page, text)), 0, text)


def test_runs_on_one_baseline_are_one_line_whatever_their_order_in_the_file() -> None:
    content = text_at(200, 700, "goes on.") + text_at(72, 680, "Below.") + text_at(72, 700, "Trade", font="B")
    assert [(line.text, line.bold) for line in _lines(content)] == [("Trade goes on.", False), ("Below.", False)]


def test_a_raised_mark_stays_attached_to_its_word() -> None:
    content = b"BT /F 10 Tf 72 700 Td (goes on.) Tj /F 6 Tf 4 Ts (12) Tj 0 Ts /F 10 Tf ( And on.) Tj ET"
    (line,) = _lines(content)
    assert (line.text, line.size, line.mark) == ("goes on.12 And on.", 10, "")


def test_a_raised_mark_at_the_beginning_is_known_as_a_mark() -> None:
    (line,) = _lines(b"BT /F 5 Tf 72 704 Td (12) Tj /F 8 Tf 8 -4 Td (See the report.) Tj ET")
    assert (line.text, line.mark) == ("12 See the report.", "12")


def test_wide_gaps_part_the_cells_of_a_line() -> None:
    (line,) = _lines(text_at(72, 700, "Khorog") + text_at(200, 700, "2019"))
    assert line.text == "Khorog 2019"
    assert [line.text[cell.start : cell.end] for cell in line.cells] == ["Khorog", "2019"]


def test_a_hyphen_that_a_program_has_set_apart_stays_with_its_word() -> None:
    (line,) = _lines(b"BT /F 10 Tf 72 700 Td (cease) Tj 28.5 0 Td (-) Tj ET")
    assert line.text == "cease-"


def test_a_stop_after_a_mark_stays_close_to_it() -> None:
    (line,) = _lines(b"BT /F 10 Tf 72 700 Td (goes on) Tj /F 6 Tf 4 Ts (1) Tj 0 Ts /F 10 Tf 38 0 Td (, and on) Tj ET")
    assert line.text == "goes on1, and on"
