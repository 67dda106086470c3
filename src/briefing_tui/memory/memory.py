"""The memory as a value: the last visit to each briefing, what was searched for, and the theme chosen with a key."""

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from briefing_tui.domain.settings import Theme
from briefing_tui.memory.visit import JsonObject, Visit, visit_object, visit_of
from briefing_tui.reading.history import MAX_TYPED


class ThemeChoice(NamedTuple):
    """The theme chosen with a key, and the one that the settings had then."""

    theme: Theme
    instead_of: Theme


class Memory(NamedTuple):
    """What is remembered. `visits` are as in JSON, by the real path of the briefing's file, the latest last."""

    visits: Mapping[str, JsonObject] = MappingProxyType({})
    theme: ThemeChoice | None = None
    searches: tuple[str, ...] = ()  # in any briefing, the newest last
    filters: tuple[str, ...] = ()

    def visit(self, path: Path, briefing: str) -> Visit | None:
        """Return the last visit to the briefing of that id in the file at `path`, or where the file was before."""
        visit = self.visits.get(self._key(path, briefing), {})
        return visit_of(visit) if visit.get("briefing") == briefing else None

    def with_visit(self, path: Path, visit: Visit) -> "Memory":
        """Return the memory with a visit as the latest, in place of the one before."""
        key = self._key(path, visit.briefing)
        others = {each: kept for each, kept in self.visits.items() if each not in {key, _real(path)}}
        return self._replace(visits={**others, _real(path): visit_object(visit)})

    def with_typed(self, searches: tuple[str, ...], filters: tuple[str, ...]) -> "Memory":
        """Return the memory with searches and filters as the newest, each of them once."""
        return self._replace(searches=_newest(self.searches, searches), filters=_newest(self.filters, filters))

    def theme_over(self, theme: Theme) -> Theme:
        """Return the theme to open with where the settings have `theme`: the one chosen, unless they changed since."""
        return self.theme.theme if self.theme and self.theme.instead_of is theme else theme

    def with_theme(self, theme: Theme, instead_of: Theme) -> "Memory":
        """Return the memory with the theme that was chosen where the settings have `instead_of`."""
        return self._replace(theme=None if theme is instead_of else ThemeChoice(theme, instead_of))

    def _key(self, path: Path, briefing: str) -> str:
        """Return the path by which the briefing in the file at `path` is known: another one if the file was moved."""
        real = _real(path)
        if real in self.visits:
            return real
        before = (key for key, visit in self.visits.items() if visit.get("briefing") == briefing and not _exists(key))
        return next(before, real)


def _newest(remembered: tuple[str, ...], typed: tuple[str, ...]) -> tuple[str, ...]:
    return (*(words for words in remembered if words not in typed), *typed)[-MAX_TYPED:]


def _real(path: Path) -> str:
    return os.path.realpath(path)


def _exists(path: str) -> bool:
    try:
        return os.path.lexists(path)
    except ValueError:  # a NUL: no path of any file
        return False
