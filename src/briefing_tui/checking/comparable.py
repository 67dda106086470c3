"""Which claims the rules of sense look at: a claim is a sentence or two, and what is very long takes too much time."""

from dataclasses import replace

from briefing_tui.domain.briefing import Briefing, Claim

MAX_TEXT_CHARACTERS = 1_500  # of a claim: ten times what people write
MAX_QUOTED_CHARACTERS = 6_000  # of the quotes of a claim, together: two pages


def is_comparable(claim: Claim) -> bool:
    """Return whether a claim and its quotes are short enough to be compared."""
    quoted = sum(len(quote.exact) for quote in claim.quotes)
    return len(claim.text) <= MAX_TEXT_CHARACTERS and quoted <= MAX_QUOTED_CHARACTERS


def comparable(briefing: Briefing) -> Briefing:
    """Return a briefing without the claims that are too long to be compared: itself, where there is none."""
    if all(map(is_comparable, briefing.claims)):
        return briefing
    panes = (replace(pane, claims=tuple(filter(is_comparable, pane.claims))) for pane in briefing.panes)
    return replace(briefing, panes=tuple(panes))
