"""Characters of fonts of symbols."""

import pytest

from briefing_tui.articles.archive.word.symbols import symbol


@pytest.mark.parametrize(
    ("font", "code", "expected"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "00B3", "≥"),
        ("symbol", "F0D6", "√"),
        ("Symbol", "F0FE", "⎭"),
        ("Wingdings", "F0E0", "→"),
        ("Wingdings", "F001", "\uf001"),
        ("Arial", "2022", "•"),
        ("Symbol", "2022", "•"),
        ("Arial", "", ""),
        ("Arial", "D800", ""),
        ("Arial", "110000", ""),
        ("Arial", "-1", ""),
        ("Arial", "F" * 99, ""),
    ],
)
def test_a_character_is_that_of_the_font(font: str, code: str, expected: str) -> None:
    assert symbol(font, code) == expected
