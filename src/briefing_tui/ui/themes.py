"""The themes: dark, light and high-contrast; looks of roles and the style sheet name their colours.

What is read has a contrast of at least 4.5 to 1 with its ground, lines and rails one of 3 to 1 (WCAG 2.2, 1.4.3 and
1.4.11), also by the colour that a terminal of 256 colours shows in place of each.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

# Beside the base colours: tones of text, a colour and a highlight for each pane, hits, severities.
_DARK = {
    "quiet": "#a9aeb7",
    "faint": "#868c97",
    "threats": "#ef8e7d",
    "cooperation": "#9ccc8c",
    "perspective": "#8ab8ea",
    "section": "#cba6e8",
    "threats-highlight": "#4f2723",
    "cooperation-highlight": "#274229",
    "perspective-highlight": "#213d5e",
    "section-highlight": "#412d52",
    "hit": "#5a4a10",
    "on-hit": "#dfddd8",
    "hit-now": "#e6c44c",
    "on-hit-now": "#14161a",
    "chosen": "#3a4150",
    "rail": "#626975",
    "head": "#1c1e24",
    "moderate": "#e6c44c",
}
_LIGHT = {
    "quiet": "#4d545e",
    "faint": "#616872",
    "threats": "#a92c20",
    "cooperation": "#2f6b23",
    "perspective": "#1d5796",
    "section": "#6d3a96",
    "threats-highlight": "#ffdcd4",
    "cooperation-highlight": "#dcf0d2",
    "perspective-highlight": "#d6e8fb",
    "section-highlight": "#ecdff6",
    "hit": "#fff0b3",
    "on-hit": "#1f2328",
    "hit-now": "#d39b00",
    "on-hit-now": "#1b1e25",
    "chosen": "#d5dbe6",
    "rail": "#8e8a81",
    "head": "#ebe9e5",
    "moderate": "#7d5a00",
}
_CONTRAST = {
    "quiet": "#ffffff",
    "faint": "#d0d0d0",
    "threats": "#ff9f90",
    "cooperation": "#8cff7a",
    "perspective": "#8fd0ff",
    "section": "#f0b0ff",
    "threats-highlight": "#7a0f00",
    "cooperation-highlight": "#0b5200",
    "perspective-highlight": "#00408a",
    "section-highlight": "#5a0080",
    "hit": "#6b5a00",
    "on-hit": "#ffffff",
    "hit-now": "#ffff00",
    "on-hit-now": "#000000",
    "chosen": "#4a4a4a",
    "rail": "#8a8a8a",
    "head": "#000000",
    "moderate": "#ffff00",
}

# The sixteen colours that every terminal has (ECMA-48, aixterm), as Rich knows them; a terminal may show others.
_BLACK, _RED, _BLUE, _MAGENTA, _CYAN, _LIGHT_GREY = "#000000", "#aa0000", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"
_GREY, _BRIGHT_RED, _BRIGHT_GREEN, _YELLOW = "#555555", "#ff5555", "#55ff55", "#ffff55"
_BRIGHT_MAGENTA, _BRIGHT_CYAN, _WHITE = "#ff55ff", "#55ffff", "#ffffff"

# Grounds are among the first eight, which have no pale variant on a console: the same blue or grey for each pane.
_DARK_IN_SIXTEEN = {
    "quiet": _LIGHT_GREY,
    "faint": _LIGHT_GREY,
    "threats": _BRIGHT_RED,
    "cooperation": _BRIGHT_GREEN,
    "perspective": _BRIGHT_CYAN,
    "section": _BRIGHT_MAGENTA,
    **dict.fromkeys(("threats-highlight", "cooperation-highlight"), _BLUE),
    **dict.fromkeys(("perspective-highlight", "section-highlight"), _BLUE),
    "hit": _CYAN,
    "on-hit": _BLACK,
    "hit-now": _LIGHT_GREY,
    "on-hit-now": _BLACK,
    "chosen": _BLACK,
    "rail": _GREY,
    "head": _BLACK,
    "moderate": _YELLOW,
}
# No green and no yellow can be read on white.
_LIGHT_IN_SIXTEEN = {
    "quiet": _GREY,
    "faint": _GREY,
    "threats": _RED,
    "cooperation": _BLACK,
    "perspective": _BLUE,
    "section": _MAGENTA,
    **dict.fromkeys(("threats-highlight", "cooperation-highlight"), _LIGHT_GREY),
    **dict.fromkeys(("perspective-highlight", "section-highlight"), _LIGHT_GREY),
    "hit": _CYAN,
    "on-hit": _BLACK,
    "hit-now": _BLUE,
    "on-hit-now": _WHITE,
    "chosen": _WHITE,
    "rail": _GREY,
    "head": _WHITE,
    "moderate": _MAGENTA,
}

# The colours that Textual knows by these names, for its own widgets too.
_BASE_COLOURS = ("primary", "foreground", "background", "surface", "panel", "warning", "error", "success", "accent")
_BASE_DARK_IN_SIXTEEN = (_BRIGHT_CYAN, _WHITE, _BLACK, _BLACK, _BLACK, _YELLOW, _BRIGHT_RED, _BRIGHT_GREEN, _YELLOW)
_BASE_LIGHT_IN_SIXTEEN = (_BLUE, _BLACK, _WHITE, _WHITE, _WHITE, _BLUE, _RED, _BLACK, _BLUE)


class Colours(Enum):
    """How many colours a terminal shows: all that a theme has, or nearly; sixteen; or none, as with NO_COLOR."""

    ALL = auto()
    SIXTEEN = auto()
    NONE = auto()


class Theme(NamedTuple):
    """A theme: whether it is dark, and its colours by the names that the style sheet and the looks of roles use."""

    name: str
    is_dark: bool
    colours: Mapping[str, str]
    in_sixteen: Mapping[str, str]

    def colours_in(self, shown: Colours) -> Mapping[str, str]:
        """Return its colours on a terminal that shows so many; where it shows none, they are left out later."""
        return self.in_sixteen if shown is Colours.SIXTEEN else self.colours


def _theme(name: str, colours: Mapping[str, str], *base: str, is_dark: bool = True) -> Theme:
    own, base_own = (
        (_DARK_IN_SIXTEEN, _BASE_DARK_IN_SIXTEEN) if is_dark else (_LIGHT_IN_SIXTEEN, _BASE_LIGHT_IN_SIXTEEN)
    )
    return Theme(name, is_dark, _named(base, colours), _named(base_own, own))


def _named(base: tuple[str, ...], colours: Mapping[str, str]) -> Mapping[str, str]:
    return {**dict(zip(_BASE_COLOURS, base, strict=True)), **colours}


THEMES = {
    theme.name: theme
    for theme in (
        _theme("dark", _DARK, "#8ab8ea", "#dfddd8", "#14161a", "#14161a", "#1c1e24",
               "#e6c44c", "#ef8e7d", "#9ccc8c", "#e6c44c"),
        _theme("light", _LIGHT, "#1d5796", "#1f2328", "#fbfaf7", "#fbfaf7", "#ebe9e5",
               "#725600", "#a92c20", "#2f6b23", "#7d5a00", is_dark=False),
        _theme("high-contrast", _CONTRAST, "#8fd0ff", "#ffffff", "#000000", "#000000", "#000000",
               "#ffff00", "#ff9f90", "#8cff7a", "#ffff00"),
    )
}  # fmt: skip
