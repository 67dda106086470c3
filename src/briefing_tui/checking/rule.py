"""What a rule of the check is, and what several rules ask of a claim."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing, Claim, Place
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity


class Finding(NamedTuple):
    """One place at which a rule is broken: a sentence, and what to do about it."""

    place: Place
    message: str
    hint: str


Find = Callable[[Briefing, Evidence], Iterator[Finding]]


class Rule(NamedTuple):
    """One rule: a stable code, how much it weighs, what it means, and what finds it.

    `code` never changes; `meaning` is its sentence in docs/rules.

    `find` looks a briefing and its evidence through; it is None where what is looked at is no briefing: the comments
    in its file, or a rules file.
    """

    code: str
    severity: Severity
    meaning: str
    find: Find | None = None


def text_place(claim: Claim) -> Place:
    """Return where a claim's text is written, as far as it is known."""
    return claim.text_place or claim.place


def quoted_text(claim: Claim) -> str:
    """Return all that a claim quotes, as one text."""
    return " ".join(quote.exact for quote in claim.quotes)
