"""What the styles of an RTF file make of their paragraphs."""

from briefing_tui.articles.rtf.styles import Styles
from briefing_tui.domain.article import BlockKind


def _styles(*styles: tuple[dict[str, int | None], str]) -> Styles:
    found = Styles()
    for words, name in styles:
        for word, number in words.items():
            found.take_word(word, number)
        found.take_text(name)
    return found


def test_a_style_is_known_by_its_name_or_by_that_of_the_one_it_is_based_on() -> None:
    styles = _styles(({"s": 1}, "heading 2;"), ({"s": 2, "sbasedon": 1}, "Own;"), ({"s": 3}, "Quo"), ({}, "te;"))
    assert (styles.of(1), styles.of(2)) == ((None, 1), (None, 1))
    assert styles.of(3) == (BlockKind.QUOTATION, None)
    assert styles.of(9) == (None, None)


def test_the_level_of_a_style_counts_before_its_name() -> None:
    assert _styles(({"s": 1, "outlinelevel": 4}, "heading 1;")).of(1) == (None, 4)


def test_styles_that_are_based_on_each_other_in_a_circle_end() -> None:
    assert _styles(({"s": 1, "sbasedon": 2}, "a;"), ({"s": 2, "sbasedon": 1}, "b;")).of(1) == (None, None)


def test_a_style_of_characters_is_none_of_paragraphs() -> None:
    assert _styles(({"cs": 1}, "heading 1;"), ({"s": 0}, "Normal;")).of(0) == (None, None)
