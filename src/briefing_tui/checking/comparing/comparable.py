"""Which claims have their sentences compared with those of their quotes: what is very long takes too much time."""

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.domain.briefing import Briefing, Claim

MAX_TEXT_CHARACTERS = 1_500  # of a claim: ten times what people write
MAX_QUOTED_CHARACTERS = 6_000  # of the quotes of a claim, together: two pages
# Of all claims of a briefing, the characters of a text times those of its quotes: 50,000 claims as people write them.
MAX_COMPARISONS = 2_000_000_000


def comparable(briefing: Briefing) -> Briefing:
    """Return a briefing without the claims that are too long, or too many, to be compared: itself without such."""
    compared = set(_compared(briefing))
    if all(claim.id in compared for claim in briefing.claims):
        return briefing
    panes = (
        replace(pane, claims=tuple(claim for claim in pane.claims if claim.id in compared)) for pane in briefing.panes
    )
    return replace(briefing, panes=tuple(panes))


def _compared(briefing: Briefing) -> Iterator[str]:
    comparisons = 0
    for claim in briefing.claims:
        quoted = _quoted_characters(claim)
        if len(claim.text) <= MAX_TEXT_CHARACTERS and quoted <= MAX_QUOTED_CHARACTERS:
            comparisons += len(claim.text) * quoted
            if comparisons <= MAX_COMPARISONS:
                yield claim.id


def _quoted_characters(claim: Claim) -> int:
    return sum(len(quote.exact) for quote in claim.quotes)
