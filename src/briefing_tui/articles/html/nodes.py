"""Elements of a document, and where they stand in it."""

ALONE = frozenset(("html", "head", "body"))  # there is one of each, so that a path need not count them

_MAX_PATH_CHARACTERS = 400
_MAX_ID_CHARACTERS = 200
_MAX_HINT_CHARACTERS = 300
_HINTING = ("class", "id", "role", "itemprop")
_CUT = "/"  # ends a path that is too long for the elements within


class Node:
    """An element: its name, its parent, its position among those of its name, the nearest id, and its class and id.

    `hint` is the class, the element's own id, its role and its property, in lower case: what it is for, where its name
    does not say.
    """

    __slots__ = ("_counts", "depth", "hint", "id", "known_path", "name", "parent", "position")

    def __init__(self, name: str, parent: "Node | None", attributes: dict[str, str]) -> None:
        """Make the next child of its name of `parent`."""
        self.name, self.parent = name, parent
        self.position = parent.count(name) if parent else 1
        self.depth: int = parent.depth + 1 if parent else 0
        self.id: str = parent.id if parent else ""
        self.hint = ""
        if attributes:
            own = attributes.get("id") or attributes.get("xml:id")
            if own and len(own) <= _MAX_ID_CHARACTERS:
                self.id = own
            hints = [attributes[hinting] for hinting in _HINTING if hinting in attributes]
            if hints:
                self.hint = " ".join(hints)[:_MAX_HINT_CHARACTERS].lower()
        self._counts: dict[str, int] | None = None
        self.known_path = ""

    def count(self, name: str) -> int:
        """Count one more child of a name, and return how many there are now."""
        if self._counts is None:
            self._counts = {}
        self._counts[name] = number = self._counts.get(name, 0) + 1
        return number

    @property
    def path(self) -> str:
        """The XPath of the element, or of the innermost around it whose path is not too long."""
        chain = []
        node: Node | None = self
        while node and not node.known_path:
            chain.append(node)
            node = node.parent
        path = node.known_path if node else ""
        for each in reversed(chain):
            step = f"/{each.name}" if each.name in ALONE else f"/{each.name}[{each.position}]"
            if not path.endswith(_CUT):
                path = path + step if len(path) + len(step) <= _MAX_PATH_CHARACTERS else path + _CUT
            each.known_path = path
        return path.removesuffix(_CUT)
