"""The themes: what they have in common, and which colours they use where a terminal has sixteen."""

import pytest
from rich._palettes import STANDARD_PALETTE
from rich.color import Color, ColorSystem

from briefing_tui.domain.settings import Theme as ThemeChoice
from briefing_tui.ui.themes import THEMES, Colours


def test_each_theme_that_can_be_chosen_is_there_under_its_name() -> None:
    assert list(THEMES) == list(ThemeChoice)
    assert [theme.name for theme in THEMES.values()] == list(THEMES)


def test_every_theme_has_the_same_colours_by_name_on_every_terminal() -> None:
    named = {frozenset(theme.colours_in(shown)) for theme in THEMES.values() for shown in Colours}
    assert len(named) == 1


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("shown", list(Colours))
def test_a_theme_is_dark_where_its_ground_is_darker_than_its_words(theme: str, shown: Colours) -> None:
    colours = THEMES[theme].colours_in(shown)
    ground, words = (sum(Color.parse(colours[name]).get_truecolor()) for name in ("background", "foreground"))
    assert THEMES[theme].is_dark == (ground < words)


@pytest.mark.parametrize("theme", list(THEMES))
def test_in_sixteen_colours_every_colour_is_one_of_the_sixteen(theme: str) -> None:
    for name in THEMES[theme].colours_in(Colours.SIXTEEN).values():
        colour = Color.parse(name)
        number = colour.downgrade(ColorSystem.STANDARD).number
        assert number is not None
        assert STANDARD_PALETTE[number] == colour.triplet
