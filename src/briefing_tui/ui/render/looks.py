"""The look of each role: a style of Rich, in which `$name` is a colour of the theme."""

from collections.abc import Mapping
from functools import cache

from rich.style import Style

from briefing_tui.ui.themes import THEMES

LOOKS = {
    "text": "",
    "claim": "$foreground",
    "current": "bold",
    "quiet": "not bold $quiet",
    "faint": "not bold $faint",
    "label": "not bold $faint",
    "heading": "bold",
    "title": "bold",
    "key": "bold",
    "rule": "$faint",
    "bar": "$accent",
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
    "tab": "$quiet",
    "tab-now": "bold underline",
    "overlap": "underline",
    "uncited": "italic $warning",
    "candidate": "underline on $hit",
    "highlight": "bold",
    "highlight-mark": "bold",
    "highlight-threats": "on $threats-highlight",
    "highlight-cooperation": "on $cooperation-highlight",
    "highlight-perspective": "on $perspective-highlight",
    "highlight-section": "on $section-highlight",
    "mismatch-mark": "bold",
    "differing": "bold underline $error",
    "removed": "strike $error",
    "added": "bold $success",
    "selected": "reverse on $chosen",
    "hit": "underline on $hit",
    "hit-now": "bold $on-hit-now on $hit-now",
    "tick-uncited": "$quiet",
    "tick-hit": "$warning",
    "tick-wrong": "bold $error",
    "tick-highlight": "bold $accent",
    "divider": "$head",
}
_WITHOUT_COLOURS = {"highlight": "bold underline"}  # where no background tells it from the text around it


@cache
def role_style(role: str, theme: str, *, colours: bool = True) -> Style:
    """Return the look of a role in a theme, by its name; without `colours`, one that does not depend on them."""
    look = LOOKS[role] if colours else _WITHOUT_COLOURS.get(role, LOOKS[role])
    return Style.parse(_with_colours(look, THEMES[theme].colours))


def line_style(roles: str, ground: Style, theme: str, *, colours: bool = True) -> Style:
    """Return the look of roles separated by spaces, later ones over earlier ones and all of them over `ground`."""
    return sum((role_style(role, theme, colours=colours) for role in roles.split()), ground)


def _with_colours(look: str, colours: Mapping[str, str]) -> str:
    return " ".join(colours[word[1:]] if word.startswith("$") else word for word in look.split())
