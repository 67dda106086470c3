"""The passage nearest to a quote that stands nowhere: the most similar one, or one that has it in fragments."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.domain.passage import Anchor, Verdict

if TYPE_CHECKING:
    from briefing_tui.anchoring.approximate import ApproximateMatch
    from briefing_tui.anchoring.fragments import PlacedFragments

_MIN_SHARE_GAINED = 0.1  # of a quote's letters, by which fragments must have more of it than its most similar passage


def missing(matches: "Sequence[ApproximateMatch]", fragments: "PlacedFragments") -> Anchor:
    """Return the anchor of a missing quote, given its approximate matches, the best first, and its fragments."""
    span, share = None, 0.0
    if matches and matches[0].resembles:
        span, share = matches[0].span, matches[0].similarity
    if fragments.nearest and fragments.share >= share + _MIN_SHARE_GAINED:
        span, share = fragments.nearest, fragments.share
    return Anchor(Verdict.MISSING, nearest=span, nearest_share=share)
