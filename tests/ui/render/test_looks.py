"""The looks of roles, in each theme and without colours."""

import pytest
from rich.color import Color
from rich.style import Style

from briefing_tui.ui.render.looks import LOOKS, role_style
from briefing_tui.ui.themes import THEMES


@pytest.mark.parametrize("theme", list(THEMES))
def test_every_role_has_a_look_in_every_theme(theme: str) -> None:
    assert [role for role in LOOKS if not isinstance(role_style(role, theme), Style)] == []


@pytest.mark.parametrize("theme", list(THEMES))
def test_a_look_has_the_colours_of_its_theme(theme: str) -> None:
    colours = THEMES[theme].colours
    assert role_style("threats", theme) == Style(color=colours["threats"])
    assert role_style("hit-now", theme) == Style(color=colours["on-hit-now"], bgcolor=colours["hit-now"], bold=True)


@pytest.mark.parametrize("theme", list(THEMES))
def test_the_highlights_of_the_panes_stand_upon_colours_of_their_own(theme: str) -> None:
    names = [f"highlight-{pane}" for pane in ("threats", "cooperation", "perspective", "section")]
    grounds = {role_style(name, theme).bgcolor for name in names}
    assert len(grounds) == 4
    assert Color.parse(THEMES[theme].colours["background"]) not in grounds


def test_where_there_are_no_colours_a_highlight_is_underlined_as_well_as_bold() -> None:
    with_colours, without = role_style("highlight", "dark"), role_style("highlight", "dark", colours=False)
    assert (with_colours.underline, without.underline, without.bold) == (None, True, True)


def test_quiet_words_are_not_bold_in_an_item_that_is() -> None:
    assert not (role_style("current", "dark") + role_style("quiet", "dark")).bold
