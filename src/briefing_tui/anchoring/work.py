"""The work that anchoring takes, counted in steps: as many on every machine, unlike seconds."""

from briefing_tui.domain.problem import BriefingError

MAX_STEPS_A_QUOTE = 1_000_000

_CHARACTERS_A_STEP = 400  # that a search for a text passes over


class TooMuchWorkError(BriefingError):
    """A quote takes more than MAX_STEPS_A_QUOTE, and was not looked for to the end."""

    def __init__(self) -> None:
        super().__init__(
            f"the quote takes more than {MAX_STEPS_A_QUOTE:,} steps to look for: quote words that stand in fewer places"
        )


class Work:
    """A count of steps, each of about a microsecond on a machine of 2024."""

    __slots__ = ("_limit", "steps")

    def __init__(self) -> None:
        self.steps = 0
        self._limit = MAX_STEPS_A_QUOTE

    def begin_quote(self) -> None:
        """Allow MAX_STEPS_A_QUOTE from now on."""
        self._limit = self.steps + MAX_STEPS_A_QUOTE

    def spend(self, steps: int) -> None:
        """Count so many steps. Raises TooMuchWorkError where the quote has taken more than it may."""
        self.steps += steps
        if self.steps > self._limit:
            raise TooMuchWorkError

    def search(self, characters: int) -> None:
        """Count the search through so many characters for a text, as `spend` does."""
        self.spend(1 + characters // _CHARACTERS_A_STEP)
