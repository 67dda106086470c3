"""Styles of OpenDocument texts."""

from briefing_tui.articles.archive.opendocument.styles import StyleEffect, Styles
from briefing_tui.domain.article import BlockKind


def _declare(styles: Styles, name: str, parent: str = "", **others: str) -> None:
    attributes = {"style:family": "paragraph", "style:name": name, "style:parent-style-name": parent}
    styles.declare(attributes | {f"style:{key.replace('_', '-')}": value for key, value in others.items()})


def test_a_style_has_what_its_parents_have() -> None:
    styles = Styles()
    _declare(styles, "Quotations", list_style_name="L")
    _declare(styles, "P1", "Quotations", display_name="Mine")
    assert styles.effect("paragraph", "P1") == StyleEffect(BlockKind.QUOTATION, None, "L")
    assert styles.effect("text", "P1") == StyleEffect()


def test_built_in_names_are_known_without_their_declaration() -> None:
    assert Styles().effect("paragraph", "Preformatted_20_Text").kind is BlockKind.CODE
    assert Styles().effect("paragraph", "Heading_20_2").outline == 1


def test_a_later_declaration_counts() -> None:
    styles = Styles()
    assert styles.effect("paragraph", "P1") == StyleEffect()
    _declare(styles, "P1", "Caption")
    _declare(styles, "Caption")
    assert styles.effect("paragraph", "P1").kind is BlockKind.CAPTION


def test_parents_in_a_circle_come_to_an_end() -> None:
    styles = Styles()
    _declare(styles, "A", "B")
    _declare(styles, "B", "A")
    assert styles.effect("paragraph", "A") == StyleEffect()


def test_lists_are_marked_unless_a_level_says_otherwise() -> None:
    styles = Styles()
    styles.unmarked.add(("L", 2))
    assert [styles.is_marked("L", level) for level in (1, 2)] == [True, False]
