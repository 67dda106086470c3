"""The lines of claims as they were drawn before: after a change, only the claims that it concerns are laid out anew."""

from collections.abc import Sequence

from briefing_tui.domain.briefing import Claim
from briefing_tui.ui.render.claims import claim_lines, verdict_sign
from briefing_tui.ui.render.page import PageContext
from briefing_tui.ui.render.text import Spans

_MAX_CLAIMS = 20_000  # kept: two widths of the longest briefing


class DrawnClaims:
    """Draws the claims of a list, and keeps their lines by all that these show."""

    def __init__(self) -> None:
        """Begin with none."""
        self._lines: dict[tuple[str, str, int], tuple[tuple[object, ...], tuple[Spans, ...]]] = {}

    def lines(self, context: PageContext, claim: Claim, pane: str) -> Sequence[Spans]:
        """Return the lines of a claim in a pane."""
        briefing, place = context.briefing, (claim.id, pane, context.width)
        linked = ((briefing.claim(other), briefing.pane_of(other).id) for other in (*claim.see, *claim.contradicts))
        shows = (
            claim,
            verdict_sign(context, claim),
            claim.id in context.collected,
            claim.id in context.chosen,
            briefing.actors,
            *linked,
        )
        known = self._lines.get(place)
        if known is not None and known[0] == shows:
            return known[1]
        if len(self._lines) >= _MAX_CLAIMS:
            self._lines.clear()
        lines = tuple(claim_lines(context, claim, pane))
        self._lines[place] = shows, lines
        return lines
