"""The themes: what they have in common, and that their words can be read."""

import pytest
from rich.color import Color

from briefing_tui.domain.settings import Theme as ThemeChoice
from briefing_tui.ui.themes import THEMES

_READ = ("foreground", "quiet", "threats", "cooperation", "perspective", "section", "warning", "error", "success")
_MIN_CONTRAST = 4.5  # for text, WCAG 2.2, 1.4.3


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 to 1, as WCAG defines it."""
    triplet = Color.parse(colour).triplet
    assert triplet is not None
    parts = [part / 255 for part in triplet]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_each_theme_that_can_be_chosen_is_there_under_its_name() -> None:
    assert list(THEMES) == list(ThemeChoice)
    assert [theme.name for theme in THEMES.values()] == list(THEMES)


def test_every_theme_has_the_same_colours_by_name() -> None:
    assert len({frozenset(theme.colours) for theme in THEMES.values()}) == 1


@pytest.mark.parametrize("theme", list(THEMES))
def test_a_theme_is_dark_where_its_ground_is_darker_than_its_words(theme: str) -> None:
    colours = THEMES[theme].colours
    assert THEMES[theme].is_dark == (_luminance(colours["background"]) < _luminance(colours["foreground"]))


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("name", _READ)
def test_words_can_be_told_from_their_ground(theme: str, name: str) -> None:
    colours = THEMES[theme].colours
    assert _contrast(colours[name], colours["background"]) >= _MIN_CONTRAST


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("ground", ["threats", "cooperation", "perspective", "section"])
def test_a_highlighted_passage_can_be_read_on_its_ground(theme: str, ground: str) -> None:
    colours = THEMES[theme].colours
    assert _contrast(colours["foreground"], colours[f"{ground}-highlight"]) >= _MIN_CONTRAST
