"""The themes: dark, light and high-contrast; looks of roles and the style sheet name their colours."""

from collections.abc import Mapping
from typing import NamedTuple

# Beside the base colours: tones of text, a colour and a highlight for each pane, hits, severities.
_DARK = {
    "quiet": "#9a9fa8",
    "faint": "#676d78",
    "threats": "#ef8e7d",
    "cooperation": "#9ccc8c",
    "perspective": "#8ab8ea",
    "section": "#cba6e8",
    "threats-highlight": "#4f2723",
    "cooperation-highlight": "#274229",
    "perspective-highlight": "#213d5e",
    "section-highlight": "#40304f",
    "hit": "#5a4a10",
    "hit-now": "#e3b93c",
    "on-hit-now": "#14161a",
    "chosen": "#3a4150",
    "rail": "#2a2f3a",
    "current": "#1f232b",
    "head": "#1b1e25",
    "moderate": "#e3b93c",
}
_LIGHT = {
    "quiet": "#5b626c",
    "faint": "#8a919b",
    "threats": "#a8321f",
    "cooperation": "#2f6b23",
    "perspective": "#1d5796",
    "section": "#6d3a96",
    "threats-highlight": "#ffdcd4",
    "cooperation-highlight": "#dcf0d2",
    "perspective-highlight": "#d6e8fb",
    "section-highlight": "#ecdff6",
    "hit": "#fff0b3",
    "hit-now": "#d39b00",
    "on-hit-now": "#1b1e25",
    "chosen": "#d5dbe6",
    "rail": "#dcd8cf",
    "current": "#f0eee8",
    "head": "#ece9e2",
    "moderate": "#8a6400",
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
    "hit-now": "#ffff00",
    "on-hit-now": "#000000",
    "chosen": "#4a4a4a",
    "rail": "#5a5a5a",
    "current": "#1c1c1c",
    "head": "#000000",
    "moderate": "#ffff00",
}

# The colours that Textual knows by these names, for its own widgets too.
_BASE_COLOURS = ("primary", "foreground", "background", "surface", "panel", "warning", "error", "success", "accent")


class Theme(NamedTuple):
    """A theme: whether it is dark, and its colours by the names that the style sheet and the looks of roles use."""

    name: str
    is_dark: bool
    colours: Mapping[str, str]


def _theme(name: str, colours: Mapping[str, str], *base: str, is_dark: bool = True) -> Theme:
    return Theme(name, is_dark, {**dict(zip(_BASE_COLOURS, base, strict=True)), **colours})


THEMES = {
    theme.name: theme
    for theme in (
        _theme("dark", _DARK, "#8ab8ea", "#dcdad5", "#14161a", "#14161a", "#1b1e25",
               "#e3b93c", "#ef8e7d", "#9ccc8c", "#e3b93c"),
        _theme("light", _LIGHT, "#1d5796", "#1f2328", "#fbfaf7", "#fbfaf7", "#ece9e2",
               "#8a6400", "#a8321f", "#2f6b23", "#8a6400", is_dark=False),
        _theme("high-contrast", _CONTRAST, "#8fd0ff", "#ffffff", "#000000", "#000000", "#000000",
               "#ffff00", "#ff9f90", "#8cff7a", "#ffff00"),
    )
}  # fmt: skip
