"""Furniture, and the page breaks that a text has kept."""

from briefing_tui.domain.furniture import FurnitureKind


def test_the_kinds_of_furniture_are_words_for_people() -> None:
    assert all(kind.value.replace(" ", "").islower() for kind in FurnitureKind)
