"""The source map of a briefing: the location in its file of each value."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing_tui.domain.address import Address
from briefing_tui.domain.problem import START, SourceLocation


class SourceMap:
    """The locations of a briefing's values by address; empty for a briefing that was not loaded from a file."""

    __slots__ = ("_locations",)

    def __init__(self, locations: Mapping[Address, SourceLocation] = MappingProxyType({})) -> None:
        """Make the map of the values that are written in the file."""
        self._locations = locations

    def written(self, address: Address) -> SourceLocation | None:
        """Return where the value at `address` begins, or None where it is not written in the file."""
        return self._locations.get(address)

    def nearest(self, address: Address) -> SourceLocation:
        """Return where the value at `address` begins, or else the innermost written value that contains it.

        Where there is none, the location is the start of the file.
        """
        for length in range(len(address), 0, -1):
            location = self._locations.get(address[:length])
            if location is not None:
                return location
        return START
