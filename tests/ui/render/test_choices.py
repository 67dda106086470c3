"""The choices of a window, laid out as a page."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.reading.effect import Choice, ClaimTarget
from briefing_tui.ui.render.choices import choices_page
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.page import Page

Plain = Callable[[Page], list[str]]

_RAIDS = ClaimTarget("raids")
_CHOICES = st.lists(
    st.builds(
        Choice,
        st.just(_RAIDS),
        st.lists(
            st.sampled_from(["border", "字字字", "incomprehensibilities", "and", "e\u0301"]), min_size=1, max_size=20
        ).map(" ".join),
        st.sampled_from(["", "raids"]),
        st.sampled_from(["", "Claims", "Sources"]),
        st.integers(0, 3),
        st.tuples(st.booleans(), st.booleans()),
    ),
    max_size=6,
)


def test_choices_stand_in_their_groups_each_with_its_quiet_word_below_it(plain: Plain) -> None:
    page = choices_page(
        [
            Choice(_RAIDS, "Raids go on.", "raids", "Claims"),
            Choice(_RAIDS, "Opium goes north.", "opium", "Claims"),
            Choice(_RAIDS, "The river border", "", "Sources"),
        ],
        40,
        UNICODE,
    )
    assert plain(page) == [
        *("Claims", "Raids go on.", "raids", "Opium goes north.", "opium", "", "Sources", "The river border")
    ]
    assert [roles for line in page.lines for _, roles in line.spans] == [
        *("heading", "text", "quiet", "text", "quiet", "heading", "text")
    ]
    assert page.rows == ((1, 3), (3, 5), (7, 8))


def test_the_keys_of_a_choice_stand_at_the_right_edge_and_its_text_beside_them(plain: Plain) -> None:
    page = choices_page(
        [Choice(_RAIDS, "one two three four", keys="Ctrl+F"), Choice(_RAIDS, "five", keys="j")], 20, UNICODE
    )
    assert plain(page) == ["one two       Ctrl+F", "three four", "five               j"]
    assert page.rows == ((0, 2), (2, 3))


def test_keys_have_half_the_width_at_most(plain: Plain) -> None:
    page = choices_page([Choice(_RAIDS, "back", keys="Backspace Alt+Left Ctrl+O")], 20, ASCII)
    assert plain(page) == ["back      Backspace~"]


def test_a_choice_that_leads_nowhere_now_is_quiet() -> None:
    page = choices_page([Choice(_RAIDS, "next hit", "nothing was searched for", open=False)], 40, UNICODE)
    assert {roles for line in page.lines for _, roles in line.spans} == {"quiet"}


def test_a_choice_is_indented_by_its_level_on_each_of_its_lines(plain: Plain) -> None:
    page = choices_page([Choice(_RAIDS, "one two three four", level=2), Choice(_RAIDS, "five")], 13, UNICODE)
    assert plain(page) == ["    one two", "    three", "    four", "five"]
    assert [page.item_at(row) for row in range(4)] == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("cut", "glyphs", "text"),
    [
        ((False, False), UNICODE, "the army"),
        ((True, False), UNICODE, "…the army"),
        ((False, True), UNICODE, "the army…"),
        ((True, True), ASCII, "~the army~"),
    ],
)
def test_where_text_was_left_out_a_choice_has_an_ellipsis(
    cut: tuple[bool, bool], glyphs: Glyphs, text: str, plain: Plain
) -> None:
    assert plain(choices_page([Choice(_RAIDS, "the army", cut=cut)], 40, glyphs)) == [text]


def test_where_there_is_nothing_to_choose_that_is_said(plain: Plain) -> None:
    page = choices_page([], 40, UNICODE, empty="Nothing found.")
    assert (plain(page), page.rows) == (["Nothing found."], ())
    assert choices_page([], 40, UNICODE) == Page((), ())


@given(_CHOICES, st.sampled_from([20, 40, 80, 120]), st.sampled_from([UNICODE, ASCII]))
def test_no_choice_is_wider_than_the_window_and_each_has_lines_of_its_own(
    choices: list[Choice], width: int, glyphs: Glyphs
) -> None:
    page = choices_page(choices, width, glyphs, empty="Nothing found.")
    assert all(cell_len(line.plain) <= width for line in page.lines)
    assert len(page.rows) == len(choices)
    assert [page.item_at(first) for first, _ in page.rows] == list(range(len(choices)))


def test_a_choice_says_at_the_right_edge_where_it_leads_to(plain: Plain) -> None:
    page = choices_page([Choice(_RAIDS, "Raids go on.", level=1, place="page 7")], 24, UNICODE)
    assert plain(page) == ["  Raids go on.    page 7"]


def test_words_before_their_meanings_stand_in_a_column_and_the_meanings_beside_them(plain: Plain) -> None:
    page = choices_page(
        [
            Choice(_RAIDS, "the source states it as fact", lead="stated", mark=None, marked=True),
            Choice(_RAIDS, "somebody says it", lead="reported"),
        ],
        30,
        UNICODE,
    )
    assert plain(page) == [
        "◉ stated    the source states",
        "            it as fact",
        "  reported  somebody says it",
    ]


def test_the_column_before_the_texts_leaves_room_for_them(plain: Plain) -> None:
    page = choices_page([Choice(_RAIDS, "none", lead="an-uncommonly-long-key")], 34, ASCII)
    assert plain(page) == ["an-uncommonly~ none"]


def test_of_a_brief_choice_one_line_is_shown(plain: Plain) -> None:
    page = choices_page([Choice(_RAIDS, "Raids go on. Trade does, too.", lead="bluf", brief=True)], 20, UNICODE)
    assert plain(page) == ["bluf  Raids go on.…"]


def test_where_nothing_can_be_marked_there_is_no_room_for_marks(plain: Plain) -> None:
    assert plain(choices_page([Choice(_RAIDS, "Raids")], 20, UNICODE)) == ["Raids"]
    assert plain(choices_page([Choice(_RAIDS, "Raids", marked=True)], 20, ASCII)) == ["* Raids"]
