import pytest

from briefing_tui.text.weight import is_dense, weight


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("ten letter", 10), ("中国", 5), ("かな", 5), ("한국", 5), ("GDP增长。", 9), ("слово", 5)],
)
def test_a_han_kana_or_hangul_character_weighs_two_and_a_half_letters(text: str, length: float) -> None:
    assert weight(text) == length


def test_a_text_is_dense_where_half_of_its_letters_are() -> None:
    assert is_dense("中国GD")
    assert not is_dense("中GDP")
    assert not is_dense("letters")
