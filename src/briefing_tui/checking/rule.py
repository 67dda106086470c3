"""The types of a rule and its findings, and the look-ups in a claim that several rules share."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity


class Finding(NamedTuple):
    """A violation of a rule: the address of the value in the briefing, a message of one sentence, and a hint."""

    address: Address
    message: str
    hint: str


Find = Callable[[Briefing, Evidence], Iterator[Finding]]


class Rule(NamedTuple):
    """One rule of the check: its code, default severity, meaning, and the function that finds its violations.

    `code` is stable; `meaning` is the sentence on its page in docs/rules. `find` is None for a rule that is not about
    the briefing but about the comments in its file, or about a rules file.
    """

    code: str
    severity: Severity
    meaning: str
    find: Find | None = None


def text_address(claim: Claim) -> Address:
    """Return the address of a claim's text."""
    return claim_address(claim.id, "text")


def quoted_text(claim: Claim) -> str:
    """Return the texts of a claim's quotes, joined by spaces."""
    return " ".join(quote.exact for quote in claim.quotes)
