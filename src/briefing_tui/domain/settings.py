"""What a reader has chosen in the settings file: looks, and keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.problem import SourceLocation


class Theme(StrEnum):
    """The colours of the screen."""

    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"


class Glyphs(StrEnum):
    """The signs beside the text."""

    AUTO = "auto"  # as the locale allows
    UNICODE = "unicode"
    ASCII = "ascii"


class KeyChoice(NamedTuple):
    """The keys that the reader wants for a command, as written, and where; no keys leave it without any."""

    command: str
    keys: tuple[str, ...]
    location: SourceLocation


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with the values they have where nothing is chosen.

    `measure` is the width of the source's text in characters. `keys` holds the choices by their command's id, none of
    which has been looked up yet.
    """

    theme: Theme = Theme.DARK
    glyphs: Glyphs = Glyphs.AUTO
    measure: int = 72
    keys: Mapping[str, KeyChoice] = field(default_factory=dict)
