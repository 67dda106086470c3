import pytest
from rich.cells import cell_len

from briefing_tui.ui.key_table import key_table
from briefing_tui.ui.render.keys import keys_page
from briefing_tui.ui.render.legend import Entry

_TABLE = [("Move", [("j ↓", "down", "down"), ("k ↑", "up", "up")]), ("Find", [("/", "search as you type", "search")])]
_LEGEND = [("Severity", [Entry("HIGH", "high", "high severity")])]


def test_keys_stand_in_a_column_of_their_own_under_their_groups() -> None:
    assert [line.plain for line in keys_page(_TABLE, _LEGEND, 60).lines] == [
        "Move",
        f"{'j ↓':<22}down",
        f"{'k ↑':<22}up",
        "",
        "Find",
        f"{'/':<22}search as you type",
        "",
        "Severity",
        f"{'HIGH':<22}high severity",
    ]


@pytest.mark.parametrize("width", [16, 30, 40, 80, 130])
def test_every_key_and_label_is_there_and_fits_at_any_width(width: int) -> None:
    lines = keys_page(key_table({}), (), width).lines
    assert all(cell_len(line.plain) <= width for line in lines)
    column = " ".join(text.strip() for line in lines for text, role in line.spans if role == "key")
    told = " ".join(text for line in lines for text, role in line.spans if role == "text")
    for _, rows in key_table({}):
        for keys, label, _ in rows:
            assert "".join(keys.split()) in "".join(column.split())
            assert "".join(label.split()) in "".join(told.split())


def test_a_sign_of_the_legend_has_the_look_that_it_has_on_the_screen() -> None:
    assert ("HIGH", "high") in keys_page(_TABLE, _LEGEND, 60).lines[-1].spans


def test_a_part_without_rows_has_no_heading() -> None:
    assert keys_page([("Here", [])], (), 60).lines == ()
