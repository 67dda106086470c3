"""The reader's settings, as the settings file gives them: theme, glyphs, text order, text width and keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.problem import SourceLocation


class Theme(StrEnum):
    """The colour theme of the screen."""

    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"


class Glyphs(StrEnum):
    """The character set of the signs beside the text."""

    AUTO = "auto"  # Unicode if the locale allows it
    UNICODE = "unicode"
    ASCII = "ascii"


class Bidi(StrEnum):
    """What puts right-to-left text in the order in which it is read (the Unicode Bidirectional Algorithm, UAX #9)."""

    AUTO = "auto"  # the reader, unless the terminal is known to do it by itself
    READER = "reader"
    TERMINAL = "terminal"


class KeyChoice(NamedTuple):
    """The keys that the settings file gives to a command, as written, and their location; none unbinds the command."""

    command: str
    keys: tuple[str, ...]
    location: SourceLocation


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of the reader, with their defaults.

    `measure` is the width of the source's text in characters. `draft` is whether an article that is opened is drafted.
    `memory` is whether the reader remembers where it was left. `keys` are the choices by the id of the command; an id
    may name no command. `count_milliseconds` is how long after a digit a command makes a count of it; 0: never.
    """

    theme: Theme = Theme.DARK
    glyphs: Glyphs = Glyphs.AUTO
    measure: int = 72
    draft: bool = True
    memory: bool = True
    keys: Mapping[str, KeyChoice] = field(default_factory=dict)
    bidi: Bidi = Bidi.AUTO
    count_milliseconds: int = 250
