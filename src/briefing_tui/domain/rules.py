"""What a library's rules file and an author's own comments say about the rules of the check."""

from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.problem import Problem, Severity, SourceLocation


class RuleLevel(StrEnum):
    """How much a rule weighs in a library: one of the severities, or nothing at all."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"

    @property
    def severity(self) -> Severity | None:
        """The severity of the rule's problems, or None where they are not to be said."""
        return None if self is RuleLevel.OFF else Severity(self.value)


class RuleSetting(NamedTuple):
    """The weight that the rules file `file` gives to the rule of that code, and where; no code has been looked up."""

    code: str
    weight: RuleLevel
    location: SourceLocation
    file: str = ""


class IgnoreComment(NamedTuple):
    """A comment `# briefing: ignore[code] reason` at `place`, which silences problems that stand in one of `lines`."""

    codes: tuple[str, ...]
    reason: str
    location: SourceLocation
    lines: frozenset[int]


class Suppressed(NamedTuple):
    """A problem that is not said, and why: the author's reason, or where the rule is turned off."""

    problem: Problem
    reason: str


class CheckResult(NamedTuple):
    """What is left to say about a file in the order of its lines, and what is not said."""

    problems: tuple[Problem, ...]
    suppressed: tuple[Suppressed, ...] = ()
