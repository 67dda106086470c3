"""What a rule of the check is, and what several rules ask of a claim."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity


class Finding(NamedTuple):
    """A value of the briefing at which a rule is broken: its address, a sentence, and what to do about it."""

    address: Address
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


def text_address(claim: Claim) -> Address:
    """Return the address of a claim's text."""
    return claim_address(claim.id, "text")


def quoted_text(claim: Claim) -> str:
    """Return all that a claim quotes, as one text."""
    return " ".join(quote.exact for quote in claim.quotes)
