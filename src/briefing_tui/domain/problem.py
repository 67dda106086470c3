"""Problems that the author of a file can fix, and the error that ends the program."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.address import Address


class SourceLocation(NamedTuple):
    """A position in a file: line and column count from 1, columns in code points."""

    line: int
    column: int


START = SourceLocation(1, 1)  # of any file


class Severity(StrEnum):
    """The severity of a problem: an error makes `check` fail, a warning or a note is only reported."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def reaches(self, least: "Severity") -> bool:
        """Say whether it is as grave as another, or graver."""
        return _BY_GRAVITY.index(self) <= _BY_GRAVITY.index(least)


_BY_GRAVITY = tuple(Severity)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a file that its author can fix, with its position in that file.

    `line` and `column` count from 1, columns in code points. `code` is stable, so tools may rely on it. `message` is
    one sentence; `hint` says how to fix the problem, and may be empty. `address` is that of the briefing's value the
    problem is about, and empty if it is about none. Problems sort by file, line and column; addresses are not compared.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    address: Address = field(default=(), compare=False)

    @property
    def is_error(self) -> bool:
        """Whether it is an error, not a warning or a note."""
        return self.severity is Severity.ERROR

    @property
    def location(self) -> SourceLocation:
        """The position of the problem in its file."""
        return SourceLocation(self.line, self.column)

    def __str__(self) -> str:
        """Return `file:line:column: code message`, followed by the hint, if any, in brackets."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.code} {self.message}{hint}"


class Fix(NamedTuple):
    """A change of a file that mends a problem: from `start` to `end`, which is exclusive, `text` is put instead.

    `message` is a sentence on what that does.
    """

    message: str
    start: SourceLocation
    end: SourceLocation
    text: str


class BriefingError(Exception):
    """An error that ends the program; its message tells the user the reason and what to do."""


def reason(error: OSError) -> str:
    """Return why the system refused something, as the end of a sentence: "permission denied"."""
    return (error.strerror or str(error)).lower()
