"""Lines that run from right to left come back into the order in which they are read."""

import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.pdf.bidi import is_right_to_left, logical


@pytest.mark.parametrize(
    "line",
    [
        "نخستین بازار در بهار ۱۴۰۰ باز شد",
        "در مرز تاجیکستان (Tajikistan) باز شد و ۱۲۵ نفر",
        "با 35 کامیون، ۴۵٫۷ درصد در روز ۱۲/۰۵/۱۴۰۲",
        "به خبرنگار Radio Free Europe گفت: «آب نیست»",
        "بازار (به ویژه میوه) و 45% از آب",
        "המחיר עלה ב-45% בשנת 2019",
        "السوق الأولى في ربيع عام 2019",
        "the word بازار in a line, and بازار مرزی too",
    ],
)
def test_a_line_comes_back_from_the_order_of_the_page(line: str) -> None:
    assert logical(get_display(line), right_to_left=is_right_to_left(line)) == line


@given(st.lists(st.sampled_from(["بازار", "آب", "پل", "۱۴۰۰", "2019", "Reuters"]), min_size=1, max_size=8))
def test_nothing_is_lost(words: list[str]) -> None:
    visual = " ".join(words)
    for right_to_left in (True, False):
        assert sorted(logical(visual, right_to_left=right_to_left)) == sorted(visual)


def test_brackets_are_put_right_however_the_file_has_them() -> None:
    for brackets in ("()", ")(", "))", "(("):
        visual = f"ب {brackets[0]}x{brackets[1]} ا"
        assert logical(visual, right_to_left=True) == "ا (x) ب"


def test_brackets_within_words_of_the_other_direction_stay_with_them_however_the_file_has_them() -> None:
    for brackets in ("()", ")(", "))", "(("):
        visual = f"ب AquaTech {brackets[0]}Dushan{brackets[1]} ا"
        assert logical(visual, right_to_left=True) == "ا AquaTech (Dushan) ب"


def test_the_direction_of_a_text_is_that_of_most_of_its_letters() -> None:
    assert is_right_to_left("بازار مرزی x")
    assert not is_right_to_left("a word, بازار, in English")
    assert not is_right_to_left("12.5")
