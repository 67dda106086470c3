"""Numbers of chapters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.archive.book.numbering import numbers_of


@pytest.mark.parametrize(
    "titles",
    [
        ("Chapter 1", "Chapter 2", "Chapter 3"),
        ("CHAPTER I. The river", "CHAPTER II. The delta", "CHAPTER III. The sea"),
        ("1. Harvest", "2. Storage", "3. Sale"),
        ("1 Harvest", "2 Storage", "3 Sale"),
        ("I", "II", "III"),
        ("Chapter One", "Chapter Two: Storage", "Chapter Three"),
        ("فصل ۱: گندم", "فصل ۲: جو", "فصل ۳: ذرت"),
        ("第一章 粮食", "第二章 水井", "第3章"),
        ("Глава 1", "Глава 2", "Глава 3"),
    ],
)
def test_chapters_have_the_numbers_of_their_titles(titles: tuple[str, ...]) -> None:
    assert numbers_of(["Preface", *titles, "Index"]) == [0, 1, 2, 3, 0]


@pytest.mark.parametrize(
    "titles",
    [
        ("Preface", "Harvest", "Storage"),
        ("1984", "2001", "1066"),
        ("Chapter 1", "Notes", "Notes"),
        ("1. Harvest", "3. Storage", "4. Sale"),
        ("1", "1", "2"),
        ("I am", "Civil war", "Mild weather"),
        ("3-D printing", "10th grade", "Part I"),
    ],
)
def test_where_the_titles_have_no_series_of_numbers_chapters_are_counted(titles: tuple[str, ...]) -> None:
    assert numbers_of(titles) == [1, 2, 3]


def test_numbers_beyond_twenty_are_known_in_each_script() -> None:
    for form in ("Chapter {}", "{}."):
        assert numbers_of([form.format(number) for number in range(1, 120)]) == list(range(1, 120))
    chinese = ["第十章", "第十一章", "第二十章", "第一百零二章"]
    signs = [f"第{sign}章" for sign in "一二三四五六七八九"]
    assert numbers_of([*signs, *chinese[:2]]) == list(range(1, 12))


@given(st.lists(st.text(max_size=12)))
def test_every_chapter_has_a_number(titles: list[str]) -> None:
    assert len(numbers_of(titles)) == len(titles)
