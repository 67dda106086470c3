"""The codes of a briefing in plain words: the same on the screen, in the plain form and in what is copied."""

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import CREDIBILITY, Basis, Likelihood, Reliability, Tlp


def basis(briefing: Briefing, claim: Claim) -> str:
    """Return the basis of a claim and whose it is: `reported by Emomali Rahmon`, `assessed`."""
    if not claim.by:
        return claim.basis.value
    joint = " by" if claim.basis in (Basis.REPORTED, Basis.ALLEGED) else ","
    return f"{claim.basis}{joint} {', '.join(map(briefing.actor_name, claim.by))}"


def likelihood(term: Likelihood) -> str:
    """Return a likelihood in words with its range (ICD 203): `very likely, 80 to 95 per cent`."""
    low, high = term.percent
    return f"{term.words}, {low} to {high} per cent"


def reliability(grade: Reliability) -> str:
    """Return the reliability of a source with its words: `C, fairly reliable (Admiralty code)`."""
    return f"{grade}, {grade.words} (Admiralty code)"


def credibility(grade: int) -> str:
    """Return the credibility of a claim with its words: `4, doubtful (Admiralty code)`. KeyError beyond 1 to 6."""
    return f"{grade}, {CREDIBILITY[grade]} (Admiralty code)"


def marking(tlp: Tlp) -> str:
    """Return the label that limits to whom a text may be passed on, as TLP 2.0 has it written: `TLP:AMBER+STRICT`."""
    return f"TLP:{tlp.upper()}"
