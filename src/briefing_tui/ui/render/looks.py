"""The look of each role: a style of Rich, in which `$name` is a colour of the theme."""

from collections.abc import Mapping
from functools import cache

from rich.color import Color
from rich.style import Style

from briefing_tui.ui.themes import THEMES, Colours

LOOKS = {
    "text": "",
    "claim": "$foreground",
    "rejected": "strike $quiet",
    "current": "bold",
    "value": "not bold $foreground",
    "quiet": "not bold $quiet",
    "faint": "not bold $faint",
    "label": "not bold $faint",
    "heading": "bold",
    "heading-3": "italic",
    "heading-4": "not bold italic",
    "table-head": "bold",
    "caption": "italic $quiet",
    "note": "$quiet",
    "part": "not bold $quiet",
    "title": "bold",
    "key": "bold",
    "rule": "$faint",
    "bar": "$accent",
    "mark": "bold $accent",
    "rail": "$rail",
    "threats": "$threats",
    "cooperation": "$cooperation",
    "perspective": "$perspective",
    "section": "$section",
    "low": "$quiet",
    "moderate": "$moderate",
    "high": "$threats",
    "critical": "bold reverse $threats",
    "ok": "$success",
    "warn": "$warning",
    "bad": "bold $error",
    "unsure": "bold $warning",
    "alert": "bold reverse $error",
    "tab": "$quiet",
    "tab-now": "bold underline",
    "overlap": "underline",
    "uncited": "italic $warning",
    "candidate": "underline $on-hit on $hit",
    "highlight": "bold",
    "highlight-mark": "bold",
    "highlight-threats": "on $threats-highlight",
    "highlight-cooperation": "on $cooperation-highlight",
    "highlight-perspective": "on $perspective-highlight",
    "highlight-section": "on $section-highlight",
    "omitted": "not bold italic $quiet",
    "omission-mark": "bold $quiet",
    "mismatch-mark": "bold",
    "differing": "bold underline $error",
    "removed": "strike $error",
    "added": "bold $success",
    "selected": "reverse $foreground on $chosen",
    "hit": "underline $on-hit on $hit",
    "hit-now": "bold $on-hit-now on $hit-now",
    "tick-uncited": "$quiet",
    "tick-hit": "$warning",
    "tick-wrong": "$error",
    "tick-highlight": "$accent",
    "divider": "$rail",
}
_WITHOUT_COLOURS = {  # where no background tells them from the text around them, which may be bold
    "highlight": "bold underline",
    "hit": "not bold underline",
    "hit-now": "bold reverse",
}
_ON_LIGHT_IN_SIXTEEN = dict.fromkeys(("current", "highlight-mark", "mismatch-mark"), "")  # signs show them
_MAX_DARK = 255  # the parts of a colour together, of 765


@cache
def role_style(role: str, theme: str, colours: Colours = Colours.ALL) -> Style:
    """Return the look of a role in a theme, by its name, on a terminal that shows so many colours."""
    look = LOOKS[role]
    if colours is Colours.NONE:
        look = _WITHOUT_COLOURS.get(role, look)
    elif colours is Colours.SIXTEEN and not THEMES[theme].is_dark:
        look = _ON_LIGHT_IN_SIXTEEN.get(role, look)
    return Style.parse(_with_colours(look, THEMES[theme].colours_in(colours)))


def line_style(roles: str, ground: Style, theme: str, colours: Colours = Colours.ALL) -> Style:
    """Return the look of roles separated by spaces, later ones over earlier ones and all of them over `ground`.

    In sixteen colours many terminals draw bold in the paler variant of a colour: upon a light ground, where that could
    hardly be read, words are underlined instead.
    """
    style = sum((role_style(role, theme, colours) for role in roles.split()), ground)
    if colours is Colours.SIXTEEN and style.bold and not _is_dark(style.bgcolor):
        style += Style(bold=False, underline=True)
    return style


def _is_dark(colour: Color | None) -> bool:
    return colour is None or colour.triplet is None or sum(colour.triplet) <= _MAX_DARK


def _with_colours(look: str, colours: Mapping[str, str]) -> str:
    return " ".join(colours[word[1:]] if word.startswith("$") else word for word in look.split())
