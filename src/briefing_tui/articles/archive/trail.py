"""The way to the element that is being read, as an XPath."""

_MAX_ID_CHARACTERS = 200  # of an id that is kept, for each block: a longer one is none that a person gave
_MAX_PATH_CHARACTERS = 400  # of one step's way: a path takes memory for each block


def known_id(name: str | None) -> str:
    """Return an id that an element may be found by, or nothing where there is none."""
    return name if name and len(name) <= _MAX_ID_CHARACTERS else ""


class Trail:
    """The elements that are open, each with its number among those of its name around it.

    Elements of a schema that has them once (`single`) come without a number.
    """

    def __init__(self, single: frozenset[str] = frozenset()) -> None:
        """Begin at the root."""
        self._single = single
        self._paths = [""]
        self._counts: list[dict[str, int]] = [{}]

    @property
    def path(self) -> str:
        """The XPath of the innermost element; of those that lie very deep, the XPath of one around them."""
        return self._paths[-1]

    def enter(self, name: str, axis: str = "") -> None:
        """Go into an element; with an axis ("descendant::") its number counts along that."""
        counts, path = self._counts[-1], self._paths[-1]
        number = counts[name] = counts.get(name, 0) + 1
        if len(path) <= _MAX_PATH_CHARACTERS:
            path = f"{path}/{axis}{name}" if name in self._single else f"{path}/{axis}{name}[{number}]"
        self._paths.append(path)
        self._counts.append({})

    def leave(self) -> None:
        """Go out of the innermost element."""
        del self._paths[-1], self._counts[-1]
