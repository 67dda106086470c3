"""What is drawn in ASCII where a terminal shows nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from briefing_tui.ui.ascii import AsciiFilter, in_ascii

_GROUND = Color.parse("black")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("╭──╮", "+--+"),
        ("│┃║", "|||"),
        ("▁█▄", "-| "),
        ("a … b", "a ~ b"),
        ("“quoted”, he’s – no — yes", '"quoted", he\'s - no - yes'),
        ("←→↑↓", "<>^v"),
        ("plain", "plain"),
    ],
)
@pytest.mark.parametrize("letters", [True, False])
def test_a_sign_of_the_screen_has_one_of_ascii_in_its_place(text: str, drawn: str, letters: bool) -> None:
    assert in_ascii(text, letters=letters) == drawn


@pytest.mark.parametrize(
    ("text", "drawn"), [("Café", "Cafe"), ("Таджик", "??????"), ("字", "??"), ("ﬁ", "?"), ("e\u0301t", "et")]
)
def test_a_letter_is_written_without_its_accent_or_as_question_marks(text: str, drawn: str) -> None:
    assert in_ascii(text) == drawn


@pytest.mark.parametrize("text", ["Café", "Таджик", "字", "دوشنبه"])
def test_the_letters_of_the_texts_stay_where_the_terminal_can_show_them(text: str) -> None:
    assert in_ascii(text, letters=True) == text


@given(st.text(max_size=30))
def test_what_is_drawn_is_ascii_and_each_character_keeps_its_cells(text: str) -> None:
    drawn = in_ascii(text)
    assert drawn.isascii()
    assert len(drawn) == sum(1 if char.isascii() else cell_len(char) for char in text)


def test_a_segment_keeps_its_style_and_its_width() -> None:
    bold = Style(bold=True)
    drawn = AsciiFilter(letters=False).apply([Segment("│ ", bold), Segment("Žižek 字")], _GROUND)
    assert drawn == [Segment("| ", bold), Segment("Zizek ??")]


def test_a_filter_that_keeps_letters_changes_signs_alone() -> None:
    assert AsciiFilter(letters=True).apply([Segment("│ Žižek")], _GROUND) == [Segment("| Žižek")]
