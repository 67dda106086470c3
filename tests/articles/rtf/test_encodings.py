"""The encodings of an RTF file, by its words and those of its fonts."""

import pytest

from briefing_tui.articles.rtf.encodings import Encodings


@pytest.mark.parametrize(
    ("word", "number", "expected"),
    [
        ("ansi", None, "cp1252"),
        ("mac", None, "mac_roman"),
        ("pc", None, "cp437"),
        ("ansicpg", 1256, "cp1256"),
        ("ansicpg", 65001, "utf-8"),
        ("ansicpg", 10007, "mac-cyrillic"),
        ("ansicpg", 99999, "cp1252"),
        ("ansicpg", None, "cp1252"),
        ("fs", 1256, "cp1252"),
    ],
)
def test_the_file_says_its_encoding(word: str, number: int | None, expected: str) -> None:
    encodings = Encodings()
    encodings.take_of_file(word, number)
    assert encodings.of(None).replace("_", "-") == expected.replace("_", "-")


def test_a_font_may_have_another_than_the_file() -> None:
    encodings = Encodings()
    for word, number in (
        ("f", 1),
        ("fcharset", 178),
        ("f", 2),
        ("cpg", 1251),
        ("f", 3),
        ("fcharset", 0),
        ("f", 4),
        ("cpg", 0),
    ):
        encodings.take_word(word, number)
    encodings.take_text("Arial;")
    assert [encodings.of(font) for font in (None, 1, 2, 3, 4, 5)] == ["cp1252", "cp1256", "cp1251"] + ["cp1252"] * 3
    encodings.take_of_file("deff", 1)
    assert encodings.of(None) == "cp1256"
