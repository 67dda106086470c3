"""Levels and suppressions of rules, as a rules file and `ignore` comments set them, and the result of a check."""

from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.problem import Problem, Severity, SourceLocation


class RuleLevel(StrEnum):
    """The level that a rules file gives to a rule: one of the severities, or `off`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"

    @property
    def severity(self) -> Severity | None:
        """The severity of the rule's problems, or None if the rule is off."""
        return None if self is RuleLevel.OFF else Severity(self.value)


class RuleSetting(NamedTuple):
    """The level that the rules file `file` gives to the rule `code`, at `location`; the code may name no rule."""

    code: str
    level: RuleLevel
    location: SourceLocation
    file: str = ""


class IgnoreComment(NamedTuple):
    """A comment `# briefing: ignore[code] reason` at `location`, which suppresses problems on the lines `lines`."""

    codes: tuple[str, ...]
    reason: str
    location: SourceLocation
    lines: frozenset[int]


class Suppressed(NamedTuple):
    """A suppressed problem and the reason: that of the author's comment, or where the rule is turned off.

    `is_off` is whether a rules file turns the rule off, and no comment in the briefing suppresses it.
    """

    problem: Problem
    reason: str
    is_off: bool = False


class CheckResult(NamedTuple):
    """The problems that a check reports, sorted by file, line and column, and those that were suppressed.

    `rules_off` are the codes of the rules that a rules file turns off.
    """

    problems: tuple[Problem, ...]
    suppressed: tuple[Suppressed, ...] = ()
    rules_off: frozenset[str] = frozenset()
