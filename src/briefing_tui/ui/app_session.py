"""The session of the application: the user's settings and keys, and the signs that the terminal can show."""

import locale
import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

from briefing_tui.domain.settings import Settings
from briefing_tui.ui.key_table import first_keys
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs


class AppSession(NamedTuple):
    """What holds for every screen and every document: settings, signs, and the first key of each command by its id."""

    settings: Settings
    glyphs: Glyphs
    keys: Mapping[str, str]


def app_session(settings: Settings, glyphs: Glyphs | None = None) -> AppSession:
    """Return the session for some settings; the glyphs are those of the settings unless others are given."""
    return AppSession(settings, glyphs or glyphs_for(settings), first_keys(settings.keys))


def glyphs_for(settings: Settings) -> Glyphs:
    """Return the signs to draw with: those of the settings, else by whether the locale can write them."""
    if settings.glyphs == "auto":
        return UNICODE if shows_unicode() else ASCII
    return UNICODE if settings.glyphs == "unicode" else ASCII


def shows_unicode() -> bool:
    """Return whether the terminal shows what is beyond ASCII, as far as its locale shows."""
    named = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    # In the C locale Python writes UTF-8 all the same (PEP 538 and 540): that proves nothing about the terminal.
    if sys.flags.utf8_mode and "utf" not in named.lower():
        return False
    encoding = sys.stdout.encoding or locale.getpreferredencoding()
    return encoding.lower().replace("-", "") == "utf8"
