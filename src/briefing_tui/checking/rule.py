"""What a rule of the check is: a stable code, how much it weighs, what it means, and what finds it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing, Place
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity


class Finding(NamedTuple):
    """One place at which a rule is broken: a sentence, and what to do about it."""

    place: Place
    message: str
    hint: str


Find = Callable[[Briefing, Evidence], Iterator[Finding]]


class Rule(NamedTuple):
    """One rule. `code` never changes; `meaning` is its sentence in docs/rules.

    `find` looks a briefing and its evidence through; it is None where what is looked at is no briefing: the comments
    in its file, or a rules file.
    """

    code: str
    severity: Severity
    meaning: str
    find: Find | None = None
