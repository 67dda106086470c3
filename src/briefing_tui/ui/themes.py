"""The themes: the colours that the style sheet names, for dark and light rooms and for tired eyes."""

from textual.theme import Theme

# What the style sheet names beside Textual's own: tones of text, a hue and a light for each pane, hits, severities.
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

VARIABLES = _DARK  # what stands for a variable under any other theme

THEMES = (
    Theme("dark", primary="#8ab8ea", foreground="#dcdad5", background="#14161a", surface="#14161a", panel="#1b1e25",
          warning="#e3b93c", error="#ef8e7d", success="#9ccc8c", accent="#e3b93c", variables=_DARK),
    Theme("light", primary="#1d5796", foreground="#1f2328", background="#fbfaf7", surface="#fbfaf7", panel="#ece9e2",
          warning="#8a6400", error="#a8321f", success="#2f6b23", accent="#8a6400", dark=False, variables=_LIGHT),
    Theme("high-contrast", primary="#8fd0ff", foreground="#ffffff", background="#000000", surface="#000000",
          panel="#000000", warning="#ffff00", error="#ff9f90", success="#8cff7a", accent="#ffff00",
          variables=_CONTRAST),
)  # fmt: skip
