"""Tests of right-to-left text in visual order."""

from unicodedata import normalize

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.ui.render.bidi import (
    offset_at_cell,
    visual_chars,
    visual_line,
    visual_spans,
)
from briefing_tui.ui.render.text import Line

_MIXED = st.text("abc ()1۲אבגمرزباز«».", max_size=30)


def _drawn(text: str, *, right_to_left: bool) -> str:
    """Return a line as it is drawn, with its letters in their plain forms."""
    return normalize("NFKC", "".join(char for _, char in visual_chars(text, right_to_left=right_to_left)))


@pytest.mark.parametrize(
    ("stored", "right_to_left", "drawn"),
    [
        ("אבג", True, "גבא"),
        ("אבג abc", True, "abc גבא"),
        ("abc אבג", False, "abc גבא"),
        ("abc אבג def", False, "abc גבא def"),
        ("אבג (דה) 12.", True, ".12 (הד) גבא"),
        ("مرز ۱۲۳", True, "۱۲۳ زرم"),
        ("plain", False, "plain"),
    ],
)
def test_a_line_is_drawn_in_the_order_in_which_it_is_read(stored: str, drawn: str, *, right_to_left: bool) -> None:
    """Runs of letters are turned round, numbers and Latin words are not, and brackets are mirrored."""
    assert _drawn(stored, right_to_left=right_to_left) == drawn


def test_a_mark_stands_behind_its_letter() -> None:
    """A terminal draws a combining mark on the cell before it."""
    assert [offset for offset, _ in visual_chars("ب\u064eر", right_to_left=True)] == [2, 0, 1]


def test_a_character_without_a_cell_is_left_out() -> None:
    """A zero width non-joiner has done its work when the letters have their forms."""
    assert [offset for offset, _ in visual_chars("می\u200cشود", right_to_left=True)] == [5, 4, 3, 1, 0]


@given(text=_MIXED, right_to_left=st.booleans())
def test_every_character_is_drawn_once(text: str, *, right_to_left: bool) -> None:
    """Nothing is lost by the order, and nothing is shown twice."""
    drawn = visual_chars(text, right_to_left=right_to_left)
    assert sorted(offset for offset, _ in drawn) == list(range(len(text)))


@given(text=st.text("abאבג12 .,+-", max_size=20), right_to_left=st.booleans())
def test_the_order_is_that_of_another_implementation(text: str, *, right_to_left: bool) -> None:
    """The crate unicode-bidi, to which the package's own `get_display` leads, is one; brackets aside."""
    drawn = "".join(char for _, char in visual_chars(text, right_to_left=right_to_left))
    assert drawn == get_display(text, base_dir="R" if right_to_left else "L")


@given(text=_MIXED.filter(bool), right_to_left=st.booleans(), cell=st.integers(0, 40))
def test_a_cell_leads_to_the_character_drawn_there(text: str, cell: int, *, right_to_left: bool) -> None:
    """A click finds what is seen; beyond the end, the last."""
    drawn = visual_chars(text, right_to_left=right_to_left)
    assert offset_at_cell(text, cell, right_to_left=right_to_left) == drawn[min(cell, len(drawn) - 1)].offset


def test_the_columns_of_a_page_stay_where_they_are() -> None:
    """A sentence, a badge and a sign stand apart by two spaces: only the sentence is turned round."""
    line = Line((("▌ ", "bar"), ("אבג דה", "claim"), ("   ", "claim"), ("HIGH", "high"), ("  ✓", "ok")), 3)
    drawn = visual_line(line, margin=2)
    assert drawn.plain == "▌ הד גבא   HIGH  ✓"
    assert drawn.item == 3
    assert ("HIGH", "high") in drawn.spans


def test_a_role_stays_with_its_characters() -> None:
    """What is highlighted as it is stored is highlighted as it is drawn."""
    drawn = visual_spans((("אב", "hit"), ("גד", "text")), right_to_left=True)
    assert drawn == (("דג", "text"), ("בא", "hit"))
