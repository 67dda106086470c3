"""The source map of a briefing: the location in its file of each value."""

from bisect import bisect_right
from collections.abc import Mapping
from types import MappingProxyType

from briefing_tui.domain.address import Address
from briefing_tui.domain.problem import START, SourceLocation


class SourceMap:
    """The locations of a briefing's values by address; empty for a briefing that was not loaded from a file."""

    __slots__ = ("_locations", "_sorted")

    def __init__(self, locations: Mapping[Address, SourceLocation] = MappingProxyType({})) -> None:
        """Make the map of the values that are written in the file."""
        self._locations = locations
        self._sorted: list[tuple[SourceLocation, Address]] = []  # once it has been asked for

    def written(self, address: Address) -> SourceLocation | None:
        """Return where the value at `address` begins, or None where it is not written in the file."""
        return self._locations.get(address)

    def claims(self) -> dict[SourceLocation, str]:
        """Return the ids of the claims by the location at which each begins."""
        return {
            location: str(address[1])
            for address, location in self._locations.items()
            if address[:1] == ("claims",) and len(address) == len(("claims", "id"))
        }

    def claim_at(self, location: SourceLocation) -> str:
        """Return the id of the claim that is written around a location, or an empty text where there is none.

        It is that of the last value that begins there or before, unless the location is further to the left than the
        claim: what is written there belongs to what holds the claim.
        """
        if not self._sorted:
            self._sorted = sorted((begins, address) for address, begins in self._locations.items() if address)
        before = bisect_right(self._sorted, location, key=lambda each: each[0])
        address = self._sorted[before - 1][1] if before else ()
        match address:
            case ("claims", str(claim), *_) if location.column >= self.nearest(address[:2]).column:
                return claim
        return ""

    def nearest(self, address: Address) -> SourceLocation:
        """Return where the value at `address` begins, or else the innermost written value that contains it.

        Where there is none, the location is the start of the file.
        """
        for length in range(len(address), 0, -1):
            location = self._locations.get(address[:length])
            if location is not None:
                return location
        return START
