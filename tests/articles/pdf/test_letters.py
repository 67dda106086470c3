"""Ligatures and forms of letters become the letters they stand for."""

import pytest

from briefing_tui.articles.pdf.letters import doubtful_spaces, first_width_unspaced, need_no_space, plain_letters


def test_ligatures_are_letters() -> None:
    assert plain_letters("o\ufb03ce \ufb02ow") == "office flow"


def test_forms_of_arabic_letters_are_letters() -> None:
    assert plain_letters("\ufe8f\ufe8e\ufefb") == "\u0628\u0627\u0644\u0627"


def test_surrogates_are_one_character_and_a_lone_one_is_replaced() -> None:
    assert plain_letters("\ud835\udc9c \ud835") == "\U0001d49c \ufffd"


def test_lines_of_chinese_are_joined_without_a_space() -> None:
    assert need_no_space("市场在春天", "开放")
    assert need_no_space("开放，", "但是")
    assert need_no_space("在塔吉克斯坦", "Tajikistan")
    assert not need_no_space("and the market, or 市场", "as they say")


def test_a_number_that_is_broken_in_chinese_is_joined() -> None:
    assert need_no_space("上萨雷兹的贸易增长了3", "853%")
    assert not need_no_space("in the year 2019", "12 people came")


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("市场在春天", 1),
        ("游。经由", 2),
        ("工。”他说", 3),
        ("“我们", 2),
        ("2005年", 2.2),
        ("(第3条", 1.55),
        ("in words", 0),
    ],
)
def test_a_line_of_chinese_is_not_broken_beside_a_stop_or_within_a_number(text: str, width: float) -> None:
    assert first_width_unspaced(text) == pytest.approx(width)


def test_lines_are_joined_without_a_space_after_an_opening_bracket() -> None:
    assert need_no_space("at the border (", "of Tajikistan)")


def test_spaces_beside_chinese_are_doubtful() -> None:
    assert doubtful_spaces("于 2019 年, a b") == [1, 6]
    assert doubtful_spaces("a b 1 2") == []
