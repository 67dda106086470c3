"""The looks of roles, in each theme and without colours."""

from collections.abc import Iterator
from itertools import product

import pytest
from rich.color import Color, ColorSystem
from rich.style import Style

from briefing_tui.ui.render.first_frame import shown_in
from briefing_tui.ui.render.looks import LOOKS, line_style, role_style
from briefing_tui.ui.themes import THEMES, Colours

_MIN_CONTRAST = 4.5  # of text, WCAG 2.2, success criterion 1.4.3
_MIN_LINE_CONTRAST = 3.0  # of what is no text, WCAG 2.2, success criterion 1.4.11
_PANES = ("threats", "cooperation", "perspective", "section")
_LINES = {"bar", "rail", "divider", *(role for role in LOOKS if role.startswith("tick-"))}
_OVER = {"overlap", "candidate", "differing", "selected", "hit", "hit-now", *(f"highlight-{pane}" for pane in _PANES)}
_WORDS = sorted(set(LOOKS) - _LINES - _OVER)
_AT_HAND = ["", "candidate", "differing", *(f"highlight highlight-{pane}" for pane in _PANES)]  # never two of them


def _luminance(colour: Color | None, system: ColorSystem) -> float:
    """Return the relative luminance of a colour in a system of colours, from 0 to 1, as WCAG 2.2 defines it."""
    assert colour is not None
    colour = colour.downgrade(system) if system is ColorSystem.EIGHT_BIT else colour
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(roles: str, theme: str, ground: str = "background", system: ColorSystem = ColorSystem.TRUECOLOR) -> float:
    """Return the contrast ratio of words in some roles with what they stand upon, as WCAG 2.2 defines it."""
    shown = shown_in(system)
    colours = THEMES[theme].colours_in(shown)
    style = line_style(roles, Style(color=colours["foreground"], bgcolor=colours[ground]), theme, shown)
    darker, lighter = sorted((_luminance(style.color, system), _luminance(style.bgcolor, system)))  # reversed or not
    return (lighter + 0.05) / (darker + 0.05)


def _in_lists() -> Iterator[str]:
    """Yield the roles that words of a list, a window or a bar have together."""
    for current, role, over in product(("", "current"), _WORDS, ("", "hit", "hit-now", "selected")):
        yield f"{current} {role} {over}"


def _in_source() -> Iterator[str]:
    """Yield the roles that words of the source have together, in the order in which they lie over each other."""
    for roles in product(
        ("text", "heading"), ("", "overlap"), ("", "uncited"), _AT_HAND, ("", "selected"), ("", "hit", "hit-now")
    ):
        yield " ".join(roles)


@pytest.mark.parametrize("system", [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT, ColorSystem.STANDARD], ids=str)
@pytest.mark.parametrize("theme", list(THEMES))
def test_whatever_is_to_be_read_has_enough_contrast_with_its_ground(theme: str, system: ColorSystem) -> None:
    drawn = [(roles, "background") for roles in (*_in_lists(), *_in_source())] + [(role, "head") for role in _WORDS]
    contrasts = {(roles, ground): _contrast(roles, theme, ground, system) for roles, ground in drawn}
    assert {drawn: contrast for drawn, contrast in contrasts.items() if contrast < _MIN_CONTRAST} == {}


@pytest.mark.parametrize("theme", list(THEMES))
def test_lines_rails_and_ticks_can_be_told_from_their_ground(theme: str) -> None:
    contrasts = {role: _contrast(role, theme) for role in _LINES}
    assert {role: contrast for role, contrast in contrasts.items() if contrast < _MIN_LINE_CONTRAST} == {}


def test_a_colour_that_is_too_near_to_its_ground_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    worse = THEMES["dark"]._replace(colours={**THEMES["dark"].colours, "faint": "#676d78"})
    role_style.cache_clear()
    monkeypatch.setitem(THEMES, "dark", worse)
    assert 3 < _contrast("faint", "dark") < _MIN_CONTRAST
    role_style.cache_clear()


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("roles", ["current hit", "heading hit-now", "heading", "highlight highlight-threats"])
def test_in_sixteen_colours_bold_stands_upon_dark_grounds_alone(theme: str, roles: str) -> None:
    colours = THEMES[theme].colours_in(Colours.SIXTEEN)
    ground = Style(color=colours["foreground"], bgcolor=colours["background"])
    style = line_style(roles, ground, theme, Colours.SIXTEEN)
    assert style.bgcolor is not None
    assert bool(style.bold) == (sum(style.bgcolor.get_truecolor()) < 256)
    assert style.bold or style.underline


@pytest.mark.parametrize("theme", list(THEMES))
def test_in_sixteen_colours_passage_hits_and_selection_stand_upon_grounds_of_their_own(theme: str) -> None:
    colours = THEMES[theme].colours_in(Colours.SIXTEEN)
    ground = Style(color=colours["foreground"], bgcolor=colours["background"])
    grounds = set()
    for roles in ("text", "text highlight highlight-threats", "text selected", "text hit", "text hit-now"):
        style = line_style(roles, ground, theme, Colours.SIXTEEN)
        grounds.add(style.color if style.reverse else style.bgcolor)
    assert len(grounds) == 5


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
    with_colours, without = role_style("highlight", "dark"), role_style("highlight", "dark", Colours.NONE)
    assert (with_colours.underline, without.underline, without.bold) == (None, True, True)


def test_quiet_words_are_not_bold_in_an_item_that_is() -> None:
    assert not (role_style("current", "dark") + role_style("quiet", "dark")).bold
