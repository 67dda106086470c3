"""What is wrong with a file (a Problem), and what stops the program (a BriefingError)."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.address import Address


class SourceLocation(NamedTuple):
    """Where something is written in a file: line and column from 1, columns in code points."""

    line: int
    column: int


class Severity(StrEnum):
    """How grave a problem is: an error makes `check` fail; a warning and a note are said."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an author can mend, and where it stands.

    `line` and `column` count from 1, columns in code points. `code` is stable: tools may rely on it. `message` is
    one sentence; `hint` says what to do, and may be empty. `address` is the briefing's value that the problem is about,
    where it is about one.
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
    def location(self) -> SourceLocation:
        """Where the problem is, in its file."""
        return SourceLocation(self.line, self.column)

    def __str__(self) -> str:
        """Return `file:line:column: code message`, with the hint in brackets."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.code} {self.message}{hint}"


class BriefingError(Exception):
    """A sentence, written for the user, that says why the program cannot go on and what to do."""
