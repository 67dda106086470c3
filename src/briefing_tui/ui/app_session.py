"""The session of the application: the user's settings and keys, and the signs that the terminal can show."""

import locale
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from briefing_tui.domain.settings import Bidi, Settings
from briefing_tui.ui.key_table import first_keys
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs

# What a terminal that reorders right-to-left text names in its environment. GNOME Terminal and others on VTE do it
# too, and mintty, but stop when they are told to, unless a multiplexer is between them and the reader.
_REORDERING_TERMINALS = (("TERM_PROGRAM", "Apple_Terminal"), ("KONSOLE_VERSION", ""), ("MLTERM", ""))
_TOLD_TERMINALS = (("VTE_VERSION", ""), ("TERM_PROGRAM", "mintty"))
_MULTIPLEXERS = ("TMUX", "STY")


class AppSession(NamedTuple):
    """What holds for every screen and every document: settings, signs, and the first key of each command by its id.

    `reorders` is whether the reader, and not the terminal, puts right-to-left text in the order in which it is read.
    `tables` is the folder of the user's own tables for drafts among the settings, if the user has one, and `recovery`
    the folder for changes that cannot be written.
    """

    settings: Settings
    glyphs: Glyphs
    keys: Mapping[str, str]
    reorders: bool = True
    tables: Path | None = None
    recovery: Path | None = None


def app_session(
    settings: Settings, glyphs: Glyphs | None = None, tables: Path | None = None, recovery: Path | None = None
) -> AppSession:
    """Return the session for some settings; the glyphs are those of the settings unless others are given."""
    return AppSession(
        settings, glyphs or glyphs_for(settings), first_keys(settings.keys), _reorders(settings.bidi), tables, recovery
    )


def glyphs_for(settings: Settings) -> Glyphs:
    """Return the signs to draw with: those of the settings, else by whether the locale can write them."""
    if settings.glyphs == "auto":
        return UNICODE if shows_unicode() else ASCII
    return UNICODE if settings.glyphs == "unicode" else ASCII


def _reorders(bidi: Bidi) -> bool:
    """Return whether the reader reorders right-to-left text: by the setting, else by what the environment names."""
    if bidi is not Bidi.AUTO:
        return bidi is Bidi.READER
    told = _TOLD_TERMINALS if any(map(os.environ.get, _MULTIPLEXERS)) else ()
    return not any(
        os.environ.get(name) and os.environ[name] == (value or os.environ[name])
        for name, value in (*_REORDERING_TERMINALS, *told)
    )


def shows_unicode() -> bool:
    """Return whether the terminal shows what is beyond ASCII, as far as its locale shows."""
    named = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    # In the C locale Python writes UTF-8 all the same (PEP 538 and 540): that proves nothing about the terminal.
    if sys.flags.utf8_mode and "utf" not in named.lower():
        return False
    encoding = sys.stdout.encoding or locale.getpreferredencoding()
    return encoding.lower().replace("-", "") == "utf8"
