"""A source map: where in its file each value of a briefing is written."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing_tui.domain.address import Address
from briefing_tui.domain.problem import SourceLocation

START = SourceLocation(1, 1)


class SourceMap:
    """The locations of a briefing's values by their addresses; that of a briefing made by a program is empty."""

    __slots__ = ("_locations",)

    def __init__(self, locations: Mapping[Address, SourceLocation] = MappingProxyType({})) -> None:
        """Take the locations of all values that are written in the file."""
        self._locations = locations

    def written(self, address: Address) -> SourceLocation | None:
        """Return where the value at `address` begins, or None where it is not written in the file."""
        return self._locations.get(address)

    def nearest(self, address: Address) -> SourceLocation:
        """Return where the value at `address` begins, or the innermost value around it that is written."""
        for length in range(len(address), 0, -1):
            location = self._locations.get(address[:length])
            if location is not None:
                return location
        return START
