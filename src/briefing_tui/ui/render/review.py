"""What the reader shows of the review of drafted claims: the sign before a claim, and the count in the head."""

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import Review
from briefing_tui.ui.render.glyphs import Glyphs


def review_sign(claim: Claim, glyphs: Glyphs) -> str:
    """Return the sign before a drafted claim that is unreviewed or rejected; one that counts has none."""
    match claim.review:
        case Review.UNREVIEWED:
            return glyphs.unreviewed
        case Review.REJECTED:
            return glyphs.rejected
        case _:
            return ""


def sentence_role(claim: Claim) -> str:
    """Return the role of a claim's sentence, which is struck out where a person has rejected it."""
    return "rejected" if claim.review is Review.REJECTED else "claim"


def review_count(briefing: Briefing) -> tuple[str, str]:
    """Return how many drafted claims have been reviewed, `14/31 reviewed`, with its role; empty where none is."""
    drafted, unreviewed = sum(briefing.reviews.values()), briefing.reviews.get(Review.UNREVIEWED, 0)
    words = f"{drafted - unreviewed}/{drafted} reviewed" if drafted else ""
    return words, "warn" if unreviewed else "quiet"
