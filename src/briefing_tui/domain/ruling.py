"""What a library's rules file and an author's own comments say about the rules of the check."""

from dataclasses import dataclass
from enum import StrEnum

from briefing_tui.domain.briefing import Place
from briefing_tui.domain.problem import Problem, Severity


class Weight(StrEnum):
    """How much a rule weighs in a library: one of the severities, or nothing at all."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"

    @property
    def severity(self) -> Severity | None:
        """The severity of the rule's problems, or None where they are not to be said."""
        return None if self is Weight.OFF else Severity(self.value)


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """The weight that the rules file `file` gives to the rule of that code, and where; no code has been looked up."""

    code: str
    weight: Weight
    place: Place
    file: str = ""


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment `# briefing: ignore[code] reason` at `place`, which silences problems that stand in one of `lines`."""

    codes: tuple[str, ...]
    reason: str
    place: Place
    lines: frozenset[int]


@dataclass(frozen=True, slots=True)
class Silenced:
    """A problem that is not said, and why: the author's reason, or where the rule is turned off."""

    problem: Problem
    reason: str


@dataclass(frozen=True, slots=True)
class Ruled:
    """What is left to say about a file in the order of its lines, and what is not said."""

    problems: tuple[Problem, ...]
    silenced: tuple[Silenced, ...] = ()
