"""The problems of one file, collected while it is loaded, and suggestions for misspelt words."""

from collections.abc import Collection
from pathlib import Path

from briefing_tui.domain.problem import Problem, Severity, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.text.visible import visible_line

_MAX_PROBLEMS = 1000  # nobody corrects more at a time, and a hostile file could cause millions
_MAX_WORD_CHARACTERS = 60  # a longer word is no misspelling of a key or an id
_MAX_COMPARISONS = 20_000  # a file; with ten thousand ids and a thousand wrong ones, hints would take minutes


class TooManyProblemsError(Exception):
    """A file has so many problems that loading stops; it is caught within the package `loading`."""


class Report:
    """The collected problems of one file; `file` is its path, control characters made visible.

    `error` and `warn` raise TooManyProblemsError after a thousand problems; those reported until then stay available.
    """

    __slots__ = ("_comparisons", "_problems", "file")

    def __init__(self, path: Path) -> None:
        self.file = visible_line(str(path))
        self._problems: list[Problem] = []
        self._comparisons = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, in the order of their locations."""
        return tuple(sorted(self._problems))

    @property
    def failed(self) -> bool:
        """Whether any of the problems is an error; a warning is none."""
        return any(problem.is_error for problem in self._problems)

    def error(self, location: SourceLocation, code: Code, message: str, hint: str = "") -> None:
        """Add an error at `location`."""
        self._add(location, code, message, hint, Severity.ERROR)

    def warn(self, location: SourceLocation, code: Code, message: str, hint: str = "") -> None:
        """Add a warning at `location`: the value is read, but should be written differently."""
        self._add(location, code, message, hint, Severity.WARNING)

    def nearest(self, word: str, allowed: Collection[str]) -> str:
        """Return the one of the `allowed` words that `word` seems to misspell, or an empty string.

        Case does not matter. Always an empty string once the file has needed too many comparisons.
        """
        self._comparisons += len(allowed)
        if len(word) > _MAX_WORD_CHARACTERS or self._comparisons > _MAX_COMPARISONS:
            return ""
        from difflib import get_close_matches  # noqa: PLC0415  # imported only for a file with mistakes

        folded = {each.casefold(): each for each in allowed}
        matches = get_close_matches(word.casefold(), folded, n=1)
        return folded[matches[0]] if matches else ""

    def _add(self, location: SourceLocation, code: Code, message: str, hint: str, severity: Severity) -> None:
        if len(self._problems) == _MAX_PROBLEMS:
            message, hint = f"there are more than {_MAX_PROBLEMS} problems", "mend those listed, and look again"
            self._problems.append(Problem(self.file, location.line, location.column, Code.TOO_MANY, message, hint))
            raise TooManyProblemsError
        self._problems.append(Problem(self.file, location.line, location.column, code, message, hint, severity))
