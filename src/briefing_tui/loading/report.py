"""Problems are collected, with the author's words quoted safely and the nearest right word as a hint."""

from collections.abc import Collection
from pathlib import Path

from briefing_tui.domain.problem import Problem, Severity, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.text.visible import visible_line

START = SourceLocation(1, 1)

_MOST = 1000  # problems: nobody mends more at a time, and a hostile file could make millions
_LONGEST_WORD = 60  # characters: nothing longer is a misspelling of a key or an id
_COMPARISONS = 20_000  # in one file: with ten thousand ids and a thousand wrong ones, hints would take minutes


class TooManyProblemsError(Exception):
    """Enough problems have been found: whoever loads stops here. Never leaves the package."""


class Report:
    """The problems of one file, as they are found.

    Raises TooManyProblemsError when a file has more than a thousand; the report stays usable.
    """

    __slots__ = ("_comparisons", "_problems", "file")

    def __init__(self, path: Path) -> None:
        self.file = visible_line(str(path))
        self._problems: list[Problem] = []
        self._comparisons = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of their places."""
        return tuple(sorted(self._problems))

    @property
    def failed(self) -> bool:
        """Whether there is any error; warnings are none."""
        return any(problem.severity is Severity.ERROR for problem in self._problems)

    def error(self, location: SourceLocation, code: Code, message: str, hint: str = "") -> None:
        """Note what must be mended at `place`."""
        self._add(location, code, message, hint, Severity.ERROR)

    def warn(self, location: SourceLocation, code: Code, message: str, hint: str = "") -> None:
        """Note what is read all the same, but would better be written otherwise."""
        self._add(location, code, message, hint, Severity.WARNING)

    def nearest(self, word: str, allowed: Collection[str]) -> str:
        """Return that one of the `allowed` words which `word` seems to misspell, or an empty string."""
        self._comparisons += len(allowed)
        if len(word) > _LONGEST_WORD or self._comparisons > _COMPARISONS:
            return ""
        from difflib import get_close_matches  # noqa: PLC0415  # only a file with mistakes pays for it

        folded = {each.casefold(): each for each in allowed}
        matches = get_close_matches(word.casefold(), folded, n=1)
        return folded[matches[0]] if matches else ""

    def _add(self, location: SourceLocation, code: Code, message: str, hint: str, severity: Severity) -> None:
        if len(self._problems) == _MOST:
            message, hint = f"there are more than {_MOST} problems", "mend those listed, and look again"
            self._problems.append(Problem(self.file, location.line, location.column, Code.TOO_MANY, message, hint))
            raise TooManyProblemsError
        self._problems.append(Problem(self.file, location.line, location.column, code, message, hint, severity))
