"""The open elements of a document while it is read: whether one is open is known without a search."""

from enum import IntEnum
from typing import Protocol

from briefing_tui.articles.html import names
from briefing_tui.articles.html.nodes import Node


class Scope(IntEnum):
    """How far outwards an open element is looked for (HTML standard, section 13.2.4.2): which elements are in the way.

    `SPECIAL` are all that inline elements do not reach through, and `ITEM` all that a new item of a list does not.
    """

    ANY = 0
    LIST = 1
    BUTTON = 2
    TABLE = 3
    SPECIAL = 4
    ITEM = 5


_BARRIERS = {
    Scope.ANY: names.SCOPE,
    Scope.LIST: names.LIST_SCOPE,
    Scope.BUTTON: names.BUTTON_SCOPE,
    Scope.TABLE: names.TABLE_SCOPE,
    Scope.SPECIAL: names.SPECIAL,
    Scope.ITEM: names.ITEM_BARRIERS,
}
_SCOPES_OF = {
    name: tuple(scope for scope, barriers in _BARRIERS.items() if name in barriers)
    for name in frozenset().union(*_BARRIERS.values())
}


class Listener(Protocol):
    """Is told of the elements and texts of a document, in order."""

    def opened(self, node: Node, attributes: dict[str, str]) -> None:
        """Take the start of an element."""

    def closed(self, node: Node) -> None:
        """Take the end of the innermost open element."""

    def text(self, text: str) -> None:
        """Take some text, which lies in the innermost open element."""

    def parted(self) -> None:
        """Take that a tag which means nothing here, such as a cell without a table, stands between two texts."""


class OpenElements:
    """A stack of open elements, the places in it of each name, and of those that bound each scope."""

    def __init__(self, listener: Listener) -> None:
        """Tell `listener` of each element that opens or closes."""
        self._listener = listener
        self.nodes: list[Node] = []  # from the outermost to the innermost
        self._places: dict[str, list[int]] = {}
        self._barriers: list[list[int]] = [[-1] for _ in Scope]

    def place(self, name: str) -> int:
        """Return how many elements are open around the innermost one of a name, or -1 where none of it is open."""
        places = self._places.get(name)
        return places[-1] if places else -1

    def barrier(self, scope: Scope) -> int:
        """Return the place of the innermost element that bounds a scope, or -1."""
        return self._barriers[scope][-1]

    def push(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element in the innermost one."""
        node = Node(name, self.nodes[-1] if self.nodes else None, attributes)
        place = len(self.nodes)
        self.nodes.append(node)
        self._places.setdefault(name, []).append(place)
        for scope in _SCOPES_OF.get(name, ()):
            self._barriers[scope].append(place)
        self._listener.opened(node, attributes)

    def add(self, name: str, attributes: dict[str, str]) -> None:
        """Open an element in the innermost one, and close it at once."""
        node = Node(name, self.nodes[-1] if self.nodes else None, attributes)
        self._listener.opened(node, attributes)
        self._listener.closed(node)

    def close_from(self, place: int) -> None:
        """Close all open elements but the outermost `place`."""
        while len(self.nodes) > place:
            node = self.nodes.pop()
            self._places[node.name].pop()
            for scope in _SCOPES_OF.get(node.name, ()):
                self._barriers[scope].pop()
            self._listener.closed(node)

    def close_within(self, name: str, scope: Scope) -> None:
        """Close the innermost element of a name with all that is in it, if it is in scope."""
        place = self.place(name)
        if place >= max(self.barrier(scope), 0):
            self.close_from(place)
