"""The work that anchoring takes, counted in steps: as many on every machine, unlike seconds."""

_CHARACTERS_A_STEP = 4_000  # that a search for a text passes over


class Work:
    """A count of steps, each of about a microsecond on a machine of 2024."""

    __slots__ = ("steps",)

    def __init__(self) -> None:
        self.steps = 0

    def search(self, characters: int) -> None:
        """Count the search through so many characters for a text."""
        self.steps += 1 + characters // _CHARACTERS_A_STEP
