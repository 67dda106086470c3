"""The types of a rule and its findings, and the look-ups in a claim that several rules share."""

from collections.abc import Callable, Iterator
from enum import Enum, auto
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


class Scope(Enum):
    """What the findings of a rule depend on, and so what it must look at again after an edit."""

    CLAIM = auto()  # those about a claim: that claim and its anchors; all others: anything but the claims
    NAMES = auto()  # the same, with the actors whom its text, its quotes or `by` name, and who wrote its sources
    BRIEFING = auto()  # all of the briefing
    FILE = auto()  # what stands beside the briefing: comments in its file, a rules file, a source's text


class Rule(NamedTuple):
    """One rule of the check: its code, default severity, meaning, scope, and the function that finds its violations.

    `code` is stable; `meaning` is the sentence on its page in docs/rules. `find` is None where the scope is `FILE`.
    `sure_share` is the share, 0 to 1, of the content words of a claim that must stand in one sentence of its quotes for
    a finding to have that severity: where a claim is worded more freely, both may well say the same, and it is a note.
    """

    code: str
    severity: Severity
    meaning: str
    scope: Scope
    find: Find | None = None
    sure_share: float = 0.0


def text_address(claim: Claim) -> Address:
    """Return the address of a claim's text."""
    return claim_address(claim.id, "text")


def quoted_text(claim: Claim) -> str:
    """Return the texts of a claim's quotes, joined by spaces."""
    return " ".join(quote.exact for quote in claim.quotes)
