"""The words of a page become runs, with the places where they begin and end."""

import pytest
from tests.articles.pdf.hand_made import pages_of, text_at

from briefing_tui.articles.pdf.library import Document
from briefing_tui.articles.pdf.runs import Run, runs_of


def _runs(content: bytes) -> list[tuple[str, Run]]:
    with Document(pages_of([content])).page(0) as page:
        assert page is not None
        text = page.text()
        return [(text[run.start : run.end], run) for run in runs_of(page, text)]


def test_words_on_one_baseline_in_one_type_are_one_run() -> None:
    ((text, run),) = _runs(text_at(72, 700, "Trade goes on") + text_at(140, 700, "and on"))
    assert text == "Trade goes on and on"
    assert (run.x0, run.y, run.size, run.turn) == (72, -700, 10, 0)
    assert 165 < run.x1 < 175


def test_a_mark_in_smaller_type_parts_from_its_word() -> None:
    content = b"BT /F 10 Tf 72 700 Td (goes on) Tj /F 6 Tf 4 Ts (12) Tj 0 Ts /F 10 Tf ( and on) Tj ET"
    assert [(text, run.size) for text, run in _runs(content)] == [("goes on", 10), ("12", 6), ("and on", 10)]


def test_a_wide_gap_parts_two_runs() -> None:
    assert [text for text, _ in _runs(text_at(72, 700, "left") + text_at(200, 700, "right"))] == ["left", "right"]


@pytest.mark.parametrize(("turn", "matrix"), [(1, "0 1 -1 0"), (2, "-1 0 0 -1"), (3, "0 -1 1 0"), (4, "1 1 -1 1")])
def test_text_that_is_turned_is_measured_along_its_baseline(turn: int, matrix: str) -> None:
    ((text, run),) = _runs(f"BT /F 10 Tf {matrix} 300 400 Tm (turned) Tj ET".encode())
    assert (text, run.turn) == ("turned", turn)
    assert run.x1 - run.x0 == pytest.approx(30, abs=15)


def test_text_at_no_place_at_all_is_left_out() -> None:
    content = b"BT /F 10 Tf 1%s 700 Td (away) Tj ET " % (b"0" * 8) + text_at(72, 700, "here")
    assert [text for text, _ in _runs(content)] == ["here"]
