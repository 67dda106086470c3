"""The jump list: where the reader came from, and the way forward again (as in vim)."""

from typing import NamedTuple

LONGEST = 100  # as in vim


class Place(NamedTuple):
    """A place to come back to: tab with its filter, item, passage, pane with the focus, and place in the source."""

    tab: str
    item: str
    passage: int
    in_source: bool
    source: str
    offset: int  # code points of the source's reading text
    filter: str = ""


class Jumps(NamedTuple):
    """The places behind and ahead, the nearest last."""

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def leave(self, place: Place) -> "Jumps":
        """Note that the reader jumps away from `place`; the way forward is forgotten."""
        behind = self.behind if self.behind[-1:] == (place,) else (*self.behind, place)
        return Jumps(behind[-LONGEST:])

    def back(self, here: Place) -> tuple["Jumps", Place] | None:
        """Return the list and the place after one step back from `here`, or None at the beginning."""
        if not self.behind:
            return None
        return Jumps(self.behind[:-1], (*self.ahead, here)), self.behind[-1]

    def forward(self, here: Place) -> tuple["Jumps", Place] | None:
        """Return the list and the place after one step forward from `here`, or None at the end."""
        if not self.ahead:
            return None
        return Jumps((*self.behind, here), self.ahead[:-1]), self.ahead[-1]
