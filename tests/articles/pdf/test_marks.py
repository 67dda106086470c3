"""Lines begin with the marks of items, notes and captions."""

import pytest

from briefing_tui.articles.pdf.marks import (
    attached_mark,
    bullet,
    caption_label,
    ends_entry,
    follows,
    is_list_mark,
    item_number,
    note_mark,
)


@pytest.mark.parametrize(
    ("text", "mark"), [("• Water", "•"), ("– Water", "–"), ("\uf0b7 Water", "\uf0b7"), ("Water", ""), ("-2 C", "")]
)
def test_bullets(text: str, mark: str) -> None:
    assert bullet(text) == mark


@pytest.mark.parametrize(
    ("text", "number"), [("2. Roads", "2"), ("(a) Roads", "a"), ("iv) Roads", "iv"), ("2.5 tons", ""), ("Mr. X", "")]
)
def test_numbers_of_items(text: str, number: str) -> None:
    assert item_number(text) == number
    assert is_list_mark(text.split(maxsplit=1)[0]) == bool(number)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("12 See there.", "12"),
        ("12See there.", "12"),
        ("* Not yet.", "*"),
        ("a) See", "a"),
        ("a See", ""),
        ("and so on", ""),
        ("1945", ""),
    ],
)
def test_marks_of_notes(text: str, mark: str) -> None:
    assert note_mark(text) == mark


def test_a_mark_may_stand_close_to_its_note() -> None:
    assert attached_mark("12See there.") == "12"
    assert attached_mark("12 See there.") == ""


@pytest.mark.parametrize(
    ("text", "label"),
    [("Table 3. Trade", "Table 3"), ("Fig. 2: A map", "Fig. 2"), ("图 1 地图", "图 1"), ("Tables turn", "")],
)
def test_labels_of_captions(text: str, label: str) -> None:
    assert caption_label(text) == label


@pytest.mark.parametrize(("before", "number"), [("2", "3"), ("b", "c"), ("iii", "iv")])
def test_the_number_of_an_item_follows_another(before: str, number: str) -> None:
    assert follows(number, before)
    assert not follows(before, number)


@pytest.mark.parametrize(
    ("text", "ends"),
    [("1.1 Water . . . . 12", True), ("Roads.....vii", True), ("and so on... 12 men", False), ("", False)],
)
def test_dots_and_the_number_of_a_page_end_an_entry_of_a_table_of_contents(text: str, ends: bool) -> None:
    assert ends_entry(text) is ends
